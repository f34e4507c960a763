import { type Day, lastDayBefore, lastOf, type MonthNumber, monthOf } from "../input/people/day.js";
import { type History, ongoing, untilNext } from "../input/people/history.js";
import { furthest, type StatusKind } from "./status-kinds.js";

/** How rows are taken. */
export interface FollowRules {
  /** By status of the history. */
  readonly kinds: readonly StatusKind[];
  /** So many months without support make an end of it; fewer are a pause. */
  readonly gap: number;
  /** The last month that is followed. */
  readonly through: MonthNumber;
}

/**
 * Where one person was, day by day: one stretch after another, each in another state than the one before. It is filled
 * for one person at a time. Of what holds at the same time (support and a measure) the one that began last is the state,
 * and that there is support besides is known. Where nothing holds after the first row, nobody knows.
 */
export class Timeline {
  count = 0;
  /** By stretch: the day it begins, its state (a status of the history, or `none`), whether there is support in it. */
  readonly start: number[] = [];
  readonly state: number[] = [];
  readonly hasAid: boolean[] = [];
  /** The first and last month of each time with support, without pauses shorter than the gap; both are months with it. */
  readonly runs: { first: MonthNumber; last: MonthNumber }[] = [];
  runCount = 0;
  /** Over all that were filled: rows after the last month, and days of events that have more than one status. */
  rowsAfter = 0;
  daysWithSeveral = 0;
  readonly none: number;
  /** By state. */
  readonly kindOf: readonly StatusKind[];
  private readonly rank: readonly number[];
  private readonly last: Day;

  constructor(
    private readonly history: History,
    private readonly rules: FollowRules,
  ) {
    this.none = history.statuses.length;
    this.kindOf = [...rules.kinds, "unknown"];
    this.rank = this.kindOf.map((kind, i) => furthest[kind] * 100_000 + i);
    this.last = lastOf(rules.through);
  }

  fill(person: number): void {
    this.count = 0;
    this.runCount = 0;
    const { first, until } = this.history;
    const [begin, end] = [first[person]!, first[person + 1]!];
    if (until.length === 0) this.events(begin, end);
    else this.spells(begin, end);
    this.findRuns();
  }

  /** The stretch that holds at the end of a month, −1 before the first. */
  at(month: MonthNumber): number {
    const day = lastOf(month);
    let i = this.count - 1;
    while (i >= 0 && this.start[i]! > day) i -= 1;
    return i;
  }

  kindAt(stretch: number): StatusKind {
    return this.kindOf[this.state[stretch]!]!;
  }

  private events(begin: number, end: number): void {
    const { from, status } = this.history;
    for (let i = begin; i < end; i++) {
      const day = from[i]!;
      if (day > this.last) {
        this.rowsAfter += end - i;
        return;
      }
      let state = status[i]!;
      if (i + 1 < end && from[i + 1] === day) {
        this.daysWithSeveral += 1;
        while (i + 1 < end && from[i + 1] === day) {
          i += 1;
          if (this.rank[status[i]!]! > this.rank[state]!) state = status[i]!;
        }
      }
      this.put(day, state, this.kindOf[state] === "aid");
    }
  }

  private readonly begins: number[] = [];
  private readonly ends: number[] = [];
  private readonly held: number[] = [];

  private spells(begin: number, end: number): void {
    const count = this.merge(begin, end);
    const { begins, ends, held } = this;
    if (count === 0) return;
    const days = [...new Set([...begins.slice(0, count), ...ends.slice(0, count)])].sort((a, b) => a - b);
    for (const day of days) {
      if (day > this.last) break;
      let state = this.none;
      let since = -1;
      let hasAid = false;
      for (let i = 0; i < count; i++) {
        if (begins[i]! > day || ends[i]! <= day) continue;
        hasAid ||= this.kindOf[held[i]!] === "aid";
        const isLater =
          begins[i]! > since || (begins[i] === since && this.rank[held[i]!]! > this.rank[state]!);
        if (!isLater) continue;
        since = begins[i]!;
        state = held[i]!;
      }
      this.put(day, state, hasAid);
    }
  }

  /** The rows as spells with ends, those of one status that touch as one; returns how many. */
  private merge(begin: number, end: number): number {
    const { from, until, status } = this.history;
    const { begins, ends, held } = this;
    let count = 0;
    for (let i = begin; i < end; i++) {
      const day = from[i]!;
      if (day > this.last) {
        this.rowsAfter += end - i;
        break;
      }
      let stop = until[i]!;
      if (stop === untilNext) {
        stop = ongoing;
        for (let j = i + 1; j < end; j++) {
          if (from[j] === day) continue;
          stop = from[j]!;
          break;
        }
      }
      let known = count - 1;
      while (known >= 0 && (held[known] !== status[i] || ends[known]! < day)) known -= 1;
      if (known >= 0) {
        ends[known] = Math.max(ends[known]!, stop);
        continue;
      }
      begins[count] = day;
      ends[count] = stop;
      held[count] = status[i]!;
      count += 1;
    }
    return count;
  }

  private put(day: Day, state: number, hasAid: boolean): void {
    const last = this.count - 1;
    if (last >= 0 && this.state[last] === state && this.hasAid[last] === hasAid) return;
    this.start[this.count] = day;
    this.state[this.count] = state;
    this.hasAid[this.count] = hasAid;
    this.count += 1;
  }

  private findRuns(): void {
    const { through, gap } = this.rules;
    for (let i = 0; i < this.count; i++) {
      if (!this.hasAid[i]!) continue;
      const first = monthOf(this.start[i]!);
      const last = i + 1 < this.count ? monthOf(lastDayBefore(this.start[i + 1]!)) : through;
      const before = this.runs[this.runCount - 1];
      if (this.runCount > 0 && first - before!.last - 1 < gap) {
        before!.last = Math.max(before!.last, last);
        continue;
      }
      const run = (this.runs[this.runCount] ??= { first, last });
      run.first = first;
      run.last = Math.max(first, last);
      this.runCount += 1;
    }
    this.bridge();
  }

  /** Where nobody knows, between two months with support of one run, support goes on. */
  private bridge(): void {
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      let state = this.state[i]!;
      let hasAid = this.hasAid[i]!;
      const isPause =
        state === this.none &&
        i > 0 &&
        i + 1 < this.count &&
        this.hasAid[i + 1]! &&
        this.hasAid[i - 1]! &&
        monthOf(this.start[i + 1]!) - monthOf(lastDayBefore(this.start[i]!)) - 1 < this.rules.gap;
      if (isPause) {
        state = kept > 0 ? this.state[kept - 1]! : state;
        hasAid = true;
      }
      if (kept > 0 && this.state[kept - 1] === state && this.hasAid[kept - 1] === hasAid) continue;
      this.start[kept] = this.start[i]!;
      this.state[kept] = state;
      this.hasAid[kept] = hasAid;
      kept += 1;
    }
    this.count = kept;
  }
}
