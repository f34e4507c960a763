import { percentOf, rate } from "../core/decimal.js";
import { listed, readable } from "./numbers.js";
import type { Language } from "./words.js";

const percent = (share: string, language: Language): string =>
  `${readable(percentOf(rate(share)), language)}${language === "sv" ? " %" : "%"}`;

/** Horizons of several lengths side by side. */
export const longRunWords = {
  "longRun.title": {
    sv: (a: { years: readonly number[] }) => `Lång sikt: ${listed(a.years.map(String), "sv")} år`,
    en: (a: { years: readonly number[] }) => `In the long run: ${listed(a.years.map(String), "en")} years`,
  },
  "longRun.returns": {
    sv: "Lång sikt: internränta och återbetalning",
    en: "In the long run: internal rate of return and payback",
  },
  "longRun.factors": { sv: "Diskonteringsfaktorer", en: "Discount factors" },
  "longRun.whose": { sv: "Vems", en: "Whose" },
  "longRun.municipality": { sv: "Kommunens bokföring", en: "The municipality's books" },
  "longRun.public": { sv: "Offentliga finanser", en: "Public finances" },
  "longRun.society": { sv: "Samhället", en: "Society" },
  "longRun.figure": { sv: "Mått", en: "Figure" },
  "longRun.years": {
    sv: (a: { years: number }) => `${a.years} år`,
    en: (a: { years: number }) => `${a.years} ${a.years === 1 ? "year" : "years"}`,
  },
  "longRun.sum": { sv: "Utan ränta", en: "Undiscounted" },
  "longRun.present": { sv: "Nuvärde", en: "Present value" },
  "longRun.equal": { sv: "Lika belopp varje år", en: "Equal yearly amount" },
  "longRun.horizon": { sv: "Horisont", en: "Horizon" },
  "longRun.rate": { sv: "Internränta om året", en: "Internal rate of return a year" },
  "longRun.back": { sv: "Återbetalt efter, år", en: "Paid back after, years" },
  "longRun.backDiscounted": { sv: "Återbetalt med ränta, år", en: "Paid back when discounted, years" },
  "longRun.noRate": { sv: "ingen: inget nuvärde blir noll", en: "none: no present value is nil" },
  "longRun.rateNotSought": {
    sv: "söks inte: plus och minus växlar för ofta",
    en: "not sought: plus and minus take turns too often",
  },
  "longRun.severalRates": {
    sv: (a: { rates: readonly string[] }) =>
      `flera: ${listed(
        a.rates.map((r) => percent(r, "sv")),
        "sv",
      )}`,
    en: (a: { rates: readonly string[] }) =>
      `several: ${listed(
        a.rates.map((r) => percent(r, "en")),
        "en",
      )}`,
  },
  "longRun.nothingOut": { sv: "inget läggs ut", en: "nothing is laid out" },
  "longRun.notBack": { sv: "inte återbetalt", en: "not paid back" },
  "longRun.backAgain": {
    sv: (a: { times: readonly string[]; atEnd: boolean }) =>
      `${a.times.length === 2 ? "två gånger" : `${String(a.times.length)} gånger`}: ${listed(
        a.times.map((t) => readable(t, "sv")),
        "sv",
      )}${a.atEnd ? "" : ", och sedan minus igen"}`,
    en: (a: { times: readonly string[]; atEnd: boolean }) =>
      `${a.times.length === 2 ? "twice" : `${String(a.times.length)} times`}: ${listed(
        a.times.map((t) => readable(t, "en")),
        "en",
      )}${a.atEnd ? "" : ", and then below nil again"}`,
  },
  "longRun.backAndOut": {
    sv: (a: { time: string }) => `${readable(a.time, "sv")}, och sedan minus igen`,
    en: (a: { time: string }) => `${readable(a.time, "en")}, and then below nil again`,
  },
  "longRun.year": { sv: "År", en: "Year" },
  "longRun.yearRate": { sv: "Kalkylränta", en: "Discount rate" },
  "longRun.factor": { sv: "Faktor", en: "Factor" },
  "longRun.factorFirst": { sv: "Första månaden", en: "First month" },
  "longRun.factorLast": { sv: "Sista månaden", en: "Last month" },
  "longRun.note.sums": {
    sv: "De tre summorna svarar på olika frågor och läggs aldrig ihop. Människor och pengar är skillnaden mot utan insatsen.",
    en: "The three sums answer different questions and are never added up. People and money are the difference from without the measure.",
  },
  "longRun.note.longer": {
    sv: (a: { years: number; own: string }) =>
      `Rapportens andra tabeller slutar ${a.own}. Här räknas det vidare i ${a.years} år med samma flöden, regler och priser. Ingen åldras eller går i pension av sig själv: skriv det i flödena.`,
    en: (a: { years: number; own: string }) =>
      `The report’s other tables end in ${a.own}. Here the count goes on for ${a.years} years with the same flows, rules and prices. Nobody grows older or retires by themselves: write that in the flows.`,
  },
  "longRun.note.usualRate": {
    sv: (a: { source: string; grade: string }) =>
      `Scenariot anger ingen kalkylränta. Den som används är modellens: ${a.source} (säkerhet ${a.grade}).`,
    en: (a: { source: string; grade: string }) =>
      `The scenario gives no discount rate. The one that is used is the model’s: ${a.source} (grade ${a.grade}).`,
  },
  "longRun.note.equal": {
    sv: "Lika belopp varje år: samma belopp i slutet av vart och ett av åren, med samma nuvärde.",
    en: "Equal yearly amount: the same amount at the end of each of the years, with the same present value.",
  },
  "longRun.note.returns": {
    sv: "Internräntan är den ränta som ger nuvärdet noll. Tiden räknas från den första perioden. Kommer plus före minus är den i stället vad det kostar att få pengarna i förväg.",
    en: "The internal rate of return is the rate at which the present value is nil. Time is counted from the first period. Where gains come before losses it is what having the money early costs instead.",
  },
  "explained.equal": { sv: "annuitetsfaktor", en: "annuity factor" },
  "explained.annuity": {
    sv: "summan av diskonteringsfaktorerna i slutet av varje år",
    en: "the sum of the discount factors at the end of each year",
  },
  "explained.internalRate": {
    sv: "räntan som ger nuvärdet noll av beloppen",
    en: "the rate at which the present value of the amounts is nil",
  },
  "explained.payback": {
    sv: "när summan från början inte längre är under noll",
    en: "when the sum from the start is no longer below nil",
  },
  "explained.rateOfYear": { sv: "kalkylräntan det året", en: "the discount rate of that year" },
  "explained.power": {
    sv: (a: { years: string }) => `1 / (1 + räntan), ${a.years} år efter starten`,
    en: (a: { years: string }) => `1 / (1 + the rate), ${a.years} years after the start`,
  },
} as const;
