import { folded } from "../../core/names.js";
import { counted, type Counting, inBand, inState } from "../../flow/counting.js";
import { entering, leaving, moving, starting } from "../../flow/events.js";
import type { FlowLayout } from "../../flow/layout.js";
import type { Band } from "../../flow/plan.js";
import type { Flow } from "../../flow/simulate.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import type { States, When } from "../../rulebook/item.js";
import type { Horizon } from "../run/horizon.js";
import type { CohortPlan } from "./people-plan.js";
import { stayIn } from "./ways.js";

/** A number of people or events of one cohort, cycle by cycle, that something is counted by. */
export type Recording = { readonly cohort: number } & (
  | { readonly kind: "state" | "starting" | "entering" | "leaving"; readonly state: number }
  | { readonly kind: "band"; readonly state: number; readonly band: number }
  | { readonly kind: "moving"; readonly from: number; readonly to: number }
);

/** What an item or outcome is counted by in one state (or one move). */
export interface CountedIn {
  /** The name of the state, or `A > B`. */
  readonly state: string;
  /** The state whose columns its value is worked out from: of a move the one that is left. */
  readonly valuedIn: string;
  /** A place in `Recordings.all`. */
  readonly recording: number;
}

/** What of people is counted, each count once. */
export class Recordings {
  readonly all: Recording[] = [];
  private readonly places = new Map<string, number>();
  private readonly states: ReadonlyMap<string, number>;

  constructor(
    private readonly scenario: Scenario,
    private readonly horizon: Horizon,
    readonly bands: readonly Band[],
  ) {
    this.states = new Map(scenario.states.map((s, i) => [folded(s.name), i]));
  }

  /** Where somebody of a cohort may be counted: in states that they can come to, and in moves that they can make. */
  of(when: When, cohort: CohortPlan, { pairs }: Pick<FlowLayout, "pairs">): CountedIn[] {
    const reached = reachedBy(cohort);
    const { place } = cohort;
    if (when.kind === "move")
      return this.movesIn(when, pairs)
        .filter(({ from }) => reached.has(from))
        .map(({ from, to }) => ({
          state: `${this.name(from)} > ${this.name(to)}`,
          valuedIn: this.name(from),
          recording: this.place({ kind: "moving", cohort: place, from, to }),
        }));
    return this.statesIn(when.states)
      .filter((state) => reached.has(state))
      .map((state) => ({
        state: this.name(state),
        valuedIn: this.name(state),
        recording: this.place(this.inState(when, place, state)),
      }));
  }

  /** Those of a cohort in some states that they can come to, counted all the months. */
  inStates(cohort: CohortPlan, states: readonly number[]): void {
    const reached = reachedBy(cohort);
    for (const state of states)
      if (reached.has(state)) this.place({ kind: "state", cohort: cohort.place, state });
  }

  private inState(when: Exclude<When, { kind: "move" }>, cohort: number, state: number): Recording {
    if (when.kind !== "month") return { kind: events[when.kind], cohort, state };
    const { first, last } = stayIn(when, this.horizon);
    const band = this.bands.findIndex(
      (b) => b.state === state && b.stay.first === first && b.stay.last === last,
    );
    return band < 0 ? { kind: "state", cohort, state } : { kind: "band", cohort, state, band };
  }

  private movesIn({ moves }: Extract<When, { kind: "move" }>, all: FlowLayout["pairs"]): FlowLayout["pairs"] {
    const pairs = new Map<string, FlowLayout["pairs"][number]>();
    for (const move of moves) {
      const froms = new Set(this.statesIn(move.from));
      const tos = new Set(this.statesIn(move.to));
      for (const pair of all)
        if (froms.has(pair.from) && tos.has(pair.to)) pairs.set(`${pair.from} ${pair.to}`, pair);
    }
    return [...pairs.values()];
  }

  private statesIn(states: States): number[] {
    if (states === "all") return this.scenario.states.map((_, i) => i);
    return [...new Set(states.flatMap((name) => this.states.get(folded(name)) ?? []))];
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

const events = { start: "starting", entry: "entering", exit: "leaving" } as const;

const reached = new WeakMap<CohortPlan, ReadonlySet<number>>();

/** The states that people of a cohort can come to. */
function reachedBy(cohort: CohortPlan): ReadonlySet<number> {
  const known = reached.get(cohort);
  if (known !== undefined) return known;
  const states = new Set(cohort.entered);
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
      return entering(flow, recording.state);
    case "leaving":
      return leaving(flow, recording.state);
    case "moving":
      return moving(flow, recording.from, recording.to);
  }
}

/** The parts of stays that some items or outcomes count apart, each once. */
export function bandsOf(whens: readonly When[], scenario: Scenario, horizon: Horizon): Band[] {
  const bands = new Map<string, Band>();
  for (const when of whens) {
    if (when.kind !== "month" || (when.firstMonth === undefined && when.lastMonth === undefined)) continue;
    const stay = stayIn(when, horizon);
    scenario.states.forEach(({ name }, state) => {
      if (when.states !== "all" && !when.states.some((s) => folded(s) === folded(name))) return;
      bands.set(`${state} ${stay.first} ${stay.last}`, { state, stay });
    });
  }
  return [...bands.values()];
}
