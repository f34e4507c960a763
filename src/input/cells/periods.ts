import type { Entry, ScenarioSettings, YearMonth } from "../scenario/scenario.js";

type Horizon = Pick<ScenarioSettings, "start" | "cycle" | "cycles">;

const monthNumber = ({ year, month }: YearMonth): number => year * 12 + month - 1;
export const monthText = ({ year, month }: YearMonth): string =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;

const monthsIn = ({ cycle, cycles }: Horizon): number => (cycle === "month" ? cycles : cycles * 12);

/** The first and the last month of the horizon. */
export function monthsOfHorizon(horizon: Horizon): { readonly first: YearMonth; readonly last: YearMonth } {
  const last = monthNumber(horizon.start) + monthsIn(horizon) - 1;
  return { first: horizon.start, last: { year: Math.floor(last / 12), month: (last % 12) + 1 } };
}

/** `2026` or `2026-03`. */
export function entryPeriod(text: string): Entry["period"] | undefined {
  const [, year, month] = /^((?:19|20|21)\d\d)(?:-(0[1-9]|1[0-2]))?$/u.exec(text) ?? [];
  if (year === undefined) return undefined;
  return month === undefined ? { year: Number(year) } : { year: Number(year), month: Number(month) };
}

/** The months of a period, and of those the ones within the horizon, counted from its first month. */
export function monthsOf(
  period: Entry["period"],
  horizon: Horizon,
): { readonly all: number; readonly inside: readonly number[] } {
  const first = monthNumber({ year: period.year, month: period.month ?? 1 }) - monthNumber(horizon.start);
  const all = Array.from({ length: period.month === undefined ? 12 : 1 }, (_, i) => first + i);
  return { all: all.length, inside: all.filter((m) => m >= 0 && m < monthsIn(horizon)) };
}

/** People of a period who come in in one cycle. */
export interface Spread {
  readonly cycle: number;
  /** Of the people of the period. */
  readonly share: number;
  /** The first of the cycle's months, counted from 0, that the period has. */
  readonly month: number;
}

/**
 * The cycles in which people of a period come in, with the share of them that does in each; the shares add up to 1.
 * A year's come evenly in those of its months that lie within the horizon.
 */
export function spreadOf(period: Entry["period"], horizon: Horizon): Spread[] {
  const { inside } = monthsOf(period, horizon);
  const each = horizon.cycle === "month" ? 1 : 12;
  const months = new Map<number, number[]>();
  for (const month of inside) {
    const cycle = Math.floor(month / each);
    const before = months.get(cycle);
    if (before === undefined) months.set(cycle, [month % each]);
    else before.push(month % each);
  }
  return [...months].map(([cycle, all]) => ({ cycle, share: all.length / inside.length, month: all[0]! }));
}
