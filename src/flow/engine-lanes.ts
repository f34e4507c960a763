import { type Bytes, number, sectionsOf, unsigned } from "../formula/wasm.js";
import type { Lane, Lanes } from "./lanes.js";

/** Two numbers at a time (WebAssembly's fixed-width SIMD); addresses are in bytes. */
const pair = 16;

const code = {
  loop: [0x03, 0x40],
  end: [0x0b],
  branchIf: [0x0d, 0],
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  whole: 0x41,
  wholeBelow: [0x49],
  wholePlus: [0x6a],
  load: [0xfd, 0x00, 3, 0],
  store: [0xfd, 0x0b, 3, 0],
  splat: [0xfd, 0x14],
  plus: [0xfd, 0xf0, 0x01],
  minus: [0xfd, 0xf1, 0x01],
  times: [0xfd, 0xf2, 0x01],
} as const;

type Local = number;
const get = (local: Local): Bytes => [code.get, ...unsigned(local)];
const set = (local: Local, value: Bytes): Bytes => [...value, code.set, ...unsigned(local)];
const both = (a: Bytes, b: Bytes, op: Bytes): Bytes => [...a, ...b, ...op];
const plus = (a: Bytes, b: Bytes): Bytes => both(a, b, code.plus);
const minus = (a: Bytes, b: Bytes): Bytes => both(a, b, code.minus);
const times = (a: Bytes, b: Bytes): Bytes => both(a, b, code.times);
const both2 = (value: number): Bytes => [...number(value), ...code.splat];

/** What is done to two draws: parameters are addresses of lanes, and then the bytes of a lane; `i` is how far it has come. */
interface Step {
  readonly lanes: number;
  readonly body: (step: Locals) => Bytes;
}

interface Locals {
  at(lane: number): Bytes;
  put(lane: number, value: Bytes): Bytes;
  /** Lost digits stand a lane after their sum. */
  readonly lost: Bytes;
  putLost(value: Bytes): Bytes;
  readonly free: readonly [Local, Local, Local, Local];
}

const compensated =
  (term: (step: Locals) => Bytes): Step["body"] =>
  (step) => {
    const [before, next, after, added] = step.free;
    return [
      ...set(before, step.at(0)),
      ...set(next, term(step)),
      ...set(after, plus(get(before), get(next))),
      ...set(added, minus(get(after), get(before))),
      ...step.putLost(
        plus(
          step.lost,
          plus(minus(get(before), minus(get(after), get(added))), minus(get(next), get(added))),
        ),
      ),
      ...step.put(0, get(after)),
    ];
  };

const steps = {
  copy: { lanes: 2, body: (s) => s.put(0, s.at(1)) },
  comeIn: { lanes: 2, body: (s) => [...s.put(0, plus(s.at(0), s.at(1))), ...s.put(1, both2(0))] },
  send: { lanes: 3, body: (s) => s.put(2, plus(s.at(2), times(s.at(0), s.at(1)))) },
  keep: { lanes: 2, body: (s) => s.put(0, times(s.at(0), s.at(1))) },
  leaveForOne: {
    lanes: 4,
    body: (s) => [...s.put(3, plus(s.at(3), times(s.at(0), s.at(2)))), ...s.put(0, times(s.at(0), s.at(1)))],
  },
  leaveForTwo: {
    lanes: 6,
    body: (s) => [
      ...s.put(3, plus(s.at(3), times(s.at(0), s.at(2)))),
      ...s.put(5, plus(s.at(5), times(s.at(0), s.at(4)))),
      ...s.put(0, times(s.at(0), s.at(1))),
    ],
  },
  add: { lanes: 2, body: compensated((s) => s.at(1)) },
  addBoth: { lanes: 3, body: compensated((s) => plus(s.at(1), s.at(2))) },
  addMean: {
    lanes: 4,
    body: compensated((s) => times(plus(s.at(1), plus(s.at(2), s.at(3))), both2(0.5))),
  },
} as const satisfies Record<Exclude<keyof Lanes, "numbers" | "width">, Step>;

type Name = keyof typeof steps;
const names = Object.keys(steps) as Name[];

