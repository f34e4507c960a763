import { budgetToDate, carriedForecast, type OwnForecast, type Pace } from "../../budget/outcome.js";
import type { CubeCell } from "../../budget/cube.js";
import { minus, type Money, noMoney, plus } from "../../core/decimal.js";
import { type AmountUnit, inWholeSteps } from "../cells.js";

/** The figures of one row, exact. */
export interface OutcomeFigures {
  readonly budget: Money;
  readonly outcome: Money;
  readonly deviation: Money;
  readonly toDate?: { readonly budget: Money; readonly deviation: Money };
  readonly forecast?: { readonly outcome: Money; readonly deviation: Money };
}

/** What a row is of. */
export interface Followed {
  readonly cells: readonly CubeCell[];
  readonly budget: Money;
  readonly outcome: Money;
  readonly forecast: OwnForecast | undefined;
}

/**
 * A row or a total. With a pace the year's budget is spread by it, and the outcome carried on; lines that have a forecast
 * of their own keep it. A total is made from the totals, not from its rows: both are the same but for thirds of an öre.
 */
export function outcomeFigures(row: Followed, pace: Pace | undefined): OutcomeFigures {
  const { budget, outcome } = row;
  const figures = { budget, outcome, deviation: minus(budget, outcome) };
  if (pace === undefined) return figures;
  const spread = budgetToDate(budget, pace);
  const forecast = plus(row.forecast?.own ?? noMoney, carried(row, pace));
  return {
    ...figures,
    toDate: { budget: spread, deviation: minus(spread, outcome) },
    forecast: { outcome: forecast, deviation: minus(budget, forecast) },
  };
}

/** What the lines without a forecast of their own come to in the year. */
export const carried = (row: Followed, pace: Pace): Money => {
  const { outcome, budget } = withoutOwn(row);
  return carriedForecast(outcome, budget, pace);
};

/** The lines without a forecast of their own. */
export const withoutOwn = ({ outcome, budget, forecast }: Followed): { outcome: Money; budget: Money } => ({
  outcome: minus(outcome, forecast?.actual ?? noMoney),
  budget: minus(budget, forecast?.budget ?? noMoney),
});

/** What is estimated from months of a year is told in whole kronor; a whole year is no estimate. */
export const estimatedUnit = (unit: AmountUnit, months: number | undefined): AmountUnit =>
  months === undefined || months === 12 ? unit : inWholeSteps(unit);
