import { listed, numbered, readable } from "./numbers.js";
import { spoken, type SpokenUnit } from "./spoken.js";

/** The largest parts, alike; an empty name is one that the budget does not state. */
type Largest = Readonly<{ names: readonly string[]; amount: string; whole: string; unit: SpokenUnit }>;

export const budget = {
  "budget.title": { sv: "Budgetbilaga", en: "Budget appendix" },
  "budget.intro": {
    sv: (a: { measures: number; first: number; last: number }) =>
      `Bilagan visar vad ${a.measures === 1 ? "en insats" : `${numbered(a.measures, "sv")} insatser`} kostar ${
        a.first === a.last ? `år ${String(a.first)}` : `åren ${String(a.first)}–${String(a.last)}`
      }.`,
    en: (a: { measures: number; first: number; last: number }) =>
      `This appendix shows what ${a.measures === 1 ? "one measure costs" : `${numbered(a.measures, "en")} measures cost`} in ${
        a.first === a.last ? String(a.first) : `${String(a.first)}–${String(a.last)}`
      }.`,
  },
  "budget.inShort": {
    sv: (a: { measures: number; first: number; last: number; total: string }) =>
      `${String(a.measures)} ${a.measures === 1 ? "insats" : "insatser"}, ${
        a.first === a.last ? String(a.first) : `${String(a.first)}–${String(a.last)}`
      }, totalt ${readable(a.total, "sv", " ")} kr`,
    en: (a: { measures: number; first: number; last: number; total: string }) =>
      `${String(a.measures)} ${a.measures === 1 ? "measure" : "measures"}, ${
        a.first === a.last ? String(a.first) : `${String(a.first)}–${String(a.last)}`
      }, SEK ${readable(a.total, "en")} in all`,
  },
  "budget.measures": { sv: "Insatser", en: "Measures" },
  "budget.summary": { sv: "Summering samtliga insatser", en: "Summary of all measures" },
  "budget.sum": { sv: "Summa", en: "Sum" },
  "budget.total": { sv: "Totalt", en: "Total" },
  "budget.year": { sv: "År", en: "Year" },
  "budget.resources": { sv: "Resurser", en: "Resources" },
  "budget.amount": { sv: "Summa", en: "Sum" },
  "budget.overhead": { sv: "OH", en: "Overhead" },
  "budget.overheadShare": {
    sv: (a: { percent: string }) => `OH ${readable(a.percent, "sv")} %`,
    en: (a: { percent: string }) => `Overhead ${readable(a.percent, "en")}%`,
  },
  "budget.allYears": { sv: "Alla år", en: "All years" },
  "budget.notStated": { sv: "(ej angivet)", en: "(not stated)" },
  "budget.resourcesMore": {
    sv: (a: { texts: string; more: number }) => `${a.texts} och ${String(a.more)} till`,
    en: (a: { texts: string; more: number }) => `${a.texts} and ${String(a.more)} more`,
  },
  "budget.dimension.measure": { sv: "Insats", en: "Measure" },
  "budget.dimension.funder": { sv: "Finansiär", en: "Funder" },
  "budget.dimension.costType": { sv: "Kostnadsslag", en: "Type of cost" },
  "budget.dimension.responsible": { sv: "Ansvarig", en: "Responsible" },
  "budget.dimension.account": { sv: "Konto", en: "Account" },
  "budget.dimension.costCentre": { sv: "Ansvar", en: "Cost centre" },
  "budget.dimension.operations": { sv: "Verksamhet", en: "Operations" },
  "budget.dimension.project": { sv: "Projekt", en: "Project" },
  "budget.by.funder": { sv: "Belopp per finansiär", en: "Amounts by funder" },
  "budget.by.costType": { sv: "Belopp per kostnadsslag", en: "Amounts by type of cost" },
  "budget.by.responsible": { sv: "Belopp per ansvarig", en: "Amounts by who is responsible" },
  "budget.by.account": { sv: "Belopp per konto", en: "Amounts by account" },
  "budget.by.costCentre": { sv: "Belopp per ansvar", en: "Amounts by cost centre" },
  "budget.by.operations": { sv: "Belopp per verksamhet", en: "Amounts by operations" },
  "budget.by.project": { sv: "Belopp per projekt", en: "Amounts by project" },
  "budget.chart.measure": { sv: "Belopp per insats och år", en: "Amounts by measure and year" },
  "budget.chart.funder": { sv: "Belopp per finansiär och år", en: "Amounts by funder and year" },
  "budget.chart.costType": { sv: "Belopp per kostnadsslag och år", en: "Amounts by type of cost and year" },
  "budget.chart.responsible": { sv: "Belopp per ansvarig och år", en: "Amounts by responsible and year" },
  "budget.chart.account": { sv: "Belopp per konto och år", en: "Amounts by account and year" },
  "budget.chart.costCentre": { sv: "Belopp per ansvar och år", en: "Amounts by cost centre and year" },
  "budget.chart.operations": { sv: "Belopp per verksamhet och år", en: "Amounts by operations and year" },
  "budget.chart.project": { sv: "Belopp per projekt och år", en: "Amounts by project and year" },
  "budget.chartName": { sv: "delar", en: "parts" },
  "budget.chartRest": {
    sv: (a: { parts: number }) => `Övriga (${a.parts})`,
    en: (a: { parts: number }) => `The rest (${a.parts})`,
  },
  "budget.chartWhole": {
    sv: (a: { whole: string; unit: SpokenUnit; first: string; last: string }) =>
      `${spoken(a.whole, a.unit, "sv")} ${a.first === a.last ? a.first : `${a.first}–${a.last}`}`,
    en: (a: { whole: string; unit: SpokenUnit; first: string; last: string }) =>
      `${spoken(a.whole, a.unit, "en")} in ${a.first === a.last ? a.first : `${a.first}–${a.last}`}`,
  },
  "budget.chartFinds": {
    sv: (a: Largest) =>
      `${listed(
        a.names.map((name) => name || "(ej angivet)"),
        "sv",
      )} är störst${a.names.length > 1 ? ", vardera" : ":"} ${spoken(a.amount, a.unit, "sv")} av ${spoken(a.whole, a.unit, "sv", "short")}`,
    en: (a: Largest) =>
      `${listed(
        a.names.map((name) => name || "(not stated)"),
        "en",
      )} ${a.names.length > 1 ? "are the largest, each" : "is the largest:"} ${spoken(a.amount, a.unit, "en")} of ${spoken(a.whole, a.unit, "en", "short")}`,
  },
  "budget.funding": { sv: "Finansiering", en: "Funding" },
  "budget.fundingByMeasure": {
    sv: "Finansiering per insats och år",
    en: "Funding by measure and year",
  },
  "budget.overheadFunding": {
    sv: (a: { percent?: string; isFlatRate: boolean; funder?: string }) =>
      `${a.isFlatRate ? "Schablon" : "OH"}${a.percent === undefined ? "" : ` ${readable(a.percent, "sv")} %`}, ${
        a.funder === undefined ? "finansiär ej angiven" : `betalas av ${a.funder}`
      }`,
    en: (a: { percent?: string; isFlatRate: boolean; funder?: string }) =>
      `${a.isFlatRate ? "Flat rate" : "Overhead"}${a.percent === undefined ? "" : ` ${readable(a.percent, "en")}%`}, ${
        a.funder === undefined ? "funder not stated" : `paid by ${a.funder}`
      }`,
  },
  "budget.totals": { sv: "Alla insatser och år", en: "All measures and years" },
  "budget.footnote": { sv: "Not", en: "Note" },
  "budget.share": { sv: "Andel", en: "Share" },
  "budget.cofinancing": { sv: "varav medfinansiering", en: "of which co-financing" },
  "budget.perParticipant": { sv: "Kostnad per deltagare", en: "Cost per participant" },
  "budget.perParticipantByMeasure": {
    sv: "Kostnad per deltagare, insats för insats",
    en: "Cost per participant, measure by measure",
  },
  "budget.allMeasures": { sv: "Alla insatser", en: "All measures" },
  "budget.without": { sv: "Alla insatser utan OH", en: "All measures without overhead" },
  "budget.with": { sv: "Alla insatser med OH", en: "All measures with overhead" },
  "budget.participants": { sv: "Deltagare", en: "Participants" },
  "budget.amountPerParticipant": { sv: "Per deltagare", en: "Per participant" },
  "budget.perPost": { sv: "Kostnad per heltidstjänst", en: "Cost per full-time post" },
  "budget.posts": { sv: "Heltidstjänster", en: "Full-time posts" },
  "budget.amountPerPost": { sv: "Per tjänst", en: "Per post" },
  "budget.note.overheadRounded": {
    sv: (a: { step: string; per: "year" | "measure" }) =>
      `OH är avrundat till ${nearestSv(a.step)} för varje ${
        a.per === "year" ? "år" : "insats och år"
      }. Totalt är summan plus avrundad OH.`,
    en: (a: { step: string; per: "year" | "measure" }) =>
      `Overhead is rounded to ${nearestEn(a.step)} for each ${
        a.per === "year" ? "year" : "measure and year"
      }. The total is the sum plus the rounded overhead.`,
  },
  "budget.note.overheadBase": {
    sv: (a: { share: string; base: readonly string[] }) =>
      `OH ${readable(a.share, "sv")} % räknas på ${listed(a.base, "sv")}.`,
    en: (a: { share: string; base: readonly string[] }) =>
      `Overhead of ${readable(a.share, "en")}% is put on ${listed(a.base, "en")}.`,
  },
  "budget.note.overheadOwn": {
    sv: (a: { others?: string; own: readonly OwnShare[] }) =>
      `Rader med egen OH har ${listed(a.own.map(ownShareSv), "sv")}.${othersHaveSv(a.others)}`,
    en: (a: { others?: string; own: readonly OwnShare[] }) =>
      `Lines with an overhead of their own have ${listed(a.own.map(ownShareEn), "en")}.${othersHaveEn(a.others)}`,
  },
  "budget.note.euro": {
    sv: (a: { rate: string }) => `Belopp i euro är omräknade med ${readable(a.rate, "sv")} kr per euro.`,
    en: (a: { rate: string }) =>
      `Amounts in euro are converted at ${readable(a.rate, "en")} kronor for a euro.`,
  },
  "budget.note.unit": {
    sv: (a: { unit: string; step: string }) =>
      `Beloppen är avrundade till ${a.step === "1" ? `hela ${a.unit}` : `närmaste ${readable(a.step, "sv")} ${a.unit}`}.`,
    en: (a: { unit: string; step: string }) =>
      `Amounts are rounded to ${a.step === "1" ? `whole ${a.unit}` : `the nearest ${readable(a.step, "en")} ${a.unit}`}.`,
  },
  "budget.note.wholeKronor": {
    sv: "Beloppen visas i hela kronor och är räknade med ören.",
    en: "Amounts are shown in whole kronor and computed with their öre.",
  },
  "budget.note.perParticipantParts": {
    sv: (a: { participants: string }) =>
      `Varje belopp är delat med ${readable(a.participants, "sv")} deltagare och avrundat till hela kronor för sig.`,
    en: (a: { participants: string }) =>
      `Each amount is divided by ${readable(a.participants, "en")} participants and rounded to whole kronor by itself.`,
  },
  "budget.note.perUnit": {
    sv: "Belopp per deltagare är avrundade till hela kronor.",
    en: "Amounts per participant are rounded to whole kronor.",
  },
  "budget.note.shares": {
    sv: "Andelarna är avrundade till tiondels procent.",
    en: "Shares are rounded to tenths of a per cent.",
  },
  "budget.note.postsOnly": {
    sv: "Här räknas bara rader som anger antal tjänster. Belopp per heltidstjänst är avrundade till hela kronor.",
    en: "Only lines that state a number of posts are counted here. Amounts per full-time post are rounded to whole kronor.",
  },
  "budget.explain.line": {
    sv: (a: { measure: string; resources: string }) =>
      a.resources === "" ? a.measure : `${a.measure}: ${a.resources}`,
    en: (a: { measure: string; resources: string }) =>
      a.resources === "" ? a.measure : `${a.measure}: ${a.resources}`,
  },
  "budget.explain.otherLines": {
    sv: (a: { lines: number }) => `${readable(String(a.lines), "sv")} rader till`,
    en: (a: { lines: number }) => `${readable(String(a.lines), "en")} more lines`,
  },
  "budget.explain.total": {
    sv: (a: { year: number }) => `Totalt ${String(a.year)}`,
    en: (a: { year: number }) => `Total ${String(a.year)}`,
  },
  "budget.explain.sum": {
    sv: (a: { year: number }) => `Summa ${String(a.year)}`,
    en: (a: { year: number }) => `Sum ${String(a.year)}`,
  },
  "budget.explain.base": { sv: "Underlag för OH", en: "What overhead is put on" },
};

