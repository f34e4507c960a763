import type { How } from "../../core/explanation.js";
import { normalized } from "../../core/names.js";
import type { ReadValue } from "../../input/cells/read-value.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import { builtIns, type BuiltInName } from "../../rulebook/built-in.js";
import { type Horizon, monthOf, monthsIn } from "./horizon.js";

/** A value for a name of formulas, and where it was said. */
export type Supply =
  | ReadValue
  /** Worked out: one value per cycle of the horizon, or one for all. */
  | { readonly kind: "column"; readonly column: Float64Array | number; readonly how: How };

/** By name as formulas write it. */
export type Supplies = ReadonlyMap<string, Supply>;

/** What holds for every group. What comes later goes before what comes earlier. */
export function commonSupplies(scenario: Scenario, horizon: Horizon): Map<string, Supply> {
  const supplies = new Map<string, Supply>();
  for (const { name } of builtIns)
    supplies.set(name, {
      kind: "column",
      column: builtInColumn(name, horizon),
      how: { kind: "given", by: name },
    });
  for (const { name, value } of [...scenario.assumptions, ...scenario.supplied])
    supplies.set(normalized(name), value);
  return supplies;
}

export const overriding = (scenario: Scenario): Map<string, Supply> =>
  new Map(scenario.overrides.map(({ name, value }) => [normalized(name), value]));

function builtInColumn(name: BuiltInName, horizon: Horizon): Float64Array {
  const months = monthsIn(horizon.cycle);
  return Float64Array.from({ length: horizon.cycles }, (_, cycle) => {
    switch (name) {
      case "cykel":
        return cycle;
      case "månader_sedan_start":
        return cycle * months;
      case "år_sedan_start":
        return Math.floor((cycle * months) / 12);
      case "kalenderår":
        return monthOf(horizon, cycle).year;
    }
  });
}

/** Where a value came from, for explanations. */
export function howOf(supply: Supply): How {
  switch (supply.kind) {
    case "number":
      return { kind: "input", place: supply.at, text: supply.text };
    case "key":
      return { kind: "input", place: supply.at, text: supply.key };
    case "column":
      return supply.how;
  }
}
