import { dayInWords } from "./day.js";
import { changedIn } from "./compare.js";
import { listed, readable } from "./numbers.js";
import { spoken, type SpokenUnit } from "./spoken.js";
import type { Language } from "./words.js";

type Direction = "more" | "less" | "same";
type Kind = "new" | "gone" | "raised" | "lowered";

type Whole = Readonly<{
  direction: Direction;
  amount: string;
  before: string;
  after: string;
  years: readonly number[];
  unit: SpokenUnit;
}>;
type Years = Readonly<{
  unit: SpokenUnit;
  /** `only`: the year is in one of the budgets only. */
  years: readonly Readonly<{ year: number; direction: Direction; amount: string; only: string }>[];
}>;
type Parts = Readonly<{
  kind: Kind;
  unit: SpokenUnit;
  named: readonly Readonly<{ name: string; amount: string }>[];
  more: number;
  rest: string;
}>;
type Funders = Readonly<{
  unit: SpokenUnit;
  funders: readonly Readonly<{ name: string; direction: Direction; amount: string }>[];
}>;

const span = (years: readonly number[]): string =>
  years.length < 2 ? String(years[0] ?? "") : `${String(years[0])}–${String(years.at(-1))}`;

const signed = (amount: string, unit: SpokenUnit, language: Language): string =>
  `${amount.startsWith("-") ? "\u2212" : ""}${spoken(amount.replace("-", ""), unit, language)}`;

const notStated: Readonly<Record<Language, string>> = { sv: "det ej angivna", en: "what is not stated" };
const nameOf = (name: string, language: Language): string => (name === "" ? notStated[language] : name);

function partsIn(a: Parts, language: Language): string {
  const words = {
    sv: { new: "Nytt", gone: "Borta", raised: "Höjt", lowered: "Sänkt" },
    en: { new: "New", gone: "Gone", raised: "Raised", lowered: "Lowered" },
  }[language][a.kind];
  const sign = a.kind === "raised" ? "+" : a.kind === "lowered" ? "\u2212" : "";
  const said = (amount: string) => `${sign}${spoken(amount, a.unit, language)}`;
  const rest =
    a.more === 0
      ? []
      : [language === "sv" ? `${a.more} till (${said(a.rest)})` : `${a.more} more (${said(a.rest)})`];
  const names = a.named.map((n) => `${nameOf(n.name, language)} (${said(n.amount)})`);
  return `${words}: ${listed([...names, ...rest], language)}.`;
}

interface PartSaid {
  readonly kind: "rules" | "change" | "interplay" | "all";
  readonly parts: readonly Readonly<{ kind: string; name: string; from: string; to: string }>[];
  readonly direction: Direction;
  readonly amount: string;
}
type Net = Readonly<{
  unit: SpokenUnit;
  first: string;
  last: string;
  direction: Direction;
  amount: string;
  before: string;
  after: string;
  parts: readonly PartSaid[];
  same: boolean;
}>;
type NetYear = Readonly<{
  unit: SpokenUnit;
  year: string;
  direction: Direction;
  amount: string;
  parts: readonly PartSaid[];
}>;

const kindsOfPart: Readonly<Record<Language, Readonly<Record<"rules" | "interplay" | "all", string>>>> = {
  sv: { rules: "modellernas regler", interplay: "samspel", all: "regler och indata tillsammans" },
  en: { rules: "the models' rules", interplay: "interplay", all: "rules and inputs together" },
};

/** `−300 tkr av lön: 24 000 i stället för 23 000`. */
function partsSaid(parts: readonly PartSaid[], unit: SpokenUnit, language: Language): string {
  const each = parts.map(({ kind, parts: changed, direction, amount }) => {
    const what = kind === "change" ? changedIn({ parts: changed }, language) : kindsOfPart[language][kind];
    const sign = direction === "more" ? "+" : "\u2212";
    return `${sign}${spoken(amount, unit, language)} ${language === "sv" ? "av" : "by"} ${what}`;
  });
  return listed(each, language);
}

function netIn(a: Net, language: Language): string {
  const sv = language === "sv";
  const period = a.first === a.last ? a.first : `${a.first}–${a.last}`;
  if (a.direction === "same")
    return sv
      ? `Kommunens netto ${period} är detsamma, ${signed(a.after, a.unit, "sv")}${a.same ? "" : ": ändringarna tar ut varandra"}.`
      : `The municipality's net ${period} is the same, ${signed(a.after, a.unit, "en")}${a.same ? "" : ": the changes cancel out"}.`;
  const verb = sv
    ? a.direction === "more"
      ? "ökar"
      : "minskar"
    : a.direction === "more"
      ? "grows"
      : "falls";
  const [from, to] = [signed(a.before, a.unit, language), signed(a.after, a.unit, language)];
  const why = a.parts.length === 0 ? "" : `: ${partsSaid(a.parts, a.unit, language)}`;
  return sv
    ? `Kommunens netto ${period} ${verb} med ${spoken(a.amount, a.unit, "sv")}, från ${from} till ${to}${why}.`
    : `The municipality's net ${period} ${verb} by ${spoken(a.amount, a.unit, "en")}, from ${from} to ${to}${why}.`;
}

