import { type MonthNumber, monthOf, yearOf } from "../input/people/day.js";
import { kindPlace, type StatusKind, statusKinds } from "./status-kinds.js";
import type { Timeline } from "./timeline.js";

export type PeriodLength = "month" | "year";
/** A month counted from the year 0, or a year. */
export const periodOf = (month: MonthNumber, length: PeriodLength): number =>
  length === "month" ? month : yearOf(month);

/** What happens to people on the way: they come in, go on to a measure, out to self-support, elsewhere, or back. */
export const moves = ["in", "onTo", "out", "elsewhere", "back"] as const;
export type Move = (typeof moves)[number];

/** Where people are at the end of a period: each in one place. */
export const places = ["notYet", ...statusKinds] as const;
export type ChainPlace = (typeof places)[number];

export interface ChainPeriod {
  readonly period: number;
  readonly moves: Readonly<Record<Move, number>>;
  readonly places: Readonly<Record<ChainPlace, number>>;
  /** Of those who came in, by where; of all moves, from where. They are never shown, and bind the others together. */
  readonly inTo: Readonly<Record<StatusKind, number>>;
  readonly from: Readonly<Record<StatusKind, number>>;
}

/** Months from one kind of place to the next, for those who moved. */
export interface Between {
  readonly from: StatusKind;
  readonly to: StatusKind;
  readonly people: number;
  readonly meanMonths: number;
  readonly medianMonths: number;
}

const kindsCount = statusKinds.length;
/** Longer stays count as this many months in the median. */
const mostMonths = 600;

/** Counts moves and places by period, and how long there is between. */
export class ChainCounts {
  private readonly firstPeriod: number;
  private readonly count: number;
  private readonly moved: Int32Array;
  private readonly placed: Int32Array;
  private readonly inTo: Int32Array;
  private readonly from: Int32Array;
  /** By pair of kinds and months. */
  private readonly months: (Int32Array | undefined)[] = [];
  /** Of those who came to self-support, by how many moves it took. */
  readonly steps: (number | undefined)[] = [];

  constructor(
    private readonly first: MonthNumber,
    private readonly through: MonthNumber,
    private readonly length: PeriodLength,
  ) {
    this.firstPeriod = periodOf(first, length);
    this.count = periodOf(through, length) - this.firstPeriod + 1;
    this.moved = new Int32Array(this.count * moves.length);
    this.placed = new Int32Array(this.count * places.length);
    this.inTo = new Int32Array(this.count * kindsCount);
    this.from = new Int32Array(this.count * kindsCount);
  }

  add(line: Timeline): void {
    let before: StatusKind | undefined;
    let steps = 0;
    let isThere = false;
    for (let i = 0; i < line.count; i++) {
      const month = monthOf(line.start[i]!);
      const kind = line.kindAt(i);
      const isMove = i === 0 || line.state[i] !== line.state[i - 1];
      if (i > 0 && isMove) steps += 1;
      if (kind === "selfSupport" && !isThere) {
        isThere = true;
        this.steps[steps] = (this.steps[steps] ?? 0) + 1;
      }
      // From one work to another, or one kind of support to another, nobody has come anywhere.
      const isAnother = kind !== before || kind === "measure";
      if (isMove && isAnother && month >= this.first) this.move(line, i, before, kind, month);
      before = kind;
    }
    this.stand(line);
  }

  private move(
    line: Timeline,
    i: number,
    before: StatusKind | undefined,
    kind: StatusKind,
    month: number,
  ): void {
    const p = periodOf(month, this.length) - this.firstPeriod;
    const move: Move =
      before === undefined
        ? "in"
        : kind === "aid"
          ? "back"
          : kind === "measure"
            ? "onTo"
            : kind === "selfSupport"
              ? "out"
              : "elsewhere";
    this.moved[p * moves.length + moves.indexOf(move)]! += 1;
    if (before === undefined) {
      this.inTo[p * kindsCount + kindPlace(kind)]! += 1;
      return;
    }
    this.from[p * kindsCount + kindPlace(before)]! += 1;
    let since = i - 1;
    while (since > 0 && line.state[since - 1] === line.state[i - 1]) since -= 1;
    const stayed = Math.min(mostMonths, month - monthOf(line.start[since]!));
    const pair = kindPlace(before) * kindsCount + kindPlace(kind);
    (this.months[pair] ??= new Int32Array(mostMonths + 1))[stayed]! += 1;
  }

  /** The place at the end of each period. */
  private stand(line: Timeline): void {
    let i = line.count - 1;
    for (let p = this.count - 1; p >= 0; p--) {
      const end =
        this.length === "month"
          ? this.firstPeriod + p
          : Math.min(this.through, (this.firstPeriod + p) * 12 + 11);
      while (i >= 0 && monthOf(line.start[i]!) > end) i -= 1;
      const place = i < 0 ? 0 : 1 + kindPlace(line.kindAt(i));
      this.placed[p * places.length + place]! += 1;
    }
  }

  periods(): ChainPeriod[] {
    const record = <K extends string>(keys: readonly K[], of: Int32Array, p: number): Record<K, number> =>
      Object.fromEntries(keys.map((key, i) => [key, of[p * keys.length + i]!])) as Record<K, number>;
    return Array.from({ length: this.count }, (_, p) => ({
      period: this.firstPeriod + p,
      moves: record(moves, this.moved, p),
      places: record(places, this.placed, p),
      inTo: record(statusKinds, this.inTo, p),
      from: record(statusKinds, this.from, p),
    }));
  }

  between(): Between[] {
    return statusKinds.flatMap((from, f) =>
      statusKinds.flatMap((to, t): Between[] => {
        const months = this.months[f * kindsCount + t];
        if (months === undefined) return [];
        const people = months.reduce((a, b) => a + b, 0);
        const sum = months.reduce((total, n, month) => total + n * month, 0);
        return [{ from, to, people, meanMonths: sum / people, medianMonths: medianIn(months, people) }];
      }),
    );
  }
}

/** The middle one, or the mean of the two in the middle. */
function medianIn(months: Int32Array, people: number): number {
  const nth = (n: number): number => {
    let seen = 0;
    for (let month = 0; month < months.length; month++) if ((seen += months[month]!) > n) return month;
    return NaN;
  };
  return (nth(Math.floor((people - 1) / 2)) + nth(Math.floor(people / 2))) / 2;
}
