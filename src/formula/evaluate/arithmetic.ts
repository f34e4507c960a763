import type { Graph, Node, NodeId } from "../graph/graph.js";
import { type OperationId, operations } from "../operations/operations.js";

/**
 * A kind of number to work a graph out in. `missing` is what has no value; every operation passes it on, and gives it
 * where it has none itself: division by zero, the logarithm of nothing. Conditions are 1 and 0.
 */
export interface Arithmetic<T> {
  number(plain: string): T;
  readonly missing: T;
  /** As many parts as the operation has. */
  operation(op: OperationId, a: T, b: T | undefined, c: T | undefined): T;
  /** The value as a key of a table. */
  key(value: T): number;
  /** The number that stands for a text, which is only ever a key. */
  fromKey(key: number): T;
}

/** Every node of a graph worked out, one set of inputs (in the order of `graph.inputs`). */
export function workedOut<T>(
  graph: Graph,
  arithmetic: Arithmetic<T>,
  inputs: ArrayLike<T>,
  texts: KeyCodes,
): T[] {
  const values: T[] = [];
  for (const node of graph.nodes)
    values.push(nodeValue(node, arithmetic, inputs, (id) => values[id]!, texts));
  return values;
}

/** How texts become keys: `Library.texts`. */
export type KeyCodes = Readonly<{ code(text: string): number }>;

function nodeValue<T>(
  node: Node,
  arithmetic: Arithmetic<T>,
  inputs: ArrayLike<T>,
  value: (id: NodeId) => T,
  texts: KeyCodes,
): T {
  switch (node.op) {
    case "number":
      return arithmetic.number(node.value);
    case "text":
      return arithmetic.fromKey(texts.code(node.value));
    case "input":
      return inputs[node.input] ?? arithmetic.missing;
    case "parameter":
      return node.found.status === "none" ? arithmetic.missing : arithmetic.number(node.found.row.value);
    case "noRule":
      return arithmetic.missing;
    case "rule":
      return value(node.body);
    case "table": {
      const row = node.index.find((column) => arithmetic.key(value(node.keys[column]!)));
      return row < 0 ? arithmetic.missing : arithmetic.number(node.index.table.rows[row]!.value);
    }
    default: {
      const [a, b, c] = node.of;
      return arithmetic.operation(
        node.op,
        value(a!),
        b === undefined ? undefined : value(b),
        c === undefined ? undefined : value(c),
      );
    }
  }
}

/** 64-bit floats: what every figure is worked out in. */
export const floats: Arithmetic<number> = {
  number: Number,
  missing: NaN,
  key: (value) => value,
  fromKey: (key) => key,
  operation: (op, a, b, c) => operations[op].float(a, b!, c!),
};