const i32 = 0x7f;
const v128 = 0x7b;

/** A function that goes over the lanes two draws at a time. */
function functionOf({ lanes, body }: Step): Bytes {
  const [bytes, i] = [lanes, lanes + 1];
  const first = lanes + 2;
  const address = (lane: number): Bytes => both(get(lane), get(i), code.wholePlus);
  const lostAt = both(address(0), get(bytes), code.wholePlus);
  const step: Locals = {
    at: (lane) => [...address(lane), ...code.load],
    put: (lane, value) => [...address(lane), ...value, ...code.store],
    lost: [...lostAt, ...code.load],
    putLost: (value) => [...lostAt, ...value, ...code.store],
    free: [first, first + 1, first + 2, first + 3],
  };
  return [
    ...[2, 1, i32, 4, v128],
    ...code.loop,
    ...body(step),
    ...get(i),
    ...[code.whole, pair, ...code.wholePlus, code.tee, ...unsigned(i)],
    ...[...get(bytes), ...code.wholeBelow, ...code.branchIf],
    ...[...code.end, ...code.end],
  ];
}

/** The part of the engine's WebAssembly that is used; the types of Node leave it out. */
type Engine = Readonly<{
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => Readonly<{ exports: Exports }>;
}>;
type Exports = Readonly<
  Record<Name, (...addressesAndBytes: number[]) => void> & {
    memory: Readonly<{ buffer: ArrayBuffer; grow(pages: number): number }>;
  }
>;

const page = 65_536;

/** Made once: the memory is used again by whoever asks next. */
let made: Exports | "none" | undefined;

function exportsOf(): Exports | undefined {
  made ??= instance() ?? "none";
  return made === "none" ? undefined : made;
}

/** Undefined where the engine has no WebAssembly, or none that works out two numbers at a time. */
function instance(): Exports | undefined {
  const engine = (globalThis as unknown as { WebAssembly?: Engine }).WebAssembly;
  if (engine === undefined) return undefined;
  const all = names.map((name): Step => steps[name]);
  const bytes = sectionsOf({
    types: all.map(({ lanes }) => ({ takes: Array.from({ length: lanes + 1 }, () => i32) })),
    functions: all.map(functionOf),
    exported: names,
    pages: 1,
  });
  try {
    return new engine.Instance(new engine.Module(bytes)).exports;
  } catch {
    return undefined;
  }
}

/** Lanes in the engine's memory: those that were asked for before are no longer good. */
export function engineLanes(draws: number, lanes: number): Lanes | undefined {
  const own = exportsOf();
  if (own === undefined) return undefined;
  const width = draws + (draws % 2);
  const size = width * lanes * 8;
  const missing = Math.ceil((size - own.memory.buffer.byteLength) / page);
  if (missing > 0) own.memory.grow(missing);
  const numbers = new Float64Array(own.memory.buffer, 0, width * lanes).fill(0);
  const bytes = width * 8;
  const at = (lane: Lane): number => lane * 8;
  return {
    numbers,
    width,
    copy: (to, from) => {
      own.copy(at(to), at(from), bytes);
    },
    comeIn: (to, coming) => {
      own.comeIn(at(to), at(coming), bytes);
    },
    send: (people, share, to) => {
      own.send(at(people), at(share), at(to), bytes);
    },
    keep: (people, share) => {
      own.keep(at(people), at(share), bytes);
    },
    leaveForOne: (people, stay, share, to) => {
      own.leaveForOne(at(people), at(stay), at(share), at(to), bytes);
    },
    leaveForTwo: (people, stay, share, to, other, toOther) => {
      own.leaveForTwo(at(people), at(stay), at(share), at(to), at(other), at(toOther), bytes);
    },
    add: (sum, of) => {
      own.add(at(sum), at(of), bytes);
    },
    addBoth: (sum, a, b) => {
      own.addBoth(at(sum), at(a), at(b), bytes);
    },
    addMean: (sum, of, a, b) => {
      own.addMean(at(sum), at(of), at(a), at(b), bytes);
    },
  };
}
