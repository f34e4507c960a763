import { normalized } from "../../core/names.js";
import type { Place } from "../../core/explanation.js";
import { Problems } from "../../core/problem.js";
import type { NameLevel } from "../../core/problems/formula.js";
import { expectUnit, unitOf } from "./check.js";
import { changeDays } from "./dates.js";
import { functions } from "../operations/operations.js";
import type { Day, Model, RuleDefinition, RuleVersion, TableDefinition } from "./library.js";
import { type Argument, isWritable, type KnownName, NameScope } from "./names.js";
import { parse, type Parsed } from "../language/parse.js";
import { boundsOf, TableIndex, TextKeys } from "./tables.js";
import { fromLeaves, partsOfTree, type Tree } from "../language/tree.js";
import { knownUnits, readUnit, unchecked, type Unit } from "../language/units.js";

/** The models as formulas use them: names, units and formulas read and checked. */
export class Library {
  readonly names: NameScope;
  readonly texts: TextKeys;
  /** Nothing was wrong when it was made: only then can formulas be worked out. */
  sound = true;
  private readonly trees: WeakMap<RuleVersion, Tree>;
  private readonly steps: WeakMap<Tree, readonly Tree[]>;
  private readonly formulas = new Map<string, Parsed>();
  private readonly changes: WeakMap<TableDefinition, readonly Day[]>;
  private readonly indexes: WeakMap<TableDefinition, Map<Day, TableIndex>>;
  private readonly versions: ReadonlySet<RuleVersion>;

  /** What was read and laid out for the library before is shared with it. */
  constructor(models: readonly Model[], before?: Library) {
    this.names = new NameScope(models);
    this.texts = before?.texts ?? new TextKeys();
    this.trees = before?.trees ?? new WeakMap<RuleVersion, Tree>();
    this.steps = before?.steps ?? new WeakMap<Tree, readonly Tree[]>();
    this.changes = before?.changes ?? new WeakMap<TableDefinition, readonly Day[]>();
    this.indexes = before?.indexes ?? new WeakMap<TableDefinition, Map<Day, TableIndex>>();
    this.versions = new Set(models.flatMap((m) => m.rules.flatMap((rule) => rule.versions)));
  }

  /** Every day on which other rows of a table hold than on the day before, in order. */
  changeDays(table: TableDefinition): readonly Day[] {
    const known = this.changes.get(table) ?? changeDays(table.rows);
    this.changes.set(table, known);
    return known;
  }

  /** A wording as it was read, or is when first asked for; undefined when it cannot be read. */
  tree(version: RuleVersion): Tree | undefined {
    const known = this.trees.get(version);
    if (known !== undefined) return known;
    const parsed = parse(version.formula);
    if (!parsed.ok) return undefined;
    this.trees.set(version, parsed.tree);
    return parsed.tree;
  }

  /** A formula of nobody's as it was read: the same ones are laid out for many days. */
  parsed(formula: string): Parsed {
    const known = this.formulas.get(formula) ?? parse(formula);
    this.formulas.set(formula, known);
    return known;
  }

  /** A formula step by step, each after those it is worked out from. */
  stepsOf(tree: Tree): readonly Tree[] {
    const known = this.steps.get(tree) ?? fromLeaves(tree);
    this.steps.set(tree, known);
    return known;
  }

  /** Whether a wording is one of its models', and so was checked with them. */
  hasWording(version: RuleVersion): boolean {
    return this.versions.has(version);
  }

  /** Whether it defines the name by the very same definition. */
  has(named: KnownName): boolean {
    const found = this.names.find(named.name, named.model);
    return found.kind === "found" && found.named.definition === named.definition;
  }

  index(table: TableDefinition, day: Day): TableIndex {
    const days = this.indexes.get(table) ?? new Map<Day, TableIndex>();
    this.indexes.set(table, days);
    const index = days.get(day) ?? new TableIndex(table, day, this.texts);
    days.set(day, index);
    return index;
  }
}

/**
 * Reads and checks every name and formula of the models, on all days at once, and tells all that is wrong. Wordings and
 * tables of a sound library from before are not checked again: there the names they use must mean the same, in the
 * same units.
 */
