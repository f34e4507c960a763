import { folded } from "../../core/names.js";
import { counted, inBand } from "../../flow/counting.js";
import { entering, leaving, moving } from "../../flow/events.js";
import type { Band } from "../../flow/plan.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import type { States, When } from "../../rulebook/item.js";
import type { RunCohort } from "./cohorts.js";
import { stayIn } from "./flow-moves.js";
import type { Horizon } from "./horizon.js";
import type { People } from "./people.js";

/** A number of people or events in one state (or one move), cycle by cycle. */
export interface CountedPeople {
  /** The name of the state, or `A > B`. */
  readonly state: string;
  /** The state whose columns its value is worked out from: of a move the one that is left. */
  readonly valuedIn: string;
  readonly quantity: Float64Array;
}

/** Counts what items and outcomes are counted by. The same count is the same array however often it is asked for. */
export class Quantities {
  private readonly known = new Map<string, Float64Array>();
  private readonly places: ReadonlyMap<string, number>;

  constructor(
    private readonly scenario: Scenario,
    private readonly horizon: Horizon,
    private readonly people: People,
    private readonly bands: readonly Band[],
  ) {
    this.places = new Map(scenario.states.map((s, i) => [folded(s.name), i]));
  }

  of(when: When, cohort: RunCohort): CountedPeople[] {
    switch (when.kind) {
      case "month":
        return this.statesIn(when.states).map((state) => this.inMonth(when, cohort, state));
      case "entry":
        return this.statesIn(when.states).map((state) => ({
          ...this.named(state),
          quantity: this.once(cohort, `entry ${state}`, () => entering(cohort.flow, state)),
        }));
      case "exit":
        return this.statesIn(when.states).map((state) => ({
          ...this.named(state),
          quantity: this.once(cohort, `exit ${state}`, () => leaving(cohort.flow, state)),
        }));
      case "move":
        return this.movesIn(when, cohort).map(({ from, to }) => ({
          state: `${this.name(from)} > ${this.name(to)}`,
          valuedIn: this.name(from),
          quantity: this.once(cohort, `move ${from} ${to}`, () => moving(cohort.flow, from, to)),
        }));
    }
  }

  private inMonth(when: Extract<When, { kind: "month" }>, cohort: RunCohort, state: number): CountedPeople {
    const stay = stayIn(when, this.horizon);
    const band = this.bands.findIndex(
      (b) => b.state === state && b.stay.first === stay.first && b.stay.last === stay.last,
    );
    if (band < 0) return { ...this.named(state), quantity: this.people.inState(cohort, state) };
    const { counting } = this.scenario.settings;
    return {
      ...this.named(state),
      quantity: this.once(cohort, `band ${band}`, () => counted(inBand(cohort.flow, band), counting)),
    };
  }

  private movesIn({ moves }: Extract<When, { kind: "move" }>, cohort: RunCohort) {
    const pairs = new Map<string, { from: number; to: number }>();
    for (const move of moves) {
      const froms = new Set(this.statesIn(move.from));
      const tos = new Set(this.statesIn(move.to));
      for (const pair of cohort.flow.pairs)
        if (froms.has(pair.from) && tos.has(pair.to)) pairs.set(`${pair.from} ${pair.to}`, pair);
    }
    return [...pairs.values()];
  }

  private statesIn(states: States): number[] {
    if (states === "all") return this.scenario.states.map((_, i) => i);
    return [...new Set(states.flatMap((name) => this.places.get(folded(name)) ?? []))];
  }

  private named(state: number): Pick<CountedPeople, "state" | "valuedIn"> {
    const name = this.name(state);
    return { state: name, valuedIn: name };
  }

  private name(state: number): string {
    return this.scenario.states[state]!.name;
  }

  private once(cohort: RunCohort, what: string, make: () => Float64Array): Float64Array {
    const key = `${cohort.measure}\u0000${cohort.group}\u0000${cohort.alternative}\u0000${what}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.known.set(key, made);
    return made;
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
