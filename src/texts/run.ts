import { percentOf, rate } from "../core/decimal.js";
import { listed, readable, readableIn } from "./numbers.js";
import { spokenPeople } from "./spoken.js";
import type { Language } from "./words.js";

const timingsSv: Readonly<Record<string, string>> = {
  calendarYear: "det första kalenderåret räknas utan ränta",
  followUpYear: "varje år från starten räknas vid sitt slut, det första utan ränta",
  start: "räntan räknas från början av varje period",
  middle: "räntan räknas från mitten av varje period",
  end: "räntan räknas från slutet av varje period",
};

const timingsEn: Readonly<Record<string, string>> = {
  calendarYear: "the first calendar year is not discounted",
  followUpYear: "each year from the start counts at its end, the first is not discounted",
  start: "discounted from the start of each period",
  middle: "discounted from the middle of each period",
  end: "discounted from the end of each period",
};

/** A discount rate: one, or `bands` where it changes with time; `name` is a model's for it, empty where it has none. */
export type ToldRate = Readonly<{
  rate: string;
  bands?: readonly { readonly fromYear: number; readonly rate: string }[];
  name?: string;
  grade?: string;
  timing: string;
  prices: string;
}>;

function ratesOf({ rate: one, bands = [], name = "", grade = "" }: ToldRate, language: Language): string {
  const sv = language === "sv";
  const percent = (of: string) => `${readable(percentOf(rate(of)), language)}${sv ? " %" : "%"}`;
  const told = bands.map((band, i) => {
    const until = bands[i + 1]?.fromYear;
    const years =
      until === undefined
        ? `${sv ? "från år" : "from year"} ${String(band.fromYear)}`
        : `${sv ? "år" : "years"} ${String(band.fromYear)}–${String(until - 1)}`;
    return `${percent(band.rate)} ${years}`;
  });
  const rates = told.length < 2 ? percent(one) : listed(told, language);
  return name === "" ? rates : `${rates} (${name}, ${sv ? "säkerhet" : "grade"} ${grade})`;
}

/** People who stay in a state for more months than it lasts; nothing is said of the alternative where there is only one. */
type Overstaying = Readonly<{
  state: Readonly<Record<Language, string>>;
  people: string;
  months: number;
  alternative: "with" | "without" | "";
}>;

type BudgetRow = Readonly<{ costType: string; payer: string }>;

const budgetRow = ({ costType, payer }: BudgetRow): string =>
  `${costType === "" ? "" : `: ${costType}`}${payer === "" ? "" : ` (${payer})`}`;

const spanOf = (a: { first: string; last: string }): string =>
  a.first === a.last ? a.first : `${a.first}–${a.last}`;

/** A move of the comparison: a share (a plain decimal, or as it is written), and when. */
export interface ComparisonMove {
  readonly from: string;
  readonly to: string;
  readonly share: string;
  readonly per: "month" | "year" | "once";
  readonly after: string;
  /** Empty: of all groups. */
  readonly group: string;
}
/** Names with their values, as plain decimals; empty where there is none. */
type Prices = Readonly<{
  prices: readonly Readonly<{ name: string; plain: string; unit: string }>[];
}>;

const pricesIn = ({ prices }: Prices, language: Language): string =>
  prices.every(({ plain }) => plain === "")
    ? listed(
        prices.map(({ name }) => name),
        language,
      )
    : prices
        .map(({ name, plain, unit }) => `${name} ${readableIn(plain, unit, language, "\u00a0")}`)
        .join(", ");

/** An item that is counted: what it rests on, and what it is. */
type Counted = Readonly<{
  sv: string;
  en: string;
  sources: readonly string[];
  grades: readonly string[];
  about: string;
  aboutEn: string;
}>;

/** What tells what would have happened anyway. */
type EvidenceKind = "unchanged" | "history" | "group" | "literature";
const evidenceKinds: Readonly<Record<Language, Readonly<Record<EvidenceKind, string>>>> = {
  sv: {
    unchanged: "Oförändrat",
    history: "Egen historik",
    group: "Jämförelsegrupp",
    literature: "Litteratur",
  },
  en: {
    unchanged: "Unchanged",
    history: "Own history",
    group: "Comparison group",
    literature: "Literature",
  },
};

