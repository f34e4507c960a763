import { folded } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { plainOf } from "../cells/read-value.js";
import type { Assumption, FormulaCell, Scenario } from "./scenario.js";
import type { KnownAssumption } from "./setting-as-assumption.js";

/** The assumption that says how large a share of those who are planned for does not come. */
export const volumeHaircut = "volymavdrag";

/** Where it is found that plans have more people than come; how large the share is, somebody assumes. */
export const haircutSetting: KnownAssumption = {
  setting: "volumeHaircut",
  name: volumeHaircut,
  source: "Antagande efter RiR 2018:10",
};

const isHaircut = ({ name }: { readonly name: string }): boolean => folded(name) === volumeHaircut;

/** The haircut of a scenario; undefined when it has none. */
export const haircutOf = (assumptions: readonly Assumption[]): Assumption | undefined =>
  assumptions.find(isHaircut);

/** The share that does not come, 0.2 is 20 %; 0 where there is no haircut. */
export function cutOf({ assumptions }: Pick<Scenario, "assumptions">): number {
  const haircut = haircutOf(assumptions);
  return haircut === undefined ? 0 : Number(plainOf(haircut.value));
}

/** Whether it can be: more than nobody, at most everybody. Told when not. */
export function checkHaircut({ value, low, high }: Assumption, problems: Problems): void {
  for (const one of [value, low, high]) {
    if (one === undefined) continue;
    const share = Number(plainOf(one));
    if (share >= 0 && share <= 1) continue;
    problems.add({ code: "andel-utanfor", at: one.at, text: one.kind === "number" ? one.text : one.key });
  }
}

/** Fewer come: of each row of participants and of starts, and of places too. Those in a stock are there anyway. */
export function cutBack<S extends Pick<Scenario, "entries" | "starts">>(scenario: S): S {
  const cut = (cell: FormulaCell): FormulaCell => ({
    ...cell,
    text: `(${cell.text}) * ((1 - ${volumeHaircut}) / 100 %)`,
  });
  return {
    ...scenario,
    entries: scenario.entries.map((entry) => ({ ...entry, number: cut(entry.number) })),
    starts: scenario.starts.map((start) => ({
      ...start,
      ...(start.number === undefined ? {} : { number: cut(start.number) }),
      ...(start.places === undefined ? {} : { places: cut(start.places) }),
    })),
  };
}
