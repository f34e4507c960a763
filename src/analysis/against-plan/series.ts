import type { Counting } from "../../flow/counting.js";

/** Who somebody is counted among, where that is known. */
export const sexes = ["women", "men", "unknown"] as const;
export type Sex = (typeof sexes)[number];

/** Where those are who have begun: in the measure, in work without support, or neither. */
export const places = ["measure", "work", "rest"] as const;
export type PlaceOf = (typeof places)[number];

/** What is compared of the municipality's money. Amounts are what it pays, or gets of `support`: never below zero by kind. */
export const lines = ["aid", "wages", "support", "other"] as const;
export type Line = (typeof lines)[number];
/** What a krona of a line is to the municipality. */
export const signOf: Readonly<Record<Line, 1 | -1>> = { aid: -1, wages: -1, support: 1, other: -1 };

/** Month by month from the first of the plan; people who come or go in it, or are there when it is over. */
export interface Counts {
  readonly started: Float64Array;
  readonly employed: Float64Array;
  readonly inWork: Float64Array;
  /** From the measure before it was over, and not to work without support. */
  readonly droppedOut: Float64Array;
  /** From the measure to work without support. */
  readonly toWork: Float64Array;
}
export const countKinds = ["started", "employed", "inWork", "droppedOut", "toWork"] as const;
export type CountKind = (typeof countKinds)[number];

export const countsOf = (months: number): Counts =>
  Object.fromEntries(countKinds.map((kind) => [kind, new Float64Array(months)])) as unknown as Counts;

/** The people of a measure and a group of the plan. */
export interface PlannedLeaf extends Counts {
  /** A place among the measures of the scenario, and among its groups. */
  readonly measure: number;
  readonly group: number;
  readonly sex: Sex;
  /** Kronor, by where those are whom it is paid for. */
  readonly paid: Readonly<Record<Line, Readonly<Record<PlaceOf, Float64Array>>>>;
  /** The support that the same people would have had without the measure; nothing where the plan does not say. */
  readonly aidWithout: Float64Array;
}

export interface Planned {
  /** When in a month people are counted, and what they cost follows. */
  readonly counting: Counting;
  readonly measures: readonly string[];
  readonly groups: readonly string[];
  /** Every group is of one sex. */
  readonly bySex: boolean;
  /** It says what would happen without the measure. */
  readonly isCompared: boolean;
  /** By measure, the states in which people are in it; and the states of work without support. */
  readonly inMeasure: readonly ReadonlySet<number>[];
  readonly inWork: ReadonlySet<number>;
  /** By state, so many months end a stay in it; none where nothing does. */
  readonly over: ReadonlyMap<number, number>;
  readonly leaves: readonly PlannedLeaf[];
  /** Costs that follow no people, kronor by month. */
  readonly budget: Float64Array;
}

/** What came of a measure, for a group of the plan or a sex or both or neither. */
export interface ObservedLeaf extends Counts {
  readonly measure: number;
  readonly group: number | undefined;
  readonly sex: Sex;
  /** Kronor. */
  readonly paid: Readonly<Record<Line, Float64Array>>;
}

export interface Observed {
  /** So many from the first of the plan. */
  readonly months: number;
  /** What is known; the rest is zero everywhere. */
  readonly has: ReadonlySet<CountKind | Line>;
  readonly leaves: readonly ObservedLeaf[];
}

export const sumOf = (values: Float64Array, until = values.length): number => {
  let sum = 0;
  for (let month = 0; month < until; month++) sum += values[month]!;
  return sum;
};

/** One series of several, month by month. */
export function together<L>(
  leaves: readonly L[],
  months: number,
  of: (leaf: L) => Float64Array,
): Float64Array {
  const total = new Float64Array(months);
  for (const leaf of leaves) {
    const own = of(leaf);
    for (let month = 0; month < months; month++) total[month]! += own[month]!;
  }
  return total;
}

/** What has come up to and with each month. */
export function summedUp(values: Float64Array): Float64Array {
  let sum = 0;
  return values.map((value) => (sum += value));
}

/**
 * Months in the measure, counted when the plan counts people: as a month begins, with those who begin in it, as it ends,
 * when those who dropped out have gone, or halfway.
 */
export const monthsInMeasure = (leaf: Counts, until: number, counting: Counting): number => {
  const begins = sumOf(leaf.employed, until - 1) + sumOf(leaf.started, until);
  return begins - partGone[counting] * sumOf(leaf.droppedOut, until);
};

/** The same of work, to which people come as a month ends. */
export function monthsInWork(people: Float64Array, until: number, counting: Counting): number {
  const begins = sumOf(people, until - 1);
  return begins + partGone[counting] * (sumOf(people, until) - begins);
}

const partGone: Readonly<Record<Counting, number>> = { start: 0, mean: 0.5, end: 1 };
