import type { Alternative } from "../../analysis/many/alternative.js";
import { allChanged, attributed } from "../../analysis/many/attribution.js";
import type { Compared } from "../../analysis/many/compared.js";
import { municipalBooks } from "../../ledger/actors.js";
import type { Why } from "../../report/compare/context.js";
import type { OpenedAlternatives } from "./alternatives.js";

/**
 * Each of the others against the best, by what they say otherwise; and run once more where that is `checked`. An alternative
 * in each step.
 */
export async function* whysInSteps(
  { rulebook, memory }: Pick<OpenedAlternatives, "rulebook" | "memory">,
  alternatives: readonly Alternative[],
  { order }: Pick<Compared, "order">,
  checked: "checked" | "plainly",
): AsyncGenerator<undefined, Why[], undefined> {
  const best = order[0]!;
  const whys: Why[] = [];
  for (const [place, alternative] of alternatives.entries()) {
    if (place === best) continue;
    const attribution = await attributed(
      alternatives[best]!,
      alternative,
      ({ ledger }) => [ledger.sum(municipalBooks)],
      rulebook,
      memory,
    );
    const again =
      checked === "checked"
        ? await allChanged(alternatives[best]!, alternative, rulebook, memory)
        : undefined;
    whys.push({ place, attribution, allChanged: again });
    yield;
  }
  return whys;
}
