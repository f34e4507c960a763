import { listed, readable } from "./numbers.js";

type IndicatorId =
  "supported" | "longTerm" | "young" | "sickListed" | "active" | "jobs" | "longTermJobs" | "notBack";

const namesSv: Readonly<Record<IndicatorId, string>> = {
  supported: "Personer med försörjningsstöd",
  longTerm: "Vuxna med långvarigt stöd",
  young: "Unga med stöd, 19–24 år",
  sickListed: "Med stöd, sjukskrivna med läkarintyg",
  active: "Har haft en insats i månaden",
  jobs: "I arbetsmarknadsanställning",
  longTermJobs: "Från långvarigt stöd och arbetslöshet till arbetsmarknadsanställning",
  notBack: "Inte tillbaka ett år efter avslutat stöd",
};
const namesEn: Readonly<Record<IndicatorId, string>> = {
  supported: "People with support",
  longTerm: "Adults with long support",
  young: "Young people with support, 19–24",
  sickListed: "With support, sick-listed by a doctor",
  active: "Had a measure in the month",
  jobs: "In a job of the municipality's own",
  longTermJobs: "From long support and unemployment to a job of the municipality's own",
  notBack: "Not back a year after support ended",
};
const n = (value: number, language: "sv" | "en"): string => readable(String(value), language);

