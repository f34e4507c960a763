import { once } from "../../core/once.js";
import { CompensatedSum } from "../../core/compensated-sum.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import type { Target } from "../../input/scenario/target.js";
import type { Alternative } from "../../ledger/posting.js";
import { groupsIn, type Weight, weightsOf } from "./adults.js";
import type { Horizon } from "./horizon.js";
import type { People } from "./people.js";
import type { Supplies } from "./supplies.js";

/** People of a group who are part of what a target counts. */
export interface Counted {
  readonly group: number;
  readonly cycle: number;
  readonly what:
    /** Those in a state. */
    | { readonly kind: "in"; readonly state: number }
    /** Those in any of the target's states who have not been before in the year. */
    | { readonly kind: "first" }
    | { readonly kind: "move"; readonly from: number; readonly to: number };
  readonly people: number;
  readonly weight: Weight;
}

/** What a target counts, month by month or year by year, and of what it is made. */
export interface TargetCount {
  readonly per: "cycle" | "year";
  readonly with: Float64Array;
  readonly without: Float64Array;
  /** What they are the sum of, before it is shared by as many cycles as `mean` says. */
  parts(place: number, alternative: Alternative): readonly Counted[];
  readonly mean: boolean;
}

/** What counting takes of a run. */
export interface Countable {
  readonly scenario: Scenario;
  readonly horizon: Horizon;
  readonly people: People;
  /** By group, what it gives for names. */
  readonly supplies: (group: number) => Supplies | undefined;
  /** By group: who are in states for the first time in a year, in each cycle. */
  readonly receivers: (states: readonly number[], alternative: Alternative) => readonly Float64Array[];
}

const one: Weight = { adults: 1 };

/** Counts the people of a target; those of no people are not asked for. */
export function countOf(run: Countable, target: Target): TargetCount {
  const { horizon } = run;
  const { kind } = target;
  const per = kind === "stock" || kind === "more" || kind === "exitsSoFar" ? "cycle" : "year";
  const mean = kind === "mean" || kind === "meanShare";
  const cyclesOf = (place: number): readonly [number, number] => {
    if (kind === "exitsSoFar") return [0, place + 1];
    if (per === "cycle") return [place, place + 1];
    const { from, until } = horizon.years[place]!;
    return [from, until];
  };
  const parts = partsOf(run, target);
  const values = (alternative: Alternative): Float64Array =>
    Float64Array.from({ length: per === "cycle" ? horizon.cycles : horizon.years.length }, (_, place) => {
      const [from, until] = cyclesOf(place);
      const total = new CompensatedSum();
      parts.each(from, until, alternative, (people, weight) => {
        total.add(people * weight.adults);
      });
      return mean ? total.total() / (until - from) : total.total();
    });
  const [withMeasures, without] = [once(() => values("with")), once(() => values("without"))];
  return {
    per,
    mean,
    get with() {
      return withMeasures();
    },
    get without() {
      return without();
    },
    parts: (place, alternative) => {
      const [from, until] = cyclesOf(place);
      const found: Counted[] = [];
      parts.each(from, until, alternative, (people, weight, of) => found.push({ ...of(), people, weight }));
      return found;
    },
  };
}

/** Goes through those who are counted; who they are is asked for only when it is to be told. */
interface Parts {
  each(
    from: number,
    until: number,
    alternative: Alternative,
    visit: (people: number, weight: Weight, of: () => Pick<Counted, "group" | "cycle" | "what">) => void,
  ): void;
}

function partsOf(run: Countable, target: Target): Parts {
  switch (target.kind) {
    case "receivers":
    case "share":
      return firstTimes(run, target);
    case "exits":
    case "exitsSoFar":
      return moves(run, target);
    default:
      return present(run, target);
  }
}

/** Statistics count adults in households that have aid. Who is where, or becomes something, is who takes part. */
const ofAdults: ReadonlySet<Target["kind"]> = new Set(["receivers", "share", "meanShare"]);

function weightsIn({ scenario, horizon, supplies }: Countable, target: Target) {
  if (!ofAdults.has(target.kind))
    return groupsIn(scenario, target).map((group) => ({ group, weight: () => one }));
  return [...scenario.groups.keys()]
    .filter((g) => target.group === undefined || target.group === g)
    .map((group) => ({
      group,
      weight: weightsOf(scenario, horizon, group, target.sex, supplies(group)),
    }));
}

function present(run: Countable, target: Target): Parts {
  const { scenario, people } = run;
  const weights = weightsIn(run, target);
  const known = new Map<string, Float64Array>();
  const countsOf = (group: string, state: string, alternative: Alternative): Float64Array => {
    const key = [group, state, alternative].join("\u0000");
    const counts = known.get(key) ?? people.perCycle({ group, state, alternative });
    known.set(key, counts);
    return counts;
  };
  return {
    each: (from, until, alternative, visit) => {
      for (const { group, weight } of weights)
        for (const state of target.states) {
          const counts = countsOf(scenario.groups[group]!.name, scenario.states[state]!.name, alternative);
          for (let cycle = from; cycle < until; cycle++)
            if (counts[cycle] !== 0)
              visit(counts[cycle]!, weight(cycle), () => ({ group, cycle, what: { kind: "in", state } }));
        }
    },
  };
}

function firstTimes(run: Countable, target: Target): Parts {
  const weights = weightsIn(run, target);
  const byAlternative = {
    with: once(() => run.receivers(target.states, "with")),
    without: once(() => run.receivers(target.states, "without")),
  };
  return {
    each: (from, until, alternative, visit) => {
      for (let cycle = from; cycle < until; cycle++)
        for (const { group, weight } of weights) {
          const people = byAlternative[alternative]()[group]![cycle]!;
          if (people !== 0) visit(people, weight(cycle), () => ({ group, cycle, what: { kind: "first" } }));
        }
    },
  };
}

function moves({ scenario, people }: Countable, target: Target): Parts {
  const groups = new Set(groupsIn(scenario, target));
  const counts = (from: number, to: number): boolean =>
    target.states.includes(to) &&
    (target.from.length === 0 ? !target.states.includes(from) : target.from.includes(from));
  return {
    each: (first, until, alternative, visit) => {
      for (const { group, alternative: own, flow } of people.cohorts)
        if (own === alternative && groups.has(group))
          flow.pairs.forEach(({ from, to }, pair) => {
            if (!counts(from, to)) return;
            for (let cycle = first; cycle < until; cycle++) {
              const some = flow.moved[pair * flow.cycles + cycle]!;
              if (some !== 0) visit(some, one, () => ({ group, cycle, what: { kind: "move", from, to } }));
            }
          });
    },
  };
}
