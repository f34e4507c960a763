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
    };

export const followupSeverity: Readonly<Record<FollowupProblem["code"], Severity>> = {
  "rapport-olaslig": "error",
  "skillnad-rojer": "warning",
};
