import { type AskedWords, capital, casesOf, figureIn, resultIn, yearsOf } from "./asked.js";
import { listed, readable } from "./numbers.js";
import { spoken, spokenNumber, type SpokenUnit } from "./spoken.js";

type Drawn = Readonly<{ asked: AskedWords; plus: string }>;
type Spread = Readonly<{ asked: AskedWords; low: string; middle: string; high: string; base: string }>;
type Amount = Readonly<{ amount: string; unit: SpokenUnit }>;

const plusSv = ({ asked, plus }: Drawn): string =>
  asked.kind === "municipality" && !asked.present
    ? `Kommunen går med plus ${yearsOf(asked)} i ${casesOf(plus, "sv")}.`
    : `${capital(figureIn(asked, "sv"))} är över noll i ${casesOf(plus, "sv")}.`;
const plusEn = ({ asked, plus }: Drawn): string =>
  asked.kind === "municipality" && !asked.present
    ? `The municipality shows a surplus ${yearsOf(asked)} in ${casesOf(plus, "en")}.`
    : `${capital(figureIn(asked, "en"))} is above zero in ${casesOf(plus, "en")}.`;

const choiceSv = (name: string): string => (name === "" ? "Ingen insats" : name);
const choiceEn = (name: string): string => (name === "" ? "No measure" : name);

