import { counted, type Counting, inState } from "../../flow/counting.js";
import type { Flow } from "../../flow/simulate.js";
import { quantityIn } from "../../ledger/ledger.js";
import type { Alternative } from "../../ledger/posting.js";
import type { Horizon } from "./horizon.js";

/** One group with one measure, in one alternative, as it went. */
export interface Cohort {
  readonly measure: string;
  /** Place in the scenario's groups. */
  readonly group: number;
  readonly groupName: string;
  readonly alternative: Alternative;
  readonly flow: Flow;
  /** Of a whole stock: those whom no measure has taken, or those whom one has. */
  readonly stock?: "untaken" | "taken";
}

/** Which people. What is left out is not narrowed. */
export interface PeopleQuery {
  readonly state?: string;
  readonly group?: string;
  readonly measure?: string;
  readonly alternative: Alternative | "effect";
}

/** The people of a run: how many in each state, cycle by cycle. */
export class People {
  private readonly counts = new Map<string, Float64Array>();

  constructor(
    readonly cohorts: readonly Cohort[],
    /** Names of states, in the order of the scenario. */
    readonly states: readonly string[],
    private readonly horizon: Horizon,
    private readonly counting: Counting,
  ) {}

  /** One cohort's people in a state, cycle by cycle, counted as the scenario says. One array however often asked for. */
  inState(cohort: Cohort, state: number): Float64Array {
    const key = `${this.cohorts.indexOf(cohort)} ${state}`;
    const known = this.counts.get(key);
    if (known !== undefined) return known;
    const people = counted(inState(cohort.flow, state), this.counting);
    this.counts.set(key, people);
    return people;
  }

  /** People, cycle by cycle. */
  perCycle(query: PeopleQuery): Float64Array {
    const total = new Float64Array(this.horizon.cycles);
    for (const cohort of this.cohorts) {
      if (query.group !== undefined && query.group !== cohort.groupName) continue;
      if (query.measure !== undefined && query.measure !== cohort.measure) continue;
      if (query.alternative !== "effect" && query.alternative !== cohort.alternative) continue;
      const sign = query.alternative === "effect" && cohort.alternative === "without" ? -1 : 1;
      this.states.forEach((name, state) => {
        if (query.state !== undefined && query.state !== name) return;
        const people = this.inState(cohort, state);
        for (let cycle = 0; cycle < total.length; cycle++) total[cycle]! += sign * people[cycle]!;
      });
    }
    return total;
  }

  /** Mean number of people in each year of the horizon: person-cycles over the year's cycles. */
  meanPerYear(query: PeopleQuery): Float64Array {
    const people = this.perCycle(query);
    return Float64Array.from(
      this.horizon.years,
      ({ from, until }) => quantityIn(people, from, until) / (until - from),
    );
  }

  /** Those who come in from outside, in each year of the horizon. */
  enteringPerYear(query: Omit<PeopleQuery, "state" | "alternative">): Float64Array {
    return Float64Array.from(this.horizon.years, ({ from, until }) => {
      let total = 0;
      for (const { alternative, groupName, measure, flow, stock } of this.cohorts) {
        // Whom a measure has taken was there before.
        if (alternative !== "with" || stock === "taken") continue;
        if (query.group !== undefined && query.group !== groupName) continue;
        if (query.measure !== undefined && query.measure !== measure) continue;
        for (let state = 0; state < flow.states; state++)
          total += quantityIn(flow.entries, state * flow.cycles + from, state * flow.cycles + until);
      }
      return total;
    });
  }
}
