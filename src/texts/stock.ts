import { months } from "./months.js";
import { listed } from "./numbers.js";
import { spokenPeople } from "./spoken.js";
import type { Language } from "./words.js";

/** Numbers are plain decimals. */
type Stock = Readonly<{
  people: string;
  inflow: string;
  started: string;
  measures: readonly string[];
  year: number;
  /** From 1. */
  month: number;
}>;

const when = ({ year, month }: Stock, language: Language): string =>
  `${months[language][month - 1]!} ${year}`;

/** How many there are, and how many come. */
const thereSv = (stock: Stock): string =>
  `I beståndet finns ${spokenPeople(stock.people, "sv")} personer i ${when(stock, "sv")}${stock.inflow === "0" ? "" : `, och ${spokenPeople(stock.inflow, "sv")} kommer till under perioden`}.`;

const thereEn = (stock: Stock): string =>
  `The stock has ${spokenPeople(stock.people, "en")} people in ${when(stock, "en")}${stock.inflow === "0" ? "" : `, and ${spokenPeople(stock.inflow, "en")} come in the period`}.`;

/** More names than these and nobody reads them. */
const MOST = 3;

/** What a run says of a whole stock of people: where they are, who starts, who waits and what each measure does. */
export const stockWords = {
  "consequences.stock": {
    sv: (stock: Stock) =>
      `${thereSv(stock)} Det blir ${spokenPeople(stock.started, "sv")} starter i ${stock.measures.length > MOST ? `de ${stock.measures.length} insatserna` : listed(stock.measures, "sv")}; samma person kan börja flera gånger.`,
    en: (stock: Stock) =>
      `${thereEn(stock)} There are ${spokenPeople(stock.started, "en")} starts in ${stock.measures.length > MOST ? `the ${stock.measures.length} measures` : listed(stock.measures, "en")}; one person may start several times.`,
  },
  "consequences.stockAlone": {
    sv: (stock: Stock) => `${thereSv(stock)} Ingen börjar i någon insats.`,
    en: (stock: Stock) => `${thereEn(stock)} Nobody starts in any measure.`,
  },
  "usage.peopleOfStock": {
    sv: "--people går inte för ett helt bestånd (bestand.csv): vem som börjar hänger på alla andra. Ta bort flaggan.",
    en: "--people is not for a whole stock (bestand.csv): who starts depends on everybody else. Leave the flag out.",
  },
  "run.stock": { sv: "Hela beståndet, antal personer", en: "The whole stock, number of people" },
  "run.stock.comes": { sv: "Kommer utifrån", en: "Come from outside" },
  "run.stock.starts": { sv: "Börjar i insatserna", en: "Start in the measures" },
  "run.stock.all": { sv: "Alla", en: "All" },
  "run.stock.note": {
    sv: "Var och en räknas en gång. Första kolumnen är hur beståndet ser ut när det börjar, de andra sista månaden varje år. Utan insatser är beståndet och inflödet detsamma.",
    en: "Each is counted once. The first column is the stock as it begins, the others the last month of each year. Without measures the stock and the inflow are the same.",
  },
  "run.starts": {
    sv: "Vilka som börjar och vilka som väntar, antal personer",
    en: "Who starts and who waits, number of people",
  },
  "run.starts.what": { sv: "Vad", en: "What" },
  "run.starts.who": { sv: "Insats eller tillstånd", en: "Measure or state" },
  "run.starts.started": { sv: "Börjar i insatsen", en: "Start in the measure" },
  "run.starts.room": {
    sv: "Fler hade fått plats, i medeltal en månad",
    en: "More would have had room, on average in a month",
  },
  "run.starts.waiting": { sv: "Väntar, i medeltal en månad", en: "Wait, on average in a month" },
  "run.starts.note": {
    sv: "Väntar gör de som är i ett tillstånd som en insats tar personer ur, men som inte började den månaden. Samma person kan börja flera gånger.",
    en: "Those wait who are in a state that a measure takes people from, but who did not start that month. One person may start several times.",
  },
  "run.starts.inGroup": {
    sv: (a: { sv: string; en: string; group: string }) => `${a.sv}, ${a.group}`,
    en: (a: { sv: string; en: string; group: string }) => `${a.en}, ${a.group}`,
  },
  "run.startsByGroup": { sv: "Vilka som börjar, per grupp", en: "Who starts, by group" },
  "run.effects": {
    sv: "Vad varje insats ger för sig, hela perioden",
    en: "What each measure comes to by itself, the whole period",
  },
  "run.effects.measure": { sv: "Insats", en: "Measure" },
  "run.effects.started": { sv: "Börjar", en: "Start" },
  "run.effects.years": { sv: "Fler årsarbeten utan stöd", en: "More years of work without support" },
  "run.effects.atEnd": { sv: "Fler i arbete vid slutet", en: "More in work at the end" },
  "run.effects.municipality": { sv: "Kommunen", en: "The municipality" },
  "run.effects.public": { sv: "Offentliga finanser", en: "Public finances" },
  "run.effects.society": { sv: "Samhället", en: "Society" },
  "run.effects.common": { sv: "Budgetrader utan insats", en: "Budget lines of no measure" },
  "run.effects.interplay": { sv: "Samspel", en: "Interplay" },
  "run.effects.all": { sv: "Alla tillsammans", en: "All together" },
  "run.effects.note": {
    sv: "Varje rad är beståndet med bara den insatsen, jämfört med inga insatser. Samspelet är det som skiljer när de finns samtidigt och tar ur samma bestånd.",
    en: "Each row is the stock with only that measure, compared with no measures. The interplay is what differs when they are there together and take from the same stock.",
  },
  "ledger.noMeasure": { sv: "ingen insats", en: "no measure" },
  "people.stood": {
    sv: (a: { state: string }) => `fanns i ${a.state} från början`,
    en: (a: { state: string }) => `in ${a.state} from the beginning`,
  },
  "people.inflow": {
    sv: (a: { when: string }) => `kom till beståndet ${a.when}`,
    en: (a: { when: string }) => `came to the stock in ${a.when}`,
  },
  "people.start": {
    sv: (a: { when: string }) => `började efter ${a.when}`,
    en: (a: { when: string }) => `started after ${a.when}`,
  },
  "people.startedFrom": {
    sv: (a: { state: string; when: string }) => `togs av insatser ur ${a.state} efter ${a.when}`,
    en: (a: { state: string; when: string }) => `taken by measures from ${a.state} after ${a.when}`,
  },
  "people.notStarted": {
    sv: (a: { state: string; when: string }) => `ingen insats tog ur ${a.state} efter ${a.when}`,
    en: (a: { state: string; when: string }) => `no measure took from ${a.state} after ${a.when}`,
  },
  "people.starts": {
    sv: "delat mellan insatserna som hade plats",
    en: "shared between the measures that had room",
  },
};