export const simulationWords = {
  "simulate.title": { sv: "Om alla antaganden ändras samtidigt", en: "If all assumptions change at once" },
  "simulate.intro": {
    sv: (a: { title: string; draws: string; people: boolean }) =>
      `${a.title}: vad det kan bli när alla antaganden dras ur sina gränser${a.people ? ", och slumpen faller bland människorna," : ""} ${readable(a.draws, "sv")} gånger.`,
    en: (a: { title: string; draws: string; people: boolean }) =>
      `${a.title}: what it may come to when all assumptions are drawn from their limits${a.people ? ", and chance falls among the people," : ""} ${readable(a.draws, "en")} times.`,
  },
  "simulate.plus": { sv: plusSv, en: plusEn },
  "simulate.spread": {
    sv: (a: Spread) =>
      `Mitten är ${resultIn(a.middle, a.asked, "sv")}; 1 av 20 är lägre än ${resultIn(a.low, a.asked, "sv")} och 1 av 20 högre än ${resultIn(a.high, a.asked, "sv")}. Med det som är antaget blir det ${resultIn(a.base, a.asked, "sv")}.`,
    en: (a: Spread) =>
      `The middle is ${resultIn(a.middle, a.asked, "en")}; 1 in 20 is lower than ${resultIn(a.low, a.asked, "en")} and 1 in 20 higher than ${resultIn(a.high, a.asked, "en")}. With what is assumed it is ${resultIn(a.base, a.asked, "en")}.`,
  },
  "simulate.alwaysZero": {
    sv: (a: { asked: AskedWords }) =>
      `${capital(figureIn(a.asked, "sv"))} är noll i varje dragning. Med --for visas något annat.`,
    en: (a: { asked: AskedWords }) =>
      `${capital(figureIn(a.asked, "en"))} is zero in every draw. --for shows something else.`,
  },
  "simulate.certainty": {
    sv: (a: { draws: string; off: string }) =>
      `Vid ${readable(a.draws, "sv")} dragningar kan fallen av 100 slå på ${readable(a.off, "sv")} åt vardera hållet.`,
    en: (a: { draws: string; off: string }) =>
      `With ${readable(a.draws, "en")} draws the cases in 100 may be off by ${readable(a.off, "en")} either way.`,
  },
  "simulate.certain": {
    sv: (a: { draws: string }) =>
      `Vid ${readable(a.draws, "sv")} dragningar slår fallen av 100 på mindre än ett halvt.`,
    en: (a: { draws: string }) =>
      `With ${readable(a.draws, "en")} draws the cases in 100 are off by less than half a case.`,
  },
  "simulate.bestBoth": {
    sv: (a: { name: string; chance: string }) =>
      `${choiceSv(a.name)} är bäst i snitt, och bäst oftast: i ${casesOf(a.chance, "sv")}.`,
    en: (a: { name: string; chance: string }) =>
      `${choiceEn(a.name)} is best on average, and best most often: in ${casesOf(a.chance, "en")}.`,
  },
  "simulate.bestApart": {
    sv: (a: { name: string; chance: string; often: string; oftenChance: string }) =>
      `${choiceSv(a.name)} är bäst i snitt men bäst bara i ${casesOf(a.chance, "sv")}. Bäst oftast är ${a.often === "" ? "ingen insats" : a.often}: i ${casesOf(a.oftenChance, "sv")}.`,
    en: (a: { name: string; chance: string; often: string; oftenChance: string }) =>
      `${choiceEn(a.name)} is best on average but best only in ${casesOf(a.chance, "en")}. Best most often is ${a.often === "" ? "no measure" : a.often}: in ${casesOf(a.oftenChance, "en")}.`,
  },
  "simulate.bestOfThem": {
    sv: (a: { name: string; chance: string }) =>
      `Av alternativen är ${a.name} bäst i ${casesOf(a.chance, "sv")}.`,
    en: (a: { name: string; chance: string }) =>
      `Of the alternatives ${a.name} is best in ${casesOf(a.chance, "en")}.`,
  },
  "simulate.choicePlus": {
    sv: (a: { name: string; plus: string }) => `${a.name} går med plus i ${casesOf(a.plus, "sv")}.`,
    en: (a: { name: string; plus: string }) => `${a.name} shows a surplus in ${casesOf(a.plus, "en")}.`,
  },
  "simulate.everything": {
    sv: (a: Amount) =>
      `Att veta allt innan ni väljer vore värt högst ${spoken(a.amount, a.unit, "sv")} för hela beslutet, om era gränser stämmer; det är inga pengar som finns.`,
    en: (a: Amount) =>
      `Knowing everything before you choose would be worth at most ${spoken(a.amount, a.unit, "en")} for the whole decision, if your limits are right; it is no money that there is.`,
  },
  "simulate.most": {
    sv: (a: Amount & { name: string }) =>
      `Mest är det värt att ta reda på ${a.name}: högst ${spoken(a.amount, a.unit, "sv", "short")}.`,
    en: (a: Amount & { name: string }) =>
      `It is worth most to find out ${a.name}: at most ${spoken(a.amount, a.unit, "en", "short")}.`,
  },
  "simulate.mostNothing": {
    sv: "Inget av antagandena ändrar valet om det är det enda man vet.",
    en: "None of the assumptions changes the choice if it is all one knows.",
  },
  "simulate.nothingToKnow": {
    sv: (a: { people: boolean }): string =>
      a.people
        ? "Valet blir detsamma vilka värden antagandena än får, så att veta mer om dem innan ni väljer är inte värt något för det här beslutet."
        : "Valet blir detsamma i varje dragning, så att veta mer innan ni väljer är inte värt något för det här beslutet.",
    en: (a: { people: boolean }): string =>
      a.people
        ? "The choice is the same whatever the assumptions are, so knowing more about them before you choose is worth nothing to this decision."
        : "The choice is the same in every draw, so knowing more before you choose is worth nothing to this decision.",
  },
  "simulate.sources": {
    sv: (a: { names: readonly { name: string; percent: string }[] }) =>
      `Spridningen kommer mest från ${listed(
        a.names.map(
          (n) =>
            `${n.name === "" ? "slumpen bland dem som deltar" : n.name} (${readable(n.percent, "sv")} procent)`,
        ),
        "sv",
      )}.`,
    en: (a: { names: readonly { name: string; percent: string }[] }) =>
      `The spread comes mostly from ${listed(
        a.names.map(
          (n) =>
            `${n.name === "" ? "chance among those who take part" : n.name} (${readable(n.percent, "en")} per cent)`,
        ),
        "en",
      )}.`,
  },
  "simulate.nothingDrawn": {
    sv: "Inget antagande har gränser, så inget dras. Ge dem låg och hög i antaganden.csv.",
    en: "No assumption has limits, so nothing is drawn. Give them låg and hög in antaganden.csv.",
  },
  "simulate.table": {
    sv: "Hur det kan bli",
    en: "What it may come to",
  },
  "simulate.tableYears": {
    sv: "Fler år i arbete utan stöd, hela perioden",
    en: "More years in work without support, the whole period",
  },
  "simulate.alternative": { sv: "Alternativ", en: "Alternative" },
  "simulate.figure": { sv: "Netto", en: "Net" },
  "simulate.asked": {
    sv: (a: { asked: AskedWords }) => capital(figureIn(a.asked, "sv")),
    en: (a: { asked: AskedWords }) => capital(figureIn(a.asked, "en")),
  },
  "simulate.extraYears": { sv: "År", en: "Years" },
  "simulate.mean": { sv: "Snitt", en: "Average" },
  "simulate.p5": { sv: "Lågt", en: "Low" },
  "simulate.p25": { sv: "Troligt, från", en: "Likely, from" },
  "simulate.p50": { sv: "Mitten", en: "Middle" },
  "simulate.p75": { sv: "Troligt, till", en: "Likely, to" },
  "simulate.p95": { sv: "Högt", en: "High" },
  "simulate.under": { sv: "<2\u00a0%", en: "<2%" },
  "simulate.over": { sv: ">98\u00a0%", en: ">98%" },
  "simulate.chancePlus": { sv: "Plus", en: "Plus" },
  "simulate.chanceBest": { sv: "Bäst", en: "Best" },
  "simulate.note.words": {
    sv: "1 av 20 är lägre än lågt och 1 av 20 högre än högt. Hälften ligger mellan troligt från och till.",
    en: "1 in 20 is lower than low and 1 in 20 higher than high. Half of them lie between likely from and to.",
  },
  "simulate.curve": {
    sv: "Hur ofta det är bäst, efter vad ett extra år i arbete får kosta",
    en: "How often it is best, by what an extra year in work may cost",
  },
  "simulate.price": { sv: "Per extra år", en: "Per extra year" },
  "simulate.none": { sv: "Ingen insats", en: "No measure" },
  "simulate.measure": { sv: "Insatsen", en: "The measure" },
  "simulate.knowing": {
    sv: "Vad det vore värt att veta innan ni väljer",
    en: "What it would be worth to know before you choose",
  },
  "simulate.assumption": { sv: "Antagande", en: "Assumption" },
  "simulate.all": { sv: "allt", en: "everything" },
  "simulate.value": { sv: "Högst", en: "At most" },
  "simulate.note.knowing": {
    sv: "Ingen insats är ett av valen. Värdet är för hela beslutet och gäller bara om gränserna stämmer.",
    en: "No measure is one of the choices. The value is for the whole decision and holds only if the limits are right.",
  },
  "simulate.sourcesTable": { sv: "Var spridningen kommer ifrån", en: "Where the spread comes from" },
  "simulate.share": { sv: "Del av spridningen", en: "Part of the spread" },
  "simulate.note.sources": {
    sv: "Så mycket av spridningen kommer av var och en för sig. Det som fattas till 100 procent beror på flera tillsammans. Delarna är uppskattade ur dragningarna och kan därför bli lite mer än 100 procent.",
    en: "So much of the spread comes of each by itself. What is missing to 100 per cent follows from several together. The parts are estimated from the draws, and may therefore come to a little more than 100 per cent.",
  },
  "simulate.note.seed": {
    sv: (a: { draws: string; seed: string; latin: boolean }) =>
      `${readable(a.draws, "sv")} dragningar${a.latin ? " (latinsk hyperkub)" : ""}, frö ${a.seed}. Samma frö ger samma siffror på alla datorer.`,
    en: (a: { draws: string; seed: string; latin: boolean }) =>
      `${readable(a.draws, "en")} draws${a.latin ? " (Latin hypercube)" : ""}, seed ${a.seed}. The same seed gives the same figures on every computer.`,
  },
  "simulate.note.common": {
    sv: "Antaganden som alternativen delar har samma värde i samma dragning.",
    en: "Assumptions that alternatives share have the same value in the same draw.",
  },
  "simulate.note.fixed": {
    sv: (a: { names: readonly string[] }) =>
      `Utan gränser, och därför lika i varje dragning: ${listed(a.names, "sv")}.`,
    en: (a: { names: readonly string[] }) =>
      `Without limits, and so the same in every draw: ${listed(a.names, "en")}.`,
  },
  "simulate.note.people": {
    sv: (a: { number: string }) =>
      `Var och en av dem som börjar (${spokenNumber(a.number, "sv")}) går sin egen väg i varje dragning. Det gäller hur det kan bli; vad det är värt att veta räknas utan slumpen, för den kan ingen ta reda på.`,
    en: (a: { number: string }) =>
      `Each of those who begin (${spokenNumber(a.number, "en")}) goes their own way in every draw. That is in what it may come to; what knowing is worth is worked out without chance, which nobody can find out.`,
  },
  "simulate.note.fewPeople": {
    sv: (a: { number: string }) =>
      `${Number(a.number) === 1 ? "En" : spokenNumber(a.number, "sv")} börjar. Bland så få spelar slumpen roll även om antagandena stämmer. Den är inte med här; --people drar den också.`,
    en: (a: { number: string }) =>
      `${Number(a.number) === 1 ? "One begins" : `${spokenNumber(a.number, "en")} begin`}. Among so few chance matters even if the assumptions are right. It is left out here; --people draws it too.`,
  },
  "simulate.chanceAmongPeople": {
    sv: "slumpen bland dem som deltar",
    en: "chance among those who take part",
  },
  "simulate.onlyPeople": {
    sv: "Inget antagande har gränser. Det som skiljer dragningarna åt är slumpen bland dem som deltar.",
    en: "No assumption has limits. What tells the draws apart is chance among those who take part.",
  },
  "simulate.note.whole": {
    sv: (a: { names: readonly string[] }) => `Dras i hela månader: ${listed(a.names, "sv")}.`,
    en: (a: { names: readonly string[] }) => `Drawn in whole months: ${listed(a.names, "en")}.`,
  },
  "simulate.note.limits": {
    sv: "Det här är osäkerheten i era antaganden, inte i verkligheten. En gräns som ingen har mätt är en bedömning.",
    en: "This is the uncertainty of your assumptions, not of the world. A limit that nobody has measured is a judgement.",
  },
  "simulate.progress": {
    sv: (a: { done: string; all: string }) =>
      `${readable(a.done, "sv", " ")} av ${readable(a.all, "sv", " ")} dragningar`,
    en: (a: { done: string; all: string }) => `${readable(a.done, "en")} of ${readable(a.all, "en")} draws`,
  },
  "simulate.stopped": {
    sv: (a: { done: string; all: string }) =>
      `Avbrutet efter ${readable(a.done, "sv", " ")} av ${readable(a.all, "sv", " ")} dragningar. Inget skrivet.`,
    en: (a: { done: string; all: string }) =>
      `Stopped after ${readable(a.done, "en")} of ${readable(a.all, "en")} draws. Nothing written.`,
  },
};
