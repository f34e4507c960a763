import { discountFactor, type DiscountRate } from "../money/discounting.js";

export type Sign = -1 | 0 | 1;

/**
 * Gains over cost, or only their signs where a quotient would mislead: without a cost there is nothing to divide by,
 * and with a loss for a gain a dearer measure would look better.
 */
export type GainsOverCost =
  Readonly<{ kind: "ratio"; ratio: number }> | Readonly<{ kind: "signs"; gains: Sign; cost: Sign }>;

/** Both are present values; a cost above 0 is money spent. */
export function gainsOverCost(gains: number, cost: number): GainsOverCost {
  return cost > 0 && gains >= 0
    ? { kind: "ratio", ratio: gains / cost }
    : { kind: "signs", gains: signOf(gains), cost: signOf(cost) };
}

const signOf = (value: number): Sign => (value > 0 ? 1 : value < 0 ? -1 : 0);

/**
 * `at`: the first cycle at whose end the sum so far is not below 0, and after which it never is. `atOnce`: it never is.
 * `never`: it is below 0 when the horizon ends, `short` by that much.
 */
export type Payback =
  | Readonly<{ kind: "at"; cycle: number }>
  | Readonly<{ kind: "atOnce" }>
  | Readonly<{ kind: "never"; short: number }>;

/** When the net amounts, cycle by cycle, have paid back what was laid out. Differences that only floats make are none. */
export function payback(net: ArrayLike<number>): Payback {
  let sum = 0;
  let turnover = 0;
  let lastBelow = -1;
  for (let cycle = 0; cycle < net.length; cycle++) {
    sum += net[cycle]!;
    turnover += Math.abs(net[cycle]!);
    if (sum < -1e-12 * turnover) lastBelow = cycle;
  }
  if (lastBelow < 0) return { kind: "atOnce" };
  return lastBelow === net.length - 1 ? { kind: "never", short: -sum } : { kind: "at", cycle: lastBelow + 1 };
}

/**
 * What one more person costs. `noneMore`: nobody is added, so there is no price for it. `saves`: people are added
 * and it costs nothing; a price below 0 would fall as more are added.
 */
export type CostPerExtra =
  | Readonly<{ kind: "cost"; perPerson: number }>
  | Readonly<{ kind: "saves" }>
  | Readonly<{ kind: "noneMore" }>;

export function costPerExtra(cost: number, people: number): CostPerExtra {
  if (!(people > 0)) return { kind: "noneMore" };
  return cost > 0 ? { kind: "cost", perPerson: cost / people } : { kind: "saves" };
}

/** The same amount at the end of each of so many years that has this present value. */
export function equivalentAnnual(presentValue: number, rate: DiscountRate, years: number): number {
  let annuity = 0;
  for (let year = 1; year <= years; year++) annuity += discountFactor(rate, year);
  return presentValue / annuity;
}

/**
 * What society gains when public finances change, because less has to be raised by taxes that cost more than they
 * bring in; below 0 when they worsen. `share` is that extra cost per krona, 0.3 when nothing else is said.
 */
export const taxFinancing = (netPublicChange: number, share = 0.3): number => share * netPublicChange;
