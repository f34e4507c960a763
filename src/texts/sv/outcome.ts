import { months, through } from "../months.js";
import { numbered } from "../numbers.js";

export const outcome = {
  "outcome.title": "Budget och utfall",
  "outcome.titleThrough": (a: { year: number; month: number }) =>
    `Budget, utfall och prognos, ${through(months.sv, a.month)} ${String(a.year)}`,
  "outcome.title.tertial": (a: { number: number; year: number; month: number }) =>
    `Tertialrapport ${String(a.number)}, ${through(months.sv, a.month)} ${String(a.year)}`,
  "outcome.title.half": (a: { year: number; month: number }) =>
    `Delårsrapport, ${through(months.sv, a.month)} ${String(a.year)}`,
  "outcome.title.year": (a: { year: number }) => `Helårsuppföljning ${String(a.year)}`,
  "outcome.title.months": (a: { year: number; month: number }) =>
    `Uppföljning, ${through(months.sv, a.month)} ${String(a.year)}`,
  "outcome.intro": (a: { measures: number; first: number; last: number }) =>
    `Rapporten jämför budget och utfall för ${
      a.measures === 1 ? "en insats" : `${numbered(a.measures, "sv")} insatser`
    } ${a.first === a.last ? `år ${String(a.first)}` : `åren ${String(a.first)}–${String(a.last)}`}.`,
  "outcome.budget": "Budget",
  "outcome.outcome": "Utfall",
  "outcome.deviation": "Avvikelse",
  "outcome.used": "Förbrukat",
  "outcome.toDate": "Periodbudget",
  "outcome.budgetOfYear": "Årsbudget",
  "outcome.forecast": "Årsprognos",
  "outcome.deviationOfYear": "Årsavvikelse",
  "outcome.months": "månader",
  "outcome.wholeYear": "ett helt år",
  "outcome.note.deviation":
    "Avvikelse är budget minus utfall. Minus betyder att det kostade mer än budgeten.",
  "outcome.note.deviationThrough":
    "Avvikelse är periodbudget minus utfall, årsavvikelse är årsbudget minus årsprognos. Minus betyder att det kostar mer än budgeten.",
  "outcome.note.used": "Förbrukat är utfallet som andel av årets budget, avrundat till tiondels procent.",
  "outcome.note.linear": (a: { months: number }) =>
    `Periodbudgeten är ${String(a.months)} tolftedelar av årsbudgeten. Årsprognosen är linjär: den räknar med att resten av året kostar lika mycket per månad som hittills.`,
  "outcome.note.noOverhead": "OH ingår inte i jämförelsen.",
  "outcome.note.wholeKronor":
    "Periodbudget och årsprognos är avrundade till hela kronor så att delarna blir summan.",
};
