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
  "manad-olaslig": {
    code: "manad-olaslig",
    at: { file: "uppfoljning.csv", line: 2, column: "period" },
    text: "2027",
  },
  "antal-inte-helt": {
    code: "antal-inte-helt",
    at: { file: "uppfoljning.csv", line: 2, column: "börjat" },
    text: "2,5",
  },
  "utfall-fler-an-borjat": {
    code: "utfall-fler-an-borjat",
    at: { file: "uppfoljning.csv" },
    month: "2027-03",
    started: 10,
    others: 12,
  },
  "utfall-manad-saknas": {
    code: "utfall-manad-saknas",
    at: { file: "uppfoljning.csv" },
    months: ["2027-04", "2027-05"],
    more: 0,
  },
  "plan-per-ar": { code: "plan-per-ar", at: { file: "plan" } },
  "plan-utan-status": {
    code: "plan-utan-status",
    at: { file: "handelser.csv" },
    statuses: ["arbete", "jobbspår"],
    states: ["introduktionsjobb"],
  },
  "prognos-finns": {
    code: "prognos-finns",
    at: { file: "prognoser.csv" },
    made: "2027-09-03",
    through: "2027-08",
  },
};
