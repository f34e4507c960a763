import { finished, type InSteps } from "../../core/in-steps.js";
import { normalized } from "../../core/names.js";
import { evaluateBlock } from "../plan/block.js";
import type { ValueId } from "../plan/named.js";
import type { Plan } from "../plan/plan.js";
import type { AskedFigure } from "./asked-figure.js";
import { type Crossing, crossingBetween, type Point, type ResultOf } from "./crossings.js";
import { peopleAnswer, shareOfPeople } from "./share-of-people.js";
import { limitsOf, type Solvable, solvableAssumptions } from "./solvable.js";
import { resultWith } from "./threshold.js";

/** Which assumption alone turns a figure from plus to minus, or from minus to plus, within its limits. */
export type Turning =
  | {
      readonly kind: "turns";
      /** The one that has the smallest part of the way to its limit to go. */
      readonly of: Solvable;
      /** Where it turns; of whole numbers the first that has turned it. */
      readonly at: number;
      /** Where it is a share of people, the number of them with which it has turned. */
      readonly people?: { readonly number: number; readonly of: number };
      /** Those that can do it besides, nearest first. */
      readonly others: readonly Solvable[];
    }
  /** None does at its low or its high end. */
  | { readonly kind: "holds" }
  /** None has limits. */
  | { readonly kind: "notTried" };

/** From the value that is assumed to a limit beyond which the figure has another sign. */
interface Way {
  readonly of: Solvable;
  readonly from: Point;
  readonly to: Point;
}

/**
 * Looks for it at the ends of all limits at once, and then only where the sign is another. Undefined when some end cannot
 * be worked out and no other turns it, or when there is nothing to turn: then nothing is known.
 */
export const turningOf = (plan: Plan, asked: AskedFigure): Turning | undefined =>
  finished(turningInSteps(plan, asked, Infinity));

/** The same, no more values side by side than `most` in each step. */
export function* turningInSteps(plan: Plan, asked: AskedFigure, most: number): InSteps<Turning | undefined> {
  const set = new Set(plan.scenario.overrides.map(({ name }) => normalized(name)));
  const tried = solvableAssumptions(plan).filter((of) => !set.has(of.name));
  if (tried.length === 0) return undefined;
  const limited = tried.flatMap((of): { of: Solvable; ends: readonly [number, number] }[] => {
    const ends = limitsOf(of.assumption);
    return ends === undefined ? [] : [{ of, ends }];
  });
  if (limited.length === 0) return { kind: "notTried" };
  const points = limited.flatMap(({ of, ends }) => ends.map((x) => ({ of, x })));
  const [base, ...results] = yield* resultsAt(plan, asked, points, most);
  if (base === undefined || Number.isNaN(base) || base === 0) return undefined;
  const ways = points.flatMap(({ of, x }, i): Way[] =>
    isTurned(base, results[i]!) ? [{ of, from: { x: of.base, y: base }, to: { x, y: results[i]! } }] : [],
  );
  if (ways.length > 0) return yield* nearest(plan, asked, base, ways, most);
  return results.some(Number.isNaN) ? undefined : { kind: "holds" };
}

const isTurned = (base: number, result: number): boolean => (base > 0 ? result < 0 : result > 0);

/** What the figure is as written, and then with one value of one assumption at a time. */
function* resultsAt(
  plan: Plan,
  asked: AskedFigure,
  points: readonly ValueOf[],
  most: number,
): InSteps<number[]> {
  const results: number[] = [];
  for (let from = 0; from === 0 || from < points.length; from += most) {
    const [base, ...some] = sideBySide(plan, asked, points.slice(from, from + most));
    if (from === 0) results.push(base!);
    results.push(...some);
    yield;
  }
  return results;
}

/** One value of one assumption. */
interface ValueOf {
  readonly of: Solvable;
  readonly x: number;
}

function sideBySide(plan: Plan, { figure, sign }: AskedFigure, points: readonly ValueOf[]): number[] {
  const draws = points.length + 1;
  const values = new Map<ValueId, Float64Array>();
  points.forEach(({ of: { ids, base }, x }, i) => {
    for (const id of ids) {
      const column = values.get(id) ?? new Float64Array(draws).fill(base);
      values.set(id, column);
      column[i + 1] = x;
    }
  });
  return Array.from(evaluateBlock(plan, values, draws, [figure]).figures[0]!, (y) => sign * y);
}

