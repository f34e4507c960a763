import type { FlowFault } from "../../flow/fault.js";

/** A formula of which kind of cell: `GroupCells`, `PeopleCells` or a batch of items, by its place there. */
export type Formula =
  | { readonly kind: "cell"; readonly column: number }
  | { readonly kind: "number" | "share" | "months" | "item" | "outcome" };

/**
 * Why values cannot be evaluated. It need not be the scenario that is wrong: a draw may be impossible.
 * - `missing`: a formula has no value in a cycle in which it is needed.
 * - `number`: fewer than nobody; `entry` is the place of the number among those of `PeopleCells`.
 * - `months`: a time that is no whole number of cycles, or none at all.
 * - `flow`: shares of a cohort that cannot be.
 * - `settings`: a start or horizon that is no whole month or cycle, or that leaves somebody who comes in outside.
 * - `closed`: somebody is in a state in a cycle in which no row of it holds.
 */
export type Fault =
  | {
      readonly kind: "missing";
      readonly formula: Formula;
      readonly wording: number;
      readonly group: number;
      readonly cycle: number;
    }
  | { readonly kind: "number"; readonly entry: number; readonly people: number }
  | { readonly kind: "months"; readonly row: number; readonly months: number }
  | { readonly kind: "flow"; readonly cohort: number; readonly fault: FlowFault }
  | { readonly kind: "settings" }
  | { readonly kind: "closed"; readonly state: number; readonly cycle: number };

/** What came instead of a result. */
export interface Faults {
  readonly kind: "faults";
  readonly faults: readonly Fault[];
}
