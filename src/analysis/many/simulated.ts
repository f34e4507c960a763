import { quantileOf } from "../../chance/distribution.js";
import type { DrawnAssumption } from "./drawn-assumptions.js";
import type { Simulation } from "./simulation.js";
import { degree, prices, type Tally } from "./tally.js";

/** How a figure of a choice is spread. */
export interface FigureSpread {
  readonly choice: number;
  readonly figure: number;
  readonly mean: number;
  /** With 5, 25, 50, 75 and 95 per cent of all draws below it. */
  readonly quantiles: readonly [number, number, number, number, number];
  readonly chancePlus: number;
  /** Among several choices; shared where they are equal. */
  readonly chanceBest?: number;
}

/** What it would be worth to know an assumption before one chooses, and how much of the spread comes from it. */
export interface Knowing {
  readonly assumption: DrawnAssumption;
  readonly value: number;
  /** By choice: its part of the variance of what is decided by. */
  readonly shares: readonly number[];
}

/** What many draws say. */
export interface Simulated {
  readonly simulation: Simulation;
  readonly number: number;
  readonly failed: number;
  readonly spreads: readonly FigureSpread[];
  /** At each price of an extra year, how often doing nothing and then each choice is best. */
  readonly curve: readonly { readonly price: number; readonly chances: readonly number[] }[];
  /** What it would be worth to know everything, and one assumption alone, most valuable first. */
  readonly everything: number;
  readonly knowing: readonly Knowing[];
  /** By choice: how much of the variance of what is decided by is what falls to people by chance. Zeros where it is not drawn. */
  readonly fall: readonly number[];
  /** The choice with the best mean, and the one that is best most often; undefined: doing nothing. */
  readonly bestOnAverage: number | undefined;
  readonly bestOften: number | undefined;
}

const shares = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

export function simulatedOf(simulation: Simulation, tally: Tally): Simulated {
  const { choices, figures, base, assumptions } = simulation;
  const { number } = tally;
  const spreads = choices.flatMap((_, choice) =>
    figures.map((__, figure): FigureSpread => {
      const [off, , plus, best] = tally.figure(choice, figure);
      const quantiles = tally.spread(choice, figure).quantiles(shares);
      return {
        choice,
        figure,
        mean: base[choice]![figure]! + off / number,
        quantiles: quantiles as unknown as FigureSpread["quantiles"],
        chancePlus: plus / number,
        ...(choices.length > 1 ? { chanceBest: best / number } : {}),
      };
    }),
  );
  const means = meansOf(simulation, tally);
  const everything = lossOfChoosing(simulation, tally);
  const knowing = assumptions.drawn
    .map((assumption, factor) => ({
      assumption,
      value: Math.min(everything, valueOfKnowing(simulation, tally, factor)),
      shares: choices.map((_, c) => shareOfSpread(simulation, tally, factor, c)),
    }))
    .sort((a, b) => b.value - a.value || b.shares[0]! - a.shares[0]!);
  const often = tally.wins(0);
  return {
    simulation,
    number,
    failed: tally.failed,
    spreads,
    curve: prices.map((price, p) => ({ price, chances: tally.wins(p).map((n) => n / number) })),
    everything,
    knowing,
    fall: choices.map((_, c) => shareOfFall(tally, c)),
    bestOnAverage: placeOfMost(means),
    bestOften: placeOfMost(often),
  };
}

const meansOf = ({ choices, base }: Simulation, tally: Tally): number[] => [
  0,
  ...choices.map((_, c) => base[c]![0]! + tally.fall(c)[0] / tally.number),
];

function varianceOf(tally: Tally, choice: number): number {
  const [off, squares] = tally.figure(choice, 0);
  return squares / tally.number - (off / tally.number) ** 2;
}

function shareOfFall(tally: Tally, choice: number): number {
  const variance = varianceOf(tally, choice);
  return variance > 0 ? Math.min(1, tally.fall(choice)[1] / tally.number / variance) : 0;
}

