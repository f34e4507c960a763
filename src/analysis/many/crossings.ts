/** Where a result reaches a target. */
export interface Crossing {
  readonly x: number;
  /** What the result is there: the target, unless the result jumps past it. */
  readonly y: number;
  /** Whether more of x makes the result greater there. */
  readonly rising: boolean;
  /** Whether the result leaps from one side of the target to the other. */
  readonly jumps: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What is known of a result over the values that something may have. */
export interface Crossings {
  readonly kind: "one" | "several" | "none" | "noInfluence";
  /** In order of x. */
  readonly at: readonly Crossing[];
  /** The least and the greatest value that can be worked out. */
  readonly ends: readonly [low: Point, high: Point];
  /** What was worked out, in order of x. */
  readonly points: readonly Point[];
}

/** Results for some values side by side; NaN where one cannot be worked out. */
export type ResultOf = (xs: Float64Array) => Float64Array;

const points = 33;

/**
 * Where a result reaches a target between two values. It is looked at in so many points and then between those that lie on
 * either side. `base` is a value that can be worked out: what cannot lies beyond the ends. Undefined when nothing can.
 */
export function crossings(
  resultOf: ResultOf,
  target: number,
  [low, high]: readonly [number, number],
  base: number,
): Crossings | undefined {
  const steps = Array.from({ length: points }, (_, i) => low + ((high - low) * i) / (points - 1));
  const xs = Float64Array.from(new Set([...steps, base].sort((a, b) => a - b)));
  const ys = resultOf(xs);
  const own = xs.indexOf(base);
  if (own < 0 || Number.isNaN(ys[own]!)) return undefined;
  let [first, last] = [own, own];
  while (first > 0 && !Number.isNaN(ys[first - 1]!)) first -= 1;
  while (last < xs.length - 1 && !Number.isNaN(ys[last + 1]!)) last += 1;
  const known = Array.from({ length: last - first + 1 }, (_, i): Point => at(xs, ys, first + i));
  if (first > 0) known.unshift(edge(resultOf, known[0]!, xs[first - 1]!));
  if (last < xs.length - 1) known.push(edge(resultOf, known.at(-1)!, xs[last + 1]!));
  return among(known, target, (from, to) => crossingBetween(resultOf, target, from, to));
}

/** The same over whole numbers only: the first of each pair of neighbours that reaches the target is where it is reached. */
export function wholeCrossings(
  resultOf: ResultOf,
  target: number,
  [low, high]: readonly [number, number],
): Crossings | undefined {
  const xs = Float64Array.from({ length: high - low + 1 }, (_, i) => low + i);
  const ys = resultOf(xs);
  const known = [...xs.keys()].filter((i) => !Number.isNaN(ys[i]!)).map((i) => at(xs, ys, i));
  if (known.length === 0) return undefined;
  return among(known, target, (from, to) => {
    const rising = to.y > from.y;
    const { x, y } = rising ? to : from;
    return { x, y, rising, jumps: y !== target };
  });
}

const at = (xs: Float64Array, ys: Float64Array, i: number): Point => ({ x: xs[i]!, y: ys[i]! });

function among(
  known: readonly Point[],
  target: number,
  found: (from: Point, to: Point) => Crossing,
): Crossings {
  const ys = known.map(({ y }) => y);
  const [least, most] = [Math.min(...ys), Math.max(...ys)];
  const ends = [known[0]!, known.at(-1)!] as const;
  const size = Math.max(Math.abs(least), Math.abs(most));
  if (most - least <= 1e-9 * Math.max(1, size)) return { kind: "noInfluence", at: [], ends, points: known };
  const all: Crossing[] = [];
  known.forEach((to, i) => {
    const from = known[i - 1];
    if (to.y === target) {
      const [before, after] = [from ?? to, known[i + 1] ?? to];
      // A stretch that stays on the target is reached once.
      if (from?.y !== target) all.push({ ...to, rising: after.y > before.y, jumps: false });
    } else if (from !== undefined && from.y !== target && from.y < target !== to.y < target)
      all.push(found(from, to));
  });
  return {
    kind: all.length === 0 ? "none" : all.length === 1 ? "one" : "several",
    at: all,
    ends,
    points: known,
  };
}

/** The farthest point on the way to one that cannot be worked out that can. */
function edge(resultOf: ResultOf, inside: Point, beyond: number): Point {
  let [known, no] = [inside, beyond];
  for (let step = 0; step < 60; step++) {
    const x = (known.x + no) / 2;
    if (x === known.x || x === no) break;
    const y = resultOf(Float64Array.of(x))[0]!;
    if (Number.isNaN(y)) no = x;
    else known = { x, y };
  }
  return known;
}

/** Brent's way between two points on either side of the target, until the result is within a part of what is between them. */
export function crossingBetween(
  resultOf: ResultOf,
  target: number,
  from: Point,
  to: Point,
  within = 0,
): Crossing {
  const rising = to.y > from.y;
  const scale = Math.abs(to.y - from.y);
  let [a, b] = [from, to];
  if (Math.abs(a.y - target) < Math.abs(b.y - target)) [a, b] = [b, a];
  let c = a;
  let step = b.x - a.x;
  let before = step;
  for (let i = 0; i < 200 && Math.abs(b.y - target) > within * scale; i++) {
    if (b.y < target === c.y < target) {
      c = a;
      before = step = b.x - a.x;
    }
    if (Math.abs(c.y - target) < Math.abs(b.y - target)) [a, b, c] = [b, c, b];
    const tolerance = 2 * Number.EPSILON * Math.abs(b.x) + 1e-300;
    const middle = (c.x - b.x) / 2;
    if (Math.abs(middle) <= tolerance) break;
    if (Math.abs(before) >= tolerance && Math.abs(a.y - target) > Math.abs(b.y - target)) {
      const next = interpolated(a, b, c, target);
      if (2 * next * Math.sign(middle) < 3 * Math.abs(middle) && Math.abs(next) < Math.abs(before) / 2) {
        before = step;
        step = next;
      } else before = step = middle;
    } else before = step = middle;
    a = b;
    const x = b.x + (Math.abs(step) > tolerance ? step : Math.sign(middle) * tolerance);
    b = { x, y: resultOf(Float64Array.of(x))[0]! };
  }
  return { x: b.x, y: b.y, rising, jumps: Math.abs(b.y - target) > 1e-6 * scale };
}

/** How far from b a line or a parabola on its side reaches the target. */
function interpolated(a: Point, b: Point, c: Point, target: number): number {
  const [fa, fb, fc] = [a.y - target, b.y - target, c.y - target];
  if (a === c || fa === fc) return ((b.x - a.x) * fb) / (fa - fb);
  const [q, r, s] = [fa / fc, fb / fc, fb / fa];
  const up = s * ((c.x - b.x) * q * (q - r) - (b.x - a.x) * (r - 1));
  const down = (q - 1) * (r - 1) * (s - 1);
  return up / down;
}
