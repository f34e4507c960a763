import type { Place } from "../../core/explanation.js";
import { folded, normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { type Library, namesIn } from "../../formula/graph/load.js";
import type { LocalNames } from "../../formula/graph/names.js";
import type { Tree } from "../../formula/language/tree.js";
import { knownUnits, readUnit } from "../../formula/language/units.js";
import type { When } from "../item.js";
import type { ModelContent } from "../read/model.js";
import { checkRequired } from "./asked-items.js";
import { checkFormula } from "./check-formula.js";
import { declaredColumns, stateColumnsOf, stateName } from "./state-columns.js";
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
  checkRequired(model, models, problems);
  const columns = model.settings.format === 1 ? undefined : declaredColumns(model, models);
  const checker = columns && new UsedColumns(model, models, columns, library, problems);
  const check = (formula: Formula, unit: string, each: Each): void => {
    const { text, at, when, name } = formula;
    const tree = checkFormula(library, { text, at, model: model.id, columns }, readUnit(unit), problems);
    if (tree === undefined) return;
    checker?.tellLacking(tree, { at, when, name });
    if (each === "person") checker?.tellIncomeBeside(tree, { at, when, name });
  };
  for (const { name, when, at, role } of model.items)
    if (role === "effect") checker?.tellLivelihoodBeside({ name, when, at });
  for (const { name, when, versions, unit, role, ...item } of model.items) {
    for (const { formula: text, at } of versions)
      check({ name, when, text, at }, unit, role === "effect" ? "person" : "part");
    for (const end of ["payer", "receiver"] as const) {
      const known = item[`${end}In`];
      const at = item[`${end}At`];
      if (known !== undefined) checker?.tellUnnamed(item[end], known, { at, when, name });
    }
  }
  for (const { name, when, formula: text, formulaAt: at, unit, unitAt } of model.outcomes) {
    if (readUnit(unit) === undefined)
      problems.add({ code: "enhet-okand", at: unitAt, unit, known: knownUnits });
    check({ name, when, text, at }, unit, "person");
  }
}

/** Of somebody in a combined state: once, or once for each of its parts that it is counted in. */
type Each = "person" | "part";

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

  /**
   * What is counted once for each person in a combined state takes the values of its main state. A part beside that has
   * values of its own in the same columns would have them lost; each part is told once.
   */
  tellIncomeBeside(tree: Tree, user: User): void {
    const inStates = new Set(this.statesOf(user).map(folded));
    for (const { name, parts } of this.reached.flatMap((m) => m.states)) {
      const [main, ...beside] = (parts?.names ?? []).filter((part) => inStates.has(folded(part)));
      if (main === undefined) continue;
      for (const part of beside) {
        const column = [...this.usedIn(main, tree)].find((used) => this.isOwn(part, main, used));
        const key = `${folded(name)}\u0000${folded(part)}`;
        if (column === undefined || this.told.has(key)) continue;
        this.told.add(key);
        const why = { kind: "income", part, main, column: this.written(column), by: user.name } as const;
        this.problems.add({ code: "tillstand-sammansatt", at: parts!.at, state: name, why });
      }
    }
  }

  /**
   * Aid that is paid for a kind which a part beside is of would be paid to those who support themselves in the main state.
   * A kind of one state only is that state by another name.
   */
  tellLivelihoodBeside(user: User): void {
    const counted = new Set(this.statesOf(user).map(folded));
    const states = this.reached.flatMap((m) => m.states);
    const of = (name: string) => states.find((s) => folded(s.name) === folded(name));
    for (const { name, parts, selfSupport } of states) {
      const [main, ...beside] = (parts?.names ?? []).flatMap((part) => of(part) ?? []);
      if (main === undefined || selfSupport === "no" || counted.has(folded(main.name))) continue;
      const mainKinds = new Set(main.kinds.map(folded));
      const part = beside.find(({ kinds }) =>
        kinds.some((kind) => {
          const all = states.filter((s) => s.kinds.some((k) => folded(k) === folded(kind)));
          const isCounted = all.every((s) => counted.has(folded(s.name)));
          return !mainKinds.has(folded(kind)) && all.length > 1 && isCounted;
        }),
      );
      const key = `${folded(name)}\u0000livelihood`;
      if (part === undefined || this.told.has(key)) continue;
      this.told.add(key);
      const why = { kind: "livelihood", part: part.name, main: main.name, by: user.name } as const;
      this.problems.add({ code: "tillstand-sammansatt", at: parts!.at, state: name, why });
    }
  }

  /** The columns that a formula uses in a state, by way of others too. */
  private usedIn(state: string, tree: Tree): Set<string> {
    const locals = this.byState.get(folded(state));
    const used = new Set([...namesIn(tree)].filter((name) => this.declared.has(name)));
    used.delete(normalized(stateName));
    for (const name of used)
      for (const version of locals?.get(name)?.definition.versions ?? []) {
        const inner = this.library.tree(version);
        if (inner === undefined) continue;
        for (const next of namesIn(inner))
          if (this.declared.has(next) && next !== normalized(stateName)) used.add(next);
      }
    return used;
  }

  private isOwn(part: string, main: string, column: string): boolean {
    const said = (state: string) =>
      (this.byState.get(folded(state))?.get(column)?.definition.versions ?? []).map((v) => v.formula.trim());
    const own = said(part).filter((text) => text !== "0");
    return own.some((text) => !said(main).includes(text));
  }

  private written(column: string): string {
    const headers = this.reached.flatMap((m) => m.stateColumns);
    return headers.find((c) => normalized(c.name) === column)?.name ?? column;
  }

  tellUnnamed(column: string, known: ReadonlyMap<string, string>, user: User): void {
    for (const state of this.statesOf(user)) if (!known.has(folded(state))) this.tell(state, column, user);
  }

  private statesOf({ when }: User): string[] {
    // A combined state has what its main one has.
    return valuedIn(
      when,
      this.reached.flatMap((m) => m.states.filter((s) => s.parts === undefined)),
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
