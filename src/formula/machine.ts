import { slack } from "./arithmetic.js";
import type { BinaryOp, Graph, NodeId, UnaryOp } from "./graph.js";
import type { Simplified } from "./simplify.js";

/** A graph as a WebAssembly function over blocks of rows: each input and each result has its block of memory. */
export interface Machine {
  readonly inputs: readonly Float64Array[];
  readonly results: readonly Float64Array[];
  /** Works out the first `rows` rows (1 to `block`) of the results from those of the inputs. */
  run(rows: number): void;
}

/** Rows at a time. */
export const block = 512;

/** A graph with more steps than this is worked out step by step: its function would take too long to make. */
const mostSteps = 5000;

/** The part of the engine's WebAssembly that is used; what types/node leaves out. */
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
  const { bytes, tables } = assembled(graph, left);
  const { memory, run } = new engine.Instance(new engine.Module(bytes), { tables }).exports;
  const views = Array.from(
    { length: columns },
    (_, i) => new Float64Array(memory.buffer, i * block * 8, block),
  );
  return { inputs: views.slice(0, graph.inputs.length), results: views.slice(graph.inputs.length), run };
}

/** Opcodes of the WebAssembly core specification, 5.4. */
const op = {
  loop: 0x03,
  end: 0x0b,
  brIf: 0x0d,
  call: 0x10,
  select: 0x1b,
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  load: 0x2b,
  store: 0x39,
  i32: 0x41,
  f64: 0x44,
  below: 0x49,
  equal: 0x61,
  unequal: 0x62,
  less: 0x63,
  greater: 0x64,
  atMost: 0x65,
  atLeast: 0x66,
  addI32: 0x6a,
  and: 0x71,
  shiftLeft: 0x74,
  abs: 0x99,
  floor: 0x9c,
  plus: 0xa0,
  minus: 0xa1,
  times: 0xa2,
  over: 0xa3,
  min: 0xa4,
  max: 0xa5,
  copySign: 0xa6,
} as const;

const f64 = 0x7c;
const i32 = 0x7f;
const rows = 0;
const row = 1;
const firstLocal = 2;

/** When a comparison is true, and when it is false: neither when a number is missing. */
const comparisons = {
  equal: [op.equal, "known"],
  unequal: ["known", op.equal],
  less: [op.less, op.atLeast],
  atMost: [op.atMost, op.greater],
  greater: [op.greater, op.atMost],
  atLeast: [op.atLeast, op.less],
} as const;

type Compared = Readonly<{ op: keyof typeof comparisons; left: NodeId; right: NodeId }>;

type Lookup = (...keys: number[]) => number;

/** The bytes of a module, and the look-ups it calls by number. */
function assembled(
  graph: Graph,
  left: Simplified,
): { bytes: Uint8Array<ArrayBuffer>; tables: Record<string, Lookup> } {
  const body = new Body(graph, left);
  const code = body.code();
  const arities = [...new Set(body.lookups.map((l) => l.keys))];
  const types = [
    [0x60, 1, i32, 0],
    ...arities.map((n) => [0x60, ...unsigned(n), ...Array.from({ length: n }, () => f64), 1, f64]),
  ];
  const imports = body.lookups.map(({ keys }, i) => [
    ...text("tables"),
    ...text(String(i)),
    0,
    ...unsigned(1 + arities.indexOf(keys)),
  ]);
  const pages = Math.ceil(((graph.inputs.length + graph.results.length) * block * 8) / 65_536) || 1;
  const run = unsigned(body.lookups.length);
  const bytes = Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types)),
    ...section(2, vector(imports)),
    ...section(3, vector([[0]])),
    ...section(5, vector([[0, ...unsigned(pages)]])),
    ...section(
      7,
      vector([
        [...text("memory"), 2, 0],
        [...text("run"), 0, ...run],
      ]),
    ),
    ...section(10, vector([[...unsigned(code.length), ...code]])),
  ]);
  return { bytes, tables: Object.fromEntries(body.lookups.map((l, i) => [String(i), l.find])) };
}

