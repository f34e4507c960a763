import { floats, type KeyCodes, workedOut } from "./arithmetic.js";
import { type Graph, isOperation, needs, type Node, type NodeId } from "../graph/graph.js";
import { type Operation } from "../operations/operation.js";
import { operations } from "../operations/operations.js";

/** What is left of a graph when the inputs are all that is not known. */
export type Simplified = Readonly<{
  /** What is the same whatever the inputs are; undefined for the rest. */
  constants: readonly (number | undefined)[];
  /** The node that has the same value: past rules to what they say, and past choices that are made already. */
  same: readonly NodeId[];
  /** The operations the results need, in order. */
  steps: readonly NodeId[];
}>;

export function simplified(graph: Graph, texts: KeyCodes): Simplified {
  const unknown = graph.inputs.map(() => NaN);
  const values = workedOut(graph, floats, unknown, texts);
  const constants: (number | undefined)[] = [];
  const same: NodeId[] = [];
  graph.nodes.forEach((node, id) => {
    const alike = aliasOf(node, constants);
    same.push(alike === undefined ? id : same[alike]!);
    const parts = alike === undefined ? needs(node) : [alike];
    const known = node.op !== "input" && parts.every((part) => constants[part] !== undefined);
    constants.push(known ? values[id]! : undefined);
  });
  return { constants, same, steps: stepsOf(graph, constants, same) };
}

function aliasOf(node: Node, constants: readonly (number | undefined)[]): NodeId | undefined {
  if (node.op === "rule") return node.body;
  if (!isOperation(node)) return undefined;
  const { sameAs }: Operation = operations[node.op];
  const part = sameAs?.(node.of.map((id) => constants[id]));
  return part === undefined ? undefined : node.of[part];
}

function stepsOf(
  graph: Graph,
  constants: readonly (number | undefined)[],
  same: readonly NodeId[],
): NodeId[] {
  const needed = new Set(graph.results.map((id) => same[id]!));
  for (const id of needed)
    if (constants[id] === undefined) for (const part of needs(graph.nodes[id]!)) needed.add(same[part]!);
  return [...needed]
    .filter((id) => constants[id] === undefined && graph.nodes[id]!.op !== "input")
    .sort((a, b) => a - b);
}
