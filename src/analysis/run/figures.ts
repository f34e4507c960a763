import { compensatedSum } from "../../core/compensated-sum.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import { isPartOf } from "../../ledger/actors.js";
import type { Ledger } from "../../ledger/ledger.js";
import type { LedgerItem } from "../../ledger/posting.js";
import type { Query } from "../../ledger/query.js";
import { resources } from "../../rulebook/actor.js";
import { discountFactors, presentValue } from "../money/discounting.js";
import type { Horizon } from "./horizon.js";
import { costPerExtra, gainsOverCost, payback } from "./key-figures.js";
import type { People } from "./people.js";
import type { BeforeAfter, Displacement, KeyFigures, Net } from "./run-result.js";

/** Actors whose books are public. */
export const publicActors = ["kommun", "region", "stat", "övriga kommuner", "övriga regioner"] as const;

export function discountFactorsOf(scenario: Scenario, { cycle, cycles, start }: Horizon): Float64Array {
  const { rate, timing } = scenario.settings;
  return discountFactors({ rate: Number(rate), timing, cycle, firstMonth: start.month }, cycles);
}

export function keyFigures(
  scenario: Scenario,
  horizon: Horizon,
  ledger: Ledger,
  people: People,
  topActors: readonly string[],
): KeyFigures {
  const factors = discountFactorsOf(scenario, horizon);
  const cost = programmeCost(ledger);
  const costBorneBy = (actors: readonly string[]): Float64Array =>
    added(actors.map((actor) => programmeCost(ledger, actor)));
  const net = (perCycle: Float64Array, perYear: Float64Array, borne: Float64Array): Net => {
    const value = presentValue(perCycle, factors);
    const outlay = presentValue(borne, factors);
    return {
      sum: compensatedSum(perYear),
      presentValue: value,
      perYear,
      perCycle,
      payback: payback(perCycle),
      gainsOverCost: gainsOverCost(value + outlay, outlay),
    };
  };
  const netOf = (actors: readonly string[], query: Query = {}): Net =>
    net(
      added(actors.map((actor) => ledger.perCycle({ ...query, actor }))),
      added(actors.map((actor) => ledger.perYear({ ...query, actor }))),
      costBorneBy(actors),
    );
  const publicOnes = topActors.filter((actor) => publicActors.some((p) => p === actor));
  const costValue = presentValue(cost, factors);
  const extra = extraInLastingSupport(scenario, horizon, people);
  const total = (kind: "transfer" | "real"): number =>
    compensatedSum(ledger.by(["item"], { kind }).map(({ amount }) => Math.abs(amount)));
  return {
    factors,
    actors: new Map(topActors.map((actor) => [actor, netOf([actor])])),
    society: net(
      ledger.perCycle({ actor: resources }).map((amount) => 0 - amount),
      ledger.perYear({ actor: resources }).map((amount) => 0 - amount),
      cost,
    ),
    public: netOf(publicOnes),
    municipalBooks: netOf(["kommun"], { cash: true }),
    programmeCost: { sum: compensatedSum(cost), presentValue: costValue },
    extraInLastingSupport: extra,
    costPerExtra: costPerExtra(costValue, extra),
    moved: total("transfer"),
    real: total("real"),
  };
}

/**
 * What the measure uses up, per cycle: supervision, administration and programme cost in the alternative with it, and the
 * lines of the budget. Gross: what would have been used up without it is not taken off. Overhead counts for who pays it.
 */
function programmeCost(ledger: Ledger, payer?: string): Float64Array {
  return ledger.perCycleOf(({ item, alternative }) => {
    const counts = alternative === "with" && item.receiver === resources;
    return counts && (payer === undefined || isPartOf(item.payer, payer)) ? 1 : 0;
  });
}

function added(rows: readonly Float64Array[]): Float64Array {
  const [first] = rows;
  if (first === undefined) return new Float64Array(0);
  return first.map((_, i) => compensatedSum(rows.map((row) => row[i]!)));
}

/** At the end of the horizon: those in states that are lasting self-support, with less without. */
function extraInLastingSupport(scenario: Scenario, { cycles }: Horizon, people: People): number {
  const terms: number[] = [];
  scenario.states.forEach(({ selfSupport }, state) => {
    if (selfSupport !== "lasting") return;
    for (const { flow, alternative } of people.cohorts)
      terms.push((alternative === "with" ? 1 : -1) * flow.end[state * cycles + cycles - 1]!);
  });
  return compensatedSum(terms);
}

/**
 * If a share of the jobs is taken from others, that share of what is made is lost to society, and that share of what
 * public actors receive from others is lost to them. Both fall on `övriga`. Present values.
 */
export function displacement(share: number, ledger: Ledger, figures: KeyFigures): Displacement {
  const isPublic = (actor: string): boolean => publicActors.some((p) => isPartOf(actor, p));
  const effect = (wanted: (item: LedgerItem) => boolean): number => {
    const perCycle = ledger.perCycleOf(({ item, alternative }) =>
      wanted(item) ? (alternative === "with" ? 1 : -1) : 0,
    );
    return share * Math.max(0, presentValue(perCycle, figures.factors));
  };
  return {
    share,
    society: reduced(
      figures.society.presentValue,
      effect(({ payer }) => payer === resources),
    ),
    public: reduced(
      figures.public.presentValue,
      effect(({ payer, receiver }) => isPublic(receiver) && !isPublic(payer)),
    ),
  };
}

const reduced = (before: number, loss: number): BeforeAfter => ({ before, loss, after: before - loss });
