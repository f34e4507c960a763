import { percentOf, rate } from "../core/decimal.js";
import { listed, readable } from "./numbers.js";
import type { Language } from "./words.js";

const percent = (share: string, language: Language): string =>
  `${readable(percentOf(rate(share)), language)}${language === "sv" ? " %" : "%"}`;

const sourced = ({ source, grade }: { source: string; grade: string }, language: Language): string =>
  `${source === "" ? "" : `${language === "sv" ? "Källa" : "Source"}: ${source.replace(/\.$/u, "")}. `}${language === "sv" ? "Säkerhet" : "Grade"} ${grade}.`;

/** A state in both languages, and how many are in it. */
type Staying = Readonly<Record<Language | "people", string>>;
const stayingIn = (staying: readonly Staying[], language: Language): string =>
  listed(
    staying.map(
      (a) => `${a[language]} (${readable(a.people, language)} ${language === "sv" ? "personer" : "people"})`,
    ),
    language,
  );

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
  "longRun.municipality": { sv: "Kommunens kalkyl", en: "The municipality's calculation" },
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
  "longRun.tax": { sv: "varav skattefinansiering, utan ränta", en: "of which tax financing, undiscounted" },
  "longRun.taxPresent": {
    sv: "varav skattefinansiering, nuvärde",
    en: "of which tax financing, present value",
  },
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
  "longRun.note.staying": {
    sv: (a: { staying: readonly Staying[] }) =>
      `Inget flöde går från ${stayingIn(a.staying, "sv")}: de som är där när tiden är slut har varit kvar sedan de kom dit, med samma ersättning. Skriv i floden.csv när de lämnar det, till exempel när a-kassans dagar är slut eller hur många som får arbete senare.`,
    en: (a: { staying: readonly Staying[] }) =>
      `No flow goes from ${stayingIn(a.staying, "en")}: those who are there as the time ends have stayed since they came, with the same benefit. Write in floden.csv when they leave it, such as when the days of unemployment benefit are used up, or how many get work later.`,
  },
  "longRun.note.equal": {
    sv: "Lika belopp varje år: samma belopp i slutet av vart och ett av åren, med samma nuvärde.",
    en: "Equal yearly amount: the same amount at the end of each of the years, with the same present value.",
  },
  "longRun.note.returns": {
    sv: "Internräntan är den ränta som ger nuvärdet noll. Tiden räknas från den första perioden. Kommer plus före minus är den i stället vad det kostar att få pengarna i förväg.",
    en: "The internal rate of return is the rate at which the present value is nil. Time is counted from the first period. Where gains come before losses it is what having the money early costs instead.",
  },
  "usage.peopleOneByOne": {
    sv: "--people går inte när effekten avtar eller skattefinansieringen räknas: de räknas på det som väntas. Ta bort flaggan.",
    en: "--people is not for an effect that fades or a cost of taxes: they are counted of what is expected. Leave the flag out.",
  },
  "people.kept": { sv: "det som är kvar av effekten", en: "what is left of the effect" },
  "people.keptShare": { sv: "andel av effekten som är kvar", en: "share of the effect that is left" },
  "people.lost": { sv: "resten, som utan insatsen", en: "the rest, as without the measure" },
  "people.lostShare": { sv: "andel av effekten som är borta", en: "share of the effect that is gone" },
  "people.fades": { sv: "avklingning om året", en: "the fade a year" },
  "run.note.fade": {
    sv: (a: { share: string; from: number; source: string; grade: string }) =>
      `Effekten avtar med ${percent(a.share, "sv")} om året från år ${String(a.from)} (kalenderår, det år då man kommer in är år 1): så stor del av människor och pengar går över till det som hade hänt utan insatsen. Budgeten avtar inte. ${sourced(a, "sv")}`,
    en: (a: { share: string; from: number; source: string; grade: string }) =>
      `The effect fades by ${percent(a.share, "en")} a year from year ${String(a.from)} on (calendar years, that in which people come in being year 1): so large a part of people and money goes over to what would have happened without the measure. The budget does not fade. ${sourced(a, "en")}`,
  },
  "run.note.wageGrowth": {
    sv: (a: { share: string; source: string; grade: string; current: boolean }) =>
      `Lönerna ökar med ${percent(a.share, "sv")} vid varje nytt kalenderår, ${a.current ? "i kronor" : "utöver priserna"}. Bidrag, gränser i skatten och tak för stöd följer sina egna regler och index. ${sourced(a, "sv")}`,
    en: (a: { share: string; source: string; grade: string; current: boolean }) =>
      `Wages grow by ${percent(a.share, "en")} at each new calendar year, ${a.current ? "in kronor" : "above prices"}. Benefits, thresholds in taxes and caps on support follow their own rules and indices. ${sourced(a, "en")}`,
  },
  "run.note.taxCost": {
    sv: (a: { share: string; source: string; grade: string }) =>
      `Samhällets summa räknar med ${percent(a.share, "sv")} av offentliga finansers netto för att skatter kostar mer än de ger, när det tjänas in. Kommunens och de offentligas egna summor är utan det. ${sourced(a, "sv")}`,
    en: (a: { share: string; source: string; grade: string }) =>
      `The sum of society counts ${percent(a.share, "en")} of the net of public finances because taxes cost more than they bring in, as it is earned. The municipality’s and the public sums are without it. ${sourced(a, "en")}`,
  },
  "explained.grownWage": {
    sv: (a: { wage: string; growth: string }) =>
      `${readable(a.wage, "sv")} från början, ${percent(a.growth, "sv")} mer vid varje nytt kalenderår`,
    en: (a: { wage: string; growth: string }) =>
      `${readable(a.wage, "en")} at the start, ${percent(a.growth, "en")} more at each new calendar year`,
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
