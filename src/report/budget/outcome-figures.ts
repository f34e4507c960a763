import { budgetToDate, linearForecast } from "../../budget/outcome.js";
import { count, minus, type Money } from "../../core/decimal.js";
import { type AmountUnit, inWholeSteps } from "../cells.js";

/** The figures of one row, exact. */
export interface OutcomeFigures {
  readonly budget: Money;
  readonly outcome: Money;
  readonly deviation: Money;
  readonly toDate?: { readonly budget: Money; readonly deviation: Money };
  readonly forecast?: { readonly outcome: Money; readonly deviation: Money };
}

/**
 * A row or a total. With `months` the year's budget is spread evenly, and the outcome carried on at the same pace. A
 * total is made from the totals, not from its rows: both are the same but for thirds of an öre.
 */
export function outcomeFigures(
  { budget, outcome }: { readonly budget: Money; readonly outcome: Money },
  months: number | undefined,
): OutcomeFigures {
  const figures = { budget, outcome, deviation: minus(budget, outcome) };
  if (months === undefined) return figures;
  const passed = count(String(months));
  const spread = budgetToDate(budget, passed);
  const carried = linearForecast(outcome, passed);
  return {
    ...figures,
    toDate: { budget: spread, deviation: minus(spread, outcome) },
    forecast: { outcome: carried, deviation: minus(budget, carried) },
  };
}

/** What is estimated from months of a year is told in whole kronor; a whole year is no estimate. */
export const estimatedUnit = (unit: AmountUnit, months: number | undefined): AmountUnit =>
  months === undefined || months === 12 ? unit : inWholeSteps(unit);
