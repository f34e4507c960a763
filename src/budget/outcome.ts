import {
  type Count,
  count,
  isZero,
  type Money,
  noMoney,
  per,
  plus,
  sum,
  sumCounts,
  times,
} from "../core/decimal.js";
import { type CubeCell, inYear, split, total, totalActual, yearsOf } from "./cube.js";
import type { BudgetDimension } from "./dimension.js";

/** What one measure, funder … was to cost in a year, and what it has cost. */
export interface OutcomePart {
  readonly name: string;
  readonly cells: readonly CubeCell[];
  readonly budget: Money;
  /** Lines without an outcome count as nothing. */
  readonly outcome: Money;
  readonly forecast: OwnForecast | undefined;
}

/** What lines forecast for the whole year themselves, what they were to cost, and what they have cost so far. */
export type OwnForecast = NonNullable<CubeCell["forecast"]>;

export interface OutcomeYear {
  readonly year: number;
  readonly cells: readonly CubeCell[];
  readonly parts: readonly OutcomePart[];
  readonly budget: Money;
  readonly outcome: Money;
  readonly forecast: OwnForecast | undefined;
}

/** The years that have an outcome, exact. */
export function outcomeByYear(cells: readonly CubeCell[], by: BudgetDimension): OutcomeYear[] {
  return yearsOf(cells).flatMap((year) => {
    const ofYear = inYear(cells, year);
    if (totalActual(ofYear) === undefined) return [];
    const parts = [...split(ofYear, by)].map(([name, part]) => ({
      name,
      cells: part,
      budget: total(part),
      outcome: totalActual(part) ?? noMoney,
      forecast: ownForecast(part),
    }));
    return [
      {
        year,
        cells: ofYear,
        parts,
        budget: sum(parts.map((p) => p.budget)),
        outcome: sum(parts.map((p) => p.outcome)),
        forecast: ownForecast(ofYear),
      },
    ];
  });
}

function ownForecast(cells: readonly CubeCell[]): OwnForecast | undefined {
  const known = cells.flatMap(({ forecast }) => (forecast === undefined ? [] : [forecast]));
  if (known.length === 0) return undefined;
  return {
    own: sum(known.map((f) => f.own)),
    budget: sum(known.map((f) => f.budget)),
    actual: sum(known.map((f) => f.actual)),
  };
}

/** How far a year has gone: `passed` of `whole`. Months of twelve, unless a profile says how its costs fall. */
export interface Pace {
  readonly passed: Count;
  readonly whole: Count;
}

/** Shares of a year's cost in its halves, tertials, quarters or months, in per cent: together 100. */
export type Profile = readonly Count[];

/** The pace at the end of a month. Within a part of a profile every month is alike. */
export function paceAt(month: number, profile: Profile | undefined): Pace {
  if (profile === undefined) return { passed: count(String(month)), whole: count("12") };
  const months = 12 / profile.length;
  const passed = profile.map((share, part) =>
    product(share, Math.min(months, Math.max(0, month - part * months))),
  );
  return { passed: sumCounts(passed), whole: count(String(100 * months)) };
}

const product = (share: Count, times: number): Count => sumCounts(Array.from({ length: times }, () => share));

/** The part of a year's budget that falls on what has passed of it. To 34 digits. */
export const budgetToDate = (budget: Money, { passed, whole }: Pace): Money =>
  per(times(budget, passed), whole);

/**
 * What a year comes to if what remains of it costs as what has passed. Where nothing was to have been spent yet, what has
 * been comes on top of the budget. To 34 digits.
 */
export const carriedForecast = (outcome: Money, budget: Money, { passed, whole }: Pace): Money =>
  isZero(passed) ? plus(outcome, budget) : per(times(outcome, whole), passed);
