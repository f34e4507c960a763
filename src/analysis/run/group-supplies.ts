import { normalized } from "../../core/names.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import { commonSupplies, overriding, type Supplies, type Supply } from "./supplies.js";
import type { Horizon } from "./horizon.js";
import type { Batch, Workings } from "./workings.js";

/**
 * What each group gives for names: assumptions and settings, its columns from left to right, and what is overridden. A
 * column sees those to the left of it. Undefined when something is wrong, which is told.
 */
export function groupSupplies(
  scenario: Scenario,
  horizon: Horizon,
  workings: Workings,
): Supplies[] | undefined {
  const common = commonSupplies(scenario, horizon);
  const overrides = overriding(scenario);
  const groups: Supplies[] = [];
  scenario.groups.forEach((group, place) => {
    const supplies = new Map<string, Supply>([...common, ...overrides]);
    const sound = scenario.groupColumns.every((column, i) => {
      const name = normalized(column.name);
      const cell = group.cells[i];
      if (cell === undefined || overrides.has(name)) return true;
      if (cell.kind !== "formula") {
        supplies.set(name, cell);
        return true;
      }
      const batch: Batch = {
        id: `group ${place} ${name}`,
        wordings: [
          { text: cell.text, at: cell.at, ...(column.unit === undefined ? {} : { unit: column.unit }) },
        ],
      };
      const values = workings.columns(batch, supplies)?.[0];
      if (values === undefined) return false;
      const missing =
        typeof values === "number" ? (Number.isNaN(values) ? 0 : -1) : values.findIndex(Number.isNaN);
      if (missing >= 0) {
        workings.tellMissing(batch, 0, supplies, missing);
        return false;
      }
      supplies.set(name, {
        kind: "column",
        column: values,
        how: { kind: "input", place: cell.at, text: cell.text },
      });
      return true;
    });
    if (sound) groups.push(supplies);
  });
  return groups.length === scenario.groups.length ? groups : undefined;
}
