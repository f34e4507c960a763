import type { Place } from "../explanation.js";
import type { Severity } from "../severity.js";

/** What is wrong with a cell of a target, or of the population that targets are shares of. */
export type TargetFault =
  | { readonly kind: "kind" | "sex"; readonly text: string; readonly known: readonly string[] }
  | { readonly kind: "bound"; readonly text: string }
  /** A share where a number belongs, and the other way round. */
  | { readonly kind: "shareOfNumber" | "numberOfShare"; readonly text: string }
  | { readonly kind: "notPositive"; readonly text: string }
  /** No share of people is more than all of them. */
  | { readonly kind: "overWhole"; readonly text: string }
  /** All whom an exit is to leave from are where it goes already. */
  | { readonly kind: "nowhereFrom" }
  /** A row for women or men under no indicator. */
  | { readonly kind: "noIndicator"; readonly text: string }
  | { readonly kind: "statesNeeded" | "outcomeNeeded" }
  | {
      readonly kind: "outcome";
      readonly text: string;
      readonly near?: string;
      readonly known: readonly string[];
    }
  /** No group is of the sex that it is for. */
  | { readonly kind: "noGroup" };

/** What people have set out to reach. */
export type TargetProblem =
  | { readonly code: "mal-olasligt"; readonly at: Place; readonly fault: TargetFault }
  /** States in which nobody supports themselves, or is supported by somebody. */
  | { readonly code: "mal-ingen-framgang"; readonly at: Place; readonly states: readonly string[] }
  /** A share of a population that no row gives. */
  | { readonly code: "befolkning-saknas"; readonly at: Place };

export const targetSeverity: Readonly<Record<TargetProblem["code"], Severity>> = {
  "mal-olasligt": "error",
  "mal-ingen-framgang": "error",
  "befolkning-saknas": "error",
};
