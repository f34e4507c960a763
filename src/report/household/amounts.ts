import type { BeforeAndAfter, Figure, Household } from "../../analysis/household/household.js";
import {
  fromFloat,
  kronor,
  minus,
  type Money,
  negated,
  roundTo,
  roundToSum,
  sum,
} from "../../core/decimal.js";
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

/** A household's figures to the öre, rounded so that parts sum to the income, and what is left is what is not paid. */
export interface HouseholdAmounts {
  readonly parts: readonly AmountPair[];
  readonly income: AmountPair;
  readonly housing: AmountPair;
  readonly travel: AmountPair;
  readonly left: AmountPair;
  readonly wage: AmountPair;
}

export function householdAmounts(household: Household): HouseholdAmounts {
  const { parts, income, housing, travel, left, wage } = household;
  const now = roundToSum(parts.map((p) => exactly(p.now.value)), ore); // prettier-ignore
  const atWork = roundToSum(parts.map((p) => exactly(p.atWork.value)), ore); // prettier-ignore
  const whole = pair(sum(now), sum(atWork), income);
  const paid = [housing, travel].map((cost) => pair(toOre(cost.now.value), toOre(cost.atWork.value), cost));
  const rest = (of: "now" | "atWork"): Money => sum([whole[of], ...paid.map((p) => negated(p[of]))]);
  return {
    parts: parts.map((part, i) => pair(now[i]!, atWork[i]!, part)),
    income: whole,
    housing: paid[0]!,
    travel: paid[1]!,
    left: pair(rest("now"), rest("atWork"), left),
    wage: pair(toOre(wage.now), toOre(wage.atWork)),
  };
}

function pair(now: Money, atWork: Money, of?: BeforeAndAfter): AmountPair {
  const difference = minus(atWork, now);
  if (of === undefined) return { now, atWork, difference };
  const explains = (figure: Figure): Explain => figure.explain;
  return { now, atWork, difference, explainNow: explains(of.now), explainAtWork: explains(of.atWork) };
}
