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
import { parse } from "../language/parse.js";
import { folding, type Tree } from "../language/tree.js";
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
    const parsed = parse(formula);
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

  private laidOut(tree: Tree, frame: Frame): NodeId {
    return folding<NodeId>(tree, (t, parts) => (this.tooMuch === undefined ? this.step(t, parts, frame) : 0));
  }

  /** The node with this key, made if there is none yet. */
  private node(key: string, tree: Tree, frame: Frame, make: () => readonly [Node, Unit]): NodeId {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const [node, unit] = make();
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
    const n = this.numbered.get(thing) ?? this.numbered.size;
    this.numbered.set(thing, n);
    return n;
  }

  private step(tree: Tree, parts: readonly NodeId[], frame: Frame): NodeId {
    switch (tree.kind) {
      case "number":
        return this.node(`#${tree.value}`, tree, frame, () => [{ op: "number", value: tree.value }, bare]);
      case "text":
        return this.node(`'${tree.value}`, tree, frame, () => [{ op: "text", value: tree.value }, textUnit]);
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
      return this.node(`%${value}`, tree, frame, () => [{ op: "number", value }, percentUnit]);
    }
    return this.operation(unaryOperation(tree.sign), tree, [of], frame);
  }

  private operation(op: OperationId, tree: Tree, of: readonly NodeId[], frame: Frame): NodeId {
    return this.node(`${op} ${of.join(" ")}`, tree, frame, () => [
      { op, of },
      settledUnit(
        op,
        of.map((part) => this.units[part]!),
      ),
    ]);
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
    return this.node(`input ${name}`, tree, frame, () => {
      const input = this.inputs.length;
      this.inputs.push({ name, unit: named.unit, at, ...(preset === undefined ? {} : { preset }) });
      return [{ op: "input", input }, named.unit];
    });
  }

  private parameter(named: Extract<KnownName, { level: "parameter" }>, tree: Tree, frame: Frame): NodeId {
    const { definition, name, unit } = named;
    return this.node(`parameter ${this.number(definition)}`, tree, frame, () => {
      const found = lookupOn(definition.values, dayFor(definition.follows, unit, this.options.dates));
      return [{ op: "parameter", name, definition, found }, unit];
    });
  }

  private table(
    named: Extract<KnownName, { level: "table" }>,
    keys: readonly NodeId[],
    tree: Tree,
    frame: Frame,
  ): NodeId {
    const { definition, name, unit } = named;
    return this.node(`table ${this.number(definition)} ${keys.join(" ")}`, tree, frame, () => {
      const day = dayFor(definition.follows, unit, this.options.dates);
      return [{ op: "table", name, index: this.library.index(definition, day), day, keys }, unit];
    });
  }

  private rule(
    named: Extract<KnownName, { level: "rule" }>,
    args: readonly NodeId[],
    tree: Tree,
    frame: Frame,
    locals?: LocalNames,
  ): NodeId {
    const { definition, name, takes } = named;
    const key = `rule ${this.number(definition)} ${args.join(" ")}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const found = lookupOn(definition.versions, this.options.dates[definition.follows ?? "cycle"]);
    if (found.status === "none")
      return this.node(key, tree, frame, () => [
        { op: "noRule", name, definition, day: found.day },
        named.unit,
      ]);
    const version = found.row;
    const body = this.body(named.model, takes, version, args, locals);
    return this.node(key, tree, frame, () => {
      const unit = named.unit.kind === "unchecked" ? this.units[body]! : named.unit;
      return [{ op: "rule", name, definition, takes, version, found, args, body }, unit];
    });
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