export function libraryOf(models: readonly Model[], problems: Problems, sound?: Library): Library {
  const before = problems.errors;
  const library = new Library(models, sound);
  const loader = new Loader(library, problems, sound);
  for (const model of models) loader.define(model);
  for (const model of models) loader.check(normalized(model.id));
  loader.findCircles(models.map((m) => normalized(m.id)));
  library.sound = problems.errors === before;
  return library;
}

/** The library of models that were checked before, when nothing was wrong with them. */
export function libraryOfChecked(models: readonly Model[]): Library {
  const library = new Library(models);
  const loader = new Loader(library, new Problems(), undefined);
  for (const model of models) loader.define(model);
  return library;
}

type Rule = Extract<KnownName, { level: "rule" }>;

class Loader {
  constructor(
    private readonly library: Library,
    private readonly problems: Problems,
    private readonly known: Library | undefined,
  ) {}

  define(model: Model): void {
    const id = normalized(model.id);
    const common = (d: { name: string; unit?: string | undefined; at: Place }) => ({
      name: normalized(d.name),
      model: id,
      unit: this.unit(d.unit, d.at),
    });
    const isKnown = (definition: KnownName["definition"]) => this.addedAgain(definition, id);
    for (const definition of model.inputs)
      if (!isKnown(definition)) this.add({ ...common(definition), level: "input", definition });
    for (const definition of model.parameters)
      if (!isKnown(definition)) this.add({ ...common(definition), level: "parameter", definition });
    for (const definition of model.tables)
      if (!isKnown(definition)) this.add({ ...common(definition), level: "table", definition });
    for (const definition of model.rules)
      if (!isKnown(definition))
        this.add({ ...common(definition), level: "rule", definition, takes: this.argumentsOf(definition) });
  }

  /** What the library from before has by the very same definition is taken from there. */
  private addedAgain(definition: KnownName["definition"], model: string): boolean {
    const found = this.known?.names.find(normalized(definition.name), model);
    if (found?.kind !== "found" || found.named.definition !== definition) return false;
    this.put(found.named);
    return true;
  }

  private unit(text: string | undefined, at: Place): Unit {
    if (text === undefined) return unchecked;
    const unit = readUnit(text);
    if (unit === undefined) this.problems.add({ code: "enhet-okand", at, unit: text, known: knownUnits });
    return unit ?? unchecked;
  }

  private add(named: KnownName): void {
    const { at } = named.definition;
    this.usable(named.name, at);
    if (functions.has(named.name)) this.twice(named.name, at, ["function", named.level]);
    this.put(named);
  }

  private put(named: KnownName): void {
    const { at } = named.definition;
    const other = this.library.names.add(named);
    if (other !== undefined) this.twice(named.name, at, [named.level, other.level], other.definition.at);
  }

  private usable(name: string, at: Place): void {
    if (!isWritable(name)) this.problems.add({ code: "namn-oanvandbart", at, name });
  }

  private twice(name: string, at: Place, levels: readonly [NameLevel, NameLevel], other?: Place): void {
    const elsewhere = other === undefined ? {} : { other };
    this.problems.add({ code: "namn-pa-tva-nivaer", at, name, levels, ...elsewhere });
  }

  private argumentsOf(rule: RuleDefinition): Argument[] {
    return rule.parameters.map((p) => ({ name: normalized(p.name), unit: this.unit(p.unit, rule.at) }));
  }

  check(model: string): void {
    const own = [...this.library.names.of(model)];
    const names = new Map(own.map((n) => [n.name, n]));
    for (const named of own) {
      if (this.known?.has(named)) continue;
      if (named.level === "table") this.checkTable(named.definition);
      if (named.level === "rule") {
        this.checkArguments(named, names);
        for (const version of named.definition.versions) this.checkVersion(named, version);
      }
    }
  }

