import { tidy } from "../../formula/explain.js";
import { say } from "../../texts/say.js";
import type { How } from "../../core/explanation.js";
import { normalized } from "../../core/names.js";
import type { ReadValue } from "../../input/cells/read-value.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import { wageGrowth } from "../../input/scenario/long-run-assumptions.js";
import { growingIn, grown } from "../plan/growing.js";
import { builtIns, type BuiltInName } from "../../rulebook/built-in.js";
import { type Horizon, monthOf, monthsIn } from "./horizon.js";

/** A value for a name of formulas, and where it was said. */
export type Supply =
  | ReadValue
  /** Worked out: one value per cycle of the horizon, or one for all. */
  | { readonly kind: "column"; readonly column: Float64Array | number; readonly how: How };

/** By name as formulas write it. */
export type Supplies = ReadonlyMap<string, Supply>;

/** A value of a group that is worked out, by the cycles from which it holds. */
export interface WorkedCell {
  readonly starts: Int32Array;
  readonly values: Float64Array;
}

/**
 * What a group gives for names: assumptions and settings, its own cells, and before all what is overridden. `worked` has
 * those of its cells that are formulas, by column.
 */
export function suppliesOf(
  scenario: Scenario,
  horizon: Horizon,
  group: number,
  worked: (column: number) => WorkedCell | undefined,
): Supplies {
  const supplies = new Map<string, Supply>();
  for (const { name } of builtIns)
    supplies.set(name, {
      kind: "column",
      column: builtInColumn(name, horizon),
      how: { kind: "given", by: name },
    });
  for (const { name, value } of [...scenario.assumptions, ...scenario.supplied])
    supplies.set(normalized(name), value);
  scenario.groupColumns.forEach((column, i) => {
    const cell = scenario.groups[group]!.cells[i];
    if (cell === undefined) return;
    const known = cell.kind === "formula" ? worked(i) : undefined;
    if (cell.kind !== "formula") supplies.set(normalized(column.name), cell);
    else if (known !== undefined)
      supplies.set(normalized(column.name), {
        kind: "column",
        column: inCycles(known, horizon.cycles),
        how: { kind: "input", place: cell.at, text: cell.text },
      });
  });
  for (const { name, value } of scenario.overrides) supplies.set(normalized(name), value);
  growWages(supplies, scenario, horizon);
  return supplies;
}

/** Wages that grow are others each calendar year. */
function growWages(supplies: Map<string, Supply>, scenario: Scenario, horizon: Horizon): void {
  const growing = growingIn(scenario, horizon);
  const growth = supplies.get(wageGrowth);
  if (growing === undefined || growth?.kind !== "number") return;
  for (const name of growing.names) {
    const wage = supplies.get(name);
    if (wage === undefined || wage.kind === "key") continue;
    const first = (cycle: number): number =>
      wage.kind === "number"
        ? wage.value
        : typeof wage.column === "number"
          ? wage.column
          : wage.column[cycle]!;
    supplies.set(name, {
      kind: "column",
      column: Float64Array.from(growing.years, (years, cycle) => grown(first(cycle), growth.value, years)),
      how: {
        kind: "given",
        by: say("explained.grownWage", { wage: tidy(first(0)), growth: String(growth.value) }),
      },
    });
  }
}

function inCycles({ starts, values }: WorkedCell, cycles: number): Float64Array | number {
  if (values.every((v) => Object.is(v, values[0]))) return values[0]!;
  const column = new Float64Array(cycles);
  starts.forEach((start, step) => column.fill(values[step]!, start, starts[step + 1] ?? cycles));
  return column;
}

export function builtInColumn(name: BuiltInName, horizon: Horizon): Float64Array {
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
