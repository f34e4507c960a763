import type { Place } from "../../core/explanation.js";
import { fromFloat, plain } from "../../core/decimal.js";
import { normalized } from "../../core/names.js";
import type { ReadValue } from "../../input/cells/read-value.js";
import type { NamedValue, Scenario } from "../../input/scenario/scenario.js";
import type { Named, Values } from "./named.js";
import type { Plan } from "./plan.js";
import { settingsWith } from "./setting-names.js";

/**
 * A scenario as it would be written for some values, one number each: what reports tell of it, and where explanations
 * begin.
 */
export function varied(
  { scenario, names, settings, keys }: Pick<Plan, "scenario" | "names" | "settings" | "keys">,
  values: Values,
): Scenario {
  if (values.size === 0) return scenario;
  const given = new Map<string, ReadValue>();
  for (const { id, name, type, at } of names) {
    const value = values.get(id);
    if (value !== undefined) given.set(name, written(value as number, type, at, keys));
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
    settings: { ...settingsWith(scenario.settings, settings, values), ...municipalityIn(given) },
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

/** `kommun` is a setting too when a model asks for it. */
function municipalityIn(given: ReadonlyMap<string, ReadValue>): { readonly municipality?: string } {
  const value = given.get("kommun");
  return value?.kind === "key" ? { municipality: value.key } : {};
}

function written(value: number, type: Named["type"], at: Place, keys: Plan["keys"]): ReadValue {
  if (type === "key") return { kind: "key", key: keys.textOf(value), at };
  const text = Number.isFinite(value) ? plain(fromFloat(value)) : "";
  return { kind: "number", value, plain: text, text, at };
}
