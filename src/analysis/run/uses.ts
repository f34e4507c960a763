import { normalized } from "../../core/names.js";
import { holds } from "../../formula/graph/dates.js";
import type { Posting } from "../../ledger/posting.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import type { StatedItem } from "../../rulebook/item.js";
import type { Use } from "../../rulebook/used-values.js";
import { dayOf, type Horizon } from "./horizon.js";
import { peopleCells } from "../plan/people-plan.js";
import type { Batch } from "../plan/layouts.js";
import type { RunCohort } from "./run-cohort.js";
import type { Valued } from "./valued.js";
import type { Workings } from "./workings.js";

interface Posted {
  readonly batch: Batch;
  readonly postings: ReadonlyMap<Posting, Valued>;
}

/** What came to use in a run: dated values, and the names of what scenario and assumptions give. */
export function usedIn(
  scenario: Scenario,
  horizon: Horizon,
  workings: Workings,
  cohorts: readonly RunCohort[],
  posted: readonly Posted[],
): { readonly uses: () => readonly Use[]; readonly names: ReadonlySet<string> } {
  const wanted = wantedIn(scenario, cohorts, posted);
  let known: readonly Use[] | undefined;
  const byBatch = new Map<Batch, Set<number>>();
  for (const { batch, wordings } of wanted)
    byBatch.set(batch, new Set([...(byBatch.get(batch) ?? []), ...wordings]));
  const names = new Set<string>();
  for (const [batch, wordings] of byBatch)
    for (const name of workings.names(batch, wordings)) names.add(normalized(name));
  return { uses: () => (known ??= usesOf(horizon, workings, wanted, posted)), names };
}

interface Wanted {
  readonly batch: Batch;
  readonly wordings: ReadonlySet<number>;
  readonly cohort: RunCohort;
}

/** The formulas that reached a result, for each set of values they were worked out with. */
function wantedIn(scenario: Scenario, cohorts: readonly RunCohort[], posted: readonly Posted[]): Wanted[] {
  const wanted = new Map<string, { batch: Batch; wordings: Set<number>; cohort: RunCohort }>();
  const want = (batch: Batch, wording: number, cohort: RunCohort): void => {
    const key = `${batch.id}\u0000${cohort.group}`;
    const found = wanted.get(key) ?? { batch, wordings: new Set<number>(), cohort };
    wanted.set(key, found);
    found.wordings.add(wording);
  };
  const cells = peopleCells(scenario);
  for (const cohort of cohorts) {
    for (const { entry } of cohort.entries) want(cells.numbers, scenario.entries.indexOf(entry), cohort);
    for (const { wordings } of cohort.came)
      for (const wording of wordings) want(cells.numbers, wording, cohort);
    for (const row of cohort.rows.flat()) {
      const place = scenario.flows.indexOf(row);
      want(cells.shares, place, cohort);
      const after = cells.months.placeOf[place]!;
      if (after >= 0) want(cells.months, after, cohort);
    }
  }
  for (const { batch, postings } of posted)
    for (const { counted, first, cohort } of postings.values())
      counted.versions.forEach((_, i) => {
        want(batch, first + i, cohort);
      });
  return [...wanted.values()];
}

function usesOf(
  horizon: Horizon,
  workings: Workings,
  wanted: readonly Wanted[],
  posted: readonly Posted[],
): Use[] {
  const uses = new Map<string, Use>();
  const add = (use: Use): void => {
    const { at } = use.stated;
    const key = `${use.name}\u0000${at.file}\u0000${at.line ?? ""}\u0000${at.column ?? ""}`;
    const before = uses.get(key);
    if (before === undefined || (use.carried && !before.carried)) uses.set(key, use);
  };
  for (const { batch, wordings, cohort } of wanted)
    for (const use of workings.uses(batch, wordings, cohort.supplies)) add(use);
  const days = Array.from({ length: horizon.cycles }, (_, cycle) => dayOf(horizon, cycle));
  for (const { postings } of posted)
    for (const { counted } of postings.values())
      for (const version of counted.versions as readonly (StatedItem | (typeof counted.versions)[number])[]) {
        if (!("dating" in version)) continue;
        const day = days.findLast((d) => holds(version, d));
        if (day === undefined) continue;
        const carried = version.until !== undefined && version.until < day;
        add({ kind: "rule", name: counted.item.id, stated: version, day, carried });
      }
  return [...uses.values()];
}
