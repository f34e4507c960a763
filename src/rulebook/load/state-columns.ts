import type { Place } from "../../core/explanation.js";
import { folded, normalized } from "../../core/names.js";
import type { RuleDefinition } from "../../formula/graph/library.js";
import type { LocalNames } from "../../formula/graph/names.js";
import { readUnit, unchecked } from "../../formula/language/units.js";
import type { ModelContent } from "../read/model.js";
import { withUsed } from "./closure.js";
import { mainOf } from "./combined-states.js";

/** The name by which formulas of items see what state it is. */
export const stateName = "tillstånd";

/** What formulas of items see of each state, by the folded name of the state. */
export type StateColumns = ReadonlyMap<string, LocalNames>;

type LocalName = LocalNames extends ReadonlyMap<string, infer T> ? T : never;

/**
 * What the states of models say in their columns, and what each is called. Of a state or a column that several models
 * have, the first one's holds. A combined state has what its main one has.
 */
export function stateColumnsOf(models: readonly ModelContent[]): StateColumns {
  const byState = new Map<string, Map<string, LocalName>>();
  for (const model of models)
    for (const { name, at, columns } of model.states) {
      const locals = byState.get(folded(name)) ?? new Map<string, LocalName>();
      byState.set(folded(name), locals);
      for (const definition of [...columns.values(), nameOf(name, at)])
        if (!locals.has(normalized(definition.name)))
          locals.set(normalized(definition.name), localName(definition, model.id));
    }
  const states = new Map(models.flatMap((m) => m.states).map((s) => [folded(s.name), s]));
  for (const [name, state] of states) {
    const main = state.parts && mainOf(state, states);
    if (main !== undefined) byState.set(name, byState.get(folded(main.name))!);
  }
  return byState;
}

/** The columns that items of a model may use, by what they are called and their unit; what they say differs by state. */
export function declaredColumns(model: ModelContent, models: readonly ModelContent[]): LocalNames {
  const columns = new Map<string, LocalName>();
  const declare = (definition: RuleDefinition): void => {
    const local = localName(definition, model.id);
    if (!columns.has(local.name)) columns.set(local.name, local);
  };
  for (const { stateColumns } of withUsed([model.id], models))
    for (const column of stateColumns)
      if (column.kind === "formula")
        declare({ name: column.name, unit: column.unit, at: column.at, parameters: [], versions: [] });
  declare(nameOf("", { file: model.folder.path }));
  return columns;
}

const localName = (definition: RuleDefinition, model: string): LocalName => ({
  level: "rule",
  name: normalized(definition.name),
  model: normalized(model),
  unit: definition.unit === undefined ? unchecked : (readUnit(definition.unit) ?? unchecked),
  definition,
  takes: [],
});

const nameOf = (state: string, at: Place): RuleDefinition => ({
  name: stateName,
  unit: "text",
  at,
  parameters: [],
  versions: [{ formula: `'${state}'`, at }],
});
