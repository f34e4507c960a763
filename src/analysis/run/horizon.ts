import type { Cycle } from "../../flow/plan.js";
import type { Day } from "../../formula/graph/library.js";
import type { YearMonth } from "../../input/scenario/scenario.js";
import type { LedgerPeriod } from "../../ledger/period.js";

/** The cycles of a run and where they stand in the calendar. A yearly cycle belongs to the year in which it begins. */
export interface Horizon {
  readonly start: YearMonth;
  readonly cycle: Cycle;
  readonly cycles: number;
  readonly years: readonly LedgerPeriod[];
}

export const monthsIn = (cycle: Cycle): number => (cycle === "month" ? 1 : 12);

export function horizonOf({ start, cycle, cycles }: Omit<Horizon, "years">): Horizon {
  const years: { year: number; from: number; until: number }[] = [];
  for (let c = 0; c < cycles; c++) {
    const { year } = monthOf({ start, cycle }, c);
    if (years.at(-1)?.year === year) years.at(-1)!.until = c + 1;
    else years.push({ year, from: c, until: c + 1 });
  }
  return { start, cycle, cycles, years };
}

/** The month in which a cycle begins. */
export function monthOf({ start, cycle }: Pick<Horizon, "start" | "cycle">, at: number): YearMonth {
  const months = start.year * 12 + start.month - 1 + at * monthsIn(cycle);
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

/** The cycle in which a month lies; below 0 or beyond the last when the horizon does not have it. */
export const cycleAt = (
  { start, cycle }: Pick<Horizon, "start" | "cycle">,
  { year, month }: YearMonth,
): number => Math.floor(((year - start.year) * 12 + month - start.month) / monthsIn(cycle));

/** The first day of a cycle: what holds then holds for all of it. */
export const dayOf = (horizon: Pick<Horizon, "start" | "cycle">, at: number): Day =>
  firstDay(monthOf(horizon, at));

export const firstDay = ({ year, month }: YearMonth): Day =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;

/** `2026-03`, or `2026` for a yearly cycle. */
export const cycleName = (horizon: Pick<Horizon, "start" | "cycle">, at: number): string =>
  horizon.cycle === "year" ? String(monthOf(horizon, at).year) : dayOf(horizon, at).slice(0, 7);
