import type { BeforeAndAfter, HouseholdFigure, Household } from "../../analysis/household/household.js";
import { fromFloat, kronor, minus, type Money, roundTo } from "../../core/decimal.js";
import type { Explain } from "../report.js";

export const ore = kronor("0.01");

/** A float that stands for kronor, without the noise of binary arithmetic, to the nearest öre. */
export const toOre = (value: number): Money => roundTo(exactly(value), ore);
const exactly = (value: number): Money => fromFloat(Number(value.toPrecision(13)));

export interface AmountPair {
  readonly now: Money;
  readonly atWork: Money;
  readonly difference: Money;
  readonly explainNow?: Explain;
  readonly explainAtWork?: Explain;
}

/** A household's figures to the öre, each rounded by itself. */
export interface HouseholdAmounts {
  readonly parts: readonly AmountPair[];
  readonly income: AmountPair;
  readonly housing: AmountPair;
  readonly dues: AmountPair;
  readonly travel: AmountPair;
  readonly left: AmountPair;
  readonly wage: AmountPair;
}

export function householdAmounts(household: Household): HouseholdAmounts {
  const { parts, income, housing, dues, travel, left, wage } = household;
  const rounded = (of: BeforeAndAfter): AmountPair => pair(toOre(of.now.value), toOre(of.atWork.value), of);
  return {
    parts: parts.map(rounded),
    income: rounded(income),
    housing: rounded(housing),
    dues: rounded(dues),
    travel: rounded(travel),
    left: rounded(left),
    wage: pair(toOre(wage.now), toOre(wage.atWork)),
  };
}

function pair(now: Money, atWork: Money, of?: BeforeAndAfter): AmountPair {
  const difference = minus(atWork, now);
  if (of === undefined) return { now, atWork, difference };
  const explains = (figure: HouseholdFigure): Explain => figure.explain;
  return { now, atWork, difference, explainNow: explains(of.now), explainAtWork: explains(of.atWork) };
}
