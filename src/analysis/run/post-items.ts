import { folded } from "../../core/names.js";
import type { ValueColumn } from "../../formula/evaluate/columns.js";
import { holds } from "../../formula/graph/dates.js";
import { type LedgerItem, type Posting } from "../../ledger/posting.js";
import { constantly, type Steps, stepsOf, valueIn } from "../../ledger/steps.js";
import type { When } from "../../rulebook/item.js";
import type { RuleVersion } from "../../formula/graph/library.js";
import type { RunCohort } from "./cohorts.js";
import { dayOf, type Horizon } from "./horizon.js";
import type { Quantities } from "./quantities.js";
import type { Batch, Workings } from "./workings.js";

/** What is counted by people and valued by a formula: an item, or an outcome. */
export interface Counted {
  readonly item: LedgerItem;
  readonly when: When;
  readonly measure?: string;
  /** The model whose names its formulas are read in. */
  readonly model: string;
  /** Unit of the formulas. */
  readonly unit: string;
  /** Values are the formula's times this: a yearly cycle has twelve months. */
  readonly factor: number;
  readonly versions: readonly RuleVersion[];
}

/** All formulas of some counted things, and for each which of the batch are its own. */
export interface CountedBatch {
  readonly batch: Batch;
  readonly of: readonly { readonly counted: Counted; readonly first: number }[];
}

export function batchOf(id: string, all: readonly Counted[]): CountedBatch {
  const wordings: Batch["wordings"][number][] = [];
  const of = all.map((counted) => {
    const first = wordings.length;
    for (const { formula, at } of counted.versions)
      wordings.push({ text: formula, at, model: counted.model, unit: counted.unit });
    return { counted, first };
  });
  return { batch: { id, wordings }, of };
}

/**
 * What somebody is counted by, with the wordings that hold on some day of the horizon. Large models have many items that a
 * scenario never comes near.
 */
export function countedBySome(
  all: readonly Counted[],
  cohorts: readonly RunCohort[],
  quantities: Quantities,
  horizon: Horizon,
): Counted[] {
  const [first, last] = [dayOf(horizon, 0), dayOf(horizon, horizon.cycles - 1)];
  return all.flatMap((counted) => {
    const versions = counted.versions.filter(
      ({ from, to }) => (from === undefined || from <= last) && (to === undefined || first <= to),
    );
    const some = cohorts.some(
      (cohort) =>
        applies(counted, cohort) &&
        quantities.of(counted.when, cohort).some(({ quantity }) => quantity.some((people) => people !== 0)),
    );
    return some && versions.length > 0 ? [{ ...counted, versions }] : [];
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
    const values = new Map<RunCohort["supplies"], Steps>();
    for (const pair of pairsOf(cohorts)) {
      const found = pair.flatMap((cohort) =>
        applies(counted, cohort)
          ? quantities.of(counted.when, cohort).map((quantity) => ({ ...quantity, cohort }))
          : [],
      );
      for (const state of new Set(found.map((f) => f.state)))
        for (const { quantity, cohort } of found.filter((f) => f.state === state)) {
          if (quantity.every((people) => people === 0)) continue;
          const { supplies } = cohort;
          const value = values.get(supplies) ?? valuesOf(counted, columns.get(supplies)!, first, days);
          values.set(supplies, value);
          const gap = quantity.findIndex(
            (people, cycle) => people !== 0 && Number.isNaN(valueIn(value, cycle)),
          );
          if (gap >= 0) {
            const version = counted.versions.findLastIndex((v) => holds(v, days[gap]!));
            workings.tellMissing(batch, first + version, supplies, gap);
            missing.push(counted);
            continue;
          }
          const { measure, groupName: group, alternative } = cohort;
          postings.set(
            { item: counted.item, alternative, measure, group, state, quantity, value },
            { counted, first, cohort },
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
