import { slack } from "./arithmetic.js";
import type { BinaryOp, Graph, Node, NodeId, UnaryOp } from "../graph/graph.js";
import type { Simplified } from "../graph/simplify.js";
import {
  binary,
  both,
  type Bytes,
  call,
  get,
  load,
  moduleOf,
  number,
  select,
  set,
  store,
  unary,
} from "./wasm.js";

/** A graph as a WebAssembly function over blocks of rows: each input and each result has its block of memory. */
export interface Machine {
  readonly inputs: readonly Float64Array[];
  readonly results: readonly Float64Array[];
  /** Works out the first `rows` rows (1 to `block`) of the results from those of the inputs. */
  run(rows: number): void;
}

/** Rows at a time. */
export const block = 512;
const offset = (column: number): number => column * block * 8;

/** A graph with more steps than this is worked out step by step: its function would take too long to make. */
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

/** Undefined when the engine has no WebAssembly, or the graph is too large for it. */
export function machineOf(graph: Graph, left: Simplified): Machine | undefined {
  const engine = (globalThis as { WebAssembly?: Engine }).WebAssembly;
  if (engine === undefined || left.steps.length > mostSteps) return undefined;
  const columns = graph.inputs.length + graph.results.length;
  const { body, locals, lookups } = new Writer(graph, left).written();
  const imports = lookups.map((l) => l.keys);
  const module = new engine.Module(moduleOf({ body, locals, memory: offset(columns), imports }));
  const tables = Object.fromEntries(lookups.map((l, i) => [String(i), l.find]));
  const { memory, run } = new engine.Instance(module, { tables }).exports;
  const views = Array.from({ length: columns }, (_, i) => new Float64Array(memory.buffer, offset(i), block));
  return { inputs: views.slice(0, graph.inputs.length), results: views.slice(graph.inputs.length), run };
}

type Lookup = Readonly<{ keys: number; find: (...keys: number[]) => number }>;

const missing = number(NaN);

/** When a comparison is true, and when it is false: neither when a number is missing. */
const comparisons = {
  equal: { yes: "equal", no: "apart" },
  unequal: { yes: "apart", no: "equal" },
  less: { yes: "less", no: "atLeast" },
  atMost: { yes: "atMost", no: "greater" },
  greater: { yes: "greater", no: "atMost" },
  atLeast: { yes: "atLeast", no: "less" },
} as const;
type Comparison = keyof typeof comparisons;
type Compared = Extract<Node, { left: NodeId }> & Readonly<{ op: Comparison }>;

const isComparison = (node: Node): node is Compared => node.op in comparisons;

/** Different, of numbers that are there: their difference equals itself. */
function apart(a: Bytes, b: Bytes): Bytes {
  const difference = binary("minus", a, b);
  return both(binary("equal", difference, difference), binary("unequal", a, b));
}

function holds(how: (typeof comparisons)[Comparison]["yes" | "no"], a: Bytes, b: Bytes): Bytes {
  return how === "apart" ? apart(a, b) : binary(how, a, b);
}

/** Writes a graph as WebAssembly. Must give what `floats` gives, operation by operation. */
class Writer {
  private readonly locals = new Map<NodeId, number>();
  private readonly lookups: Lookup[] = [];

  constructor(
    private readonly graph: Graph,
    private readonly left: Simplified,
  ) {}

  written(): { body: Bytes[]; locals: number; lookups: readonly Lookup[] } {
    const { graph, left, locals, lookups } = this;
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
    return { body, locals: locals.size, lookups };
  }

  private value(id: NodeId): Bytes {
    const known = this.left.constants[id];
    return known === undefined ? get(this.locals.get(this.left.same[id]!)!) : number(known);
  }

  private step(node: Node): Bytes {
    switch (node.op) {
      case "table": {
        const { index, keys } = node;
        const find = (...wanted: number[]) => {
          const row = index.find((column) => wanted[column]!);
          return row < 0 ? NaN : index.values[row]!;
        };
        const imported = this.lookups.push({ keys: keys.length, find }) - 1;
        return call(
          imported,
          keys.map((key) => this.value(key)),
        );
      }
      case "if": {
        const otherwise = select(this.is("no", node.condition), this.value(node.otherwise), missing);
        return select(this.is("yes", node.condition), this.value(node.then), otherwise);
      }
      case "negated":
      case "hundredth":
      case "not":
      case "abs":
      case "perYear":
      case "perMonth":
        return unaryStep(node.op, this.value(node.of));
      case "number":
      case "text":
      case "input":
      case "parameter":
      case "rule":
      case "noRule":
        throw new Error(`no step: ${node.op}`);
      case "nearest":
      case "down":
      case "up":
        return rounded(
          node.op,
          this.value(node.left),
          this.value(node.right),
          this.left.constants[node.right],
        );
      default:
        return binaryStep(node.op, this.value(node.left), this.value(node.right));
    }
  }

  /** Whether a condition holds (does not hold). A comparison is made where it is used. */
  private is(truth: "yes" | "no", id: NodeId): Bytes {
    const node = this.graph.nodes[this.left.same[id]!]!;
    return this.left.constants[id] === undefined && isComparison(node)
      ? holds(comparisons[node.op][truth], this.value(node.left), this.value(node.right))
      : binary("equal", this.value(id), number(truth === "yes" ? 1 : 0));
  }
}

function unaryStep(op: UnaryOp, x: Bytes): Bytes {
  switch (op) {
    case "negated":
      return binary("minus", number(0), x);
    case "not":
      return binary("minus", number(1), x);
    case "abs":
      return unary("abs", x);
    case "hundredth":
      return binary("over", x, number(100));
    case "perYear":
      return binary("times", x, number(12));
    case "perMonth":
      return binary("over", x, number(12));
  }
}

function binaryStep(op: Exclude<BinaryOp, "nearest" | "down" | "up">, a: Bytes, b: Bytes): Bytes {
  switch (op) {
    case "plus":
    case "minus":
    case "times":
    case "min":
    case "max":
      return binary(op, a, b);
    case "and":
      return binary("times", a, b);
    case "or":
      return binary("max", a, b);
    case "over":
      return select(binary("equal", b, number(0)), missing, binary("over", a, b));
    case "equal":
    case "unequal":
    case "less":
    case "atMost":
    case "greater":
    case "atLeast": {
      const { yes, no } = comparisons[op];
      return select(holds(yes, a, b), number(1), select(holds(no, a, b), number(0), missing));
    }
  }
}

/** `step` is the value of `s` when that is known: by one nothing is divided, and a positive step need not be checked. */
function rounded(op: "nearest" | "down" | "up", x: Bytes, s: Bytes, step: number | undefined): Bytes {
  const inSteps = (value: Bytes) => (step === 1 ? value : binary("over", value, s));
  const asNumber = (steps: Bytes) => (step === 1 ? steps : binary("times", steps, s));
  const value = (): Bytes => {
    switch (op) {
      case "down":
        return asNumber(unary("floor", binary("plus", inSteps(x), number(slack))));
      case "up":
        return binary(
          "minus",
          number(0),
          asNumber(unary("floor", binary("minus", number(slack), inSteps(x)))),
        );
      case "nearest": {
        const steps = binary("plus", binary("plus", inSteps(unary("abs", x)), number(0.5)), number(slack));
        return binary("plus", asNumber(binary("copySign", unary("floor", steps), x)), number(0));
      }
    }
  };
  return step !== undefined && step > 0 ? value() : select(binary("greater", s, number(0)), value(), missing);
}
