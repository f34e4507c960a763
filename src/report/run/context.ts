import type { RunResult } from "../../analysis/run/run-result.js";
import { kronor, type Money, negated, roundTo, roundToSum } from "../../core/decimal.js";
import { inKronor } from "../../ledger/kronor.js";
import type { Query, View } from "../../ledger/query.js";
import { resources } from "../../rulebook/actor.js";
import { type AmountUnit, amountUnits } from "../cells.js";

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

/** What the tables of one report share. Amounts are whole steps of the unit, and add up. */
export interface RunContext {
  readonly result: RunResult;
  readonly view: RunView;
  readonly unit: AmountUnit;
  readonly step: Money;
  readonly years: readonly number[];
  /** What society gains, year by year: the account of real resources, summed by itself. */
  readonly society: readonly Money[];
  /** Each actor's net, year by year. The actors make society. */
  readonly actors: ReadonlyMap<string, readonly Money[]>;
}

/** Amounts in kronor are printed whole. */
const wholeKrona = kronor("1");

export function runContext(result: RunResult, view: RunView): RunContext {
  const unit = amountUnits[view.unit];
  const step = unit.step ?? wholeKrona;
  const years = result.horizon.years.map((y) => y.year).filter((y) => view.years?.has(y) ?? true);
  const context = { result, view, unit, step, years };
  const society = amountsPerYear(context, { actor: resources }).map((m) => roundTo(negated(m), step));
  return {
    ...context,
    society,
    actors: sharedOut(
      context,
      result.topActors.map((actor) => ({ key: actor, query: { actor } })),
      society,
    ),
  };
}

/** Whether any money changes hands or is made or used up: a scenario may follow people only. */
export const hasMoney = ({ figures }: RunResult): boolean => figures.moved + figures.real > 0;

/** Sums of the ledger in the years that are shown, to the öre. */
export function amountsPerYear(
  { result, view, years }: Pick<RunContext, "result" | "view" | "years">,
  query: Query,
): Money[] {
  const all = result.ledger.perYear({ ...query, view: view.view });
  return result.horizon.years.flatMap(({ year }, i) => (years.includes(year) ? [inKronor(all[i]!)] : []));
}

/** Sums in whole steps that make the totals, year by year: each year's parts share its total by largest remainder. */
export function sharedOut<K>(
  context: Pick<RunContext, "result" | "view" | "years" | "step">,
  parts: readonly { readonly key: K; readonly query: Query }[],
  /** Undefined: each year's parts make their own rounded sum. */
  totals: readonly Money[] | undefined,
): Map<K, readonly Money[]> {
  const exact = parts.map(({ query }) => amountsPerYear(context, query));
  const shared = context.years.map((_, y) =>
    roundToSum(
      exact.map((amounts) => amounts[y]!),
      context.step,
      totals?.[y],
    ),
  );
  return new Map(parts.map(({ key }, p) => [key, shared.map((amounts) => amounts[p]!)] as const));
}