/** Nobody reads more digits of it than this part of a step leaves. */
const enough = 1e-6;

/** In so many steps from what is assumed to the limit. */
const steps = 8;

function* nearest(
  plan: Plan,
  asked: AskedFigure,
  base: number,
  ways: readonly Way[],
  most: number,
): InSteps<Turning> {
  const between = ways.flatMap(({ of, from, to }) =>
    Array.from({ length: steps - 1 }, (_, i) => ({ of, x: stepTo(of, from.x, to.x, i + 1) })),
  );
  const [, ...results] = yield* resultsAt(plan, asked, between, most);
  const found = ways
    .map((way, w): Way & { readonly part: number } => {
      const inside = between
        .slice(w * (steps - 1), (w + 1) * (steps - 1))
        .map(({ x }, i): Point => ({ x, y: results[w * (steps - 1) + i]! }));
      const passed = [way.from, ...inside, way.to];
      const at = passed.findIndex(({ y }) => isTurned(base, y));
      const [from, to] = [passed[at - 1]!, passed[at]!];
      const whole = Math.abs(way.to.x - way.from.x);
      const turn = Number.isNaN(from.y) ? to.x : from.x + ((to.x - from.x) * from.y) / (from.y - to.y);
      return { of: way.of, from, to, part: Math.abs(turn - way.from.x) / whole };
    })
    .filter(({ from }) => !Number.isNaN(from.y))
    .sort((a, b) => a.part - b.part);
  const [first, ...rest] = found;
  if (first === undefined) return { kind: "holds" };
  const { of, from, to } = first;
  const resultOf = resultWith(plan, of.ids, asked);
  const crossing = of.whole
    ? wholeCrossing(resultOf, base, from, to)
    : crossingBetween(resultOf, 0, ...inOrder(from, to), enough);
  const others = [...new Set(rest.map((r) => r.of))].filter((o) => o !== of);
  yield;
  const people = peopleAt(plan, of, base, crossing, resultOf);
  return { kind: "turns", of, at: crossing.x, ...(people === undefined ? {} : { people }), others };
}

/** The last number of people that still has plus is enough; where it turns to minus it is the next one. */
function peopleAt(
  plan: Plan,
  of: Solvable,
  base: number,
  crossing: Crossing,
  resultOf: ResultOf,
): { number: number; of: number } | undefined {
  const share = of.unit === "%" ? shareOfPeople(plan, of) : undefined;
  if (share === undefined) return undefined;
  const { x, y } = crossing;
  const ends = [
    { x: Math.min(0, x), y },
    { x: Math.max(1, x), y },
  ] as const;
  const { number } = peopleAnswer(share, { kind: "one", at: [crossing], ends, points: [] }, resultOf, 0);
  if (number === undefined) return undefined;
  const turned = base < 0 ? number : number + (crossing.rising ? -1 : 1);
  return turned >= 0 && turned <= share.base + 1e-9 ? { number: turned, of: share.base } : undefined;
}

const inOrder = (a: Point, b: Point): [Point, Point] => (a.x < b.x ? [a, b] : [b, a]);

function stepTo({ whole }: Solvable, from: number, to: number, step: number): number {
  const x = from + ((to - from) * step) / steps;
  return whole ? Math.round(x) : x;
}

/** The first whole number on the way that has turned it. */
function wholeCrossing(resultOf: ResultOf, base: number, from: Point, to: Point): Crossing {
  const way = Math.sign(to.x - from.x);
  const xs = Float64Array.from({ length: Math.abs(to.x - from.x) }, (_, i) => from.x + way * (i + 1));
  const ys = resultOf(xs);
  const at = ys.findIndex((y) => isTurned(base, y));
  const rising = base < 0 === way > 0;
  return { x: xs[at] ?? to.x, y: ys[at] ?? to.y, rising, jumps: false };
}
