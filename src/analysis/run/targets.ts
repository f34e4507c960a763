import type { Target } from "../../input/scenario/target.js";
import { adultsIn, groupsIn, populationIn } from "./adults.js";
import { cycleAt } from "./horizon.js";
import { type Countable, countOf, type TargetCount } from "./target-counts.js";

/** What an outcome comes to in each year of the horizon. */
export interface OutcomeOfYears {
  readonly with: Float64Array;
  readonly without: Float64Array;
}

/** A target, held against what a run comes to. */
export type TargetResult = AskedTarget | CountedTarget;

/** Nobody knows until people have been asked. */
export interface AskedTarget {
  readonly kind: "asked";
  readonly target: Target;
}

export interface CountedTarget {
  readonly kind: "counted";
  readonly target: Target;
  /** Of people, what they are; undefined of an outcome. */
  readonly count?: TargetCount;
  readonly per: "cycle" | "year";
  /** In each cycle or year, what the target speaks of: shares are shares. */
  readonly planned: Float64Array;
  /** The same without the measures; undefined where the scenario does not compare. */
  readonly without?: Float64Array;
  /** The cycle or year at which it is to be reached. */
  readonly place: number;
  /** The first cycle or year in which it is; undefined when none is, or it has no value to reach. */
  readonly reached?: number;
  /** How many are missing at its time: people, where it is a share. 0 when it is reached. */
  readonly lacks: number;
  /** Months from the start that are left to do something about it: 0 when there are none. */
  readonly months: number;
}

/** The targets of a scenario, in their order. */
export function targetResults(
  run: Countable,
  outcome: (id: string, groups: readonly string[] | undefined) => OutcomeOfYears | undefined,
): TargetResult[] {
  return run.scenario.targets.flatMap((target): TargetResult[] => {
    if (target.kind === "survey") return [{ kind: "asked", target }];
    if (target.kind !== "outcome") return [ofPeople(run, target)];
    const { sex, group } = target;
    const all = sex === undefined && group === undefined;
    const groups = all ? undefined : groupsIn(run.scenario, target).map((g) => run.scenario.groups[g]!.name);
    const found = outcome(target.outcome!, groups);
    return found === undefined ? [] : [held(run, target, found, "year")];
  });
}

function ofPeople(run: Countable, target: Target): CountedTarget {
  const count = countOf(run, target);
  const { per } = count;
  if (target.kind === "more") {
    const without = count.without;
    const more = count.with.map((people, cycle) => people - without[cycle]!);
    return held(run, target, { with: more, without: new Float64Array(more.length) }, per, count);
  }
  if (target.kind !== "share" && target.kind !== "meanShare") return held(run, target, count, per, count);
  const adults = adultsPerYear(run, target);
  const share = (people: Float64Array): Float64Array => people.map((some, year) => some / adults[year]!);
  const shares = { with: share(count.with), without: share(count.without) };
  return held(run, target, shares, per, count, adults);
}

/** The adults of the population at the end of each year. */
const adultsPerYear = ({ scenario, horizon }: Countable, target: Target): number[] =>
  horizon.years.map(({ year }) => adultsIn(populationIn(scenario, target, year)));

function held(
  { scenario, horizon }: Countable,
  target: Target,
  values: OutcomeOfYears,
  per: CountedTarget["per"],
  count?: TargetCount,
  adults?: readonly number[],
): CountedTarget {
  const place =
    per === "cycle"
      ? cycleAt(horizon, target.by)
      : horizon.years.findIndex(({ year }) => year === target.by.year);
  const level = target.value === undefined ? undefined : Number(target.value);
  const gapIn = (value: number): number => (level === undefined ? 0 : gapOf(target, value, level));
  const reached = level === undefined ? -1 : values.with.findIndex((value) => gapIn(value) === 0);
  const gap = gapIn(values.with[place]!);
  return {
    kind: "counted",
    target,
    ...(count === undefined ? {} : { count }),
    per,
    planned: values.with,
    ...(scenario.compared ? { without: values.without } : {}),
    place,
    ...(reached < 0 ? {} : { reached }),
    lacks: gap * (adults?.[place] ?? 1),
    months: monthsLeft(target, horizon, place),
  };
}

/** So much of a level is what floats make of it. */
const NOTHING = 1e-9;

function gapOf({ bound }: Target, value: number, level: number): number {
  const gap = bound === "most" ? value - level : level - value;
  return gap > NOTHING * Math.max(1e-3, Math.abs(level)) ? gap : 0;
}

/**
 * In how many months as many each would make up for one missing, if nobody came back: those before a count of who is
 * there, or before the year in which each is counted once; of a mean, as long before as its months lie on average; those
 * in which exits are counted.
 */
function monthsLeft({ kind }: Target, { cycle, years }: Countable["horizon"], place: number): number {
  const each = cycle === "month" ? 1 : 12;
  const year = years[place];
  switch (kind) {
    case "stock":
    case "more":
      return place * each;
    case "exitsSoFar":
      return (place + 1) * each;
    case "receivers":
    case "share":
      return year!.from * each;
    case "mean":
    case "meanShare":
      return ((year!.from + year!.until - 1) / 2) * each;
    default:
      return year === undefined ? 0 : (year.until - year.from) * each;
  }
}
