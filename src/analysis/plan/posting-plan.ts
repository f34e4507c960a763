import { folded } from "../../core/names.js";
import { holds } from "../../formula/graph/dates.js";
import type { LedgerItem } from "../../ledger/posting.js";
import { type Counted, wordingsOf } from "../run/counted-items.js";
import { dayOf, type Horizon } from "../run/horizon.js";
import { Formulas, type Turning } from "./formulas.js";
import type { Batch, Layouts } from "./layouts.js";
import type { CohortPlan } from "./people-plan.js";
import type { CountedIn } from "./recordings.js";
import type { Sources } from "./sources.js";

/**
 * What an item is worth in a state, over the horizon: a version of it from one cycle to another, a value of the formulas
 * times `factor`. The same for every group but for the values.
 */
export interface UnitRow {
  readonly counted: Counted;
  /** The wording of the batch that its first version is; the others follow it. */
  readonly first: number;
  readonly starts: Int32Array;
  /** By start: a point of the formulas, -1 when no version holds; and the wording it comes from. */
  readonly points: Int32Array;
  readonly wordings: Int32Array;
}

/** What one item comes to for one cohort in one state: a number of people (or events) times a value. */
export interface PostingPlan {
  readonly item: LedgerItem;
  readonly cohort: CohortPlan;
  readonly state: string;
  /** Of a combined state, the part that it is counted as. */
  readonly part?: string;
  /** A place among the recordings. */
  readonly recording: number;
  /** A place among the rows. */
  readonly row: number;
}

/** What people are counted by and what each is worth, laid out. */
export interface UnitPlan {
  readonly batch: Batch;
  readonly formulas: Formulas;
  readonly rows: readonly UnitRow[];
  /**
   * In order of item, measure, group and state, with the measure and then without it side by side, so that what is alike
   * takes itself out to the last bit.
   */
  readonly postings: readonly PostingPlan[];
}

/** Undefined when something is wrong, which is told. */
export function planUnits(
  id: string,
  all: readonly Counted[],
  cohorts: readonly CohortPlan[],
  countedIn: (counted: Counted, cohort: CohortPlan) => readonly CountedIn[],
  horizon: Horizon,
  layouts: Layouts,
  sources: Sources,
  turning: Turning,
): UnitPlan | undefined {
  const wordings: Batch["wordings"][number][] = [];
  const places: { counted: Counted; first: number }[] = [];
  const postings: PostingPlan[] = [];
  const pairs = pairsOf(cohorts);
  for (const one of all) {
    const counted = withinHorizon(one, horizon);
    if (counted === undefined) continue;
    const found = pairs.map((pair) =>
      pair
        .filter((cohort) => applies(counted, cohort))
        .flatMap((cohort) => countedIn(counted, cohort).map((where) => ({ ...where, cohort }))),
    );
    if (found.every((pair) => pair.length === 0)) continue;
    const rowOf = new Map<string | undefined, number>();
    for (const { state, wording } of wordingsOf(
      counted,
      found.flat().map((f) => f.valuedIn),
    )) {
      if (!rowOf.has(state)) {
        rowOf.set(state, places.length);
        places.push({ counted, first: wordings.length });
      }
      wordings.push(wording);
    }
    for (const pair of found)
      for (const name of new Set(pair.map((f) => f.state)))
        for (const { cohort, state, part, recording, valuedIn } of pair.filter((f) => f.state === name)) {
          const row = rowOf.get(valuedIn) ?? rowOf.get(undefined)!;
          const { item } = counted;
          postings.push({ item, cohort, state, ...(part !== undefined && { part }), recording, row });
        }
  }
  const batch = { id, wordings };
  const formulas = Formulas.layOut(batch, layouts, sources, turning);
  if (formulas === undefined) return undefined;
  const days = Array.from({ length: horizon.cycles }, (_, cycle) => dayOf(horizon, cycle));
  const rows = places.map(({ counted, first }) => unitRow(counted, first, formulas, days));
  return { batch, formulas, rows, postings };
}

/** With the versions that hold on some day of the horizon; undefined when there are none. */
function withinHorizon(counted: Counted, horizon: Horizon): Counted | undefined {
  const [first, last] = [dayOf(horizon, 0), dayOf(horizon, horizon.cycles - 1)];
  const versions = counted.versions.filter(
    ({ from, to }) => (from === undefined || from <= last) && (to === undefined || first <= to),
  );
  return versions.length === 0 ? undefined : { ...counted, versions };
}

const applies = ({ measure }: Counted, cohort: CohortPlan): boolean =>
  measure === undefined || (cohort.alternative === "with" && folded(measure) === folded(cohort.measure));

/** The cohorts of the same people, with the measure and without. */
function pairsOf(cohorts: readonly CohortPlan[]): CohortPlan[][] {
  const pairs = new Map<string, CohortPlan[]>();
  for (const cohort of cohorts) {
    const key = `${cohort.measure}\u0000${cohort.group}\u0000${cohort.came ?? ""}`;
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, [cohort]);
    else pair.push(cohort);
  }
  return [...pairs.values()];
}

function unitRow(counted: Counted, first: number, formulas: Formulas, days: readonly string[]): UnitRow {
  const { versions } = counted;
  const steps: { start: number; point: number; wording: number }[] = [];
  const add = (start: number, version: number): void => {
    const wording = version < 0 ? -1 : first + version;
    const point = wording < 0 ? -1 : formulas.pointAt(wording, start);
    const last = steps.at(-1);
    if (last?.point !== point || last.wording !== wording) steps.push({ start, point, wording });
  };
  const [only] = versions;
  if (only !== undefined && versions.length === 1 && holds(only, days[0]!) && holds(only, days.at(-1)!))
    for (const start of formulas.rows[first]!.starts) add(start, 0);
  else
    days.forEach((day, cycle) => {
      add(
        cycle,
        versions.findLastIndex((v) => holds(v, day)),
      );
    });
  return {
    counted,
    first,
    starts: Int32Array.from(steps, (s) => s.start),
    points: Int32Array.from(steps, (s) => s.point),
    wordings: Int32Array.from(steps, (s) => s.wording),
  };
}
