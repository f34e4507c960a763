import { budgetToDate, linearForecast, type OutcomeYear } from "../../budget/outcome.js";
import { count, kronor, minus, type Money, same, roundToSum, sum } from "../../core/decimal.js";
import type { AmountUnit } from "../cells.js";

/** The figures of one row as they are shown: what is rounded adds up, down the table and along the row. */
export interface OutcomeFigures {
  readonly budget: Money;
  readonly outcome: Money;
  readonly deviation: Money;
  readonly toDate?: { readonly budget: Money; readonly deviation: Money };
  readonly forecast?: { readonly outcome: Money; readonly deviation: Money };
}

const krona = kronor("1");

/**
 * The rows of a year and their total. Each column is rounded so that its parts make its sum, and deviations are the
 * differences of what is shown. With `months` the year's budget is spread evenly, and the outcome carried on at the
 * same pace; those are in whole kronor or steps of the unit.
 */
export function shownFigures(
  year: OutcomeYear,
  unit: AmountUnit,
  months: number | undefined,
): { readonly parts: readonly OutcomeFigures[]; readonly total: OutcomeFigures } {
  const column = (amounts: readonly Money[], step: Money | undefined): readonly Money[] =>
    step === undefined ? amounts : roundToSum(amounts, step);
  const exactBudgets = year.parts.map((p) => p.budget);
  const exactOutcomes = year.parts.map((p) => p.outcome);
  const budgets = column(exactBudgets, unit.step);
  const outcomes = column(exactOutcomes, unit.step);
  const passed = count(String(months ?? 12));
  const whole = same(passed, count("12"));
  const estimated = (amounts: readonly Money[]): readonly Money[] =>
    column(amounts, unit.step ?? (whole ? undefined : krona));
  const spread = estimated(exactBudgets.map((b) => budgetToDate(b, passed)));
  const carried = estimated(exactOutcomes.map((o) => linearForecast(o, passed)));
  const figures = (budget: Money, outcome: Money, toDate: Money, forecast: Money): OutcomeFigures => ({
    budget,
    outcome,
    deviation: minus(budget, outcome),
    ...(months === undefined
      ? {}
      : {
          toDate: { budget: toDate, deviation: minus(toDate, outcome) },
          forecast: { outcome: forecast, deviation: minus(budget, forecast) },
        }),
  });
  return {
    parts: budgets.map((b, i) => figures(b, outcomes[i]!, spread[i]!, carried[i]!)),
    total: figures(sum(budgets), sum(outcomes), sum(spread), sum(carried)),
  };
}
