import { normalized } from "../../core/names.js";
import type { NamedValue } from "../../input/scenario/scenario.js";
import type { ValueId } from "./named.js";
import type { Plan } from "./plan.js";
import { varied } from "./varied.js";

/**
 * A plan whose names have other values from the beginning, one number each, as when they are set on the command line: what
 * is asked of it afterwards (limits, what would turn it) is asked from there. Not for settings, which lay a plan out anew.
 */
export function rebased(plan: Plan, values: ReadonlyMap<ValueId, number>): Plan {
  if (values.size === 0) return plan;
  const base = Array.from(plan.base);
  for (const [id, value] of values) base[id] = value;
  const scenario = varied(plan, values);
  const changed = new Set(plan.names.flatMap(({ id, name }) => (values.has(id) ? [name] : [])));
  const set = scenario.assumptions.flatMap(({ name, value }): NamedValue[] =>
    changed.has(normalized(name)) ? [{ name, value }] : [],
  );
  const others = scenario.overrides.filter(({ name }) => !changed.has(normalized(name)));
  return {
    ...plan,
    base,
    names: plan.names.map((named) => {
      const value = values.get(named.id);
      return value === undefined ? named : { ...named, base: value };
    }),
    scenario: { ...scenario, overrides: [...others, ...set] },
    withSettings: (settings) => {
      const other = plan.withSettings(settings);
      return other && rebased(other, values);
    },
  };
}
