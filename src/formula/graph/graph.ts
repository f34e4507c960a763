import type { Place } from "../../core/explanation.js";
import type { Spot } from "../../core/problems/formula.js";
import type { DatedLookup } from "./dates.js";
import type { DatedValue, Dates, Day, ParameterDefinition, RuleDefinition, RuleVersion } from "./library.js";
import type { Operation } from "../operations/operation.js";
import { type OperationId, operations } from "../operations/operations.js";
import type { Argument } from "./names.js";
import type { TableIndex } from "./tables.js";
import type { Unit } from "../language/units.js";

/** Where a node stands in its graph. A node's parts come before it. */
export type NodeId = number;

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
      definition: RuleDefinition;
      takes: readonly Argument[];
      version: RuleVersion;
      found: DatedLookup<RuleVersion>;
      args: readonly NodeId[];
      body: NodeId;
    }>
  /** A rule on a day when no wording of it holds. */
  | Readonly<{ op: "noRule"; name: string; definition: RuleDefinition; day: Day }>
  | OperationNode;

/** An operation and the parts it works on. */
export type OperationNode = Readonly<{ op: OperationId; of: readonly NodeId[] }>;

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

export const isOperation = (node: Node): node is OperationNode => "of" in node;

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
    default:
      return node.of;
  }
}

/** The nodes that decide a node's value on a row: not the branch that is not taken. `values` are those of every node. */
export function decidingParts(graph: Graph, id: NodeId, values: readonly number[]): readonly NodeId[] {
  const node = graph.nodes[id]!;
  if (!isOperation(node)) return needs(node);
  const { decidedBy }: Operation = operations[node.op];
  const parts = decidedBy?.(node.of.map((part) => values[part]!));
  return parts?.map((part) => node.of[part]!) ?? node.of;
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
