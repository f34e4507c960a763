import { floats, type KeyCodes, slack } from "./arithmetic.js";
import { type Graph, needs, type NodeId, reachedFrom } from "./graph.js";
import type { TableIndex } from "./tables.js";

/** Operations as numbers, so that a step is four integers and one switch. */
export const Code = {
  plus: 0,
  minus: 1,
  times: 2,
  over: 3,
  equal: 4,
  unequal: 5,
  less: 6,
  atMost: 7,
  greater: 8,
  atLeast: 9,
  and: 10,
  or: 11,
  min: 12,
  max: 13,
  nearest: 14,
  down: 15,
  up: 16,
  negated: 17,
  hundredth: 18,
  not: 19,
  abs: 20,
  perYear: 21,
  perMonth: 22,
  if: 23,
  table: 24,
} as const;

/** Integers a step takes in `Program.steps`: operation, where to, from where (three of them). */
export const width = 5;

/**
 * A graph as a flat program. A register per step that is left when what is the same on every row has been worked
 * out, when a rule has become its body, and when what no result needs has been dropped.
 */
export interface Program {
  readonly graph: Graph;
  readonly steps: Int32Array;
  /** Constants are in place; inputs are the first `graph.inputs.length`. */
  readonly registers: Float64Array;
  /** The register of each result, in the order of `graph.results`. */
  readonly results: Int32Array;
  readonly tables: readonly Readonly<{ index: TableIndex; keys: Int32Array }>[];
  readonly texts: KeyCodes;
}

export function programOf(graph: Graph, texts: KeyCodes): Program {
  const reached = reachedFrom(graph, graph.results);
  const registers: number[] = graph.inputs.map(() => NaN);
  const steps: number[] = [];
  const tables: { index: TableIndex; keys: Int32Array }[] = [];
  const at = new Int32Array(graph.nodes.length);
  const varies = new Uint8Array(graph.nodes.length);
  const constants = new Map<number, number>();

  const constant = (value: number): number => {
    const known = constants.get(value);
    if (known !== undefined) return known;
    constants.set(value, registers.length);
    return registers.push(value) - 1;
  };
  const fixed = (id: NodeId): number => registers[at[id]!]!;
  const step = (id: NodeId, code: number, a: number, b = 0, c = 0) => {
    at[id] = registers.push(NaN) - 1;
    steps.push(code, at[id], a, b, c);
  };

  graph.nodes.forEach((node, id) => {
    if (!reached.has(id)) return;
    if (node.op === "rule") {
      at[id] = at[node.body]!;
      varies[id] = varies[node.body]!;
      return;
    }
    varies[id] = node.op === "input" || needs(node).some((part) => varies[part] === 1) ? 1 : 0;
    switch (node.op) {
      case "input":
        at[id] = node.input;
        return;
      case "number":
        at[id] = constant(Number(node.value));
        return;
      case "text":
        at[id] = constant(texts.code(node.value));
        return;
      case "parameter":
        at[id] = constant(node.found.status === "none" ? NaN : Number(node.found.row.value));
        return;
      case "noRule":
        at[id] = constant(NaN);
        return;
      case "table":
        if (varies[id] === 1) {
          tables.push({ index: node.index, keys: Int32Array.from(node.keys, (k) => at[k]!) });
          step(id, Code.table, tables.length - 1);
        } else {
          const row = node.index.find((column) => fixed(node.keys[column]!));
          at[id] = constant(row < 0 ? NaN : node.index.values[row]!);
        }
        return;
      case "if":
        if (varies[node.condition] === 1) {
          step(id, Code.if, at[node.condition]!, at[node.then], at[node.otherwise]);
          return;
        }
        // The same branch on every row: the other is not worked out for it.
        if (fixed(node.condition) === 1 || fixed(node.condition) === 0) {
          const branch = fixed(node.condition) === 1 ? node.then : node.otherwise;
          at[id] = at[branch]!;
          varies[id] = varies[branch]!;
        } else {
          at[id] = constant(NaN);
          varies[id] = 0;
        }
        return;
      case "negated":
      case "hundredth":
      case "not":
      case "abs":
      case "perYear":
      case "perMonth":
        if (varies[id] === 1) step(id, Code[node.op], at[node.of]!);
        else at[id] = constant(floats.unary(node.op, fixed(node.of)));
        return;
      default:
        if (varies[id] === 1) step(id, Code[node.op], at[node.left]!, at[node.right]);
        else at[id] = constant(floats.binary(node.op, fixed(node.left), fixed(node.right)));
    }
  });

  return {
    graph,
    steps: Int32Array.from(steps),
    registers: Float64Array.from(registers),
    results: Int32Array.from(graph.results, (id) => at[id]!),
    tables,
    texts,
  };
}

