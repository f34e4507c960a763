import type { Place } from "../explanation.js";
import type { Severity } from "../severity.js";

/** What is told of people, and an earlier report of it. */
export type FollowupProblem =
  /** `--previous` is no report of `lonsam followup` in json. */
  | { readonly code: "rapport-olaslig"; readonly at: Place }
  /** Counts that differ from the earlier report's by so few that the two together point somebody out. */
  | {
      readonly code: "skillnad-rojer";
      readonly at: Place;
      /** How many counts do, and some of them: the table, the row and the column. */
      readonly counts: number;
      readonly first: readonly string[];
      readonly below: number;
    }
  | { readonly code: "manad-olaslig"; readonly at: Place; readonly text: string }
  | { readonly code: "antal-inte-helt"; readonly at: Place; readonly text: string }
  /** More people are there or have left than have begun. */
  | {
      readonly code: "utfall-fler-an-borjat";
      readonly at: Place;
      /** `2027-03` */
      readonly month: string;
      readonly started: number;
      readonly others: number;
    }
  /** Months without rows, the first of them and how many more. */
  | {
      readonly code: "utfall-manad-saknas";
      readonly at: Place;
      readonly months: readonly string[];
      readonly more: number;
    }
  /** A plan in years has no months to compare with. */
  | { readonly code: "plan-per-ar"; readonly at: Place }
  /** No status is a state in which the plan has people in its measures. */
  | {
      readonly code: "plan-utan-status";
      readonly at: Place;
      readonly statuses: readonly string[];
      readonly states: readonly string[];
    }
  /** A forecast of the same day with the same last month is there already. */
  | { readonly code: "prognos-finns"; readonly at: Place; readonly made: string; readonly through: string };

export const followupSeverity: Readonly<Record<FollowupProblem["code"], Severity>> = {
  "rapport-olaslig": "error",
  "skillnad-rojer": "warning",
  "manad-olaslig": "error",
  "antal-inte-helt": "error",
  "utfall-fler-an-borjat": "error",
  "utfall-manad-saknas": "error",
  "plan-per-ar": "error",
  "plan-utan-status": "error",
  "prognos-finns": "error",
};
