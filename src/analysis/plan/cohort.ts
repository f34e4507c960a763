import type { FlowLayout } from "../../flow/layout.js";
import type { Share } from "../../flow/plan.js";
import { type Flow, runFlow } from "../../flow/simulate.js";
import type { Standing } from "../../flow/strands.js";
import type { Fault } from "./faults.js";
import type { CohortPlan, Inflow, PeoplePlan } from "./people-plan.js";
import { firstMissing, shareInWay } from "./ways.js";

/** The values of the cells of one group: `numbers`, `shares` and `months` as `PeoplePlan` lays them out, for one draw. */
export interface PeopleValues {
  readonly numbers: Float64Array;
  readonly shares: Float64Array;
  readonly months: Float64Array;
}

/** The people of one inflow, cycle by cycle. */
export interface Coming extends Inflow {
  readonly people: Float64Array;
  /** As they are counted: who comes when some of a cycle has gone is there as large a part of it as is left. */
  readonly present: Float64Array;
}

/** A cohort as it goes with some values. */
export interface CohortRun {
  readonly flow: Flow;
  readonly coming: readonly Coming[];
  readonly layout: FlowLayout;
  /** By way of the cohort. */
  readonly shares: readonly Share[];
  /** Of a stock: who stood where when the first cycle began. */
  readonly standing?: readonly Standing[];
}

/** Runs one cohort; undefined when something makes it impossible, which goes to `tell`. */
export function runCohort(
  plan: PeoplePlan,
  cohort: CohortPlan,
  values: PeopleValues,
  cycles: number,
  states: number,
  tell: (fault: Fault) => void,
): CohortRun | undefined {
  const faults: Fault[] = [];
  const wrong = (fault: Fault): void => {
    faults.push(fault);
    tell(fault);
  };
  const coming = comingIn(plan, cohort, values.numbers, cycles, wrong);
  const after = plan.cyclesOf(cohort, values.months, wrong);
  if (faults.length > 0) return undefined;
  const shares = sharesOf(plan, cohort, values, cycles, wrong);
  if (faults.length > 0) return undefined;
  const layout = plan.layout(cohort, after);
  const run = runFlow(layout, shares, presentByState(coming, states));
  if (run.ok) {
    const { flow } = run;
    if (coming.some(({ late }) => late > 0)) tellOfComing(flow, coming);
    tellClosed(plan, flow, cycles, wrong);
    return faults.length > 0 ? undefined : { flow, coming, layout, shares };
  }
  for (const fault of run.faults) tell({ kind: "flow", cohort: cohort.place, fault });
  return undefined;
}

/** The share of each way of a cohort; one that has no value is a fault. */
export function sharesOf(
  plan: PeoplePlan,
  cohort: CohortPlan,
  values: PeopleValues,
  cycles: number,
  tell: (fault: Fault) => void,
  draw = 0,
  draws = 1,
): Share[] {
  return cohort.ways.map((way): Share => {
    const share = shareInWay(way, plan.shares.rows[way.place]!, values.shares, cycles, draw, draws);
    const cycle = firstMissing(share);
    const { group } = cohort;
    if (cycle >= 0) tell({ kind: "missing", formula: { kind: "share" }, wording: way.place, group, cycle });
    return share;
  });
}

/** Tells the states that somebody is in when no row of them holds. */
export function tellClosed(
  { closed: states }: PeoplePlan,
  { start }: Flow,
  cycles: number,
  tell: (fault: Fault) => void,
): void {
  for (const { state, cycles: closed } of states) {
    const cycle = closed.find((c) => start[state * cycles + c] !== 0);
    if (cycle !== undefined) tell({ kind: "closed", state, cycle });
  }
}

function comingIn(
  plan: PeoplePlan,
  cohort: CohortPlan,
  numbers: Float64Array,
  cycles: number,
  tell: (fault: Fault) => void,
): Coming[] {
  return cohort.inflows.map((inflow) => {
    const { place, from, until, share, late } = inflow;
    const people = new Float64Array(cycles);
    const total = numbers[plan.numbers.pointAt(place, from)]!;
    if (Number.isNaN(total)) {
      const { group } = cohort;
      tell({ kind: "missing", formula: { kind: "number" }, wording: place, group, cycle: from });
    } else if (total < 0) tell({ kind: "number", entry: place, people: total });
    else people.fill((total * share) / (until - from), from, until);
    return { ...inflow, people, present: late === 0 ? people : presentOf(people, late) };
  });
}

/**
 * Those who come when `late` of a cycle has gone, as whole cycles: the rest of it now, and `late` from the next on. They
 * are in a state as long as others, only later.
 */
const presentOf = (people: Float64Array, late: number): Float64Array =>
  people.map((n, cycle) => n * (1 - late) + (cycle === 0 ? 0 : people[cycle - 1]! * late));

/** Whoever has come has come, however much of the cycle is left, and is there when it is over. */
function tellOfComing({ entries, after, cycles }: CohortRun["flow"], coming: readonly Coming[]): void {
  entries.fill(0);
  for (const { state, people, late } of coming)
    people.forEach((n, cycle) => {
      entries[state * cycles + cycle]! += n;
      after[state * cycles + cycle]! += n * late;
    });
}

function presentByState(coming: readonly Coming[], states: number): (Float64Array | undefined)[] {
  const sums = Array.from({ length: states }, (): Float64Array | undefined => undefined);
  for (const { state, present } of coming) {
    const sum = (sums[state] ??= new Float64Array(present.length));
    present.forEach((n, cycle) => (sum[cycle]! += n));
  }
  return sums;
}
