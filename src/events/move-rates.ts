import { type MonthNumber, monthOf } from "../input/people/day.js";
import type { History } from "../input/people/history.js";
import { wilson } from "./estimate/wilson.js";
import type { StatusKind } from "./status-kinds.js";
import { type FollowRules, Timeline } from "./timeline.js";

/** Months in a state, by which the chance to move may differ. */
export const durations = [
  { from: 1, to: 6 },
  { from: 7, to: 12 },
  { from: 13, to: 24 },
  { from: 25, to: undefined },
] as const;

/** How large a share of those in a state is in another the month after. */
export interface MoveRate {
  readonly from: string;
  readonly to: string;
  /** The months in the state that it holds for; undefined for all. */
  readonly months: { readonly from: number; readonly to: number | undefined } | undefined;
  readonly value: number;
  /** Chance, and those of whom nobody knows where they went, between them. */
  readonly low: number;
  readonly high: number;
  /** The months of all in the state that it is a share of. */
  readonly of: number;
  /** Whether those of whom nobody knows may have gone this way. */
  readonly hasUnknown: boolean;
}

export interface MoveRates {
  readonly rates: readonly MoveRate[];
  /** Pairs of states between which too few moved. */
  readonly few: readonly { readonly from: string; readonly to: string }[];
}

export interface MoveRules extends FollowRules {
  readonly since: MonthNumber | undefined;
  /** One share for all months in a state, however many moved. */
  readonly whole?: true;
}

/** By months in the state it needs so many moves in each of them, and as many as are shown. */
const enoughByDuration = 20;
const isFrom = (kind: StatusKind): boolean => kind === "aid" || kind === "measure" || kind === "selfSupport";

/**
 * Monthly shares of those in one state who are in another the month after, for each pair of states between which enough
 * moved. A move to where nobody knows is none to self-support, and is between its value and its high. Who is not there at
 * the end of a month is not seen there: moves within a month are one.
 *
 * @param weights by person: each counts as so many. Limits are those of as many as have the same spread without weights
 * (Kish 1965), and what is too few is told by people.
 */
export function moveRates(
  history: History,
  rules: MoveRules,
  minCell: number,
  weights?: Float64Array,
): MoveRates {
  const line = new Timeline(history, rules);
  const states = history.statuses.length + 1;
  const count = new Counts(states);
  for (let person = 0; person < history.persons; person++) {
    const weight = weights?.[person] ?? 1;
    if (weight === 0) continue;
    line.fill(person);
    let i = 0;
    while (i < line.count) {
      const state = line.state[i]!;
      const begin = monthOf(line.start[i]!);
      let next = i + 1;
      while (next < line.count && (line.state[next] === state || isPassed(line, next))) next += 1;
      const isLastOfMonth = i + 1 >= line.count || monthOf(line.start[i + 1]!) > begin;
      if (!isLastOfMonth) {
        i += 1;
        continue;
      }
      const end = next < line.count ? monthOf(line.start[next]!) : rules.through;
      count.add(state, begin, end, next < line.count ? line.state[next] : undefined, rules.since, weight);
      i = next;
    }
  }
  return ratesOf(count, history, line.kindOf, minCell, rules);
}

/** A stretch that is over before its month is. */
const isPassed = (line: Timeline, i: number): boolean =>
  i + 1 < line.count && monthOf(line.start[i + 1]!) === monthOf(line.start[i]!);

class Counts {
  private readonly tried: Float64Array;
  /** The same with weights squared. */
  private readonly squared: Float64Array;
  private readonly moved: Float64Array;
  /** People without weights. */
  private readonly movers: Float64Array;

  constructor(private readonly states: number) {
    this.tried = new Float64Array(states * durations.length);
    this.squared = new Float64Array(states * durations.length);
    this.moved = new Float64Array(states * states * durations.length);
    this.movers = new Float64Array(states * states * durations.length);
  }

  add(
    state: number,
    begin: MonthNumber,
    end: MonthNumber,
    next: number | undefined,
    since: MonthNumber | undefined,
    weight: number,
  ): void {
    const late = since === undefined ? 0 : Math.max(0, since - 1 - begin);
    const length = end - begin;
    durations.forEach(({ from, to }, d) => {
      const months = Math.min(length, to ?? Infinity) - Math.max(late, from - 1);
      if (months <= 0) return;
      this.tried[state * durations.length + d]! += months * weight;
      this.squared[state * durations.length + d]! += months * weight * weight;
    });
    if (next === undefined || next === state || length <= late) return;
    const d = durations.findIndex(({ to }) => to === undefined || length <= to);
    this.moved[(state * this.states + next) * durations.length + d]! += weight;
    this.movers[(state * this.states + next) * durations.length + d]! += 1;
  }

  triedIn(state: number): readonly number[] {
    return durations.map((_, d) => this.tried[state * durations.length + d]!);
  }
  squaredIn(state: number): readonly number[] {
    return durations.map((_, d) => this.squared[state * durations.length + d]!);
  }
  moversTo(state: number, to: number): readonly number[] {
    return durations.map((_, d) => this.movers[(state * this.states + to) * durations.length + d]!);
  }
  movedTo(state: number, to: number): readonly number[] {
    return durations.map((_, d) => this.moved[(state * this.states + to) * durations.length + d]!);
  }
}

const total = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0);

function ratesOf(
  count: Counts,
  { statuses }: History,
  kindOf: readonly StatusKind[],
  minCell: number,
  { whole = false }: { readonly whole?: boolean },
): MoveRates {
  const rates: MoveRate[] = [];
  const few: { from: string; to: string }[] = [];
  const unknownStates = [...kindOf.keys()].filter((state) => kindOf[state] === "unknown");
  statuses.forEach((from, f) => {
    if (!isFrom(kindOf[f]!)) return;
    const tried = count.triedIn(f);
    const squared = count.squaredIn(f);
    const unknown = durations.map((_, d) => total(unknownStates.map((state) => count.movedTo(f, state)[d]!)));
    statuses.forEach((to, t) => {
      const moved = count.movedTo(f, t);
      const movers = count.moversTo(f, t);
      const all = total(moved);
      if (t === f || !isFrom(kindOf[t]!) || all === 0) return;
      if (total(movers) < Math.max(minCell, 1)) {
        few.push({ from, to });
        return;
      }
      const lost = kindOf[t] === "selfSupport" ? unknown : durations.map(() => 0);
      const rate = (
        months: MoveRate["months"],
        came: number,
        of: number,
        gone: number,
        ofSquared: number,
      ): MoveRate => {
        const asMany = of === ofSquared ? 1 : of / ofSquared;
        const { low, high } = wilson(came * asMany, of * asMany);
        // A few are told as the least that may be shown: more may have gone, and nobody is pointed out.
        const most = came + (gone > 0 ? Math.max(gone, minCell) : 0);
        return {
          from,
          to,
          months,
          value: came / of,
          low,
          high: Math.max(high, Math.min(1, most / of)),
          of,
          hasUnknown: gone > 0,
        };
      };
      const used = [...durations.keys()].filter((d) => tried[d]! > 0);
      const isEnough =
        !whole && used.length > 1 && used.every((d) => movers[d]! >= Math.max(enoughByDuration, minCell));
      if (!isEnough) rates.push(rate(undefined, all, total(tried), total(lost), total(squared)));
      else for (const d of used) rates.push(rate(durations[d], moved[d]!, tried[d]!, lost[d]!, squared[d]!));
    });
  });
  return { rates, few };
}
