import { folded } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { plainOf } from "../cells/read-value.js";
import type { Assumption, Scenario } from "./scenario.js";
import type { KnownAssumption } from "./setting-as-assumption.js";
import { haircutSetting } from "./volume-haircut.js";

/** The share of the effect that goes away each year. */
export const fade = "avklingning";
/** What a krona raised by taxes costs besides, as a share of it. */
export const taxCost = "skattefinansiering";

/** How much wages grow each year: above prices where those are fixed, else in money. */
export const wageGrowth = "löneökning";

export const fadeSetting: KnownAssumption = { setting: "fade", name: fade, source: "Antagande" };
export const taxCostSetting: KnownAssumption = {
  setting: "taxFinancing",
  name: taxCost,
  source: "Antagande. Trafikverkets ASEK har 30 %, ej läst i källa",
};

/** Every assumption that the program itself knows by name. */
export const knownAssumptions: readonly KnownAssumption[] = [
  haircutSetting,
  fadeSetting,
  taxCostSetting,
  { setting: "wageGrowth", name: wageGrowth, source: "Antagande" },
];

/** An assumption by its name; undefined when the scenario has none. */
export const assumed = (assumptions: readonly Assumption[], name: string): Assumption | undefined =>
  assumptions.find((one) => folded(one.name) === folded(name));

/** Those of a scenario, without a fade that is nothing and stays so: it changes nothing, and nothing is said of it. */
export const withoutNoFade = (assumptions: readonly Assumption[]): readonly Assumption[] =>
  assumptions.filter(
    ({ name, value, low, high }) =>
      folded(name) !== fade || low !== undefined || high !== undefined || Number(plainOf(value)) !== 0,
  );

/** A year. Beyond it a percentage is a slip. */
const mostGrowth = 0.2;

type Checked = Pick<Scenario, "assumptions" | "standing" | "compared">;

/** Tells shares that cannot be, and a fade of what is not compared with the same people without a measure. */
export function checkLongRunAssumptions(
  { assumptions, standing, compared }: Checked,
  problems: Problems,
): void {
  for (const name of [fade, taxCost]) {
    const one = assumed(assumptions, name);
    for (const value of [one?.value, one?.low, one?.high]) {
      if (value === undefined) continue;
      const share = Number(plainOf(value));
      if (!(share >= 0 && share <= 1))
        problems.add({
          code: "andel-utanfor",
          at: value.at,
          text: value.kind === "number" ? value.text : value.key,
        });
    }
  }
  const growth = assumed(assumptions, wageGrowth);
  for (const value of [growth?.value, growth?.low, growth?.high])
    if (value !== undefined && !(Math.abs(Number(plainOf(value))) <= mostGrowth))
      problems.add({
        code: "loneokning-utanfor",
        at: value.at,
        text: value.kind === "number" ? value.text : value.key,
      });
  const fading = assumed(assumptions, fade);
  if (fading === undefined) return;
  if (standing.length > 0) problems.add({ code: "avklingning-utan-jamforelse", at: fading.at, why: "stock" });
  else if (!compared)
    problems.add({ code: "avklingning-utan-jamforelse", at: fading.at, why: "notCompared" });
}
