import type { Place } from "../../core/explanation.js";
import { folded, normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { type Library, namesIn } from "../../formula/graph/load.js";
import type { LocalNames } from "../../formula/graph/names.js";
import type { Tree } from "../../formula/language/tree.js";
import { knownUnits, readUnit } from "../../formula/language/units.js";
import type { When } from "../item.js";
import type { ModelContent } from "../read/model.js";
import { checkFormula } from "./check-formula.js";
import { declaredColumns, stateColumnsOf } from "./state-columns.js";
import { usersAndUsed, valuedIn } from "./states-of-items.js";

/**
 * Checks the formulas of items and outcomes as those of rules are: names, and that they come out in their unit. Where they
 * see columns of states, each state that they are counted in must have those they use.
 */
export function checkItems(
  model: ModelContent,
  models: readonly ModelContent[],
  library: Library,
  problems: Problems,
): void {
  const columns = model.settings.format === 1 ? undefined : declaredColumns(model, models);
  const checker = columns && new UsedColumns(model, models, columns, library, problems);
  const check = (formula: Formula, unit: string): void => {
    const { text, at, when, name } = formula;
    const tree = checkFormula(library, { text, at, model: model.id, columns }, readUnit(unit), problems);
    if (tree !== undefined) checker?.tellLacking(tree, { at, when, name });
  };
  for (const { name, when, versions, unit, ...item } of model.items) {
    for (const { formula: text, at } of versions) check({ name, when, text, at }, unit);
    for (const end of ["payer", "receiver"] as const) {
      const known = item[`${end}In`];
      const at = item[`${end}At`];
      if (known !== undefined) checker?.tellUnnamed(item[end], known, { at, when, name });
    }
  }
  for (const { name, when, formula: text, formulaAt: at, unit, unitAt } of model.outcomes) {
    if (readUnit(unit) === undefined)
      problems.add({ code: "enhet-okand", at: unitAt, unit, known: knownUnits });
    check({ name, when, text, at }, unit);
  }
}

interface User {
  readonly name: string;
  readonly when: When;
  readonly at: Place;
}
type Formula = User & Readonly<{ text: string }>;

/** Tells each state that lacks a column which something counted in it uses; each cell once. */
class UsedColumns {
  private readonly reached: readonly ModelContent[];
  private readonly byState: ReadonlyMap<string, LocalNames>;
  private readonly told = new Set<string>();

  constructor(
    model: ModelContent,
    models: readonly ModelContent[],
    private readonly declared: LocalNames,
    private readonly library: Library,
    private readonly problems: Problems,
  ) {
    this.reached = usersAndUsed(model, models);
    this.byState = stateColumnsOf(this.reached);
  }

  tellLacking(tree: Tree, user: User): void {
    for (const state of this.statesOf(user)) {
      const locals = this.byState.get(folded(state));
      const used = new Set([...namesIn(tree)].filter((name) => this.declared.has(name)));
      for (const name of used) {
        const local = locals?.get(name);
        if (local === undefined) this.tell(state, name, user);
        for (const version of local?.definition.versions ?? []) {
          const inner = this.library.tree(version);
          if (inner !== undefined)
            for (const next of namesIn(inner)) if (this.declared.has(next)) used.add(next);
        }
      }
    }
  }

  tellUnnamed(column: string, known: ReadonlyMap<string, string>, user: User): void {
    for (const state of this.statesOf(user)) if (!known.has(folded(state))) this.tell(state, column, user);
  }

  private statesOf({ when }: User): string[] {
    return valuedIn(
      when,
      this.reached.flatMap((m) => m.states),
    );
  }

  private tell(state: string, column: string, { name: by, at: usedAt }: User): void {
    const key = `${folded(state)}\u0000${column}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    const owner = this.reached.find((m) => m.states.some((s) => folded(s.name) === folded(state)))!;
    const { at } = owner.states.find((s) => folded(s.name) === folded(state))!;
    const header = owner.stateColumns.find((c) => normalized(c.name) === normalized(column));
    this.problems.add({
      code: "tillstandskolumn-tom",
      at: header === undefined ? at : { ...at, column: header.at.column! },
      state,
      column: header?.name ?? column,
      by,
      usedAt,
    });
  }
}