/**
 * Works one row out. `inputs` are in the order of `graph.inputs`, NaN where there is no value; the results, in the
 * order of `graph.results`, are NaN where something is missing (`whyMissing` says what). Pass `results` to reuse it.
 */
export function evaluateOne(
  program: Program,
  inputs: ArrayLike<number>,
  results: Float64Array = new Float64Array(program.results.length),
): Float64Array {
  const r = program.registers;
  for (let i = 0; i < program.graph.inputs.length; i++) r[i] = inputs[i] ?? NaN;
  runSteps(program, program.steps, r);
  for (let i = 0; i < results.length; i++) results[i] = r[program.results[i]!]!;
  return results;
}

/** Runs steps over registers. Must give what `floats` gives, operation by operation. */
export function runSteps(program: Program, s: Int32Array, r: Float64Array): void {
  for (let i = 0; i < s.length; i += width) {
    const to = s[i + 1]!;
    const a = r[s[i + 2]!]!;
    const b = r[s[i + 3]!]!;
    switch (s[i]!) {
      case Code.plus:
        r[to] = a + b;
        break;
      case Code.minus:
        r[to] = a - b;
        break;
      case Code.times:
      case Code.and:
        r[to] = a * b;
        break;
      case Code.over:
        r[to] = b === 0 ? NaN : a / b;
        break;
      case Code.equal:
        r[to] = a === b ? 1 : a < b || a > b ? 0 : NaN;
        break;
      case Code.unequal:
        r[to] = a === b ? 0 : a < b || a > b ? 1 : NaN;
        break;
      case Code.less:
        r[to] = a < b ? 1 : a >= b ? 0 : NaN;
        break;
      case Code.atMost:
        r[to] = a <= b ? 1 : a > b ? 0 : NaN;
        break;
      case Code.greater:
        r[to] = a > b ? 1 : a <= b ? 0 : NaN;
        break;
      case Code.atLeast:
        r[to] = a >= b ? 1 : a < b ? 0 : NaN;
        break;
      case Code.or:
      case Code.max:
        r[to] = Math.max(a, b);
        break;
      case Code.min:
        r[to] = Math.min(a, b);
        break;
      case Code.nearest:
        r[to] = floats.binary("nearest", a, b);
        break;
      case Code.down:
        r[to] = b > 0 ? Math.floor(a / b + slack) * b : NaN;
        break;
      case Code.up:
        r[to] = b > 0 ? 0 - Math.floor(slack - a / b) * b : NaN;
        break;
      case Code.negated:
        r[to] = 0 - a;
        break;
      case Code.hundredth:
        r[to] = a / 100;
        break;
      case Code.not:
        r[to] = 1 - a;
        break;
      case Code.abs:
        r[to] = Math.abs(a);
        break;
      case Code.perYear:
        r[to] = a * 12;
        break;
      case Code.perMonth:
        r[to] = a / 12;
        break;
      case Code.if:
        r[to] = a === 1 ? b : a === 0 ? r[s[i + 4]!]! : NaN;
        break;
      case Code.table: {
        const { index, keys } = program.tables[s[i + 2]!]!;
        const row = index.find((column) => r[keys[column]!]!);
        r[to] = row < 0 ? NaN : index.values[row]!;
        break;
      }
    }
  }
}