class Body {
  readonly lookups: { keys: number; find: Lookup }[] = [];
  private readonly out: number[] = [];
  private readonly locals = new Map<NodeId, number>();

  constructor(
    private readonly graph: Graph,
    private readonly left: Simplified,
  ) {}

  code(): number[] {
    const { graph, left } = this;
    const inputs = graph.nodes.flatMap((node, id) =>
      node.op === "input" ? [{ id, input: node.input }] : [],
    );
    for (const { id } of inputs) this.locals.set(id, firstLocal + this.locals.size);
    for (const id of left.steps) this.locals.set(id, firstLocal + this.locals.size);
    this.emit(op.get, rows, op.i32, 3, op.shiftLeft, op.set, rows);
    this.emit(op.loop, 0x40);
    for (const { id, input } of inputs) {
      this.emit(op.get, row, op.load, 3, ...unsigned(input * block * 8));
      this.keep(id);
    }
    for (const id of left.steps) {
      this.step(id);
      this.keep(id);
    }
    graph.results.forEach((id, i) => {
      this.emit(op.get, row);
      this.value(id);
      this.emit(op.store, 3, ...unsigned((graph.inputs.length + i) * block * 8));
    });
    this.emit(op.get, row, op.i32, 8, op.addI32, op.tee, row, op.get, rows, op.below, op.brIf, 0);
    this.emit(op.end, op.end);
    const declared = [2, 1, i32, ...unsigned(this.locals.size), f64];
    return declared.concat(this.out);
  }

  private emit(...bytes: readonly number[]): void {
    for (const byte of bytes) this.out.push(byte);
  }

  private keep(id: NodeId): void {
    this.emit(op.set, ...unsigned(this.locals.get(id)!));
  }

  private known(id: NodeId): number | undefined {
    return this.left.constants[id];
  }

  private value(id: NodeId): void {
    const known = this.known(id);
    if (known === undefined) this.emit(op.get, ...unsigned(this.locals.get(this.left.same[id]!)!));
    else this.number(known);
  }

  private number(value: number): void {
    this.emit(op.f64, ...new Uint8Array(Float64Array.of(value).buffer));
  }

  private step(id: NodeId): void {
    const node = this.graph.nodes[id]!;
    switch (node.op) {
      case "table": {
        const { index } = node;
        const find: Lookup = (...keys) => {
          const found = index.find((column) => keys[column]!);
          return found < 0 ? NaN : index.values[found]!;
        };
        for (const key of node.keys) this.value(key);
        this.emit(op.call, ...unsigned(this.lookups.push({ keys: node.keys.length, find }) - 1));
        return;
      }
      case "if":
        this.chosen(
          () => this.value(node.then),
          () => {
            this.chosen(
              () => this.value(node.otherwise),
              () => this.number(NaN),
              () => this.is(0, node.condition),
            );
          },
          () => this.is(1, node.condition),
        );
        return;
      case "negated":
      case "hundredth":
      case "not":
      case "abs":
      case "perYear":
      case "perMonth":
        this.unary(node.op, node.of);
        return;
      case "number":
      case "text":
      case "input":
      case "parameter":
      case "rule":
      case "noRule":
        throw new Error(`no step: ${node.op}`);
      default:
        this.binary(node.op, node.left, node.right);
    }
  }

  /** Both are worked out; which one is kept depends on the condition. */
  private chosen(then: () => void, otherwise: () => void, condition: () => void): void {
    then();
    otherwise();
    condition();
    this.emit(op.select);
  }

  /** Leaves whether a condition is 1 (0); a comparison is made where it is used. */
  private is(truth: 1 | 0, id: NodeId): void {
    const node = this.graph.nodes[this.left.same[id]!]!;
    if (this.known(id) === undefined && node.op in comparisons) this.compares(truth, node as Compared);
    else this.equals(id, truth);
  }

  private equals(id: NodeId, number: number): void {
    this.value(id);
    this.number(number);
    this.emit(op.equal);
  }