function netYearIn(a: NetYear, language: Language): string {
  const why = a.parts.length === 0 ? "" : `: ${partsSaid(a.parts, a.unit, language)}`;
  const size = spoken(a.amount, a.unit, language);
  if (language === "sv")
    return `Mest skiljer ${a.year}, som ${a.direction === "more" ? "ökar" : "minskar"} med ${size}${why}.`;
  return `Most of it is in ${a.year}, which ${a.direction === "more" ? "grows" : "falls"} by ${size}${why}.`;
}

/** Numbers with the day from which they hold; a formula as it is written. */
function wordedIn(worded: readonly { from: string; text: string }[], language: Language): string {
  const number = (text: string): string =>
    /^-?\d+(\.\d+)?$/.test(text) ? readable(text, language, " ") : text;
  const from = language === "sv" ? "från" : "from";
  return worded
    .map((w) => (w.from === "" ? number(w.text) : `${number(w.text)} (${from} ${w.from})`))
    .join(", ");
}

export const diff = {
  "diff.title": { sv: "Vad har ändrats i budgeten", en: "What has changed in the budget" },
  "diff.heading": { sv: "Vad har ändrats?", en: "What has changed?" },
  "diff.intro": {
    sv: (a: { before: string; after: string }) => `Jämförelsen går från ${a.before} till ${a.after}.`,
    en: (a: { before: string; after: string }) => `The comparison goes from ${a.before} to ${a.after}.`,
  },
  "diff.nothing": {
    sv: (a: { years: readonly number[] }) => `Inget belopp har ändrats, ${span(a.years)}.`,
    en: (a: { years: readonly number[] }) => `No amount has changed, ${span(a.years)}.`,
  },
  "diff.whole": {
    sv: (a: Whole) => {
      const to = `från ${signed(a.before, a.unit, "sv")} till ${signed(a.after, a.unit, "sv")}`;
      if (a.direction === "same")
        return `Summan ${span(a.years)} är densamma, ${signed(a.after, a.unit, "sv")}, men pengar har flyttats.`;
      const verb = a.direction === "more" ? "ökar" : "minskar";
      return `Budgeten ${span(a.years)} ${verb} med ${spoken(a.amount, a.unit, "sv")}, ${to}.`;
    },
    en: (a: Whole) => {
      const to = `from ${signed(a.before, a.unit, "en")} to ${signed(a.after, a.unit, "en")}`;
      if (a.direction === "same")
        return `The sum of ${span(a.years)} is the same, ${signed(a.after, a.unit, "en")}, but money has moved.`;
      const verb = a.direction === "more" ? "grows" : "shrinks";
      return `The budget of ${span(a.years)} ${verb} by ${spoken(a.amount, a.unit, "en")}, ${to}.`;
    },
  },
  "diff.years": {
    sv: (a: Years) =>
      `År för år: ${listed(
        a.years.map((y) => {
          const amount = spoken(y.amount, a.unit, "sv");
          if (y.only === "after") return `${String(y.year)} är nytt (${amount})`;
          if (y.only === "before") return `${String(y.year)} är borta (${amount})`;
          return `${String(y.year)} ${y.direction === "more" ? "+" : "\u2212"}${amount}`;
        }),
        "sv",
      )}.`,
    en: (a: Years) =>
      `Year by year: ${listed(
        a.years.map((y) => {
          const amount = spoken(y.amount, a.unit, "en");
          if (y.only === "after") return `${String(y.year)} is new (${amount})`;
          if (y.only === "before") return `${String(y.year)} is gone (${amount})`;
          return `${String(y.year)} ${y.direction === "more" ? "+" : "\u2212"}${amount}`;
        }),
        "en",
      )}.`,
  },
  "diff.parts": {
    sv: (a: Parts) => partsIn(a, "sv"),
    en: (a: Parts) => partsIn(a, "en"),
  },
  "diff.shifted": {
    sv: (a: { names: readonly string[] }) =>
      `Flyttat mellan år, med samma summa: ${listed(
        a.names.map((n) => nameOf(n, "sv")),
        "sv",
      )}.`,
    en: (a: { names: readonly string[] }) =>
      `Moved between years, with the same sum: ${listed(
        a.names.map((n) => nameOf(n, "en")),
        "en",
      )}.`,
  },
  "diff.funders": {
    sv: (a: Funders) =>
      `Vem som betalar: ${listed(
        a.funders.map(
          (f) =>
            `${nameOf(f.name, "sv")} ${spoken(f.amount, a.unit, "sv")} ${f.direction === "more" ? "mer" : "mindre"}`,
        ),
        "sv",
      )}.`,
    en: (a: Funders) =>
      `Who pays: ${listed(
        a.funders.map(
          (f) =>
            `${nameOf(f.name, "en")} ${spoken(f.amount, a.unit, "en")} ${f.direction === "more" ? "more" : "less"}`,
        ),
        "en",
      )}.`,
  },
  "diff.table": { sv: "Ändringar per år", en: "Changes by year" },
  "diff.funderTable": { sv: "Ändringar per finansiär", en: "Changes by funder" },
  "diff.before": { sv: "Förra", en: "Before" },
  "diff.after": { sv: "Nya", en: "After" },
  "diff.change": { sv: "Ändring", en: "Change" },
  "diff.what": { sv: "Vad", en: "What" },
  "diff.kind.new": { sv: "nytt", en: "new" },
  "diff.kind.gone": { sv: "borta", en: "gone" },
  "diff.kind.raised": { sv: "höjt", en: "raised" },
  "diff.kind.lowered": { sv: "sänkt", en: "lowered" },
  "diff.kind.unchanged": { sv: "oförändrat", en: "unchanged" },
  "diff.others": {
    sv: (a: { number: number }) => `${String(a.number)} oförändrade`,
    en: (a: { number: number }) => `${String(a.number)} unchanged`,
  },
  "diff.note.compared": {
    sv: (a: { before: string; after: string }) => `Förra är ${a.before}, nya är ${a.after}.`,
    en: (a: { before: string; after: string }) => `Before is ${a.before}, after is ${a.after}.`,
  },
  "diff.note.decided": {
    sv: (a: { file: string; day: string }) =>
      `${a.file} är oförändrad sedan den beslutades${a.day === "" ? "" : ` den ${dayInWords(a.day, "sv")}`}.`,
    en: (a: { file: string; day: string }) =>
      `${a.file} has not been changed since it was decided${a.day === "" ? "" : ` on ${dayInWords(a.day, "en")}`}.`,
  },
  "diff.scenarioTitle": { sv: "Vad har ändrats i scenariot", en: "What has changed in the scenario" },
  "diff.net": { sv: (a: Net) => netIn(a, "sv"), en: (a: Net) => netIn(a, "en") },
  "diff.netYear": { sv: (a: NetYear) => netYearIn(a, "sv"), en: (a: NetYear) => netYearIn(a, "en") },
  "diff.rulesDiffer": {
    sv: (a: { number: number }) =>
      a.number === 1
        ? "Ett värde eller en regel är annorlunda."
        : `${String(a.number)} värden och regler är annorlunda.`,
    en: (a: { number: number }) =>
      a.number === 1 ? "One value or rule is another." : `${String(a.number)} values and rules are others.`,
  },
  "diff.rules": { sv: "modellernas regler och värden", en: "rules and values of the models" },
  "diff.all": { sv: "regler och indata tillsammans", en: "rules and inputs together" },
  "diff.why": { sv: "Varför kommunens netto är annorlunda", en: "Why the municipality's net is another" },
  "diff.netTable": { sv: "Kommunens netto", en: "The municipality's net" },
  "diff.figures": { sv: "Andra resultat, hela perioden", en: "Other results, the whole period" },
  "diff.numberBefore": { sv: "Antal, förra", en: "Number, before" },
  "diff.numberAfter": { sv: "Antal, nya", en: "Number, after" },
  "diff.people": { sv: "Personer som börjar", en: "People who begin" },
  "diff.ruleTable": { sv: "Regler och värden som är annorlunda", en: "Rules and values that are others" },
  "diff.worded": {
    sv: (a: { worded: readonly { from: string; text: string }[] }) => wordedIn(a.worded, "sv"),
    en: (a: { worded: readonly { from: string; text: string }[] }) => wordedIn(a.worded, "en"),
  },
  "diff.kept": {
    sv: (a: { file: string; word: string; sha256: string }) =>
      `Beslutad version sparad: ${a.file} (SHA-256 ${a.sha256.slice(0, 12)}…). Jämför senare: lonsam diff ${a.word} NY`,
    en: (a: { file: string; word: string; sha256: string }) =>
      `Decided version kept: ${a.file} (SHA-256 ${a.sha256.slice(0, 12)}…). Compare later: lonsam diff ${a.word} NEW`,
  },
};
