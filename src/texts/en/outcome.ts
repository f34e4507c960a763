import { months, through } from "../months.js";
import { numbered } from "../numbers.js";

export const outcome = {
  "outcome.title": "Budget and outcome",
  "outcome.titleThrough": (a: { year: number; month: number }) =>
    `Budget, outcome and forecast, ${through(months.en, a.month)} ${String(a.year)}`,
  "outcome.title.tertial": (a: { number: number; year: number; month: number }) =>
    `Tertial report ${String(a.number)}, ${through(months.en, a.month)} ${String(a.year)}`,
  "outcome.title.half": (a: { year: number; month: number }) =>
    `Interim report, ${through(months.en, a.month)} ${String(a.year)}`,
  "outcome.title.year": (a: { year: number }) => `Follow-up of the year ${String(a.year)}`,
  "outcome.title.months": (a: { year: number; month: number }) =>
    `Follow-up, ${through(months.en, a.month)} ${String(a.year)}`,
  "outcome.intro": (a: { measures: number; first: number; last: number }) =>
    `The report compares budget and outcome for ${
      a.measures === 1 ? "one measure" : `${numbered(a.measures, "en")} measures`
    } in ${a.first === a.last ? String(a.first) : `${String(a.first)}–${String(a.last)}`}.`,
  "outcome.budget": "Budget",
  "outcome.outcome": "Outcome",
  "outcome.deviation": "Deviation",
  "outcome.used": "Used",
  "outcome.toDate": "Period budget",
  "outcome.budgetOfYear": "Year budget",
  "outcome.forecast": "Year forecast",
  "outcome.deviationOfYear": "Year deviation",
  "outcome.months": "months",
  "outcome.wholeYear": "a whole year",
  "outcome.note.deviation":
    "Deviation is budget minus outcome. Minus means that it cost more than the budget.",
  "outcome.note.deviationThrough":
    "Deviation is period budget minus outcome, year deviation is year budget minus year forecast. Minus means that it costs more than the budget.",
  "outcome.note.used":
    "Used is the outcome as a share of the year's budget, rounded to tenths of a per cent.",
  "outcome.note.linear": (a: { months: number }) =>
    `The period budget is ${String(a.months)} twelfths of the year budget. The year forecast is linear: it assumes that the rest of the year costs as much per month as the months so far.`,
  "outcome.note.noOverhead": "Overhead is not part of the comparison.",
  "outcome.note.wholeKronor":
    "Period budget and year forecast are rounded to whole kronor so that the parts make the sum.",
};
