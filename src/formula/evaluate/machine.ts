import { type Graph, isOperation, type Node, type NodeId, type OperationNode } from "../graph/graph.js";
import type { Operand, Operation, Truth } from "../operations/operation.js";
import { operations } from "../operations/operations.js";
import { binary, type Bytes, call, get, load, moduleOf, number, set, store } from "../wasm.js";
import type { Simplified } from "./simplify.js";

/** A graph ready to work blocks of rows out: each input and each result has its block of memory. */
export interface Machine {
  /** How many rows it takes at a time. */
  readonly block: number;
  readonly inputs: readonly Float64Array[];
  readonly results: readonly Float64Array[];
  /** Works out the first `rows` rows (1 to `block`) of the results from those of the inputs. */
  run(rows: number): void;
}

/** Rows at a time. */
const block = 512;
const offset = (column: number): number => column * block * 8;

/** A graph with more steps than this is not made WebAssembly: its function would take too long to make. */
const mostSteps = 5000;

/** The part of the engine's WebAssembly that is used; the types of Node leave it out. */
type Engine = Readonly<{
  Module: new (bytes: Uint8Array) => object;
  Instance: new (
    module: object,
    imports: object,
  ) => Readonly<{
    exports: Readonly<{ memory: Readonly<{ buffer: ArrayBuffer }>; run: (rows: number) => void }>;
  }>;
}>;

/** A graph as a WebAssembly function. Undefined when the engine has no WebAssembly, or the graph is too large for it. */
export function machineOf(graph: Graph, left: Simplified): Machine | undefined {
  const engine = (globalThis as unknown as { WebAssembly?: Engine }).WebAssembly;
  if (engine === undefined || left.steps.length > mostSteps) return undefined;
  const columns = graph.inputs.length + graph.results.length;
  const { body, locals, calls } = new Writer(graph, left).written();
  const imports = calls.map((c) => c.takes);
  const module = new engine.Module(moduleOf({ body, locals, memory: offset(columns), imports }));
  const given = Object.fromEntries(calls.map((c, i) => [String(i), c.give]));
  const { memory, run } = new engine.Instance(module, { calls: given }).exports;
  const views = Array.from({ length: columns }, (_, i) => new Float64Array(memory.buffer, offset(i), block));
  return {
    block,
    inputs: views.slice(0, graph.inputs.length),
    results: views.slice(graph.inputs.length),
    run,
  };
}

/** A function that the machine calls: a table, or an operation that WebAssembly does not have. */
type Call = Readonly<{ takes: number; give: (...of: number[]) => number }>;

/** Writes a graph as WebAssembly. Must give what `floats` gives, operation by operation. */
class Writer {
  private readonly locals = new Map<NodeId, number>();
  private readonly calls: Call[] = [];

  constructor(
    private readonly graph: Graph,
    private readonly left: Simplified,
  ) {}

  written(): { body: Bytes[]; locals: number; calls: readonly Call[] } {
    const { graph, left, locals, calls } = this;
    const body: Bytes[] = [];
    const keep = (id: NodeId, value: Bytes) => {
      locals.set(id, locals.size);
      body.push(set(locals.get(id)!, value));
    };
    graph.nodes.forEach((node, id) => {
      if (node.op === "input") keep(id, load(offset(node.input)));
    });
    for (const id of left.steps) keep(id, this.step(graph.nodes[id]!));
    graph.results.forEach((id, i) => {
      body.push(store(offset(graph.inputs.length + i), this.value(id)));
    });
    return { body, locals: locals.size, calls };
  }

  private value(id: NodeId): Bytes {
    const known = this.left.constants[id];
    return known === undefined ? get(this.locals.get(this.left.same[id]!)!) : number(known);
  }

  private step(node: Node): Bytes {
    if (node.op === "table") {
      const { index, keys } = node;
      const find = (...wanted: number[]) => {
        const row = index.find((column) => wanted[column]!);
        return row < 0 ? NaN : index.values[row]!;
      };
      return this.called(find, keys);
    }
    if (!isOperation(node)) throw new Error(`no step: ${node.op}`);
    const { float, wasm }: Operation = operations[node.op];
    if (wasm === undefined) return this.called((a, b, c) => float(a, b, c), node.of);
    const [a, b, c] = this.operands(node);
    return wasm(a!, b!, c!);
  }

  /** A function of JavaScript on some nodes. */
  private called(give: (...of: number[]) => number, of: readonly NodeId[]): Bytes {
    const imported = this.calls.push({ takes: of.length, give }) - 1;
    return call(
      imported,
      of.map((id) => this.value(id)),
    );
  }

  private operands(node: OperationNode): Operand[] {
    return node.of.map((id) => ({
      value: () => this.value(id),
      is: (truth) => this.is(truth, id),
      known: this.left.constants[id],
    }));
  }

  /** Whether a condition holds (does not hold). A comparison is made where it is used. */
  private is(truth: Truth, id: NodeId): Bytes {
    const node = this.graph.nodes[this.left.same[id]!]!;
    const known = this.left.constants[id] !== undefined;
    const { wasmTruth }: Partial<Operation> = isOperation(node) && !known ? operations[node.op] : {};
    if (wasmTruth === undefined) return binary("equal", this.value(id), number(truth === "yes" ? 1 : 0));
    const [a, b] = this.operands(node as OperationNode);
    return wasmTruth(truth, a!, b!);
  }
}
