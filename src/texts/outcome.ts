import { months, through } from "./months.js";
import { numbered } from "./numbers.js";

export const outcome = {
  "outcome.title": { sv: "Budget och utfall", en: "Budget and outcome" },
  "outcome.titleLive": { sv: "Budget, utfall och prognos", en: "Budget, outcome and forecast" },
  "outcome.titleThrough": {
    sv: (a: { year: number; month: number }) =>
      `Budget, utfall och prognos, ${through(months.sv, a.month)} ${String(a.year)}`,
    en: (a: { year: number; month: number }) =>
      `Budget, outcome and forecast, ${through(months.en, a.month)} ${String(a.year)}`,
  },
  "outcome.title.tertial": {
    sv: (a: { number: number; year: number; month: number }) =>
      `Tertialrapport ${String(a.number)}, ${through(months.sv, a.month)} ${String(a.year)}`,
    en: (a: { number: number; year: number; month: number }) =>
      `Tertial report ${String(a.number)}, ${through(months.en, a.month)} ${String(a.year)}`,
  },
  "outcome.title.half": {
    sv: (a: { year: number; month: number }) =>
      `Delårsrapport, ${through(months.sv, a.month)} ${String(a.year)}`,
    en: (a: { year: number; month: number }) =>
      `Interim report, ${through(months.en, a.month)} ${String(a.year)}`,
  },
  "outcome.title.year": {
    sv: (a: { year: number }) => `Helårsuppföljning ${String(a.year)}`,
    en: (a: { year: number }) => `Follow-up of the year ${String(a.year)}`,
  },
  "outcome.title.months": {
    sv: (a: { year: number; month: number }) =>
      `Uppföljning, ${through(months.sv, a.month)} ${String(a.year)}`,
    en: (a: { year: number; month: number }) => `Follow-up, ${through(months.en, a.month)} ${String(a.year)}`,
  },
  "outcome.intro": {
    sv: (a: { measures: number; first: number; last: number }) =>
      `Rapporten jämför budget och utfall för ${
        a.measures === 1 ? "en insats" : `${numbered(a.measures, "sv")} insatser`
      } ${a.first === a.last ? `år ${String(a.first)}` : `åren ${String(a.first)}–${String(a.last)}`}.`,
    en: (a: { measures: number; first: number; last: number }) =>
      `The report compares budget and outcome for ${
        a.measures === 1 ? "one measure" : `${numbered(a.measures, "en")} measures`
      } in ${a.first === a.last ? String(a.first) : `${String(a.first)}–${String(a.last)}`}.`,
  },
  "outcome.budget": { sv: "Budget", en: "Budget" },
  "outcome.outcome": { sv: "Utfall", en: "Outcome" },
  "outcome.deviation": { sv: "Avvikelse", en: "Deviation" },
  "outcome.used": { sv: "Förbrukat", en: "Used" },
  "outcome.toDate": { sv: "Periodbudget", en: "Period budget" },
  "outcome.budgetOfYear": { sv: "Årsbudget", en: "Year budget" },
  "outcome.forecast": { sv: "Årsprognos", en: "Year forecast" },
  "outcome.deviationOfYear": { sv: "Årsavvikelse", en: "Year deviation" },
  "outcome.months": { sv: "månader", en: "months" },
  "outcome.wholeYear": { sv: "ett helt år", en: "a whole year" },
  "outcome.note.deviation": {
    sv: "Avvikelse är budget minus utfall. Minus betyder att det kostade mer än budgeten.",
    en: "Deviation is budget minus outcome. Minus means that it cost more than the budget.",
  },
  "outcome.note.deviationThrough": {
    sv: "Avvikelse är periodbudget minus utfall, årsavvikelse är årsbudget minus årsprognos. Minus betyder att det kostar mer än budgeten.",
    en: "Deviation is period budget minus outcome, year deviation is year budget minus year forecast. Minus means that it costs more than the budget.",
  },
  "outcome.note.used": {
    sv: "Förbrukat är utfallet som andel av årets budget, avrundat till tiondels procent.",
    en: "Used is the outcome as a share of the year's budget, rounded to tenths of a per cent.",
  },
  "outcome.note.linear": {
    sv: (a: { months: number }) =>
      `Periodbudgeten är ${String(a.months)} tolftedelar av årsbudgeten. Årsprognosen är linjär: den räknar med att resten av året kostar lika mycket per månad som hittills.`,
    en: (a: { months: number }) =>
      `The period budget is ${String(a.months)} twelfths of the year budget. The year forecast is linear: it assumes that the rest of the year costs as much per month as the months so far.`,
  },
  "outcome.note.noOverhead": {
    sv: "OH ingår inte i jämförelsen.",
    en: "Overhead is not part of the comparison.",
  },
  "outcome.note.wholeKronor": {
    sv: "Periodbudget och årsprognos är avrundade till hela kronor.",
    en: "Period budget and year forecast are rounded to whole kronor.",
  },
};
