import type { Counted } from "./counted-items.js";
import type { RunCohort } from "./run-cohort.js";

/** What a posting was valued by: the versions of what is counted, from `first` on in the batch, and whose values they took. */
export interface Valued {
  readonly counted: Counted;
  readonly first: number;
  readonly cohort: RunCohort;
}
