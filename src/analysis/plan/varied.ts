import type { Place } from "../../core/explanation.js";
import { fromFloat, plain } from "../../core/decimal.js";
import { normalized } from "../../core/names.js";
import type { ReadValue } from "../../input/cells/read-value.js";
import type { NamedValue, Scenario } from "../../input/scenario/scenario.js";
import type { Named, Values } from "./named.js";

/**
 * A scenario as it would be written for some values, one number each: what reports tell of it, and where explanations
 * begin. `textOf` has the text of a key's code.
 */
export function varied(
  scenario: Scenario,
  names: readonly Named[],
  values: Values,
  textOf: (code: number) => string,
): Scenario {
  if (values.size === 0) return scenario;
  const given = new Map<string, ReadValue>();
  for (const { id, name, type, at } of names) {
    const value = values.get(id);
    if (value !== undefined) given.set(name, written(value as number, type, at, textOf));
  }
  const again = <T extends NamedValue>(all: readonly T[]): T[] =>
    all.map((one) => {
      const value = given.get(normalized(one.name));
      return value === undefined ? one : { ...one, value };
    });
  const known = new Set(
    [...scenario.assumptions, ...scenario.supplied, ...scenario.overrides].map((n) => normalized(n.name)),
  );
  const presets = names.filter(
    ({ name, group }) => group === undefined && given.has(name) && !known.has(name),
  );
  return {
    ...scenario,
    assumptions: again(scenario.assumptions),
    supplied: [
      ...again(scenario.supplied),
      ...presets.map(({ name }) => ({ name, value: given.get(name)! })),
    ],
    overrides: again(scenario.overrides),
    groups: scenario.groups.map((group) => ({
      ...group,
      cells: group.cells.map(
        (cell, i) => given.get(`${group.name}/${normalized(scenario.groupColumns[i]!.name)}`) ?? cell,
      ),
    })),
  };
}

function written(value: number, type: Named["type"], at: Place, textOf: (code: number) => string): ReadValue {
  if (type === "key") return { kind: "key", key: textOf(value), at };
  const text = Number.isFinite(value) ? plain(fromFloat(value)) : "";
  return { kind: "number", value, plain: text, text, at };
}
