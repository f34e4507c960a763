import { mixOf } from "../../chance/correlation.js";
import { nearest, normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Assumption, FlowRow } from "../scenario/scenario.js";
import { reachesOutsideShare, wordOf } from "../files/assumption-chance.js";

/** Tells what assumptions cannot be together: those that vary with each other, and shares that move people. */
export function checkAssumptions(
  assumptions: readonly Assumption[],
  flows: readonly FlowRow[],
  problems: Problems,
): void {
  tellShares(assumptions, flows, problems);
  const drawn = drawnAssumptions(assumptions);
  const pairs = new Set<string>();
  let sound = true;
  for (const { name, together } of assumptions)
    for (const other of together) {
      const wrong = wrongWith(name, other.name, assumptions, drawn);
      const pair = JSON.stringify([name, other.name].sort());
      if (wrong !== undefined) problems.add({ ...wrong, at: other.at });
      else if (pairs.has(pair))
        problems.add({ code: "samvarierar-olaslig", at: other.at, text: other.name, why: "twice" });
      else {
        pairs.add(pair);
        continue;
      }
      sound = false;
    }
  if (!sound || pairs.size === 0) return;
  const ranks = rankCorrelations(drawn);
  if (mixOf(ranks) !== undefined) return;
  const involved = drawn.filter((_, i) => ranks[i]!.some((rank, j) => i !== j && rank !== 0));
  problems.add({
    code: "samvarierar-omojlig",
    at: assumptions.find((a) => a.together.length > 0)!.together[0]!.at,
    names: involved.map((a) => a.name),
  });
}

/** Those that are not held fixed. */
export const drawnAssumptions = (assumptions: readonly Assumption[]): Assumption[] =>
  assumptions.filter((a) => a.distribution !== undefined);

/** Of drawn assumptions, as a whole matrix. */
export function rankCorrelations(drawn: readonly Assumption[]): number[][] {
  const ranks = drawn.map((_, i) => drawn.map((__, j): number => (i === j ? 1 : 0)));
  const places = new Map(drawn.map(({ name }, i) => [name, i]));
  drawn.forEach(({ together }, i) => {
    for (const { name, rank } of together) {
      const j = places.get(name);
      if (j !== undefined) ranks[i]![j] = ranks[j]![i] = rank;
    }
  });
  return ranks;
}

function wrongWith(
  name: string,
  other: string,
  assumptions: readonly Assumption[],
  drawn: readonly Assumption[],
) {
  const named = assumptions.find((a) => a.name === other);
  if (named === undefined) {
    const near = nearest(
      other,
      assumptions.map((a) => a.name),
    );
    return {
      code: "samvarierar-okand",
      name: other,
      fixed: false,
      ...(near === undefined ? {} : { near }),
    } as const;
  }
  if (other === name) return { code: "samvarierar-olaslig", text: other, why: "itself" } as const;
  const fixed = [other, name].find((n) => !drawn.some((a) => a.name === n));
  return fixed === undefined ? undefined : ({ code: "samvarierar-okand", name: fixed, fixed: true } as const);
}

/** An assumption that is the share of a flow moves nobody who is not there. */
function tellShares(assumptions: readonly Assumption[], flows: readonly FlowRow[], problems: Problems): void {
  const shares = new Set(flows.map(({ share }) => normalized(share.text)));
  for (const { name, low, high, distribution, at } of assumptions) {
    if (!shares.has(name)) continue;
    const outside = [low, high].filter((v) => v?.kind === "number" && !(v.value >= 0 && v.value <= 1));
    for (const value of outside)
      if (value?.kind === "number") problems.add({ code: "andel-utanfor", at: value.at, text: value.text });
    if (distribution === undefined || outside.length > 0) continue;
    if (reachesOutsideShare(distribution))
      problems.add({ code: "fordelning-utanfor-andel", at, name, word: wordOf(distribution) });
  }
}
