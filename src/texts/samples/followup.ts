import type { FollowupProblem } from "../../core/problems/followup.js";
import type { Samples } from "../words.js";

export const followupSamples: Samples<FollowupProblem> = {
  "rapport-olaslig": { code: "rapport-olaslig", at: { file: "rapport.json" } },
  "skillnad-rojer": {
    code: "skillnad-rojer",
    at: { file: "rapport.json" },
    counts: 3,
    first: ["returns, 2024, returned", "returns, 2024, ended"],
    below: 5,
  },
};
