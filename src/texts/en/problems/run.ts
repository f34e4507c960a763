import { percentOf, rate } from "../../../core/decimal.js";
import type { RunProblem } from "../../../core/problems/run.js";
import { listed, readable } from "../../numbers.js";
import type { ProblemWords } from "../../words.js";

export const run: ProblemWords<RunProblem> = {
  "korning-for-stor": {
    title: "The scenario has too many states, groups and months together",
    says: (p) =>
      `the scenario comes to ${readable(String(p.cells), "en")} values (states × months × groups × measures, with and without). The limit is ${readable(String(p.limit), "en")}.`,
    remedy: () => "Shorten the horizon, count in years (cykel;år) or put groups together.",
  },
  "antal-negativt": {
    title: "A number of participants is below zero",
    says: (p) => `“${p.text}” comes to ${readable(p.number, "en")}, and fewer than zero cannot start.`,
    remedy: () => "Change the formula or the assumptions in it. With max(0; …) it never falls below zero.",
  },
  "andelar-under-100": {
    title: "The shares after a certain time come to less than 100%",
    says: (p) =>
      `after ${p.months} months only ${readable(percentOf(rate(p.total)), "en")}% leave the state “${p.state}”. The rest stay.`,
    remedy: (p) =>
      `Add a row from “${p.state}” to “${p.state}” if they are to stay, or a row to where they go.`,
  },
  "varden-framskrivna": {
    title: "Values are used for later days than they have been checked for",
    says: (p) =>
      `${p.number === 1 ? "one value is carried forward" : `${readable(String(p.number), "en")} values are carried forward`}: ${listed(p.names, "en")}${p.number > p.names.length ? " and more" : ""}. They may not hold all the time.`,
    remedy: () =>
      "See the table of values carried forward. Add new values in a model of your own, or shorten the time.",
  },
  "budgetar-utanfor": {
    title: "Budget lines lie outside the time of the scenario",
    says: (p) =>
      `the lines for ${listed(p.years.map(String), "en")} lie outside the time of the scenario and are not counted.`,
    remedy: () => "Change start or horisont in scenario.csv if they are to be counted.",
  },
};
