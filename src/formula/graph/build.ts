import type { Place } from "../../core/explanation.js";
import { normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { expectUnit, unitOf } from "./check.js";
import { dayFor, lookupOn } from "./dates.js";
import {
  binaryOperation,
  functions,
  type OperationId,
  operations,
  unaryOperation,
} from "../operations/operations.js";
import type { Graph, GraphInput, Node, NodeId, Origin } from "./graph.js";
import type { Dates } from "./library.js";
import type { Library } from "./load.js";
import type { Argument, LocalNames, KnownName } from "./names.js";
import { partsOfTree, type Tree } from "../language/tree.js";
import { bare, met, percentUnit, readUnit, textUnit, unchecked, type Unit } from "../language/units.js";

/** More steps than this in one formula with all its rules is refused: rules that double in size would never end. */
export const mostNodes = 50_000;
/** More rules than this that use each other in a row are refused. */
export const mostRulesInARow = 100;

/**
 * A formula to work out: in whose names, where it stands, and the unit it must come out in. `columns` are names of its
 * own, which go before all others.
 */
export type Expression = Readonly<{
  text: string;
  model: string;
  at: Place;
  unit?: string;
  columns?: LocalNames | undefined;
}>;

export type GraphOptions = Readonly<{
  dates: Dates;
  /** Parameters (`name` or `model.name`) whose values the caller supplies. Inputs need not be named here. */
  overridden?: Iterable<string>;
}>;

/**
 * Reads, checks and lays out formulas on given days as one graph. Undefined when something is wrong, which is told.
 * A value that is missing on a day is not wrong until it reaches a result (`whyMissing`).
 */
export function graphOf(
  library: Library,
  expressions: readonly Expression[],
  options: GraphOptions,
  problems: Problems,
): Graph | undefined {
  const before = problems.errors;
  const builder = new Builder(library, options);
  const results = expressions.map((expression) => {
    const { text: formula, at, columns: locals } = expression;
    const parsed = library.parsed(formula);
    if (!parsed.ok) {
      problems.add({ ...parsed.fault, at });
      return -1;
    }
    const model = normalized(expression.model);
    const scope = { names: library.names, model, args: [], locals, formula, at };
    const unit = unitOf(parsed.tree, scope, problems);
    const expected = expression.unit === undefined ? unchecked : (readUnit(expression.unit) ?? unchecked);
    expectUnit(expected, unit, parsed.tree, scope, problems);
    if (problems.errors > before || !library.sound) return -1;
    const built = builder.build(parsed.tree, { model, args: new Map(), locals, formula, at });
    if (typeof built === "number") return built;
    problems.add({ ...built, at });
    return -1;
  });
  return problems.errors > before || !library.sound ? undefined : builder.graph(results);
}

type Frame = Readonly<{
  model: string;
  args: ReadonlyMap<string, NodeId>;
  locals: LocalNames | undefined;
  formula: string;
  at: Place;
}>;
type TooMuch = Readonly<{ code: "formel-for-stor" | "regler-for-djupt"; limit: number }>;

class Builder {
  private readonly nodes: Node[] = [];
  private readonly units: Unit[] = [];
  private readonly origins: Origin[] = [];
  private readonly inputs: GraphInput[] = [];
  private readonly ids = new Map<string, NodeId>();
  private readonly numbered = new Map<object, number>();
  private readonly settled = new Map<string, Unit>();
  private readonly overridden: ReadonlySet<string>;
  private depth = 0;
  private limit = 0;
  private tooMuch: TooMuch | undefined;

  constructor(
    private readonly library: Library,
    private readonly options: GraphOptions,
  ) {
    this.overridden = new Set([...(options.overridden ?? [])].map(normalized));
  }

  build(tree: Tree, frame: Frame): NodeId | TooMuch {
    this.limit = this.nodes.length + mostNodes;
    const id = this.laidOut(tree, frame);
    return this.tooMuch ?? id;
  }

  graph(results: readonly NodeId[]): Graph {
    const { nodes, units, origins, inputs } = this;
    return { dates: this.options.dates, nodes, units, origins, inputs, results };
  }

  /** Every rule of every day comes by here. */
  private laidOut(tree: Tree, frame: Frame): NodeId {
    const done: NodeId[] = [];
    for (const next of this.library.stepsOf(tree)) {
      if (this.tooMuch !== undefined) return 0;
      const many = partsOfTree(next).length;
      done.push(this.step(next, many === 0 ? noParts : done.splice(done.length - many, many), frame));
    }
    return done[0]!;
  }

  /** Makes the node with this key, which there is not yet. */
  private add(key: string, node: Node, unit: Unit, tree: Tree, frame: Frame): NodeId {
    const id = this.nodes.length;
    if (id >= this.limit) this.tooMuch ??= { code: "formel-for-stor", limit: mostNodes };
    this.nodes.push(node);
    this.units.push(unit);
    const { formula, at } = frame;
    this.origins.push({ spot: { formula, start: tree.start, end: tree.end }, at });
    this.ids.set(key, id);
    return id;
  }

  private number(thing: object): number {
    const known = this.numbered.get(thing);
    if (known !== undefined) return known;
    this.numbered.set(thing, this.numbered.size);
    return this.numbered.size - 1;
  }

  private step(tree: Tree, parts: readonly NodeId[], frame: Frame): NodeId {
    switch (tree.kind) {
      case "number": {
        const { value } = tree;
        const key = `#${value}`;
        return this.ids.get(key) ?? this.add(key, { op: "number", value }, bare, tree, frame);
      }
      case "text": {
        const { value } = tree;
        const key = `'${value}`;
        return this.ids.get(key) ?? this.add(key, { op: "text", value }, textUnit, tree, frame);
      }
      case "name":
        return frame.args.get(tree.name) ?? this.named(tree, tree.name, [], frame);
      case "call":
        return this.called(tree, parts, frame);
      case "unary":
        return this.unary(tree, parts[0]!, frame);
      case "binary":
        return this.operation(binaryOperation(tree.sign), tree, parts, frame);
    }
  }

  private unary(tree: Extract<Tree, { kind: "unary" }>, of: NodeId, frame: Frame): NodeId {
    if (tree.sign === "%" && tree.of.kind === "number") {
      const value = hundredth(tree.of.value);
      const key = `%${value}`;
      return this.ids.get(key) ?? this.add(key, { op: "number", value }, percentUnit, tree, frame);
    }
    return this.operation(unaryOperation(tree.sign), tree, [of], frame);
  }

  private operation(op: OperationId, tree: Tree, of: readonly NodeId[], frame: Frame): NodeId {
    const key = withParts(op, of);
    return this.ids.get(key) ?? this.add(key, { op, of }, this.unitOf(op, of), tree, frame);
  }

  /** Most operations are on units that have met before. */
  private unitOf(op: OperationId, of: readonly NodeId[]): Unit {
    let key: string = op;
    for (const part of of) key += ` ${this.number(this.units[part]!)}`;
    const known = this.settled.get(key);
    if (known !== undefined) return known;
    const units = of.map((part) => this.units[part]!);
    const unit = settledUnit(op, units);
    this.settled.set(key, unit);
    return unit;
  }

  private called(tree: Extract<Tree, { kind: "call" }>, parts: readonly NodeId[], frame: Frame): NodeId {
    const f = functions.get(tree.name);
    if (f === undefined) return this.named(tree, tree.name, parts, frame);
    if (!f.more) return this.operation(f.op, tree, parts, frame);
    return parts.reduce((one, two) => this.operation(f.op, tree, [one, two], frame));
  }

  private named(tree: Tree, name: string, parts: readonly NodeId[], frame: Frame): NodeId {
    const local = frame.locals?.get(name);
    if (local !== undefined) return this.rule(local, [], tree, frame, frame.locals);
    const found = this.library.names.find(name, frame.model);
    if (found.kind !== "found") throw new Error(`unchecked name ${name}`);
    const { named } = found;
    switch (named.level) {
      case "input": {
        const { at, preset } = named.definition;
        return this.input(named.name, named, tree, frame, at, preset);
      }
      case "parameter": {
        const full = `${named.model}.${named.name}`;
        const by = [full, named.name].find((n) => this.overridden.has(n));
        if (by !== undefined) return this.input(by, named, tree, frame, named.definition.at, undefined);
        return this.parameter(named, tree, frame);
      }
      case "table":
        return this.table(named, parts, tree, frame);
      case "rule":
        return this.rule(named, parts, tree, frame);
    }
  }

  private input(
    name: string,
    named: KnownName,
    tree: Tree,
    frame: Frame,
    at: Place,
    preset: string | undefined,
  ): NodeId {
    const key = `input ${name}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const input = this.inputs.length;
    this.inputs.push({ name, unit: named.unit, at, ...(preset === undefined ? {} : { preset }) });
    return this.add(key, { op: "input", input }, named.unit, tree, frame);
  }

  private parameter(named: Extract<KnownName, { level: "parameter" }>, tree: Tree, frame: Frame): NodeId {
    const { definition, name, unit } = named;
    const key = `parameter ${this.number(definition)}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const found = lookupOn(definition.values, dayFor(definition.follows, unit, this.options.dates));
    return this.add(key, { op: "parameter", name, definition, found }, unit, tree, frame);
  }

  private table(
    named: Extract<KnownName, { level: "table" }>,
    keys: readonly NodeId[],
    tree: Tree,
    frame: Frame,
  ): NodeId {
    const { definition, name, unit } = named;
    const key = withParts(`table ${this.number(definition)}`, keys);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const day = dayFor(definition.follows, unit, this.options.dates);
    const index = this.library.index(definition, day);
    return this.add(key, { op: "table", name, index, day, keys }, unit, tree, frame);
  }

  private rule(
    named: Extract<KnownName, { level: "rule" }>,
    args: readonly NodeId[],
    tree: Tree,
    frame: Frame,
    locals?: LocalNames,
  ): NodeId {
    const { definition, name, takes } = named;
    const key = withParts(`rule ${this.number(definition)}`, args);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const found = lookupOn(definition.versions, this.options.dates[definition.follows ?? "cycle"]);
    if (found.status === "none")
      return this.add(key, { op: "noRule", name, definition, day: found.day }, named.unit, tree, frame);
    const version = found.row;
    const body = this.body(named.model, takes, version, args, locals);
    const unit = named.unit.kind === "unchecked" ? this.units[body]! : named.unit;
    return this.add(
      key,
      { op: "rule", name, definition, takes, version, found, args, body },
      unit,
      tree,
      frame,
    );
  }

  private body(
    model: string,
    takes: readonly Argument[],
    version: Extract<Node, { op: "rule" }>["version"],
    args: readonly NodeId[],
    locals: LocalNames | undefined,
  ): NodeId {
    const tree = this.library.tree(version);
    if (tree === undefined) throw new Error(`unread rule ${version.formula}`);
    if (this.depth >= mostRulesInARow) {
      this.tooMuch ??= { code: "regler-for-djupt", limit: mostRulesInARow };
      return 0;
    }
    this.depth += 1;
    const inner = new Map(takes.map((arg, i) => [arg.name, args[i]!]));
    const { formula, at } = version;
    const id = this.laidOut(tree, { model, args: inner, locals, formula, at });
    this.depth -= 1;
    return id;
  }
}

const noParts: readonly NodeId[] = [];

function withParts(what: string, parts: readonly NodeId[]): string {
  let key = what;
  for (const part of parts) key += ` ${part}`;
  return key;
}

/** The unit of an operation whose units were checked in the formulas it stands in. */
function settledUnit(op: OperationId, parts: readonly Unit[]): Unit {
  const nothing = () => undefined;
  return operations[op].unit({
    number: (i) => parts[i]!,
    condition: nothing,
    expect: nothing,
    meeting: (a, b) => met(a, b) ?? unchecked,
    refused: () => unchecked,
  });
}

/** A hundredth of a plain decimal, exactly. */
export function hundredth(plain: string): string {
  const [whole = "0", decimals = ""] = plain.split(".");
  const digits = whole.padStart(3, "0");
  const moved = `${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`;
  return moved.replace(/^0+(?=\d)/u, "").replace(/\.?0+$/u, "");
}
