import type { Place } from "../../core/explanation.js";
import type { Spot } from "../../core/problems/formula.js";
import type { DatedLookup } from "./dates.js";
import type { DatedValue, Dates, Day, ParameterDefinition, RuleDefinition, RuleVersion } from "./library.js";
import type { Argument } from "../language/names.js";
import type { TableIndex } from "./tables.js";
import type { Unit } from "../language/units.js";

/** Where a node stands in its graph. A node's parts come before it. */
export type NodeId = number;

export type BinaryOp =
  | "plus"
  | "minus"
  | "times"
  | "over"
  | "equal"
  | "unequal"
  | "less"
  | "atMost"
  | "greater"
  | "atLeast"
  | "and"
  | "or"
  | "min"
  | "max"
  | "nearest"
  | "down"
  | "up";
export type UnaryOp = "negated" | "hundredth" | "not" | "abs" | "perYear" | "perMonth";

/** One step of a calculation. Conditions are 1 and 0; what is missing is NaN, and so is all that needs it. */
export type Node =
  | Readonly<{ op: "number"; value: string }>
  | Readonly<{ op: "text"; value: string }>
  /** What the caller supplies: `input` counts in `Graph.inputs`. */
  | Readonly<{ op: "input"; input: number }>
  | Readonly<{
      op: "parameter";
      name: string;
      definition: ParameterDefinition;
      found: DatedLookup<DatedValue>;
    }>
  | Readonly<{ op: "table"; name: string; index: TableIndex; day: Day; keys: readonly NodeId[] }>
  | Readonly<{
      op: "rule";
      name: string;
      takes: readonly Argument[];
      version: RuleVersion;
      found: DatedLookup<RuleVersion>;
      args: readonly NodeId[];
      body: NodeId;
    }>
  /** A rule on a day when no wording of it holds. */
  | Readonly<{ op: "noRule"; name: string; definition: RuleDefinition; day: Day }>
  | Readonly<{ op: UnaryOp; of: NodeId }>
  | Readonly<{ op: BinaryOp; left: NodeId; right: NodeId }>
  | Readonly<{ op: "if"; condition: NodeId; then: NodeId; otherwise: NodeId }>;

/** A value the caller supplies: a declared input, or a parameter that is overridden. */
export type GraphInput = Readonly<{ name: string; unit: Unit; at: Place; preset?: string }>;

/** The part of which formula a node was first met in. */
export type Origin = Readonly<{ spot: Spot; at: Place }>;

/** Formulas on given days as steps in order, equal steps one node. Plain data but for the tables it looks in. */
export type Graph = Readonly<{
  dates: Dates;
  nodes: readonly Node[];
  units: readonly Unit[];
  origins: readonly Origin[];
  inputs: readonly GraphInput[];
  /** What each formula came to, in the order they were given. */
  results: readonly NodeId[];
}>;

/** The nodes a node is worked out from. What a rule was called with counts only through its body. */
export function needs(node: Node): readonly NodeId[] {
  switch (node.op) {
    case "number":
    case "text":
    case "input":
    case "parameter":
    case "noRule":
      return [];
    case "table":
      return node.keys;
    case "rule":
      return [node.body];
    case "if":
      return [node.condition, node.then, node.otherwise];
    case "negated":
    case "hundredth":
    case "not":
    case "abs":
    case "perYear":
    case "perMonth":
      return [node.of];
    default:
      return [node.left, node.right];
  }
}

/** The nodes some nodes are worked out from, themselves among them. */
export function reachedFrom(graph: Graph, from: readonly NodeId[]): ReadonlySet<NodeId> {
  const reached = new Set<NodeId>(from);
  for (const id of reached) for (const part of needs(graph.nodes[id]!)) reached.add(part);
  return reached;
}

/** The names of the inputs that a result depends on. */
export function inputsOf(graph: Graph, result: NodeId): ReadonlySet<string> {
  const names = new Set<string>();
  for (const id of reachedFrom(graph, [result])) {
    const node = graph.nodes[id]!;
    if (node.op === "input") names.add(graph.inputs[node.input]!.name);
  }
  return names;
}
