import type { Entry, FlowRow } from "../../input/scenario/scenario.js";
import type { Cohort } from "./people.js";
import type { Supplies } from "./supplies.js";

/** People of a stock who are in a state in a cycle for the first time, by cycle. */
export interface Came {
  readonly state: number;
  readonly how: "stood" | "inflow" | "start";
  /** The formulas that it follows from, among the numbers. */
  readonly wordings: readonly number[];
  readonly people: Float64Array;
}

/** A cohort with what it was made from, for explanations. */
export interface RunCohort extends Cohort {
  readonly supplies: Supplies;
  /** The calendar year in which they came in, where effects fade by it. */
  readonly cameIn?: number;
  /** Where its effect fades: what it would have been otherwise, what it becomes like, and how much is left in each cycle. */
  readonly faded?: { readonly own: RunCohort; readonly towards: RunCohort; readonly kept: Float64Array };
  /** The rows that move people between each pair of the flow's `pairs`. */
  readonly rows: readonly (readonly FlowRow[])[];
  /** Of a stock: who stood in states, came to them and started in them, by the rows that say so. */
  readonly came: readonly Came[];
  readonly entries: readonly {
    readonly entry: Entry;
    readonly state: number;
    /** The cycles over which they come in, the last not included. */
    readonly from: number;
    readonly until: number;
    /** Of the people of the entry. */
    readonly share: number;
    /** Of the cycle that has gone when they come. */
    readonly late: number;
    readonly people: Float64Array;
    /** Of `people`, as they are counted. */
    readonly present: Float64Array;
  }[];
}