/** What `lonsam indicators` says month by month. */
export const indicatorWords = {
  "command.indicators": {
    sv: "Räknar en plans indikatorer månad för månad ur verksamhetssystemets rader, för kvinnor och män.",
    en: "Counts the indicators of a plan month by month from the rows of a case system, for women and men.",
  },
  "option.indicators.since": {
    sv: "Första månaden som visas, t.ex. 2024-01. Tolv månader före den behövs för att långvarigt stöd ska vara känt.",
    en: "The first month shown, such as 2024-01. Twelve months before it are needed for long support to be known.",
  },
  "indicators.title": {
    sv: (a: { first: string; last: string }) => `Indikatorer, ${a.first}–${a.last}`,
    en: (a: { first: string; last: string }) => `Indicators, ${a.first}–${a.last}`,
  },
  "indicators.heading": { sv: "Indikatorer månad för månad", en: "Indicators month by month" },
  "indicators.lead.supported": {
    sv: (a: { month: string; people: number; bySex: { women: number; men: number } | undefined }) =>
      `${a.month} hade ${n(a.people, "sv")} ${a.people === 1 ? "person" : "personer"} försörjningsstöd${a.bySex === undefined ? "" : `, ${n(a.bySex.women, "sv")} kvinnor och ${n(a.bySex.men, "sv")} män`}.`,
    en: (a: { month: string; people: number; bySex: { women: number; men: number } | undefined }) =>
      `In ${a.month}, ${n(a.people, "en")} ${a.people === 1 ? "person" : "people"} had support${a.bySex === undefined ? "" : `, ${n(a.bySex.women, "en")} women and ${n(a.bySex.men, "en")} men`}.`,
  },
  "indicators.lead.longTerm": {
    sv: (a: { month: string; people: number; share: string }) =>
      `För ${a.share} procent av de vuxna var stödet långvarigt.`,
    en: (a: { month: string; people: number; share: string }) =>
      `For ${a.share} per cent of the adults the support was long.`,
  },
  "indicators.lead.active": {
    sv: (a: { month: string; people: number; share: string }) =>
      `Av dem som hade stöd eller en insats när ${a.month} var slut hade ${a.share} procent haft en insats under månaden.`,
    en: (a: { month: string; people: number; share: string }) =>
      `Of those with support or a measure when ${a.month} ended, ${a.share} per cent had had a measure in the month.`,
  },
  "indicators.lead.notBack": {
    sv: (a: { month: string; people: number; share: string }) =>
      `Av dem vars stöd avslutades ${a.month} var ${a.share} procent inte tillbaka inom ett år.`,
    en: (a: { month: string; people: number; share: string }) =>
      `Of those whose support ended in ${a.month}, ${a.share} per cent were not back within a year.`,
  },
  "indicators.month": { sv: "Månad", en: "Month" },
  "indicators.share": { sv: "Andel", en: "Share" },
  "indicators.nobody": { sv: "ingen", en: "nobody" },
  "indicators.of.supported": { sv: "Av alla med stöd", en: "Of all with support" },
  "indicators.of.adults": { sv: "Vuxna med stöd", en: "Adults with support" },
  "indicators.of.enrolled": { sv: "Med stöd eller insats", en: "With support or a measure" },
  "indicators.of.ends": { sv: "Avslut", en: "Ends" },
  "indicators.of.longTerm": { sv: "Långvarigt", en: "Long" },
  "indicators.of.young": { sv: "Unga", en: "Young" },
  "indicators.of.sick": { sv: "Sjukskrivna", en: "Sick-listed" },
  "indicators.of.active": { sv: "I insats", en: "In a measure" },
  "indicators.of.jobs": { sv: "Anställda", en: "In a job" },
  "indicators.of.longTermJobs": { sv: "Anställda", en: "In a job" },
  "indicators.of.notBack": { sv: "Inte tillbaka", en: "Not back" },
  "indicators.supported": { sv: namesSv.supported, en: namesEn.supported },
  "indicators.longTerm": { sv: namesSv.longTerm, en: namesEn.longTerm },
  "indicators.young": { sv: namesSv.young, en: namesEn.young },
  "indicators.sickListed": { sv: namesSv.sickListed, en: namesEn.sickListed },
  "indicators.active": { sv: namesSv.active, en: namesEn.active },
  "indicators.jobs": { sv: namesSv.jobs, en: namesEn.jobs },
  "indicators.longTermJobs": { sv: namesSv.longTermJobs, en: namesEn.longTermJobs },
  "indicators.notBack": { sv: namesSv.notBack, en: namesEn.notBack },
  "indicators.note.supported": {
    sv: "Var och en som har haft stöd någon dag i månaden, eller i en månadsrad ett belopp.",
    en: "Everybody with support on any day of the month, or in a monthly row an amount.",
  },
  "indicators.note.longTerm": {
    sv: "Långvarigt: stöd i minst 10 av de 12 månader som slutar med månaden. Andelen är av de vuxna med stöd i månaden. De första elva månaderna i raderna saknas, för då är året inte känt.",
    en: "Long: support in at least 10 of the 12 months that end with the month. The share is of adults with support in the month. The first eleven months of the rows are missing, since the year is not known then.",
  },
  "indicators.note.young": {
    sv: "De som fyller 19 till 24 år under året.",
    en: "Those who turn 19 to 24 in the year.",
  },
  "indicators.note.sickListed": {
    sv: (a: { words: readonly string[] }) => `Har stöd i månaden, och hindret är ${listed(a.words, "sv")}.`,
    en: (a: { words: readonly string[] }) =>
      `With support in the month, and the hindrance is ${listed(a.words, "en")}.`,
  },
  "indicators.note.active": {
    sv: "Av dem som har stöd eller en insats den sista i månaden: de som har haft en insats någon dag i månaden.",
    en: "Of those with support or a measure on the last of the month: those who had a measure on any day of it.",
  },
  "indicators.note.jobs": {
    sv: (a: { statuses: readonly string[] }) =>
      `Den sista i månaden. Som arbetsmarknadsanställning räknas ${listed(a.statuses, "sv")}.`,
    en: (a: { statuses: readonly string[] }) =>
      `On the last of the month. What counts as such a job: ${listed(a.statuses, "en")}.`,
  },
  "indicators.note.longTermJobs": {
    sv: (a: { words: readonly string[] }) =>
      `Har börjat i månaden, hade stöd i minst 10 av de 12 månaderna före, och hindret månaden före var ${listed(a.words, "sv")}.`,
    en: (a: { words: readonly string[] }) =>
      `Began in the month, had support in at least 10 of the 12 months before, and the hindrance the month before was ${listed(a.words, "en")}.`,
  },
  "indicators.note.notBack": {
    sv: (a: { gap: number }) =>
      `Efter månaden då stödet avslutades: minst ${n(a.gap, "sv")} ${a.gap === 1 ? "månad" : "månader"} utan följer. De som flyttade eller avled inom året är inte med. De sista tolv månaderna saknas, för då är året inte slut.`,
    en: (a: { gap: number }) =>
      `By the month the support ended: at least ${n(a.gap, "en")} ${a.gap === 1 ? "month" : "months"} without follow. Who moved or died within the year is not counted. The last twelve months are missing, since the year is not over.`,
  },
  "indicators.left": {
    sv: (a: { id: IndicatorId }) => `Går inte att räkna ur filerna: ${namesSv[a.id].toLowerCase()}.`,
    en: (a: { id: IndicatorId }) => `Cannot be counted from the files: ${namesEn[a.id].toLowerCase()}.`,
  },
  "indicators.noAge": {
    sv: "Filerna har inget födelseår. Alla räknas som vuxna.",
    en: "The files have no year of birth. All count as adults.",
  },
  "indicators.others": {
    sv: "Definitionerna står under tabellerna. De är våra, efter Uppsalas plan 2023–2026, och ingen annans indikator. Planens indikatorer om yrkesutbildningar, sfi-studievägar och språkstöd på arbetsplatser kräver andra register och finns inte här.",
    en: "Definitions stand under the tables. They are ours, after Uppsala's plan for 2023–2026, and no one else's indicator. The plan's indicators on vocational education, study paths of sfi and language support at work need other registers and are not here.",
  },
  "indicators.chart.supported": { sv: "stöd", en: "support" },
  "indicators.chart.longTerm": { sv: "långvarigt", en: "long" },
  "indicators.chart.young": { sv: "unga", en: "young" },
  "indicators.chart.sickListed": { sv: "sjukskrivna", en: "sick-listed" },
  "indicators.chart.active": { sv: "insats", en: "measure" },
  "indicators.chart.jobs": { sv: "anställda", en: "jobs" },
  "indicators.chart.longTermJobs": { sv: "långvarigt-till-jobb", en: "long-to-job" },
  "indicators.chart.notBack": { sv: "inte-tillbaka", en: "not-back" },
};
