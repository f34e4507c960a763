import type { Posting } from "../../ledger/posting.js";
import type { Steps } from "../../ledger/steps.js";
import { type CohortRun, type PeopleValues, runCohort } from "./cohort.js";
import type { Fault, Faults } from "./faults.js";
import { mixed } from "../../flow/faded.js";
import { type Faded, withFading } from "./fading.js";
import { Given } from "./given.js";
import type { Values } from "./named.js";
import type { CohortPlan } from "./people-plan.js";
import type { Plan } from "./plan.js";
import type { PostingPlan, UnitPlan, UnitRow } from "./posting-plan.js";
import { municipalityIn } from "../run/municipality-shares.js";
import { recorded } from "./recordings.js";
import { type Only, runStockCohorts, type StockOutcome } from "./stock-run.js";

/** A cohort as it went, and what it was planned as. */
export interface PlannedRun extends CohortRun {
  readonly plan: CohortPlan;
  /** Where its effect fades: what it would have been otherwise. */
  readonly faded?: Faded;
}

/** A posting and what it was planned as. */
export type Posted = ReadonlyMap<Posting, PostingPlan>;

/** Everything that one set of values comes to. */
export interface Evaluation {
  readonly kind: "evaluation";
  readonly given: Given;
  readonly cohorts: readonly PlannedRun[];
  /** Of a whole stock: who started, and who waits. */
  readonly stock?: StockOutcome;
  readonly items: Posted;
  readonly outcomes: Posted;
}

/**
 * Works out what a plan comes to with some values, one number each. Pure: it lays nothing out, and two evaluations share
 * nothing that either could change. With `only`, nobody starts in any other measure.
 */
export function evaluation(plan: Plan, values: Values, only?: Only): Evaluation | Faults {
  const faults: Fault[] = [];
  const tell = (fault: Fault): void => void faults.push(fault);
  const given = new Given(1, plan.base, values);
  const groups = [...plan.scenario.groups.keys()];
  for (const group of groups) plan.cells.evaluate(group, given, tell);
  if (faults.length > 0) return { kind: "faults", faults };

  const { cohorts: unfaded, stock } = runCohorts(plan, given, tell, only);
  if (faults.length > 0) return { kind: "faults", faults };
  const cohorts = withFading(plan.fading, unfaded, given, plan.horizon);
  const counts = new Counts(plan, cohorts);
  const municipalityOf = municipalityIn(plan.scenario);
  const items = post(plan.items, "item", given, counts, municipalityOf, tell);
  const outcomes = post(plan.outcomes, "outcome", given, counts, municipalityOf, tell);
  return faults.length > 0
    ? { kind: "faults", faults }
    : { kind: "evaluation", given, cohorts, items, outcomes, ...(stock === undefined ? {} : { stock }) };
}

function runCohorts(
  { people, scenario, horizon }: Plan,
  given: Given,
  tell: (fault: Fault) => void,
  only: Only,
): { cohorts: PlannedRun[]; stock: StockOutcome | undefined } {
  const values = new Map<number, PeopleValues>();
  const valuesOf = (group: number): PeopleValues => {
    const own = values.get(group) ?? {
      numbers: people.numbers.evaluate(group, given),
      shares: people.shares.evaluate(group, given),
      months: people.months.evaluate(group, given),
    };
    values.set(group, own);
    return own;
  };
  const stock =
    people.stock === undefined ? undefined : runStockCohorts(people, valuesOf, horizon, tell, { only });
  const cohorts = people.cohorts.flatMap((plan): PlannedRun[] => {
    if (plan.stock !== undefined) {
      const taken = stock?.cohorts.get(plan.place);
      return taken === undefined ? [] : [{ ...taken, plan }];
    }
    const own = valuesOf(plan.group);
    const some =
      only === undefined || plan.measure === only
        ? own
        : { ...own, numbers: new Float64Array(own.numbers.length) };
    const run = runCohort(people, plan, some, horizon.cycles, scenario.states.length, tell);
    return run === undefined ? [] : [{ ...run, plan }];
  });
  return { cohorts, stock: stock?.outcome };
}

/** What postings count, each count once; undefined where nobody is counted. */
class Counts {
  private readonly known: (Float64Array | "nobody" | undefined)[] = [];

  constructor(
    private readonly plan: Plan,
    private readonly cohorts: readonly PlannedRun[],
  ) {}

  of(recording: number): Float64Array | undefined {
    const known = this.known[recording] ?? this.count(recording);
    this.known[recording] = known;
    return known === "nobody" ? undefined : known;
  }

  private count(place: number): Float64Array | "nobody" {
    const recording = this.plan.recordings[place]!;
    const { flow, faded } = this.cohorts[recording.cohort]!;
    const of = (one: PlannedRun["flow"]) => recorded(recording, one, this.plan.scenario.settings.counting);
    const people =
      faded === undefined
        ? of(flow)
        : mixed(of(faded.own), of(this.cohorts[faded.towards]!.flow), faded.kept);
    return people.every((n) => n === 0) ? "nobody" : people;
  }
}

/** Postings with the people and values they come to. Where somebody is counted by what has no value it is a fault. */
function post(
  units: UnitPlan,
  kind: "item" | "outcome",
  given: Given,
  counts: Counts,
  municipalityOf: ReturnType<typeof municipalityIn>,
  tell: (fault: Fault) => void,
): Posted {
  const posted = new Map<Posting, PostingPlan>();
  const values = new Map<number, Float64Array>();
  const steps = new Map<string, Steps>();
  for (const planned of units.postings) {
    const quantity = counts.of(planned.recording);
    if (quantity === undefined) continue;
    const { item, state, part, row, cohort } = planned;
    const { group, groupName, measure, alternative } = cohort;
    const key = `${group} ${row}`;
    const own = values.get(group) ?? units.formulas.evaluate(group, given);
    values.set(group, own);
    const value = steps.get(key) ?? stepsAt(units.rows[row]!, own);
    steps.set(key, value);
    const cycle = gapIn(quantity, value);
    if (cycle >= 0) {
      const { starts, wordings } = units.rows[row]!;
      const wording = wordings[starts.findLastIndex((start) => start <= cycle)]!;
      tell({ kind: "missing", formula: { kind }, wording, group, cycle });
      continue;
    }
    const municipality = municipalityOf(item, groupName);
    const where = { group: groupName, state, ...(part !== undefined && { part }) };
    const whose = municipality === undefined ? where : { ...where, municipality };
    posted.set({ item, alternative, measure, ...whose, quantity, value }, planned);
  }
  return posted;
}

/** 0 on days when no version holds. Those that are alike in a row are one step. */
function stepsAt({ counted: { factor }, starts, points }: UnitRow, values: Float64Array): Steps {
  const from: number[] = [];
  const kept: number[] = [];
  points.forEach((point, i) => {
    const value = point < 0 ? 0 : values[point]! * factor;
    if (i > 0 && Object.is(kept.at(-1), value)) return;
    from.push(starts[i]!);
    kept.push(value);
  });
  return { from: Int32Array.from(from), values: Float64Array.from(kept) };
}

/** The first cycle in which somebody is counted and there is no value, or -1. */
function gapIn(quantity: Float64Array, { from, values }: Steps): number {
  for (let step = 0; step < values.length; step++) {
    if (!Number.isNaN(values[step]!)) continue;
    const until = from[step + 1] ?? quantity.length;
    for (let cycle = from[step]!; cycle < until; cycle++) if (quantity[cycle] !== 0) return cycle;
  }
  return -1;
}
