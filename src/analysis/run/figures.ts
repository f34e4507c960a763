import { once } from "../../core/once.js";
import { compensatedSum } from "../../core/compensated-sum.js";
import type { Scenario, ScenarioSettings } from "../../input/scenario/scenario.js";
import { municipality, municipalBooks } from "../../ledger/actors.js";
import type { Ledger } from "../../ledger/ledger.js";
import type { Query, View } from "../../ledger/query.js";
import { costSupportEffects } from "../../ledger/roles.js";
import { resources } from "../../rulebook/actor.js";
import { type DiscountRate, discountFactors, presentValue } from "../money/discounting.js";
import type { Horizon } from "./horizon.js";
import { backPerKrona, costPerExtraYear, turnOf } from "./key-figures.js";
import type { People } from "./people.js";
import type { ExtraInWork, KeyFigures, Net, Outlay } from "./run-result.js";

/** Actors whose books are public. Not EU, who pays from elsewhere, nor parishes, nor what is agreed for pensions. */
export const publicActors = ["kommun", "region", "stat", "övriga kommuner", "övriga regioner"] as const;

export function discountFactorsOf(scenario: Scenario, { cycle, cycles, start }: Horizon): Float64Array {
  const { timing } = scenario.settings;
  return discountFactors(
    { rate: discountRateOf(scenario.settings), timing, cycle, firstMonth: start.month },
    cycles,
  );
}

export const discountRateOf = ({ rate, rates }: Pick<ScenarioSettings, "rate" | "rates">): DiscountRate =>
  rates?.map((band) => ({ fromYear: band.fromYear, rate: Number(band.rate) })) ?? Number(rate);

/** Each is worked out when it is first asked for. */
export function keyFigures(
  scenario: Scenario,
  horizon: Horizon,
  ledger: Ledger,
  people: People,
  topActors: readonly string[],
  view: View = "earned",
): KeyFigures {
  const factors = discountFactorsOf(scenario, horizon);
  const net = (perCycle: Float64Array, perYear: Float64Array): Net => ({
    sum: compensatedSum(perYear),
    presentValue: presentValue(perCycle, factors),
    perYear,
    discountedPerYear: Float64Array.from(horizon.years, ({ from, until }) =>
      presentValue(perCycle.subarray(from, until), factors.subarray(from, until)),
    ),
    turn: turnOf(perYear),
  });
  const netOf = (query: Query): Net =>
    net(ledger.perCycle({ ...query, view }), ledger.perYear({ ...query, view }));
  const publicOnes = topActors.filter((actor) => publicActors.some((p) => p === actor));
  const actors = once(() => new Map(topActors.map((actor) => [actor, netOf({ actor })])));
  const society = once(() =>
    net(
      ledger.perCycle({ actor: resources, view }).map((amount) => 0 - amount),
      ledger.perYear({ actor: resources, view }).map((amount) => 0 - amount),
    ),
  );
  const ofPublic = once(() => netOf({ actors: publicOnes }));
  const books = once(() => netOf(municipalBooks));
  const extra = once(() => extraInWork(scenario, horizon, people, factors));
  const outlayOf = (actors: readonly string[], more: Query = {}): Outlay => {
    const parts = costSupportEffects(ledger, actors, { ...more, view });
    return { ...parts, back: backPerKrona(parts) };
  };
  const municipalOutlay = once(() => outlayOf([municipality], { cash: true }));
  const publicOutlay = once(() => outlayOf(publicOnes));
  const real = once(() => realOf(ledger, view));
  return {
    factors,
    publicActors: publicOnes,
    get actors() {
      return actors();
    },
    get society() {
      return society();
    },
    get public() {
      return ofPublic();
    },
    get municipalBooks() {
      return books();
    },
    get municipalOutlay() {
      return municipalOutlay();
    },
    get publicOutlay() {
      return publicOutlay();
    },
    get extraInWork() {
      return extra();
    },
    get costPerExtraYear() {
      return {
        undiscounted: costPerExtraYear(books().sum, extra().years),
        discounted: costPerExtraYear(books().presentValue, extra().discountedYears),
      };
    },
    get made() {
      return real().made;
    },
    get usedUp() {
      return real().usedUp;
    },
  };
}

/** What is made, and what is used up: with less without, over the horizon. */
function realOf(ledger: Ledger, view: View): Pick<KeyFigures, "made" | "usedUp"> {
  const items = new Map(ledger.items.map((item) => [item.id, item]));
  const real = ledger.by(["item"], { kind: "real", view });
  const of = (made: boolean): number =>
    compensatedSum(
      real.flatMap(({ keys, amount }) =>
        (items.get(String(keys[0]))?.payer === resources) === made ? [amount] : [],
      ),
    );
  return { made: of(true), usedUp: of(false) };
}

/**
 * More people in work without support, with less without: as years of work over the horizon, and as people when it ends.
 * `reached`: whether anybody comes to such a state at all, and be it as the last month ends.
 */
function extraInWork(
  scenario: Scenario,
  { cycles, cycle }: Horizon,
  people: People,
  factors: Float64Array,
): ExtraInWork {
  const inYear = cycle === "month" ? 12 : 1;
  const atEnd: number[] = [];
  const years: number[] = [];
  const discounted: number[] = [];
  let reached = false;
  scenario.states.forEach(({ selfSupport }, state) => {
    if (selfSupport !== "lasting") return;
    for (const cohort of people.cohorts) {
      const sign = cohort.alternative === "with" ? 1 : -1;
      const counted = people.inState(cohort, state);
      const last = cohort.flow.after[state * cycles + cycles - 1]!;
      reached ||= last !== 0 || counted.some((n) => n !== 0);
      atEnd.push(sign * last);
      years.push((sign * compensatedSum(counted)) / inYear);
      discounted.push((sign * presentValue(counted, factors)) / inYear);
    }
  });
  return {
    reached,
    years: compensatedSum(years),
    discountedYears: compensatedSum(discounted),
    atEnd: compensatedSum(atEnd),
  };
}