/** What one expects to lose by choosing what is best on average: what knowing everything is worth. */
export function lossOfChoosing(simulation: Simulation, tally: Tally): number {
  const means = meansOf(simulation, tally);
  return tally.losses[means.indexOf(Math.max(...means))]! / tally.number;
}

/** The same by another route: the mean of the best in each draw less the best of the means. */
export const gainOfKnowing = (simulation: Simulation, tally: Tally): number =>
  tally.best / tally.number - Math.max(...meansOf(simulation, tally));

const placeOfMost = (of: readonly number[]): number | undefined => {
  const place = of.indexOf(Math.max(...of));
  return place === 0 ? undefined : place - 1;
};

/** So many points of a distribution stand for all of it. */
const points = 2000;

/**
 * How much better the best choice is on average when one assumption is known: each choice's mean follows the assumption by a
 * third-degree curve that is fitted to the draws.
 */
function valueOfKnowing(simulation: Simulation, tally: Tally, factor: number): number {
  const { choices, base } = simulation;
  const curves = choices.map((_, c) => curveOf(simulation, tally, factor, c));
  const sums = choices.map(() => 0);
  let best = 0;
  for (const t of alongside(simulation.assumptions.drawn[factor]!)) {
    const means = curves.map((curve, c) => base[c]![0]! + valueAt(curve, t));
    best += Math.max(0, ...means);
    means.forEach((mean, c) => (sums[c]! += mean));
  }
  return Math.max(0, best - Math.max(0, ...sums)) / points;
}

/** The part of a choice's variance that follows the curve. */
function shareOfSpread(simulation: Simulation, tally: Tally, factor: number, choice: number): number {
  const [off] = tally.fall(choice);
  const variance = varianceOf(tally, choice);
  if (!(variance > 0)) return 0;
  const products = tally.products(factor, choice);
  const curve = curveOf(simulation, tally, factor, choice);
  // By the equations that fit the curve, this is the mean of its square.
  const square = curve.reduce((sum, coefficient, j) => sum + coefficient * products[j]!, 0) / tally.number;
  return Math.min(1, Math.max(0, (square - (off / tally.number) ** 2) / variance));
}

function* alongside({ distribution, middle, width, step }: DrawnAssumption): Generator<number> {
  const quantile = quantileOf(distribution);
  for (let i = 0; i < points; i++) {
    const value = quantile((i + 0.5) / points);
    const own = step === undefined ? value : Math.max(step, Math.round(value / step) * step);
    yield (own - middle) / width;
  }
}

/** Of a number of values, no curve of a higher degree can be told apart. */
function degreeOf({ distribution }: DrawnAssumption): number {
  if (distribution.kind === "constant") return 0;
  return distribution.kind === "discrete" ? Math.min(degree, distribution.values.length - 1) : degree;
}

/** Least squares: how a choice's result, less what it is as written, follows the assumption. */
function curveOf({ assumptions }: Simulation, tally: Tally, factor: number, choice: number): number[] {
  const powers = tally.powers(factor);
  const products = tally.products(factor, choice);
  const size = degreeOf(assumptions.drawn[factor]!) + 1;
  const rows = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (__, j) => powers[i + j]!),
    products[i]!,
  ]);
  for (let i = 0; i < size; i++) {
    const pivot = rows.slice(i).reduce((most, row) => (Math.abs(row[i]!) > Math.abs(most[i]!) ? row : most));
    const at = rows.indexOf(pivot);
    [rows[i], rows[at]] = [pivot, rows[i]!];
    if (Math.abs(pivot[i]!) < 1e-9 * powers[0]!) return rows.slice(0, 1).map(() => products[0]! / powers[0]!);
    for (let r = 0; r < size; r++) {
      if (r === i) continue;
      const times = rows[r]![i]! / pivot[i]!;
      for (let j = i; j <= size; j++) rows[r]![j]! -= times * pivot[j]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}

const valueAt = (curve: readonly number[], t: number): number =>
  curve.reduceRight((value, coefficient) => value * t + coefficient, 0);