type Comparison = Readonly<{
  moves: readonly ComparisonMove[];
  more: number;
  source: string;
  grade: string;
}>;

const pers: Readonly<Record<Language, Readonly<Record<"month" | "year", string>>>> = {
  sv: { month: "i månaden", year: "om året" },
  en: { month: "a month", year: "a year" },
};

function moveIn({ from, to, share, per, after, group }: ComparisonMove, language: Language): string {
  const size = readableIn(share, "%", language);
  const [until, later] =
    language === "sv" ? ["till", `efter ${after} månader`] : ["to", `after ${after} months`];
  const whom = group === "" ? "" : ` (${group})`;
  return `${from} ${until} ${to}${whom} ${size} ${per === "once" ? later : pers[language][per]}`;
}

const sourceSv = (a: { source: string; grade: string }): string =>
  `${a.source === "" ? "" : ` Källa: ${a.source}.`}${a.grade === "" ? "" : ` Säkerhet ${a.grade}.`}`;

const sourceEn = (a: { source: string; grade: string }): string =>
  `${a.source === "" ? "" : ` Source: ${a.source}.`}${a.grade === "" ? "" : ` Grade ${a.grade}.`}`;

type CostKey = "shares" | "population" | "participants";
const costKeysSv: Readonly<Record<CostKey, string>> = {
  shares: "fasta andelar",
  population: "invånare",
  participants: "hur många deltagare som börjar",
};
const costKeysEn: Readonly<Record<CostKey, string>> = {
  shares: "fixed shares",
  population: "inhabitants",
  participants: "how many participants begin",
};

