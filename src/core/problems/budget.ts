import type { Place } from "../explanation.js";
import type { Severity } from "../severity.js";

/** What is wrong with budget lines beyond their cells. */
export type BudgetProblem =
  | { readonly code: "belopp-saknas"; readonly at: Place }
  | {
      readonly code: "belopp-motsager";
      readonly at: Place;
      readonly given: string;
      readonly computed: string;
    }
  /** A decided version has other bytes than its digest says. `day`: when it was decided, as its name says; or empty. */
  | { readonly code: "beslutad-andrad"; readonly at: Place; readonly day: string };

export const budgetSeverity: Readonly<Record<BudgetProblem["code"], Severity>> = {
  "belopp-saknas": "error",
  "belopp-motsager": "error",
  "beslutad-andrad": "warning",
};
