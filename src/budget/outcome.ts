import { type Count, count, type Money, noMoney, per, sum, times } from "../core/decimal.js";
import { type CubeCell, inYear, split, total, totalActual, yearsOf } from "./cube.js";
import type { BudgetDimension } from "./dimension.js";

/** What one measure, funder … was to cost in a year, and what it has cost. */
export interface OutcomePart {
  readonly name: string;
  readonly cells: readonly CubeCell[];
  readonly budget: Money;
  /** Lines without an outcome count as nothing. */
  readonly outcome: Money;
}

export interface OutcomeYear {
  readonly year: number;
  readonly cells: readonly CubeCell[];
  readonly parts: readonly OutcomePart[];
  readonly budget: Money;
  readonly outcome: Money;
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
    }));
    return [
      {
        year,
        cells: ofYear,
        parts,
        budget: sum(parts.map((p) => p.budget)),
        outcome: sum(parts.map((p) => p.outcome)),
      },
    ];
  });
}

export const monthsInYear: Count = count("12");

/** The part of a year's budget that falls on its first months, when every month gets the same. To 34 digits. */
export const budgetToDate = (budget: Money, months: Count): Money => per(times(budget, months), monthsInYear);

/** The year's outcome if the months that remain cost what those that passed did on average. To 34 digits. */
export const linearForecast = (outcome: Money, months: Count): Money =>
  per(times(outcome, monthsInYear), months);