export const runWords = {
  "run.intro": {
    sv: (a: { title: string; years: readonly string[] }) =>
      `Beräkningen visar vad ${a.title} betyder för människor och pengar ${a.years.length === 1 ? `år ${a.years[0]!}` : `åren ${a.years[0] ?? ""}–${a.years.at(-1) ?? ""}`}.`,
    en: (a: { title: string; years: readonly string[] }) =>
      `This calculation shows what ${a.title} means for people and money in ${a.years.length === 1 ? a.years[0]! : `${a.years[0] ?? ""}–${a.years.at(-1) ?? ""}`}.`,
  },
  "run.named": { sv: (a: { sv: string; en: string }) => a.sv, en: (a: { sv: string; en: string }) => a.en },
  "run.value": {
    sv: (a: { plain: string; unit: string }) => readableIn(a.plain, a.unit, "sv"),
    en: (a: { plain: string; unit: string }) => readableIn(a.plain, a.unit, "en"),
  },
  "summary.uncertain": { sv: "Vad är osäkrast?", en: "What is most uncertain?" },
  "summary.panels": {
    sv: (a: { shown: number; all: number }) =>
      `${a.shown} av ${a.all} tillstånd: de där insatsen gör störst skillnad. Hela rapporten har alla.`,
    en: (a: { shown: number; all: number }) =>
      `${a.shown} of ${a.all} states: those where the measure makes the most difference. The whole report has them all.`,
  },
  "option.summary": {
    sv: "En sida till mötet: svaret, en tabell, två bilder och det som är osäkrast.",
    en: "One page for the meeting: the answer, one table, two charts and what is most uncertain.",
  },
  "run.allYears": { sv: "Alla år", en: "All years" },
  "run.someYears": {
    sv: (a: { first: string; last: string }) => (a.first === a.last ? a.first : `${a.first}–${a.last}`),
    en: (a: { first: string; last: string }) => (a.first === a.last ? a.first : `${a.first}–${a.last}`),
  },
  "run.people": { sv: "Människor", en: "People" },
  "run.municipalities.one": { sv: "Kommun", en: "Municipality" },
  "run.municipalities": { sv: "Kommunerna, hela perioden", en: "The municipalities, the whole period" },
  "run.municipalities.all": { sv: "Alla kommuner", en: "All municipalities" },
  "run.municipalities.shared": { sv: "Delad kostnad", en: "Shared cost" },
  "run.municipalities.share": { sv: "Andel", en: "Share" },
  "run.municipalities.outlay": { sv: "Satsning", en: "Outlay" },
  "run.municipalities.back": { sv: "Tillbaka", en: "Back" },
  "run.municipalities.net": { sv: "Netto", en: "Net" },
  "run.municipalityNets": { sv: "Netto per kommun", en: "Net per municipality" },
  "run.role.cost": { sv: "kostnad", en: "cost" },
  "run.role.support": { sv: "stöd", en: "support" },
  "run.costShares": { sv: "Hur kostnader delas", en: "How costs are shared" },
  "run.costShares.of": { sv: "Det som delas", en: "What is shared" },
  "run.costShares.ofMunicipalities": { sv: "kommunernas del", en: "the municipalities' part" },
  "run.costShares.who": { sv: "Vem", en: "Who" },
  "run.costShares.share": { sv: "Andel", en: "Share" },
  "run.costShares.population": { sv: "Invånare", en: "Inhabitants" },
  "run.costShares.from": { sv: "Från", en: "From" },
  "run.costShares.to": { sv: "Till", en: "To" },
  "run.note.municipalities": {
    sv: (a: { key: CostKey }) =>
      `Det som delas är budgetens rader som kommunen betalar, och kommunens del i samordningsförbund. Det delas efter ${costKeysSv[a.key]}. Satsning är kostnad minus stöd, och tillbaka är skatt, minskat försörjningsstöd och annat som följer. Kommunerna blir tillsammans kommunen i de andra tabellerna.`,
    en: (a: { key: CostKey }) =>
      `What is shared are the lines of the budget that the municipality pays, and its part of associations. It is shared by ${costKeysEn[a.key]}. Outlay is cost less support, and what comes back is tax, less social assistance and what else follows. The municipalities together are the municipality of the other tables.`,
  },
  "run.activities": { sv: "Det som pågår, med insatsen", en: "What goes on, with the measure" },
  "run.activity": { sv: "Del", en: "Part" },
  "run.state": { sv: "Tillstånd", en: "State" },
  "run.alternative": { sv: "Alternativ", en: "Alternative" },
  "run.with": { sv: "Med insatsen", en: "With the measure" },
  "run.without": { sv: "Utan insatsen", en: "Without the measure" },
  "run.effect": { sv: "Skillnad", en: "Difference" },
  "run.entering": { sv: "Börjar", en: "Begin" },
  "run.present": { sv: "Alla", en: "All" },
  "run.monthlyPeople": { sv: "Människor månad för månad", en: "People month by month" },
  "run.month": { sv: "Månad", en: "Month" },
  "run.board": { sv: "Kommunens kalkyl", en: "The municipality's calculation" },
  /** Empty: lines without a cost type; a payer is named where several boards pay the same. */
  "run.budgetLines": {
    sv: (a: BudgetRow) => `Insatskostnad enligt budget${budgetRow(a)}`,
    en: (a: BudgetRow) => `Cost of the measure by the budget${budgetRow(a)}`,
  },
  "run.budgetOverhead": {
    sv: (a: BudgetRow) => `OH på budgeten${budgetRow(a)}`,
    en: (a: BudgetRow) => `Overhead on the budget${budgetRow(a)}`,
  },
  "run.by.measure": { sv: "Netto per insats", en: "Net by measure" },
  "run.by.group": { sv: "Netto per grupp", en: "Net by group" },
  "run.by.state": { sv: "Netto per tillstånd", en: "Net by state" },
  "run.by.none": { sv: "Budgetrader", en: "Budget lines" },
  "run.items": { sv: "Vad som påverkar kommunen", en: "What affects the municipality" },
  "run.item": { sv: "Post", en: "Item" },
  "run.actor": { sv: "Aktör", en: "Actor" },
  "run.part": { sv: "Del", en: "Part" },
  "run.net": {
    sv: (a: { actor: string }) => `Netto ${a.actor}`,
    en: (a: { actor: string }) => `Net, ${a.actor}`,
  },
  "run.restOf": {
    sv: (a: { actor: string }) => `${a.actor}, övrigt`,
    en: (a: { actor: string }) => `${a.actor}, other`,
  },
  "run.parts": { sv: "Netto per nämnd och myndighet", en: "Net for each board and agency" },
  "run.transfers": { sv: "Vem som betalar vem", en: "Who pays whom" },
  "run.payer": { sv: "Betalar", en: "Pays" },
  "run.receiver": { sv: "Får", en: "Receives" },
  "run.kind": { sv: "Slag", en: "Kind" },
  "run.real": { sv: "resurs", en: "resource" },
  "run.transfer": { sv: "överföring", en: "transfer" },
  "run.municipality": { sv: "Kommunen", en: "The municipality" },
  "run.ofWhich": {
    sv: (a: { actor: string }) => `varav ${a.actor}`,
    en: (a: { actor: string }) => `of which ${a.actor}`,
  },
  "run.turns": { sv: "När vänder det?", en: "When does it turn?" },
  "run.turn.firstPlus": { sv: "Första år med plus", en: "First year with a surplus" },
  "run.turn.plusFrom": { sv: "Varje år plus från", en: "A surplus every year from" },
  "run.turn.repaid": { sv: "Återbetalt", en: "Paid back" },
  "run.turn.worstAt": { sv: "Mest ute vid slutet av", en: "Most laid out at the end of" },
  "run.turn.worst": { sv: "Mest ute på en gång, sammanlagt", en: "Most laid out at any one time" },
  "run.turn.noYear": { sv: "inget år", en: "no year" },
  "run.turn.notLast": {
    sv: (a: { last: string }) => `${a.last} är inte plus`,
    en: (a: { last: string }) => `${a.last} shows none`,
  },
  "run.turn.nothingOut": { sv: "inget att få tillbaka", en: "nothing to get back" },
  "run.turn.neverBelow": { sv: "aldrig ute", en: "never out of pocket" },
  "run.turn.notRepaid": {
    sv: (a: { last: string }) => `inte till och med ${a.last}`,
    en: (a: { last: string }) => `not up to and including ${a.last}`,
  },
  "run.programme": { sv: "Insatsen och vad den ger", en: "The measure and what comes of it" },
  "run.programmeCost": { sv: "Insatskostnad (före stöd)", en: "Cost of the measure (before support)" },
  "run.ownOutlay": {
    sv: "Kommunens satsning (efter stöd)",
    en: "What the municipality spends (after support)",
  },
  "run.ownEffects": { sv: "Kommunen får tillbaka", en: "What the municipality gets back" },
  "run.backPerKrona": { sv: "Åter per satsad krona", en: "Back for each krona spent" },
  "run.backPerKronaPublic": {
    sv: "Åter per satsad krona, offentliga finanser",
    en: "Back for each krona spent, public finances",
  },
  "run.back.noCost": { sv: "inget satsas", en: "nothing is spent" },
  "run.back.covered": { sv: "stödet täcker kostnaden", en: "support covers the cost" },
  "run.back.noEffect": { sv: "inget kommer tillbaka", en: "nothing comes back" },
  "run.extraYears": { sv: "Fler år i arbete utan stöd", en: "More years in work without support" },
  "run.extraAtEnd": {
    sv: "Fler i arbete utan stöd när perioden slutar",
    en: "More people in work without support when the period ends",
  },
  "run.perExtraYear": {
    sv: "Kostnad per extra år i arbete utan stöd",
    en: "Cost of each extra year in work without support",
  },
  "run.perExtraYearPresent": {
    sv: "Kostnad per extra år i arbete utan stöd, nuvärde",
    en: "Cost of each extra year in work without support, present value",
  },
  "run.perExtraYear.saves": { sv: "kommunen sparar på dem", en: "the municipality saves on them" },
  "run.perExtraYear.noMore": { sv: "åren blir inte fler", en: "there are no more years" },
  "run.note.programme": {
    sv: "Belopp och år är med insatsen minus utan, utan ränta. Kostnad per extra år är kommunens netto delat med åren.",
    en: "Amounts and years are with the measure less without it, undiscounted. The cost of an extra year is the municipality's net over the years.",
  },
  "run.note.twoDepths": {
    sv: (a: { view: "earned" | "paid" }) =>
      `Mest ute på en gång gäller här det som är ${a.view === "paid" ? "betalt" : "intjänat"} när ett år slutar. Hur djupt, och när gäller det som är betalt när en månad slutar. Därför är de olika.`,
    en: (a: { view: "earned" | "paid" }) =>
      `Most laid out at any one time is here of what is ${a.view === "paid" ? "paid" : "earned"} as a year ends. How deep, and when is of what is paid as a month ends. That is why they differ.`,
  },
  "run.resources": { sv: "Vad samhället får och gör av med", en: "What society gains and uses up" },
  "run.made": { sv: "Det som skapas", en: "What is made" },
  "run.usedUp": { sv: "Det som förbrukas", en: "What is used up" },
  "run.note.resources": {
    sv: "Allt annat flyttas: någons plus är någon annans minus. Nettot för varje aktör visar vem.",
    en: "All else is moved: one actor's plus is another's minus. Each actor's net shows whose.",
  },
  "run.note.wholeEarned": {
    sv: (a: { first: string; last: string }) => `${spanOf(a)}. Beloppen visas när de är intjänade.`,
    en: (a: { first: string; last: string }) => `${spanOf(a)}. Amounts are shown when they are earned.`,
  },
  /** `late`: whether anything is paid later than it is earned. */
  "run.note.wholePaid": {
    sv: (a: { first: string; last: string; late: boolean }) =>
      `${spanOf(a)}. Beloppen visas när de betalas, i nuvärdet också.${
        a.late
          ? " De som deltar betalar skatt varje månad. Kommunen och regionen får den två år senare, och utjämningen regleras då."
          : ""
      }`,
    en: (a: { first: string; last: string; late: boolean }) =>
      `${spanOf(a)}. Amounts are shown when they are paid, in the present value too.${
        a.late
          ? " Those who take part pay tax every month. The municipality and the region get it two years later, when equalisation settles too."
          : ""
      }`,
  },
  "run.note.paidAfter": {
    sv: (a: { last: string; actors: readonly { actor: string; amount: string }[] }) =>
      `Efter ${a.last} betalas det som är intjänat dessförinnan: ${listed(
        a.actors.map(({ actor, amount }) => `${actor} ${readable(amount, "sv")} kr`),
        "sv",
      )}.`,
    en: (a: { last: string; actors: readonly { actor: string; amount: string }[] }) =>
      `Earned before and paid after ${a.last}: ${listed(
        a.actors.map(({ actor, amount }) => `${actor} ${readable(amount, "en")} kr`),
        "en",
      )}.`,
  },
  "run.note.cashable": {
    sv: "Minskat försörjningsstöd blir pengar över först om nämndens ram sänks.",
    en: "Social assistance that is not paid is money saved only if the board's frame is lowered.",
  },
  "run.peopleDifference": {
    sv: "Människor, skillnad mot utan insatsen",
    en: "People, difference from without the measure",
  },
  "run.outcomesDifference": {
    sv: "Resultat som inte är pengar, skillnad",
    en: "Results that are not money, difference",
  },
  "run.assumptions": { sv: "Antaganden", en: "Assumptions" },
  "run.assumption": { sv: "Antagande", en: "Assumption" },
  "run.assumed": { sv: "Antaget", en: "Assumed" },
  "run.low": { sv: "Låg", en: "Low" },
  "run.high": { sv: "Hög", en: "High" },
  "run.note.comparison": {
    sv: (a: Comparison) =>
      `Utan insatsen: ${a.moves.map((m) => moveIn(m, "sv")).join(", ")}${a.more > 0 ? ` och ${String(a.more)} flöden till` : ""}.${sourceSv(a)}`,
    en: (a: Comparison) =>
      `Without the measure: ${a.moves.map((m) => moveIn(m, "en")).join(", ")}${a.more > 0 ? ` and ${String(a.more)} more flows` : ""}.${sourceEn(a)}`,
  },
  "run.note.comparisonStays": {
    sv: (a: { states: readonly string[] }) =>
      `Utan insatsen slutar ingen: alla är kvar i ${listed(a.states, "sv")} hela perioden.`,
    en: (a: { states: readonly string[] }) =>
      `Without the measure nobody leaves: all stay in ${listed(a.states, "en")} for the whole period.`,
  },
  "run.note.comparedWith": {
    sv: (a: { name: string; kind: EvidenceKind }) =>
      `Jämförelsen är ${a.name} (${evidenceKinds.sv[a.kind].toLowerCase()}). Källan och andra jämförelser står under Vad som hade hänt ändå.`,
    en: (a: { name: string; kind: EvidenceKind }) =>
      `It is compared with ${a.name} (${evidenceKinds.en[a.kind].toLowerCase()}). The source and other comparisons are under What would have happened anyway.`,
  },
  "run.note.haircut": {
    sv: (a: { share: string; source: string; grade: string }) =>
      `Volymavdrag ${readableIn(a.share, "%", "sv")}: deltagare, starter och platser är färre än i planen, för planer har brukat räkna med fler än som kommer (Riksrevisionen, RiR 2018:10, säkerhet C). Budgetrader som inte följer antalet är oförändrade, så kostnaden per person stiger.${sourceSv(a)}`,
    en: (a: { share: string; source: string; grade: string }) =>
      `Volume haircut ${readableIn(a.share, "%", "en")}: participants, starts and places are fewer than planned, since plans have tended to count on more than come (Riksrevisionen, the Swedish National Audit Office, RiR 2018:10, grade C). Budget lines that do not follow the number stay as they are, so the cost per person rises.${sourceEn(a)}`,
  },
  "run.note.comparisonRests": {
    sv: (a: { name: string; kind: EvidenceKind; source: string; grade: string }) =>
      `${a.name}: ${evidenceKinds.sv[a.kind].toLowerCase()}.${sourceSv(a)}`,
    en: (a: { name: string; kind: EvidenceKind; source: string; grade: string }) =>
      `${a.name}: ${evidenceKinds.en[a.kind].toLowerCase()}.${sourceEn(a)}`,
  },
  "run.optional": { sv: "Mer som kan räknas", en: "More that can be counted" },
  "run.optional.payer": { sv: "Betalare", en: "Payer" },
  "run.optional.receiver": { sv: "Mottagare", en: "Receiver" },
  "run.optional.net": { sv: "Netto för betalaren", en: "Net for the payer" },
  "run.optional.by": { sv: "Pris", en: "Price" },
  "run.optional.off": { sv: "räknas inte", en: "not counted" },
  "run.optional.prices": {
    sv: (a: Prices) => pricesIn(a, "sv"),
    en: (a: Prices) => pricesIn(a, "en"),
  },
  "run.optional.needs": {
    sv: (a: Prices) => `ange ${pricesIn(a, "sv")}`,
    en: (a: Prices) => `give ${pricesIn(a, "en")}`,
  },
  "run.note.optional": {
    sv: (a: Counted) =>
      `${a.sv}. Källa: ${a.sources.join(". ")}. Säkerhet ${a.grades.join(", ")}.${a.about === "" ? "" : ` ${a.about}`}`,
    en: (a: Counted) =>
      `${a.en}. Source: ${a.sources.join(". ")}. Grade ${a.grades.join(", ")}.${a.aboutEn === "" ? "" : ` ${a.aboutEn}`}`,
  },
  "run.note.optionalOff": {
    sv: "Det som inte räknas är inte med i någon summa. Det betyder inte att det är noll: ingen har angett pris och källa. Skriv priset på en rad i antaganden.csv, med källa, så räknas det.",
    en: "What is not counted is in no sum. That does not mean that it is nothing: nobody has given price and source. Write the price on a row of antaganden.csv, with its source, and it is counted.",
  },
  "run.haircut": { sv: "volymavdrag", en: "volume haircut" },
  "run.comparisons": { sv: "Vad som hade hänt ändå", en: "What would have happened anyway" },
  "run.comparisonCalled": { sv: "Jämförelse", en: "Comparison" },
  "run.comparisonKind": { sv: "Slag", en: "Kind" },
  "run.comparison.unchanged": { sv: evidenceKinds.sv.unchanged, en: evidenceKinds.en.unchanged },
  "run.comparison.history": { sv: evidenceKinds.sv.history, en: evidenceKinds.en.history },
  "run.comparison.group": { sv: evidenceKinds.sv.group, en: evidenceKinds.en.group },
  "run.comparison.literature": { sv: evidenceKinds.sv.literature, en: evidenceKinds.en.literature },
  "run.anywayAtEnd": { sv: "I arbete ändå", en: "In work anyway" },
  "run.moreAtEnd": { sv: "Fler i arbete", en: "More in work" },
  "run.note.comparisons": {
    sv: (a: { turns: boolean }) =>
      `Summor för hela perioden, och personer i arbete utan stöd när den slutar. Överst står jämförelsen som beräkningen görs med.${a.turns ? " Valet av jämförelse avgör om det blir plus eller minus för kommunen." : ""}`,
    en: (a: { turns: boolean }) =>
      `Sums of the whole period, and people in work without support when it ends. The comparison that the calculation is made with stands first.${a.turns ? " Which one is chosen decides whether it is a surplus or a deficit for the municipality." : ""}`,
  },
  "run.note.carried": {
    sv: (a: { carried: number; all: number; last: string }) =>
      `${String(a.carried)} av ${String(a.all)} regler och belopp är framskrivna till ${a.last}. --detail visar vilka.`,
    en: (a: { carried: number; all: number; last: string }) =>
      `${String(a.carried)} of ${String(a.all)} rules and amounts are carried forward to ${a.last}. --detail shows which.`,
  },
  "run.note.carriedHere": {
    sv: (a: { carried: number; all: number; last: string }) =>
      `${String(a.carried)} av ${String(a.all)} regler och belopp är framskrivna till ${a.last}. De står under Framskrivna värden.`,
    en: (a: { carried: number; all: number; last: string }) =>
      `${String(a.carried)} of ${String(a.all)} rules and amounts are carried forward to ${a.last}. They are under Values carried forward.`,
  },
  "run.note.notCounted": {
    sv: (a: { last: string }) =>
      `Räknas inte: det som händer efter ${a.last}, och sådant som insatsen kan betyda för hälsa, barn och brottslighet utöver raderna här.`,
    en: (a: { last: string }) =>
      `Not counted: what happens after ${a.last}, and what the measure may mean for health, children and crime beyond the rows here.`,
  },
  "run.whose": { sv: "För", en: "For" },
  "run.sumOfYears": { sv: "Summa", en: "Sum" },
  "run.presentValue": { sv: "Nuvärde", en: "Present value" },
  "run.what": { sv: "Mått", en: "Figure" },
  "run.amount": { sv: "Belopp", en: "Amount" },
  "run.number": { sv: "Antal", en: "Number" },
  "run.outcomes": { sv: "Resultat som inte är pengar", en: "Results that are not money" },
  "run.outcome": { sv: "Resultat", en: "Result" },
  "run.evidence": { sv: "Hur säkra regler och priser är", en: "How sure rules and prices are" },
  "run.grade": { sv: "Säkerhet", en: "Grade" },
  "run.gradeA": { sv: "A lag eller förordning", en: "A law or regulation" },
  "run.gradeB": { sv: "B offentlig statistik", en: "B official statistics" },
  "run.gradeC": {
    sv: "C studie, utvärdering eller andrahandskälla",
    en: "C study, evaluation or second-hand source",
  },
  "run.gradeD": { sv: "D antagande", en: "D assumption" },
  "run.used": { sv: "Används", en: "Used" },
  "run.carried": { sv: "Framskrivna", en: "Carried forward" },
  "run.unverified": { sv: "Ej verifierade", en: "Not verified" },
  "run.carriedForward": { sv: "Framskrivna värden", en: "Values carried forward" },
  "run.name": { sv: "Namn", en: "Name" },
  "run.keys": { sv: "Nyckel", en: "Key" },
  "run.knownUntil": { sv: "Känt till och med", en: "Known until" },
  "run.source": { sv: "Källa", en: "Source" },
  "run.note.transfers": {
    sv: "Beloppen är skillnaden mot utan insatsen. Minus betyder att mindre betalas.",
    en: "Amounts are the difference from being without the measure. Minus means that less is paid.",
  },
  "run.note.activities": {
    sv: "Den som gör flera saker samtidigt räknas i varje rad. I tabellen över människor räknas var och en bara en gång.",
    en: "Whoever does several things at once is counted in each row. In the table of people everybody is counted only once.",
  },
  "run.note.people": {
    sv: "Personer i snitt över året. Det är förväntade antal och därför inte hela personer.",
    en: "People on average over the year. These are expected numbers, so not whole persons.",
  },
  "run.note.overstaying": {
    sv: (a: Overstaying) =>
      `Man kan vara i ${a.state.sv} i högst ${String(a.months)} ${a.months === 1 ? "månad" : "månader"}, men ${spokenPeople(a.people, "sv")} ${Number(a.people) <= 1 ? "person" : "personer"} är kvar längre${{ with: " med insatsen", without: " utan insatsen", "": "" }[a.alternative]}, med samma ersättning. Skriv i floden.csv när de lämnar det, och vart de går då.`,
    en: (a: Overstaying) =>
      `Nobody can be in ${a.state.en} for more than ${String(a.months)} ${a.months === 1 ? "month" : "months"}, but ${spokenPeople(a.people, "en")} ${Number(a.people) <= 1 ? "person stays" : "people stay"} longer${{ with: " with the measure", without: " without the measure", "": "" }[a.alternative]}, with the same benefit. Write in floden.csv when they leave it, and where they go then.`,
  },
  "run.note.discount": {
    sv: (a: ToldRate) =>
      `Kalkylräntan är ${ratesOf(a, "sv")}, ${a.prices === "" ? "nominell, i löpande priser" : `real, i ${a.prices} års priser`}; ${timingsSv[a.timing] ?? a.timing}.`,
    en: (a: ToldRate) =>
      `The discount rate is ${ratesOf(a, "en")}, ${a.prices === "" ? "nominal, in current prices" : `real, in prices of ${a.prices}`}; ${timingsEn[a.timing] ?? a.timing}.`,
  },
  "run.note.displacementNotCounted": {
    sv: "Undanträngning räknas inte: modellen säger inte hur stor del av jobben som tas från andra.",
    en: "Displacement is not counted: the model does not say what share of the jobs is taken from others.",
  },
  "run.note.displacementUnknown": {
    sv: "Undanträngning kan inte räknas: värden saknas för dem som trängs undan.",
    en: "Displacement cannot be counted: values are missing for those whose jobs are taken.",
  },
  "run.note.notCompared": {
    sv: "Scenariot säger inte vad som händer utan insatsen. Allt räknas därför som effekt.",
    en: "The scenario does not say what happens without the measure. Everything is therefore counted as effect.",
  },
  "run.note.budgetLeftOut": {
    sv: (a: { year: number }) => `Budgetrader för ${String(a.year)} ligger utanför perioden och räknas inte.`,
    en: (a: { year: number }) =>
      `Budget lines for ${String(a.year)} lie outside the period and are not counted.`,
  },
  "run.note.replaced": {
    sv: (a: { by: string; instead: string }) => `Regeln ${a.instead} är ersatt med ${a.by}.`,
    en: (a: { by: string; instead: string }) => `The rule ${a.instead} is replaced by ${a.by}.`,
  },
  "run.note.ages": {
    sv: "Alla behåller den ålder de har när de börjar.",
    en: "Everybody keeps the age they have when they begin.",
  },
  "run.note.tax": {
    sv: "Skatten räknas som på ett helt års inkomst av månadslönen. Ett halvt års arbete ger i verkligheten lägre skatt än hälften.",
    en: "Tax is counted as on a full year's income of the monthly wage. Half a year's work in fact gives less tax than half of it.",
  },
};
