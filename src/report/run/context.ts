import type { Displacement, KeyFigures, RunResult } from "../../analysis/run/run-result.js";
import { presentValue } from "../../analysis/money/discounting.js";
import { compensatedSum } from "../../core/compensated-sum.js";
import { isZero, kronor, type Money, negated, roundTo } from "../../core/decimal.js";
import { municipality, municipalBooks } from "../../ledger/actors.js";
import type { Ledger } from "../../ledger/ledger.js";
import { exactly } from "../../ledger/kronor.js";
import type { Query, View } from "../../ledger/query.js";
import { resources } from "../../rulebook/actor.js";
import { type AmountUnit, amountUnits, inWholeSteps } from "../cells.js";

/** By what the actors' net can be told apart, besides by actor and item. */
export type SplitBy = "measure" | "group" | "state";

/** What the reader asked to see of a run. */
export interface RunView {
  readonly unit: AmountUnit["name"];
  /** When money is earned (`intjänat`), or when it is paid. */
  readonly view: View;
  /** All years of the horizon when undefined. */
  readonly years: ReadonlySet<number> | undefined;
  /** Every item of every actor, not only the municipality's. */
  readonly detail: boolean;
  /** Each actor's net by measure, group or state besides. */
  readonly by?: SplitBy;
  /** Month by month, besides year by year. */
  readonly monthly: boolean;
}

/** What the tables of one report share. Amounts are exact; cells round them to the unit, kronor too. */
export interface RunContext {
  readonly result: RunResult;
  /** The same with other comparisons, where the scenario has more than one. */
  readonly others: readonly RunResult[];
  readonly view: RunView;
  readonly unit: AmountUnit;
  readonly years: readonly number[];
  /** What society gains, year by year: the account of real resources, summed by itself. */
  readonly society: readonly Money[];
  /** Each actor's net, year by year. The actors make society. */
  readonly actors: ReadonlyMap<string, readonly Money[]>;
  /** The municipality's books, year by year: only what is money in them. Undefined where it has no part in the run. */
  readonly books: readonly Money[] | undefined;
  /** Key figures of the whole horizon, in the view that is asked for. */
  readonly figures: KeyFigures;
  /** What is lost of them if jobs are taken from others. */
  readonly displacement: Displacement;
}

export function runContext(result: RunResult, view: RunView, others: readonly RunResult[] = []): RunContext {
  const unit = inWholeSteps(amountUnits[view.unit]);
  const years = result.horizon.years.map((y) => y.year).filter((y) => view.years?.has(y) ?? true);
  const context = {
    result,
    others,
    view,
    unit,
    years,
    figures: result.figuresIn(view.view),
    displacement: result.displacementIn(view.view),
  };
  return {
    ...context,
    society: amountsPerYear(context, { actor: resources }).map(negated),
    actors: new Map(result.topActors.map((actor) => [actor, amountsPerYear(context, { actor })])),
    books: result.topActors.includes(municipality) ? amountsPerYear(context, municipalBooks) : undefined,
  };
}

const ore = kronor("0.01");

/** Whether any money changes hands or is made or used up: a scenario may follow people only. */
export const hasMoney = ({ result }: Pick<RunContext, "result">): boolean =>
  result.ledger.items.some((item) =>
    result.ledger.perYear({ item: item.id }).some((amount) => !isZero(roundTo(exactly(amount), ore))),
  );

/** What a query comes to over the years that are shown, each cycle discounted to the start. */
export function presentValueIn({ result, view, years, figures }: RunContext, query: Query): Money {
  const perCycle = ledgerFor(result, query).perCycle({ ...query, view: view.view });
  const shown = result.horizon.years.filter(({ year }) => years.includes(year));
  const each = shown.map(({ from, until }) =>
    presentValue(perCycle.subarray(from, until), figures.factors.subarray(from, until)),
  );
  return exactly(compensatedSum(each));
}

/** Where the money of a query stands: what municipalities share is told apart in a ledger of its own. */
export const ledgerFor = ({ ledger, municipalities }: RunResult, query: Query): Ledger =>
  query.municipality === undefined && query.shared !== true ? ledger : (municipalities ?? ledger);

/** Sums of the ledger in the years that are shown. */
export function amountsPerYear(
  { result, view, years }: Pick<RunContext, "result" | "view" | "years">,
  query: Query,
): Money[] {
  const all = ledgerFor(result, query).perYear({ ...query, view: view.view });
  return result.horizon.years.flatMap(({ year }, i) => (years.includes(year) ? [exactly(all[i]!)] : []));
}
