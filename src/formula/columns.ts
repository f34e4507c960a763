import { slack } from "./arithmetic.js";
import { Code, type Program, runSteps, width } from "./program.js";

/** Rows worked out at a time: the registers in use stay in the processor's cache. */
const block = 1024;

/** A column of values, one a row, or one value for every row. */
export type Column = Float64Array | number;

/**
 * Works out many rows, an operation at a time over a block of them. `inputs` are in the order of `graph.inputs`, NaN
 * where there is no value. A column per result; NaN where something is missing (`whyMissing` says what).
 */
export function evaluateColumns(program: Program, inputs: readonly Column[], rows: number): Float64Array[] {
  const plan = planOf(program, inputs);
  const results = Array.from(program.results, () => new Float64Array(rows));
  for (let start = 0; start < rows; start += block) {
    const n = Math.min(block, rows - start);
    plan.inputs.forEach(({ column, to }) => {
      plan.registers[to]!.set(column.subarray(start, start + n));
    });
    for (const step of plan.steps) runOver(step, n);
    results.forEach((result, i) => {
      const from = plan.results[i]!;
      if (from.length === 1) result.fill(from[0]!, start, start + n);
      else result.set(n === block ? from : from.subarray(0, n), start);
    });
  }
  return results;
}

type Step = Readonly<{
  code: number;
  to: Float64Array;
  a: Float64Array;
  b: Float64Array;
  c: Float64Array;
  table: Program["tables"][number] | undefined;
  keys: readonly Float64Array[];
}>;

type Plan = Readonly<{
  inputs: readonly Readonly<{ column: Float64Array; to: number }>[];
  registers: readonly Float64Array[];
  steps: readonly Step[];
  results: readonly Float64Array[];
}>;

/** What is the same on every row is worked out once; the rest gets blocks, given back after their last use. */
function planOf(program: Program, columns: readonly Column[]): Plan {
  const { steps, graph } = program;
  const scalars = program.registers.slice();
  const varies = new Uint8Array(scalars.length);
  const inputs: { column: Float64Array; to: number }[] = [];
  graph.inputs.forEach((_, i) => {
    const column = columns[i] ?? NaN;
    scalars[i] = typeof column === "number" ? column : NaN;
    if (typeof column === "number") return;
    varies[i] = 1;
    inputs.push({ column, to: i });
  });

  const lastUse = new Int32Array(scalars.length).fill(-1);
  for (let i = 0; i < steps.length; i += width) {
    const reads = readsOf(program, i);
    for (const from of reads) lastUse[from] = i;
    if (reads.some((from) => varies[from] === 1)) varies[steps[i + 1]!] = 1;
    else runSteps(program, steps.subarray(i, i + width), scalars);
  }
  for (const result of program.results) lastUse[result] = steps.length;

  const free: Float64Array[] = [];
  const registers: Float64Array[] = [];
  const register = (r: number) => (registers[r] ??= Float64Array.of(scalars[r]!));
  for (const { to } of inputs) registers[to] = new Float64Array(block);
  const laidOut: Step[] = [];
  for (let i = 0; i < steps.length; i += width) {
    const to = steps[i + 1]!;
    if (varies[to] !== 1) continue;
    const reads = readsOf(program, i);
    const code = steps[i]!;
    const table = code === Code.table ? program.tables[steps[i + 2]!] : undefined;
    const [a, b, c] = (table === undefined ? reads : [to, to, to]).map((r) =>
      r === to ? nothing : register(r),
    );
    const keys = table === undefined ? [] : [...table.keys].map(register);
    registers[to] = free.pop() ?? new Float64Array(block);
    laidOut.push({ code, to: registers[to], a: a!, b: b ?? nothing, c: c ?? nothing, table, keys });
    for (const r of new Set([...reads, to]))
      if (varies[r] === 1 && lastUse[r]! <= i && r >= graph.inputs.length) free.push(registers[r]!);
  }
  return { inputs, registers, steps: laidOut, results: Array.from(program.results, register) };
}

const nothing = Float64Array.of(0);

/** The registers a step reads. */
function readsOf(program: Program, i: number): readonly number[] {
  const s = program.steps;
  const code = s[i]!;
  if (code === Code.table) return [...program.tables[s[i + 2]!]!.keys];
  if (code === Code.if) return [s[i + 2]!, s[i + 3]!, s[i + 4]!];
  return code >= Code.negated ? [s[i + 2]!] : [s[i + 2]!, s[i + 3]!];
}

