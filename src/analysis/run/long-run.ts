import { compensatedSum } from "../../core/compensated-sum.js";
import type { DiscountTiming } from "../../input/scenario/scenario.js";
import { municipality } from "../../ledger/actors.js";
import type { Query, View } from "../../ledger/query.js";
import { resources } from "../../rulebook/actor.js";
import { presentValue } from "../money/discounting.js";
import { type InternalRate, internalRate } from "../money/internal-rate.js";
import { type Payback, paybackOf } from "../money/payback.js";
import { discountFactorsOf, discountRateOf } from "./figures.js";
import { type Horizon, monthsIn } from "./horizon.js";
import { annuityOf, equivalentAnnual } from "./key-figures.js";
import type { RunResult } from "./run-result.js";

/** Whose sum it is: they are never added to each other. */
export type SumKind = "municipality" | "public" | "society";

/** A horizon in years, and as many cycles as it has. */
export interface Reach {
  readonly years: number;
  readonly cycles: number;
}

/** What one sum comes to over one horizon. Amounts in kronor. */
export interface LongSum {
  readonly sum: number;
  readonly presentValue: number;
  /** The same amount at the end of each year with that present value, and what it is divided by to be so. */
  readonly equalYearly: number;
  readonly annuity: number;
  /** Per year, those above −99 %. `notSought`: the amounts change sign more often than is looked into. */
  readonly internalRate: InternalRate | { readonly kind: "notSought" };
  /** In years from the first amount; undiscounted, and discounted. */
  readonly payback: Payback;
  readonly discountedPayback: Payback;
}

/** A run over its longest horizon, and what it comes to over each. */
export interface LongRun {
  /** As long as the longest horizon. */
  readonly result: RunResult;
  readonly reaches: readonly Reach[];
  /** One factor per cycle of the longest. */
  readonly factors: Float64Array;
  of(kind: SumKind, reach: Reach, view: View): LongSum;
}

/** Amounts that change sign more often have too many roots to look for. */
const mostChanges = 40;

/** A year. Money that loses more than this says nothing of a measure. */
const lowestRate = -0.99;

/** The query of a sum; that of society is to be negated, since it is what `resurser` gives. */
export function queryOf(kind: SumKind, publicActors: readonly string[]): Query {
  if (kind === "municipality") return { actor: municipality, cash: true };
  return kind === "public" ? { actors: publicActors } : { actor: resources };
}

export function longRunOf(result: RunResult, years: readonly number[]): LongRun {
  const { scenario, horizon, ledger } = result;
  const inYear = 12 / monthsIn(horizon.cycle);
  const factors = discountFactorsOf(scenario, horizon);
  const rate = discountRateOf(scenario.settings);
  const perCycle = (kind: SumKind, view: View): Float64Array => {
    const amounts = ledger.perCycle({ ...queryOf(kind, result.figures.publicActors), view });
    return kind === "society" ? amounts.map((amount) => 0 - amount) : amounts;
  };
  return {
    result,
    reaches: years.map((n) => ({ years: n, cycles: n * inYear })),
    factors,
    of: (kind, { years: n, cycles }, view) => {
      const amounts = perCycle(kind, view).subarray(0, cycles);
      const present = presentValue(amounts, factors);
      const discounted = amounts.map((amount, cycle) => amount * factors[cycle]!);
      return {
        sum: compensatedSum(amounts),
        presentValue: present,
        equalYearly: equivalentAnnual(present, rate, n),
        annuity: annuityOf(rate, n),
        internalRate: perYear(amountsAsDiscounted(amounts, result), result),
        payback: inYears(paybackOf(amounts), inYear),
        discountedPayback: inYears(paybackOf(discounted), inYear),
      };
    },
  };
}

/** One amount per moment at which amounts fall for discounting: a calendar year, a year from the start, or a cycle. */
export function amountsAsDiscounted(
  amounts: Float64Array,
  { scenario, horizon }: Pick<RunResult, "scenario" | "horizon">,
): Float64Array {
  const { timing } = scenario.settings;
  if (timing === "calendarYear")
    return Float64Array.from(
      horizon.years.filter(({ from }) => from < amounts.length),
      ({ from, until }) => compensatedSum(amounts.subarray(from, until)),
    );
  if (timing !== "followUpYear") return amounts;
  const inYear = 12 / monthsIn(horizon.cycle);
  return Float64Array.from({ length: Math.ceil(amounts.length / inYear) }, (_, year) =>
    compensatedSum(amounts.subarray(year * inYear, (year + 1) * inYear)),
  );
}

function perYear(
  amounts: Float64Array,
  { scenario, horizon }: Pick<RunResult, "scenario" | "horizon">,
): LongSum["internalRate"] {
  if (changesIn(amounts) > mostChanges) return { kind: "notSought" };
  const found = internalRate(amounts);
  const periods = periodsInYear(scenario.settings.timing, horizon);
  const all = found.kind === "several" ? found.rates : found.kind === "rate" ? [found.rate] : [];
  const rates = all.map((rate) => (1 + rate) ** periods - 1).filter((rate) => rate > lowestRate);
  if (rates.length === 0) return { kind: "none" };
  return rates.length === 1 ? { kind: "rate", rate: rates[0]! } : { kind: "several", rates };
}

const periodsInYear = (timing: DiscountTiming, { cycle }: Pick<Horizon, "cycle">): number =>
  timing === "calendarYear" || timing === "followUpYear" ? 1 : 12 / monthsIn(cycle);

function changesIn(amounts: Float64Array): number {
  const signs = [...amounts].filter((amount) => amount !== 0).map(Math.sign);
  return signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
}

const inYears = ({ times, ...rest }: Payback, inYear: number): Payback => ({
  ...rest,
  times: times.map((time) => time / inYear),
});
