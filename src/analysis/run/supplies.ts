import type { How, Place } from "../../core/explanation.js";
import { normalized } from "../../core/names.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import { builtIns, type BuiltInName } from "../../rulebook/built-in.js";
import { type Horizon, monthOf, monthsIn } from "./horizon.js";

/** A value for a name of formulas, and where it was said. */
export type Supply =
  /** As people write it; it is read in the unit of what it is given for. */
  | { readonly kind: "written"; readonly text: string; readonly at: Place }
  /** A plain decimal, or a text that is a key. */
  | { readonly kind: "plain"; readonly value: string; readonly at: Place }
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
  for (const { name, value, at } of scenario.assumptions)
    supplies.set(normalized(name), { kind: "plain", value, at });
  for (const { name, text, at } of scenario.supplied)
    supplies.set(normalized(name), { kind: "written", text, at });
  return supplies;
}

export const overriding = (scenario: Scenario): Map<string, Supply> =>
  new Map(
    scenario.overrides.map(({ name, text, at }) => [
      normalized(name),
      { kind: "written", text, at } as const,
    ]),
  );

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
    case "written":
      return { kind: "input", place: supply.at, text: supply.text };
    case "plain":
      return { kind: "input", place: supply.at, text: supply.value };
    case "column":
      return supply.how;
  }
}
