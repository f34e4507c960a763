import { type Graph, isOperation, type Node, type NodeId } from "../graph/graph.js";
import { type OperationId, operations } from "../operations/operations.js";
import { slack } from "../operations/rounding.js";
import type { Machine } from "./machine.js";
import type { Simplified } from "./simplify.js";

/** Rows at a time, and no more numbers than this in all, so that they stay where they are fetched from fast. */
const mostRows = 512;
const mostNumbers = 2 ** 20;

type Column = Float64Array;
type Step = (rows: number) => void;

/** A graph as a machine in plain JavaScript, for where there is no WebAssembly: each step goes through a block of rows. */
export function kernelOf(graph: Graph, left: Simplified): Machine {
  const block = Math.max(1, Math.min(mostRows, Math.floor(mostNumbers / (left.steps.length + 1))));
  const inputs = graph.inputs.map(() => new Float64Array(block));
  const columns = new Map<NodeId, Float64Array>();
  graph.nodes.forEach((node, id) => {
    if (node.op === "input") columns.set(id, inputs[node.input]!);
  });
  /** The column of a node that is made already: a node's parts come before it. */
  const column = (id: NodeId): Float64Array => {
    const known = left.constants[id];
    return known === undefined ? columns.get(left.same[id]!)! : new Float64Array(block).fill(known);
  };
  const steps = left.steps.map((id) => {
    const to = new Float64Array(block);
    const step = stepOf(graph.nodes[id]!, to, column);
    columns.set(id, to);
    return step;
  });
  const run = (rows: number) => {
    for (const step of steps) step(rows);
  };
  return { block, inputs, results: graph.results.map(column), run };
}

function stepOf(node: Node, to: Float64Array, column: (id: NodeId) => Float64Array): Step {
  if (node.op === "table") {
    const { index } = node;
    const keys = node.keys.map(column);
    return (rows) => {
      for (let i = 0; i < rows; i++) {
        const row = index.find((key) => keys[key]![i]!);
        to[i] = row < 0 ? NaN : index.values[row]!;
      }
    };
  }
  if (!isOperation(node)) throw new Error(`no step: ${node.op}`);
  const [a, b, c] = [0, 1, 2].map((part) => column(node.of[part] ?? node.of[0]!)) as [Column, Column, Column];
  const loop = loops[node.op];
  if (loop !== undefined)
    return (rows) => {
      loop(rows, to, a, b, c);
    };
  const { float } = operations[node.op];
  return (rows) => {
    for (let i = 0; i < rows; i++) to[i] = float(a[i]!, b[i]!, c[i]!);
  };
}

type Loop = (rows: number, to: Column, a: Column, b: Column, c: Column) => void;

/** The operations there are most of, written out: a loop that calls a function takes thrice the time. */
const loops: Readonly<Partial<Record<OperationId, Loop>>> = {
  plus(rows, to, a, b) {
    for (let i = 0; i < rows; i++) to[i] = a[i]! + b[i]!;
  },
  minus(rows, to, a, b) {
    for (let i = 0; i < rows; i++) to[i] = a[i]! - b[i]!;
  },
  times(rows, to, a, b) {
    for (let i = 0; i < rows; i++) to[i] = a[i]! * b[i]!;
  },
  min(rows, to, a, b) {
    for (let i = 0; i < rows; i++) to[i] = Math.min(a[i]!, b[i]!);
  },
  max(rows, to, a, b) {
    for (let i = 0; i < rows; i++) to[i] = Math.max(a[i]!, b[i]!);
  },
  atMost(rows, to, a, b) {
    for (let i = 0; i < rows; i++) to[i] = a[i]! <= b[i]! ? 1 : a[i]! > b[i]! ? 0 : NaN;
  },
  down(rows, to, x, step) {
    for (let i = 0; i < rows; i++)
      to[i] = step[i]! > 0 ? Math.floor(x[i]! / step[i]! + slack) * step[i]! : NaN;
  },
  if(rows, to, is, then, otherwise) {
    for (let i = 0; i < rows; i++) to[i] = is[i] === 1 ? then[i]! : is[i] === 0 ? otherwise[i]! : NaN;
  },
};