/** One operation over a block. A register of length one is the same on every row: its index is masked to 0. */
function runOver(step: Step, n: number): void {
  const { code, to, a, b, c } = step;
  const i1 = a.length === 1 ? 0 : -1;
  const i2 = b.length === 1 ? 0 : -1;
  switch (code) {
    case Code.plus:
      for (let i = 0; i < n; i++) to[i] = a[i & i1]! + b[i & i2]!;
      return;
    case Code.minus:
      for (let i = 0; i < n; i++) to[i] = a[i & i1]! - b[i & i2]!;
      return;
    case Code.times:
    case Code.and:
      for (let i = 0; i < n; i++) to[i] = a[i & i1]! * b[i & i2]!;
      return;
    case Code.over:
      for (let i = 0; i < n; i++) {
        const y = b[i & i2]!;
        to[i] = y === 0 ? NaN : a[i & i1]! / y;
      }
      return;
    case Code.min:
      for (let i = 0; i < n; i++) to[i] = Math.min(a[i & i1]!, b[i & i2]!);
      return;
    case Code.max:
    case Code.or:
      for (let i = 0; i < n; i++) to[i] = Math.max(a[i & i1]!, b[i & i2]!);
      return;
    case Code.equal:
    case Code.unequal:
    case Code.less:
    case Code.atMost:
    case Code.greater:
    case Code.atLeast:
      compareOver(step, n, i1, i2);
      return;
    case Code.nearest:
    case Code.down:
    case Code.up:
      roundOver(step, n, i1, i2);
      return;
    case Code.negated:
      for (let i = 0; i < n; i++) to[i] = 0 - a[i & i1]!;
      return;
    case Code.hundredth:
      for (let i = 0; i < n; i++) to[i] = a[i & i1]! / 100;
      return;
    case Code.not:
      for (let i = 0; i < n; i++) to[i] = 1 - a[i & i1]!;
      return;
    case Code.abs:
      for (let i = 0; i < n; i++) to[i] = Math.abs(a[i & i1]!);
      return;
    case Code.perYear:
      for (let i = 0; i < n; i++) to[i] = a[i & i1]! * 12;
      return;
    case Code.perMonth:
      for (let i = 0; i < n; i++) to[i] = a[i & i1]! / 12;
      return;
    case Code.if: {
      const i3 = c.length === 1 ? 0 : -1;
      for (let i = 0; i < n; i++) {
        const is = a[i & i1]!;
        to[i] = is === 1 ? b[i & i2]! : is === 0 ? c[i & i3]! : NaN;
      }
      return;
    }
    case Code.table: {
      const { index } = step.table!;
      const keys = step.keys;
      for (let i = 0; i < n; i++) {
        const row = index.find((column) => keys[column]![keys[column]!.length === 1 ? 0 : i]!);
        to[i] = row < 0 ? NaN : index.values[row]!;
      }
      return;
    }
  }
}

function compareOver({ code, to, a, b }: Step, n: number, i1: number, i2: number): void {
  for (let i = 0; i < n; i++) {
    const x = a[i & i1]!;
    const y = b[i & i2]!;
    switch (code) {
      case Code.equal:
        to[i] = x === y ? 1 : x < y || x > y ? 0 : NaN;
        break;
      case Code.unequal:
        to[i] = x === y ? 0 : x < y || x > y ? 1 : NaN;
        break;
      case Code.less:
        to[i] = x < y ? 1 : x >= y ? 0 : NaN;
        break;
      case Code.atMost:
        to[i] = x <= y ? 1 : x > y ? 0 : NaN;
        break;
      case Code.greater:
        to[i] = x > y ? 1 : x <= y ? 0 : NaN;
        break;
      case Code.atLeast:
        to[i] = x >= y ? 1 : x < y ? 0 : NaN;
        break;
    }
  }
}

function roundOver({ code, to, a, b }: Step, n: number, i1: number, i2: number): void {
  if (code === Code.nearest) {
    for (let i = 0; i < n; i++) {
      const x = a[i & i1]!;
      const step = b[i & i2]!;
      to[i] = step > 0 ? Math.sign(x) * Math.floor(Math.abs(x) / step + 0.5 + slack) * step + 0 : NaN;
    }
  } else if (code === Code.down) {
    for (let i = 0; i < n; i++) {
      const step = b[i & i2]!;
      to[i] = step > 0 ? Math.floor(a[i & i1]! / step + slack) * step : NaN;
    }
  } else {
    for (let i = 0; i < n; i++) {
      const step = b[i & i2]!;
      to[i] = step > 0 ? 0 - Math.floor(slack - a[i & i1]! / step) * step : NaN;
    }
  }
}
