import { compensatedSum } from "../../core/compensated-sum.js";
import type { Counting, Counts } from "../../flow/counting.js";
import type { Cycle } from "../../flow/plan.js";

/** Rates that fall with time: each from its year on, the first year being 1. In rising order, the first at 0 or 1. */
export type RateSchedule = readonly Readonly<{ fromYear: number; rate: number }>[];

/** 0.03 is 3 % a year. */
export type DiscountRate = number | RateSchedule;

export type Compounding = "annual" | "continuous";

/**
 * When in its cycle an amount falls. `calendarYear`: all of a year alike, the year of the start undiscounted. `followUpYear`:
 * all of a year from the start alike, at its end, the first undiscounted; where the last is a part of a year, so is its
 * discount.
 */
export type Timing = "start" | "middle" | "end" | "calendarYear" | "followUpYear";

/** `firstMonth` is the month of the year in which the first cycle starts, 1 to 12. */
export type Discounting = Readonly<{
  rate: DiscountRate;
  timing: Timing;
  cycle: Cycle;
  firstMonth?: number;
  compounding?: Compounding;
}>;

/** What 1 krona `years` from now is worth today. A rate of a schedule holds for the year that ends at its number. */
export function discountFactor(
  rate: DiscountRate,
  years: number,
  compounding: Compounding = "annual",
): number {
  if (typeof rate !== "number") {
    return rate.reduce((factor, band, i) => {
      const begins = i === 0 ? 0 : band.fromYear - 1;
      const ends = (rate[i + 1]?.fromYear ?? Infinity) - 1;
      const within = Math.max(0, Math.min(years, ends) - begins);
      return factor * discountFactor(band.rate, within, compounding);
    }, 1);
  }
  return compounding === "annual" ? (1 + rate) ** -years : Math.exp(-rate * years);
}

/** How many years from the start an amount of a cycle falls. */
export function discountYears(
  cycle: number,
  { timing, cycle: length, firstMonth = 1 }: Discounting,
  cycles: number,
): number {
  const cyclesInYear = length === "month" ? 12 : 1;
  switch (timing) {
    case "start":
      return cycle / cyclesInYear;
    case "middle":
      return (cycle + 0.5) / cyclesInYear;
    case "end":
      return (cycle + 1) / cyclesInYear;
    case "calendarYear":
      return length === "month" ? Math.floor((firstMonth - 1 + cycle) / 12) : cycle;
    case "followUpYear":
      return Math.min((Math.floor(cycle / cyclesInYear) + 1) * cyclesInYear, cycles) / cyclesInYear - 1;
  }
}

/** One factor per cycle. */
export function discountFactors(discounting: Discounting, cycles: number): Float64Array {
  return Float64Array.from({ length: cycles }, (_, cycle) =>
    discountFactor(discounting.rate, discountYears(cycle, discounting, cycles), discounting.compounding),
  );
}

/** The sum of amounts, each times its factor. */
export function presentValue(amounts: ArrayLike<number>, factors: ArrayLike<number>): number {
  return compensatedSum(Array.from(amounts, (amount, i) => amount * factors[i]!));
}

/**
 * Person-cycles, cycle by cycle, each discounted at the moment it was counted: those at the start of a cycle at its
 * start, those at the end at its end, and of a mean each half at its own. `timing` is left out for that reason.
 */
export function discountedWhenCounted(
  { start, end }: Counts,
  counting: Counting,
  discounting: Omit<Discounting, "timing">,
): Float64Array {
  const atStart = discountFactors({ ...discounting, timing: "start" }, start.length);
  const atEnd = discountFactors({ ...discounting, timing: "end" }, start.length);
  switch (counting) {
    case "start":
      return start.map((people, cycle) => people * atStart[cycle]!);
    case "end":
      return end.map((people, cycle) => people * atEnd[cycle]!);
    case "mean":
      return start.map((people, cycle) => (people * atStart[cycle]! + end[cycle]! * atEnd[cycle]!) / 2);
  }
}