  private compares(truth: 1 | 0, { op: name, left, right }: Compared): void {
    const code = comparisons[name][1 - truth]!;
    if (code !== "known") {
      this.both(left, right, code);
      return;
    }
    // Not equal, if that can be told: of numbers that are there, the difference equals itself.
    this.both(left, right, op.minus);
    this.both(left, right, op.minus);
    this.emit(op.equal);
    this.both(left, right, op.unequal);
    this.emit(op.and);
  }

  private unary(name: UnaryOp, of: NodeId): void {
    switch (name) {
      case "negated":
      case "not":
        this.number(name === "not" ? 1 : 0);
        this.value(of);
        this.emit(op.minus);
        return;
      case "abs":
        this.value(of);
        this.emit(op.abs);
        return;
      case "hundredth":
      case "perYear":
      case "perMonth":
        this.value(of);
        this.number(name === "hundredth" ? 100 : 12);
        this.emit(name === "perYear" ? op.times : op.over);
    }
  }

  private binary(name: BinaryOp, left: NodeId, right: NodeId): void {
    switch (name) {
      case "plus":
      case "minus":
      case "times":
      case "min":
      case "max":
        this.both(left, right, op[name]);
        return;
      case "and":
        this.both(left, right, op.times);
        return;
      case "or":
        this.both(left, right, op.max);
        return;
      case "over":
        this.chosen(
          () => this.number(NaN),
          () => this.both(left, right, op.over),
          () => this.equals(right, 0),
        );
        return;
      case "equal":
      case "unequal":
      case "less":
      case "atMost":
      case "greater":
      case "atLeast": {
        const compared = { op: name, left, right };
        this.chosen(
          () => this.number(1),
          () => {
            this.chosen(
              () => this.number(0),
              () => this.number(NaN),
              () => this.compares(0, compared),
            );
          },
          () => this.compares(1, compared),
        );
        return;
      }
      case "nearest":
      case "down":
      case "up":
        this.stepped(name, left, right);
    }
  }

  private both(left: NodeId, right: NodeId, code: number): void {
    this.value(left);
    this.value(right);
    this.emit(code);
  }

  private stepped(name: "nearest" | "down" | "up", x: NodeId, step: NodeId): void {
    const known = this.known(step);
    const rounded = () => {
      this.steps(name, x, step);
      if (name === "nearest") {
        this.value(x);
        this.emit(op.copySign);
      }
      if (known !== 1) {
        this.value(step);
        this.emit(op.times);
      }
      if (name === "nearest") {
        this.number(0);
        this.emit(op.plus);
      }
    };
    const whole = () => {
      if (name === "up") this.number(0);
      rounded();
      if (name === "up") this.emit(op.minus);
    };
    if (known !== undefined && known > 0) {
      whole();
      return;
    }
    this.chosen(
      whole,
      () => this.number(NaN),
      () => {
        this.value(step);
        this.number(0);
        this.emit(op.greater);
      },
    );
  }

  /** How many whole steps. */
  private steps(name: "nearest" | "down" | "up", x: NodeId, step: NodeId): void {
    if (name === "up") this.number(slack);
    this.value(x);
    if (name === "nearest") this.emit(op.abs);
    if (this.known(step) !== 1) {
      this.value(step);
      this.emit(op.over);
    }
    if (name === "up") this.emit(op.minus);
    else if (name === "down") {
      this.number(slack);
      this.emit(op.plus);
    } else {
      this.number(0.5);
      this.emit(op.plus);
      this.number(slack);
      this.emit(op.plus);
    }
    this.emit(op.floor);
  }
}

/** LEB128, as the specification writes whole numbers. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest & 127) | 128);
  }
}

const vector = (items: readonly (readonly number[])[]): number[] => [
  ...unsigned(items.length),
  ...items.flat(),
];
const text = (ascii: string): number[] => vector(Array.from(ascii, (c) => [c.charCodeAt(0)]));
const section = (id: number, content: readonly number[]): number[] => [
  id,
  ...unsigned(content.length),
  ...content,
];
