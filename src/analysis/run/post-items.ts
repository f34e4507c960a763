import { folded } from "../../core/names.js";
import type { ValueColumn } from "../../formula/evaluate/columns.js";
import { holds } from "../../formula/graph/dates.js";
import type { Posting } from "../../ledger/posting.js";
import { constantly, type Steps, stepsOf, valueIn } from "../../ledger/steps.js";
import type { RunCohort } from "./cohorts.js";
import { type Counted, wordingsOf } from "./counted-items.js";
import { dayOf, type Horizon } from "./horizon.js";
import type { Quantities } from "./quantities.js";
import type { Batch, Workings } from "./workings.js";

/** What is counted, with the states that somebody is counted in. */
interface CountedIn {
  readonly counted: Counted;
  readonly states: readonly string[];
}

/** All formulas of some counted things, and for each which of the batch are its own. */
export interface CountedBatch {
  readonly batch: Batch;
  /** `first` is where the versions of a counted thing begin in the batch, in a state. */
  readonly of: readonly { readonly counted: Counted; readonly first: (state: string) => number }[];
}

export function batchOf(id: string, all: readonly CountedIn[]): CountedBatch {
  const wordings: Batch["wordings"][number][] = [];
  const of = all.map(({ counted, states }) => {
    const begins = new Map<string | undefined, number>();
    for (const { state, wording } of wordingsOf(counted, states)) {
      if (!begins.has(state)) begins.set(state, wordings.length);
      wordings.push(wording);
    }
    return { counted, first: (state: string) => begins.get(state) ?? begins.get(undefined)! };
  });
  return { batch: { id, wordings }, of };
}

/**
 * What somebody is counted by, and in which states, with the versions that hold on some day of the horizon. Large models
 * have many items that a scenario never comes near.
 */
export function countedBySome(
  all: readonly Counted[],
  cohorts: readonly RunCohort[],
  quantities: Quantities,
  horizon: Horizon,
): CountedIn[] {
  const [first, last] = [dayOf(horizon, 0), dayOf(horizon, horizon.cycles - 1)];
  return all.flatMap((counted) => {
    const versions = counted.versions.filter(
      ({ from, to }) => (from === undefined || from <= last) && (to === undefined || first <= to),
    );
    const states = cohorts
      .filter((cohort) => applies(counted, cohort))
      .flatMap((cohort) => quantities.of(counted.when, cohort))
      .filter(({ quantity }) => quantity.some((people) => people !== 0))
      .map(({ valuedIn }) => valuedIn);
    if (states.length === 0 || versions.length === 0) return [];
    return [{ counted: { ...counted, versions }, states: [...new Set(states)] }];
  });
}

/** What a posting was valued by: which formula of the batch, cycle by cycle. */
export interface Valued {
  readonly counted: Counted;
  readonly first: number;
  readonly cohort: RunCohort;
}

/**
 * Postings of every item, in order of item, measure, group and state, with the measure and then without it side by side,
 * so that what is alike takes itself out to the last bit. What no formula has a value for is told where it is needed.
 */
export function postItems(
  { batch, of }: CountedBatch,
  cohorts: readonly RunCohort[],
  quantities: Quantities,
  horizon: Horizon,
  workings: Workings,
): Map<Posting, Valued> | undefined {
  const columns = new Map<RunCohort["supplies"], readonly ValueColumn[]>();
  for (const { supplies } of cohorts) {
    if (columns.has(supplies)) continue;
    const worked = workings.columns(batch, supplies);
    if (worked === undefined) return undefined;
    columns.set(supplies, worked);
  }
  const postings = new Map<Posting, Valued>();
  const days = Array.from({ length: horizon.cycles }, (_, cycle) => dayOf(horizon, cycle));
  const missing: Counted[] = [];
  for (const { counted, first } of of) {
    const values = new Map<RunCohort["supplies"], Map<number, Steps>>();
    const valueOf = (supplies: RunCohort["supplies"], place: number): Steps => {
      const known = values.get(supplies) ?? new Map<number, Steps>();
      values.set(supplies, known);
      const value = known.get(place) ?? valuesOf(counted, columns.get(supplies)!, place, days);
      known.set(place, value);
      return value;
    };
    for (const pair of pairsOf(cohorts)) {
      const found = pair.flatMap((cohort) =>
        applies(counted, cohort)
          ? quantities.of(counted.when, cohort).map((quantity) => ({ ...quantity, cohort }))
          : [],
      );
      for (const state of new Set(found.map((f) => f.state)))
        for (const { quantity, cohort, valuedIn } of found.filter((f) => f.state === state)) {
          if (quantity.every((people) => people === 0)) continue;
          const { supplies } = cohort;
          const place = first(valuedIn);
          const value = valueOf(supplies, place);
          const gap = quantity.findIndex(
            (people, cycle) => people !== 0 && Number.isNaN(valueIn(value, cycle)),
          );
          if (gap >= 0) {
            const version = counted.versions.findLastIndex((v) => holds(v, days[gap]!));
            workings.tellMissing(batch, place + version, supplies, gap);
            missing.push(counted);
            continue;
          }
          const { measure, groupName: group, alternative } = cohort;
          postings.set(
            { item: counted.item, alternative, measure, group, state, quantity, value },
            { counted, first: place, cohort },
          );
        }
    }
  }
  return missing.length > 0 ? undefined : postings;
}

const applies = ({ measure }: Counted, cohort: RunCohort): boolean =>
  measure === undefined || (cohort.alternative === "with" && folded(measure) === folded(cohort.measure));

/** The cohorts of the same people, with the measure and without. */
function pairsOf(cohorts: readonly RunCohort[]): RunCohort[][] {
  const pairs = new Map<string, RunCohort[]>();
  for (const cohort of cohorts) {
    const key = `${cohort.measure}\u0000${cohort.group}`;
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, [cohort]);
    else pair.push(cohort);
  }
  return [...pairs.values()];
}

/** 0 on days when no wording of the item holds. */
function valuesOf(
  { versions, factor }: Counted,
  columns: readonly ValueColumn[],
  first: number,
  days: readonly string[],
): Steps {
  const column = columns[first];
  const [only] = versions;
  if (versions.length === 1 && typeof column === "number" && days.every((day) => holds(only!, day)))
    return constantly(column * factor);
  return stepsOf(
    days.map((day, cycle) => {
      const version = versions.findLastIndex((v) => holds(v, day));
      if (version < 0) return 0;
      const value = columns[first + version]!;
      return (typeof value === "number" ? value : value[cycle]!) * factor;
    }),
  );
}
