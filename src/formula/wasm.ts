/** The little of WebAssembly's binary format that formulas and draws need (WebAssembly core specification, chapter 5). */

export type Bytes = readonly number[];

const f64 = 0x7c;
const i32 = 0x7f;

/** Whole numbers in LEB128. */
export function unsigned(value: number): Bytes {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest & 127) | 128);
  }
}

const vector = (items: readonly Bytes[]): Bytes => [...unsigned(items.length), ...items.flat()];
const ascii = (text: string): Bytes => vector(Array.from(text, (c) => [c.charCodeAt(0)]));
const section = (id: number, content: Bytes): Bytes => [id, ...unsigned(content.length), ...content];

const code = {
  loop: 0x03,
  end: 0x0b,
  branchIf: 0x0d,
  call: 0x10,
  select: 0x1b,
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  load: 0x2b,
  store: 0x39,
  wholeNumber: 0x41,
  number: 0x44,
  wholeBelow: 0x49,
  wholePlus: 0x6a,
  wholeAnd: 0x71,
  shiftLeft: 0x74,
} as const;

const unaryCodes = { abs: 0x99, floor: 0x9c } as const;
const binaryCodes = {
  equal: 0x61,
  unequal: 0x62,
  less: 0x63,
  greater: 0x64,
  atMost: 0x65,
  atLeast: 0x66,
  plus: 0xa0,
  minus: 0xa1,
  times: 0xa2,
  over: 0xa3,
  min: 0xa4,
  max: 0xa5,
  copySign: 0xa6,
} as const;

export const number = (value: number): Bytes => [
  code.number,
  ...new Uint8Array(Float64Array.of(value).buffer),
];
export const unary = (op: keyof typeof unaryCodes, of: Bytes): Bytes => [...of, unaryCodes[op]];
export const binary = (op: keyof typeof binaryCodes, a: Bytes, b: Bytes): Bytes => [
  ...a,
  ...b,
  binaryCodes[op],
];
export const both = (a: Bytes, b: Bytes): Bytes => [...a, ...b, code.wholeAnd];
export const missing = number(NaN);
/** Works both out and keeps one. */
export const select = (is: Bytes, then: Bytes, otherwise: Bytes): Bytes => [
  ...then,
  ...otherwise,
  ...is,
  code.select,
];
export const call = (imported: number, args: readonly Bytes[]): Bytes => [
  ...args.flat(),
  code.call,
  ...unsigned(imported),
];

/** The parameter, how many rows, and a counter stand before the numbers a row needs. */
const rows = 0;
const row = 1;
const firstNumber = 2;

export const get = (local: number): Bytes => [code.get, ...unsigned(firstNumber + local)];
export const set = (local: number, value: Bytes): Bytes => [
  ...value,
  code.set,
  ...unsigned(firstNumber + local),
];
/** The number of the current row in a column that begins at an offset in memory. */
export const load = (offset: number): Bytes => [code.get, row, code.load, 3, ...unsigned(offset)];
export const store = (offset: number, value: Bytes): Bytes => [
  ...[code.get, row],
  ...value,
  ...[code.store, 3, ...unsigned(offset)],
];

export type ModuleParts = Readonly<{
  /** What is done for each row. */
  body: readonly Bytes[];
  /** How many numbers it keeps. */
  locals: number;
  memory: number;
  /** How many numbers each imported function (`calls.0`, `calls.1` …) takes; each gives one. */
  imports: readonly number[];
}>;

/** A module that exports its `memory` and `run(rows)`, which does the body for each row from the first. */
export function moduleOf({ body, locals, memory, imports }: ModuleParts): Uint8Array<ArrayBuffer> {
  const arities = [...new Set(imports)];
  const types = [
    [0x60, 1, i32, 0],
    ...arities.map((n) => [0x60, ...vector(Array.from({ length: n }, () => [f64])), 1, f64]),
  ];
  const imported = imports.map((n, i) => [
    ...ascii("calls"),
    ...ascii(String(i)),
    ...[0, ...unsigned(1 + arities.indexOf(n))],
  ]);
  const run = [
    ...vector([
      [1, i32],
      [...unsigned(locals), f64],
    ]),
    ...[code.get, rows, code.wholeNumber, 3, code.shiftLeft, code.set, rows],
    ...[code.loop, 0x40],
    ...body.flat(),
    ...[code.get, row, code.wholeNumber, 8, code.wholePlus, code.tee, row],
    ...[code.get, rows, code.wholeBelow, code.branchIf, 0],
    ...[code.end, code.end],
  ];
  const pages = Math.max(1, Math.ceil(memory / 65_536));
  const exported = [
    [...ascii("memory"), 2, 0],
    [...ascii("run"), 0, ...unsigned(imports.length)],
  ];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types)),
    ...section(2, vector(imported)),
    ...section(3, vector([[0]])),
    ...section(5, vector([[0, ...unsigned(pages)]])),
    ...section(7, vector(exported)),
    ...section(10, vector([[...unsigned(run.length), ...run]])),
  ]);
}

/** Functions that give nothing back and work in a memory of their own. */
export type FunctionParts = Readonly<{
  types: readonly Readonly<{ takes: readonly number[] }>[];
  /** Locals and body of each. */
  functions: readonly Bytes[];
  exported: readonly string[];
  pages: number;
}>;

/** A module that exports its `memory` and some functions by name. */
export function sectionsOf({ types, functions, exported, pages }: FunctionParts): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types.map(({ takes }) => [0x60, ...vector(takes.map((t) => [t])), 0]))),
    ...section(3, vector(functions.map((_, i) => unsigned(i)))),
    ...section(5, vector([[0, ...unsigned(pages)]])),
    ...section(
      7,
      vector([[...ascii("memory"), 2, 0], ...exported.map((name, i) => [...ascii(name), 0, ...unsigned(i)])]),
    ),
    ...section(10, vector(functions.map((body) => [...unsigned(body.length), ...body]))),
  ]);
}
