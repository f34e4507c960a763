import { folded, normalized } from "../../core/names.js";
import type { RuleDefinition } from "../../formula/graph/library.js";
import type { LocalNames } from "../../formula/graph/names.js";
import { readUnit, unchecked } from "../../formula/language/units.js";
import type { ModelContent } from "../read/model.js";
import type { StateDefinition } from "../state.js";

/** The name by which formulas of items see what state it is. */
export const stateName = "tillstånd";

/** What formulas of items see of each state, by the folded name of the state. */
export type StateColumns = ReadonlyMap<string, LocalNames>;

/** What the states of models say in their columns. Of a state or a column that several models have, the first one's. */
export function stateColumnsOf(models: readonly ModelContent[]): StateColumns {
  const byState = new Map<string, Map<string, LocalName>>();
  for (const model of models)
    for (const state of model.states) {
      const locals = byState.get(folded(state.name)) ?? new Map<string, LocalName>();
      byState.set(folded(state.name), locals);
      for (const definition of [...state.columns.values(), nameOf(state)]) {
        const name = normalized(definition.name);
        if (locals.has(name)) continue;
        const unit = readUnit(definition.unit ?? "") ?? unchecked;
        locals.set(name, { level: "rule", name, model: normalized(model.id), unit, definition, takes: [] });
      }
    }
  return byState;
}

type LocalName = LocalNames extends ReadonlyMap<string, infer T> ? T : never;

const nameOf = ({ name, at }: StateDefinition): RuleDefinition => ({
  name: stateName,
  unit: "text",
  at,
  parameters: [],
  versions: [{ formula: `'${name}'`, at }],
});
