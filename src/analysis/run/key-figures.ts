import type { CostSupportEffects } from "../../ledger/roles.js";
import { discountFactor, type DiscountRate } from "../money/discounting.js";

/**
 * When the net amounts, year by year, turn. Years are places in the list; undefined where there is none.
 * - `firstPlus`: the first year above 0.
 * - `plusFrom`: from it on, every year is above 0.
 * - `repaid`: the sum from the start has been below 0, is not at the end of it, and never is after it.
 * - `worst`: the lowest the sum ever is, when that is below 0.
 */
export interface Turn {
  readonly firstPlus: number | undefined;
  readonly plusFrom: number | undefined;
  readonly repaid: number | undefined;
  readonly worst: { readonly year: number; readonly sum: number } | undefined;
}

/** Differences that only floats make are none. */
export function turnOf(net: ArrayLike<number>): Turn {
  const years = Array.from(net);
  let sum = 0;
  let turnover = 0;
  let worst: Turn["worst"];
  let lastBelow = -1;
  const plus = years.map((amount, year) => {
    sum += amount;
    turnover += Math.abs(amount);
    const none = noise * turnover;
    if (sum < -none) lastBelow = year;
    if (sum < Math.min(worst?.sum ?? 0, -none)) worst = { year, sum };
    return amount > none;
  });
  const first = plus.indexOf(true);
  const last = plus.lastIndexOf(false);
  return {
    firstPlus: first < 0 ? undefined : first,
    plusFrom: last + 1 < years.length ? last + 1 : undefined,
    repaid: lastBelow < 0 || lastBelow === years.length - 1 ? undefined : lastBelow + 1,
    worst,
  };
}

const noise = 1e-12;

/**
 * What one more year in work without support costs. `noMore`: there are no more years, so there is no price for one.
 * `saves`: there are, and they cost nothing; a price below 0 would fall as more are added.
 */
export type CostPerExtraYear =
  Readonly<{ kind: "cost"; perYear: number }> | Readonly<{ kind: "saves" }> | Readonly<{ kind: "noMore" }>;

/** `net` and `years` are both undiscounted or both discounted. Less than a billionth of a year is floats. */
export function costPerExtraYear(net: number, years: number): CostPerExtraYear {
  if (!(years >= 1e-9)) return { kind: "noMore" };
  return net < 0 ? { kind: "cost", perYear: -net / years } : { kind: "saves" };
}

/**
 * What comes back for each krona laid out when support has been taken off. `noCost`: nothing is laid out; `covered`:
 * support makes up for it; `noEffect`: nothing comes back, and then a dearer measure would look better.
 */
export type BackPerKrona =
  Readonly<{ kind: "ratio"; ratio: number }> | Readonly<{ kind: "noCost" | "covered" | "noEffect" }>;

/** Less than half an öre is nothing. */
export function backPerKrona({ cost, support, effects }: CostSupportEffects): BackPerKrona {
  const outlay = cost - support;
  if (!(cost >= 0.005)) return { kind: "noCost" };
  if (!(outlay >= 0.005)) return { kind: "covered" };
  return effects >= 0.005 ? { kind: "ratio", ratio: effects / outlay } : { kind: "noEffect" };
}

/** What 1 krona at the end of each of so many years is worth today. */
export function annuityOf(rate: DiscountRate, years: number): number {
  let annuity = 0;
  for (let year = 1; year <= years; year++) annuity += discountFactor(rate, year);
  return annuity;
}

/** The same amount at the end of each of so many years that has this present value. */
export const equivalentAnnual = (presentValue: number, rate: DiscountRate, years: number): number =>
  presentValue / annuityOf(rate, years);

/**
 * What society gains when public finances change, because less has to be raised by taxes that cost more than they
 * bring in; below 0 when they worsen. `share` is that extra cost per krona, 0.3 when nothing else is said.
 */
export const taxFinancing = (netPublicChange: number, share = 0.3): number => share * netPublicChange;