interface OwnShare {
  readonly share: string;
  readonly measures: readonly string[];
}

/** So many names, and no more, help the reader find the lines. */
const NAMES_SHOWN = 3;

const ownShareSv = ({ share, measures }: OwnShare): string =>
  `${readable(share, "sv")} %${measures.length > NAMES_SHOWN ? "" : ` (${measures.join(", ")})`}`;

const ownShareEn = ({ share, measures }: OwnShare): string =>
  `${readable(share, "en")}%${measures.length > NAMES_SHOWN ? "" : ` (${measures.join(", ")})`}`;

function othersHaveSv(share: string | undefined): string {
  if (share === undefined) return "";
  return share === "0" ? " Övriga rader har ingen OH." : ` Övriga rader har ${readable(share, "sv")} %.`;
}

function othersHaveEn(share: string | undefined): string {
  if (share === undefined) return "";
  return share === "0" ? " The other lines have none." : ` The other lines have ${readable(share, "en")}%.`;
}

function nearestSv(step: string): string {
  const names: Readonly<Record<string, string>> = {
    "1": "hela kronor",
    "10": "närmaste tiotal",
    "100": "närmaste hundratal",
    "1000": "närmaste tusental",
    "1000000": "närmaste miljon",
  };
  return names[step] ?? `närmaste ${readable(step, "sv")} kr`;
}

function nearestEn(step: string): string {
  const names: Readonly<Record<string, string>> = {
    "1": "whole kronor",
    "10": "the nearest ten",
    "100": "the nearest hundred",
    "1000": "the nearest thousand",
    "1000000": "the nearest million",
  };
  return names[step] ?? `the nearest ${readable(step, "en")} kr`;
}
