import { fadedFlow } from "../../flow/faded.js";
import { fade } from "../../input/scenario/long-run-assumptions.js";
import type { Entry, Scenario } from "../../input/scenario/scenario.js";
import type { Horizon } from "../run/horizon.js";
import type { PlannedRun } from "./evaluation.js";
import type { Given } from "./given.js";
import type { ValueId } from "./named.js";
import type { CohortPlan } from "./people-plan.js";
import type { Sources } from "./sources.js";

/** How effects fade: by which name, and the year in which they begin to, that in which people come in being 1. */
export interface Fading {
  readonly id: ValueId;
  readonly from: number;
}

/** Undefined where nothing fades. */
export function fadingOf({ settings }: Scenario, sources: Sources): Fading | undefined {
  const id = sources.valueOf(fade);
  return id === undefined ? undefined : { id, from: settings.fadeFrom ?? 2 };
}

/** The calendar years in which people come in, of a measure and a group, where effects fade by it; one part with all of them otherwise. */
export const partsByYear = (
  { assumptions }: Scenario,
  entries: readonly Entry[],
): readonly (number | undefined)[] =>
  assumptions.some(({ name }) => name === fade)
    ? [...new Set(entries.map(({ period }) => period.year))].sort((a, b) => a - b)
    : [undefined];

/** The share of an effect that is left in each cycle, of those who came in during a year. */
export function keptOf({ from }: Fading, lost: number, came: number, horizon: Horizon): Float64Array {
  const kept = new Float64Array(horizon.cycles);
  for (const { year, from: first, until } of horizon.years)
    kept.fill((1 - lost) ** Math.max(0, year - came + 2 - from), first, until);
  return kept;
}

/** What a run was before its effect faded, and what it fades towards. */
export interface Faded {
  readonly own: PlannedRun["flow"];
  /** The place of the same people without the measure, among the cohorts. */
  readonly towards: number;
  readonly kept: Float64Array;
}

/** Cohorts with the measure as they go when their effect fades. One number of `given` each. */
export function withFading(
  fading: Fading | undefined,
  cohorts: readonly PlannedRun[],
  given: Given,
  horizon: Horizon,
): PlannedRun[] {
  if (fading === undefined) return [...cohorts];
  const lost = given.column(fading.id);
  if (typeof lost !== "number") throw new RangeError("one fade at a time");
  const byPlan = new Map(cohorts.map((run) => [run.plan, run]));
  return cohorts.map((run): PlannedRun => {
    const { came, towards } = run.plan;
    const other = towards && byPlan.get(towards);
    if (came === undefined || other === undefined) return run;
    const kept = keptOf(fading, lost, came, horizon);
    const faded: Faded = { own: run.flow, towards: other.plan.place, kept };
    return { ...run, flow: fadedFlow(run.flow, other.flow, kept), faded };
  });
}

/** The cohorts whose people a cohort's may come to be like. */
export const likenesses = (cohort: CohortPlan): readonly CohortPlan[] =>
  cohort.towards === undefined ? [cohort] : [cohort, cohort.towards];
