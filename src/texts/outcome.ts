import { months, through } from "./months.js";
import { numbered, readable } from "./numbers.js";

const partsSv: Readonly<Record<number, string>> = {
  2: "halvor",
  3: "tertial",
  4: "kvartal",
  6: "tvåmånadersperioder",
  12: "månader",
};
const partsEn: Readonly<Record<number, string>> = {
  2: "halves",
  3: "tertials",
  4: "quarters",
  6: "two-month periods",
  12: "months",
};

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
  "outcome.ownForecast": { sv: "Egen prognos", en: "Own forecast" },
  "outcome.outcomeOfForecast": {
    sv: "Utfall för rader med egen prognos",
    en: "Outcome of rows with a forecast of their own",
  },
  "outcome.othersOutcome": {
    sv: "Utfall för rader utan egen prognos",
    en: "Outcome of rows without a forecast of their own",
  },
  "outcome.carried": { sv: "Utfall som förs vidare", en: "Outcome that is carried on" },
  "outcome.unspent": { sv: "Budget utan egen prognos", en: "Budget without own forecast" },
  "outcome.shares": { sv: "andelar av året", en: "shares of the year" },
  "outcome.mark": { sv: "Bedömning", en: "Judgement" },
  "outcome.muchMore": { sv: "mycket dyrare", en: "much dearer" },
  "outcome.muchLess": { sv: "mycket billigare", en: "much cheaper" },
  "outcome.comment": { sv: "Kommentar", en: "Comment" },
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
  "outcome.note.profile": {
    sv: (a: { shares: readonly string[]; passed: string }) =>
      `Årets kostnader antas fördela sig ${a.shares.map((share) => readable(share, "sv")).join("/")} över årets ${partsSv[a.shares.length] ?? "delar"}. Periodbudgeten är därför ${readable(a.passed, "sv")} % av årsbudgeten, och årsprognosen räknar med samma fördelning.`,
    en: (a: { shares: readonly string[]; passed: string }) =>
      `The year's costs are assumed to fall ${a.shares.map((share) => readable(share, "en")).join("/")} over its ${partsEn[a.shares.length] ?? "parts"}. The period budget is therefore ${readable(a.passed, "en")}% of the year budget, and the year forecast assumes the same.`,
  },
  "outcome.note.own": {
    sv: "Rader med egen prognos (kolumnen prognos) har den; övriga rader förs vidare.",
    en: "Rows with a forecast of their own (the column prognos) have that; the others are carried on.",
  },
  "outcome.note.mark": {
    sv: ({ limit }: { limit: string }) =>
      `Bedömning: mycket dyrare eller billigare är en avvikelse på minst ${readable(limit, "sv")} % av årets budget (--large ändrar).`,
    en: ({ limit }: { limit: string }) =>
      `Judgement: much dearer or cheaper is a deviation of at least ${readable(limit, "en")}% of the year's budget (--large changes it).`,
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
