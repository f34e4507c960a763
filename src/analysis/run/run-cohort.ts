import type { Entry, FlowRow } from "../../input/scenario/scenario.js";
import type { Cohort } from "./people.js";
import type { Supplies } from "./supplies.js";

/** A cohort with what it was made from, for explanations. */
export interface RunCohort extends Cohort {
  readonly supplies: Supplies;
  /** The rows that move people between each pair of the flow's `pairs`. */
  readonly rows: readonly (readonly FlowRow[])[];
  readonly entries: readonly {
    readonly entry: Entry;
    readonly state: number;
    /** The cycles over which they come in, the last not included. */
    readonly from: number;
    readonly until: number;
    readonly people: Float64Array;
  }[];
}
