import { counted, type Counting, inBand, inState } from "../../flow/counting.js";
import { entering, leaving, moving, starting } from "../../flow/events.js";
import type { FlowLayout } from "../../flow/layout.js";
import type { Band } from "../../flow/plan.js";
import type { Flow } from "../../flow/simulate.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import type { When } from "../../rulebook/item.js";
import type { Counted } from "../run/counted-items.js";
import type { Horizon } from "../run/horizon.js";
import { Activities, type CountedAs } from "./activities.js";
import type { CohortPlan } from "./people-plan.js";
import { stayIn } from "./ways.js";

/** A number of people or events of one cohort, cycle by cycle, that something is counted by. */
export type Recording = { readonly cohort: number } & (
  | { readonly kind: "state" | "starting"; readonly state: number }
  /** Moves from `except`, or to it, are not counted: what is entered or left goes on there. */
  | { readonly kind: "entering" | "leaving"; readonly state: number; readonly except?: readonly number[] }
  | { readonly kind: "band"; readonly state: number; readonly band: number }
  | { readonly kind: "moving"; readonly from: number; readonly to: number }
);

/** Where something is counted, and how in a combined state. */
export type CountedWhere = Pick<Counted, "when" | "whole" | "perPart">;

/** What an item or outcome is counted by in one state (or one move). */
export interface CountedIn {
  /** The name of the state, or `A > B`. */
  readonly state: string;
  /** Of a combined state, the part that it is counted as. */
  readonly part?: string;
  /** The state whose columns its value is worked out from: of a move the one that is left. */
  readonly valuedIn: string;
  /** A place in `Recordings.all`. */
  readonly recording: number;
}

/** What of people is counted, each count once. */
export class Recordings {
  readonly all: Recording[] = [];
  private readonly places = new Map<string, number>();
  private readonly activities: Activities;

  constructor(
    private readonly scenario: Scenario,
    private readonly horizon: Horizon,
    readonly bands: readonly Band[],
  ) {
    this.activities = new Activities(scenario.states);
  }

  /** Where somebody of a cohort may be counted: in states that they can come to, and in moves that they can make. */
  of(counted: CountedWhere, cohort: CohortPlan, { pairs }: Pick<FlowLayout, "pairs">): CountedIn[] {
    const { when } = counted;
    const reached = reachedBy(cohort);
    const { place } = cohort;
    if (when.kind === "move")
      return this.activities
        .movesIn(when, pairs)
        .filter(({ from }) => reached.has(from))
        .map(({ from, to, as }) => ({
          state: `${this.name(from)} > ${this.name(to)}`,
          ...(as !== from && { part: this.name(as) }),
          valuedIn: this.name(as),
          recording: this.place({ kind: "moving", cohort: place, from, to }),
        }));
    return this.activities
      .countedIn(when.states, counted)
      .filter(({ state }) => reached.has(state))
      .map(({ state, as }) => ({
        state: this.name(state),
        ...(as !== state && { part: this.name(as) }),
        valuedIn: this.name(as),
        recording: this.place(this.inState(when, place, { state, as }, pairs)),
      }));
  }

  /** Those of a cohort in some states that they can come to, counted all the months. */
  inStates(cohort: CohortPlan, states: readonly number[]): void {
    const reached = reachedBy(cohort);
    for (const state of states)
      if (reached.has(state)) this.place({ kind: "state", cohort: cohort.place, state });
  }

  private inState(
    when: Exclude<When, { kind: "move" }>,
    cohort: number,
    { state, as }: CountedAs,
    pairs: FlowLayout["pairs"],
  ): Recording {
    if (when.kind === "start") return { kind: "starting", cohort, state };
    if (when.kind !== "month") {
      const other = when.kind === "entry" ? "from" : "to";
      const own = when.kind === "entry" ? "to" : "from";
      const except = this.activities
        .having(as)
        .filter((one) => pairs.some((p) => p[own] === state && p[other] === one));
      const going = when.kind === "entry" ? "entering" : "leaving";
      return { kind: going, cohort, state, ...(except.length > 0 && { except }) };
    }
    const { first, last } = stayIn(when, this.horizon);
    const band = this.bands.findIndex(
      (b) => b.state === state && b.stay.first === first && b.stay.last === last,
    );
    return band < 0 ? { kind: "state", cohort, state } : { kind: "band", cohort, state, band };
  }

  private name(state: number): string {
    return this.scenario.states[state]!.name;
  }

  private place(recording: Recording): number {
    const key = Object.values(recording).join(" ");
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.all.length);
    return this.all.push(recording) - 1;
  }
}

const reached = new WeakMap<CohortPlan, ReadonlySet<number>>();

/** The states that people of a cohort can come to. */
function reachedBy(cohort: CohortPlan): ReadonlySet<number> {
  const known = reached.get(cohort);
  if (known !== undefined) return known;
  const states = new Set(cohort.entered);
  if (cohort.towards !== undefined) for (const state of reachedBy(cohort.towards)) states.add(state);
  for (const state of states) for (const { row } of cohort.ways) if (row.from === state) states.add(row.to);
  reached.set(cohort, states);
  return states;
}

/** A count, cycle by cycle, as it went. */
export function recorded(recording: Recording, flow: Flow, counting: Counting): Float64Array {
  switch (recording.kind) {
    case "state":
      return counted(inState(flow, recording.state), counting);
    case "band":
      return counted(inBand(flow, recording.band), counting);
    case "starting":
      return starting(flow, recording.state);
    case "entering":
      return entering(flow, recording.state, recording.except);
    case "leaving":
      return leaving(flow, recording.state, recording.except);
    case "moving":
      return moving(flow, recording.from, recording.to);
  }
}

/** The parts of stays that some items or outcomes count apart, each once. */
export function bandsOf(all: readonly CountedWhere[], scenario: Scenario, horizon: Horizon): Band[] {
  const bands = new Map<string, Band>();
  const activities = new Activities(scenario.states);
  for (const counted of all) {
    const { when } = counted;
    if (when.kind !== "month" || (when.firstMonth === undefined && when.lastMonth === undefined)) continue;
    const stay = stayIn(when, horizon);
    for (const state of new Set(activities.countedIn(when.states, counted).map((c) => c.state)))
      bands.set(`${state} ${stay.first} ${stay.last}`, { state, stay });
  }
  return [...bands.values()];
}