  private checkArguments(rule: Rule, own: ReadonlyMap<string, KnownName>): void {
    const { at } = rule.definition;
    rule.takes.forEach(({ name }, i) => {
      this.usable(name, at);
      if (rule.takes.findIndex((a) => a.name === name) < i) this.twice(name, at, ["argument", "argument"]);
      if (functions.has(name)) this.twice(name, at, ["argument", "function"]);
      const other = own.get(name);
      if (other !== undefined) this.twice(name, at, ["argument", other.level], other.definition.at);
    });
  }

  private checkVersion(rule: Rule, version: RuleVersion): void {
    if (this.known?.hasWording(version)) return;
    const { formula, at } = version;
    const tree = this.library.tree(version);
    if (tree === undefined) {
      const parsed = parse(formula);
      if (!parsed.ok) this.problems.add({ ...parsed.fault, at });
      return;
    }
    const scope = { names: this.library.names, model: rule.model, args: rule.takes, formula, at };
    const unit = unitOf(tree, scope, this.problems);
    expectUnit(rule.unit, unit, tree, scope, this.problems);
  }

  private checkTable(table: TableDefinition): void {
    for (const row of table.rows)
      table.keys.forEach((column, k) => {
        const key = row.keys[k] ?? "";
        if (boundsOf(key, column.kind === "text", this.library.texts) !== undefined) return;
        const text = typeof key === "string" ? key : `${key.from ?? ""} ${key.to ?? ""}`.trim();
        this.problems.add({ code: "nyckel-olaslig", at: row.at, table: table.name, text });
      });
    const told = new Set<string>();
    for (const day of new Set(table.rows.map((r) => r.from ?? "0000-01-01")))
      for (const [a, b] of this.library.index(table, day).clashes()) {
        const pair = `${a}-${b}`;
        if (told.has(pair)) continue;
        told.add(pair);
        const [first, second] = a < b ? [a, b] : [b, a];
        const [other, at] = [table.rows[first]!.at, table.rows[second]!.at];
        this.problems.add({ code: "nyckel-dubbel", at, other, table: table.name });
      }
  }

  /** Tells each circle of rules once, whatever the days its rules hold. */
  findCircles(models: readonly string[]): void {
    const state = new Map<Rule, "open" | "done">();
    for (const model of models)
      for (const start of this.library.names.of(model))
        if (start.level === "rule" && !state.has(start) && !this.isChecked(start)) this.follow(start, state);
  }

  /** A circle has a wording in it that was not checked before. */
  private isChecked(rule: Rule): boolean {
    return rule.definition.versions.every((version) => this.known?.hasWording(version) ?? false);
  }

  private follow(start: Rule, state: Map<Rule, "open" | "done">): void {
    const path: { rule: Rule; next: Rule[] }[] = [];
    const open = (rule: Rule) => {
      state.set(rule, "open");
      path.push({ rule, next: this.rulesUsedBy(rule) });
    };
    open(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.next.pop();
      if (next === undefined) {
        state.set(top.rule, "done");
        path.pop();
      } else if (!state.has(next)) open(next);
      else if (state.get(next) === "open") {
        const circle = path.slice(path.findIndex((p) => p.rule === next)).map((p) => p.rule.name);
        this.problems.add({ code: "regel-i-cirkel", at: next.definition.at, names: [...circle, next.name] });
      }
    }
  }

  private rulesUsedBy(rule: Rule): Rule[] {
    const args = new Set(rule.takes.map((a) => a.name));
    const used = new Set<Rule>();
    for (const version of rule.definition.versions) {
      const tree = this.library.tree(version);
      for (const name of tree === undefined ? [] : namesIn(tree)) {
        const found = args.has(name) ? undefined : this.library.names.find(name, rule.model);
        if (found?.kind === "found" && found.named.level === "rule") used.add(found.named);
      }
    }
    return [...used];
  }
}

/** Every name a formula writes, each once, functions among them. */
export function namesIn(tree: Tree): ReadonlySet<string> {
  const names = new Set<string>();
  const rest = [tree];
  for (let t = rest.pop(); t !== undefined; t = rest.pop()) {
    if (t.kind === "name" || t.kind === "call") names.add(t.name);
    rest.push(...partsOfTree(t));
  }
  return names;
}
