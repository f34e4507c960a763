import type { BinaryOp, Graph, Node, NodeId, UnaryOp } from "../graph/graph.js";

/**
 * A kind of number to work a graph out in. `missing` is what has no value; every operation passes it on, and so
 * division by zero and rounding to a step that is not positive give it. Conditions are 1 and 0.
 */
export interface Arithmetic<T> {
  number(plain: string): T;
  readonly missing: T;
  unary(op: UnaryOp, of: T): T;
  binary(op: BinaryOp, left: T, right: T): T;
  choose(condition: T, then: T, otherwise: T): T;
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
    case "if":
      return arithmetic.choose(value(node.condition), value(node.then), value(node.otherwise));
    case "negated":
    case "hundredth":
    case "not":
    case "abs":
    case "perYear":
    case "perMonth":
      return arithmetic.unary(node.op, value(node.of));
    default:
      return arithmetic.binary(node.op, value(node.left), value(node.right));
  }
}

/** Binary floats divide into whole steps with an error this small: 0.3 / 0.1 is 2.9999999999999996. */
export const slack = 1e-9;

const truth = (known: boolean, is: boolean): number => (known ? (is ? 1 : 0) : NaN);

/** 64-bit floats: what every figure is worked out in. */
export const floats: Arithmetic<number> = {
  number: Number,
  missing: NaN,
  key: (value) => value,
  fromKey: (key) => key,
  choose: (condition, then, otherwise) => (condition === 1 ? then : condition === 0 ? otherwise : NaN),
  unary(op, x) {
    switch (op) {
      case "negated":
        return 0 - x;
      case "hundredth":
        return x / 100;
      case "not":
        return 1 - x;
      case "abs":
        return Math.abs(x);
      case "perYear":
        return x * 12;
      case "perMonth":
        return x / 12;
    }
  },
  binary(op, a, b) {
    const known = !Number.isNaN(a) && !Number.isNaN(b);
    switch (op) {
      case "plus":
        return a + b;
      case "minus":
        return a - b;
      case "times":
        return a * b;
      case "over":
        return b === 0 ? NaN : a / b;
      case "min":
        return Math.min(a, b);
      case "max":
        return Math.max(a, b);
      case "nearest":
        return b > 0 ? Math.sign(a) * Math.floor(Math.abs(a) / b + 0.5 + slack) * b + 0 : NaN;
      case "down":
        return b > 0 ? Math.floor(a / b + slack) * b : NaN;
      case "up":
        return b > 0 ? 0 - Math.floor(slack - a / b) * b : NaN;
      case "equal":
        return truth(known, a === b);
      case "unequal":
        return truth(known, a !== b);
      case "less":
        return truth(known, a < b);
      case "atMost":
        return truth(known, a <= b);
      case "greater":
        return truth(known, a > b);
      case "atLeast":
        return truth(known, a >= b);
      case "and":
        return a * b;
      case "or":
        return Math.max(a, b);
    }
  },
};
