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

/**
 * The cycles in which people of a period come in, with the share of them that does in each; the shares add up to 1.
 * A year's come evenly in those of its months that lie within the horizon.
 */
export function spreadOf(period: Entry["period"], horizon: Horizon): { cycle: number; share: number }[] {
  const { inside } = monthsOf(period, horizon);
  const months = new Map<number, number>();
  for (const month of inside) {
    const cycle = horizon.cycle === "month" ? month : Math.floor(month / 12);
    months.set(cycle, (months.get(cycle) ?? 0) + 1);
  }
  return [...months].map(([cycle, number]) => ({ cycle, share: number / inside.length }));
}
