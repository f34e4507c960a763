import { type AskedWords, capital, figureIn, resultIn, valueIn } from "./asked.js";
import { listed, listedSome, type Some } from "./numbers.js";

type Pair = Readonly<{ down: string; across: string }>;
type Valued = Readonly<{ name: string; plain: string; unit: string }>;
/** What the figure is as assumed, and whether it can be worked out at every limit. */
type Holds = Readonly<{ from: "plus" | "minus" | "zero"; known: boolean }>;
type One = Readonly<{ name: string; span: string; asked: AskedWords }>;

const turnedSv = {
  plus: "vänder ensamt plus till minus",
  minus: "vänder ensamt minus till plus",
  zero: "ger ensamt plus",
};
const turnedEn = {
  plus: "turns plus to minus",
  minus: "turns minus to plus",
  zero: "brings it above zero",
};

export const sensitivityWords = {
  "sensitivity.title": { sv: "Vad betyder mest?", en: "What matters most?" },
  "sensitivity.intro": {
    sv: (a: { title: string }) => `${a.title}: ett antagande ändras åt gången, de andra står stilla.`,
    en: (a: { title: string }) => `${a.title}: one assumption is changed at a time, the others stand still.`,
  },
  "sensitivity.base": {
    sv: (a: { asked: AskedWords; result: string }) =>
      `${capital(figureIn(a.asked, "sv"))} är ${resultIn(a.result, a.asked, "sv")} med det som är antaget.`,
    en: (a: { asked: AskedWords; result: string }) =>
      `${capital(figureIn(a.asked, "en"))} is ${resultIn(a.result, a.asked, "en")} with what is assumed.`,
  },
  "sensitivity.most": {
    sv: (a: One) =>
      `Mest betyder ${a.name}: mellan låg och hög gräns skiljer ${resultIn(a.span, a.asked, "sv")}.`,
    en: (a: One) =>
      `What matters most is ${a.name}: its low and high are ${resultIn(a.span, a.asked, "en")} apart.`,
  },
  "sensitivity.next": {
    sv: (a: One) => `Därefter kommer ${a.name}: ${resultIn(a.span, a.asked, "sv", "short")}.`,
    en: (a: One) => `Then comes ${a.name}: ${resultIn(a.span, a.asked, "en", "short")}.`,
  },
  "sensitivity.turn": {
    sv: (a: Some) => `Ensamt kan ${listedSome(a, "sv")} vända tecknet inom sina gränser.`,
    en: (a: Some) => `Alone, ${listedSome(a, "en")} can turn the sign within its limits.`,
  },
  "sensitivity.holds": {
    sv: (a: Holds) =>
      `Inget antagande ${turnedSv[a.from]}, vare sig vid sin låga eller höga gräns${a.known ? "" : ", där det går att räkna"}.`,
    en: (a: Holds) =>
      `No assumption alone ${turnedEn[a.from]}, at its low limit or at its high${a.known ? "" : ", where it can be worked out"}.`,
  },
  "sensitivity.order": {
    sv: (a: Some) =>
      a.names.length === 0
        ? "Ordningen mellan alternativen, med ingen insats som ett av dem, är densamma vid varje antagandes låga och höga gräns."
        : `Ordningen mellan alternativen, med ingen insats som ett av dem, kan vändas av ${listedSome(a, "sv")}.`,
    en: (a: Some) =>
      a.names.length === 0
        ? "The order of the alternatives, no measure among them, is the same at the low and the high limit of each assumption."
        : `The order of the alternatives, no measure among them, can be turned by ${listedSome(a, "en")}.`,
  },
  "sensitivity.nothing": {
    sv: "Inget antagande gör någon skillnad vid sin låga eller höga gräns.",
    en: "No assumption makes any difference at its low limit or at its high.",
  },
  "sensitivity.noLimits": {
    sv: "Inget antagande har låg och hög gräns, så inget är prövat.",
    en: "No assumption has a low and a high limit, so nothing has been tried.",
  },
  "sensitivity.other": {
    sv: "Med --for visas något annat.",
    en: "--for shows something else.",
  },
  "sensitivity.table": {
    sv: (a: { asked: AskedWords }) => `Ett antagande i taget: ${figureIn(a.asked, "sv")}`,
    en: (a: { asked: AskedWords }) => `One assumption at a time: ${figureIn(a.asked, "en")}`,
  },
  "sensitivity.alternative": { sv: "Alternativ", en: "Alternative" },
  "sensitivity.assumption": { sv: "Antagande", en: "Assumption" },
  "sensitivity.low": { sv: "Låg", en: "Low" },
  "sensitivity.high": { sv: "Hög", en: "High" },
  "sensitivity.resultLow": { sv: "Resultat vid låg", en: "Result at low" },
  "sensitivity.resultHigh": { sv: "Resultat vid hög", en: "Result at high" },
  "sensitivity.span": { sv: "Spann", en: "Span" },
  "sensitivity.turnsSign": { sv: "Vänder tecknet", en: "Turns the sign" },
  "sensitivity.turnsOrder": { sv: "Vänder ordningen", en: "Turns the order" },
  "sensitivity.grade": { sv: "Säkerhet", en: "Grade" },
  "sensitivity.cannot": { sv: "går inte att räkna", en: "cannot be worked out" },
  "sensitivity.switches": {
    sv: "Val som inte är antaganden, men som räknas",
    en: "Choices that are no assumptions, but that count",
  },
  "sensitivity.choice": { sv: "Val", en: "Choice" },
  "sensitivity.now": { sv: "Nu", en: "Now" },
  "sensitivity.otherwise": { sv: "Resultat med det andra svaret", en: "Result with the other answer" },
  "sensitivity.note.without": {
    sv: (a: { names: readonly string[] }) => `Gör ingen skillnad: ${listed(a.names, "sv")}.`,
    en: (a: { names: readonly string[] }) => `Make no difference: ${listed(a.names, "en")}.`,
  },
  "sensitivity.note.notTried": {
    sv: (a: { names: readonly string[] }) =>
      `Utan gränser, och därför inte prövade: ${listed(a.names, "sv")}.`,
    en: (a: { names: readonly string[] }) => `Without limits, and so not tried: ${listed(a.names, "en")}.`,
  },
  "sensitivity.two": {
    sv: (a: { asked: AskedWords; down: string; across: string }) =>
      `${a.down} (nedåt) och ${a.across} (åt sidan): ${figureIn(a.asked, "sv")}`,
    en: (a: { asked: AskedWords; down: string; across: string }) =>
      `${a.down} (down) and ${a.across} (across): ${figureIn(a.asked, "en")}`,
  },
  "sensitivity.value": {
    sv: (a: { plain: string; unit: string }) => valueIn(a.plain, a.unit, "sv"),
    en: (a: { plain: string; unit: string }) => valueIn(a.plain, a.unit, "en"),
  },
  "sensitivity.turnsAt": {
    sv: (a: { across: string }) => `Noll när ${a.across} är`,
    en: (a: { across: string }) => `Zero when ${a.across} is`,
  },
  "sensitivity.noTurn": { sv: "aldrig", en: "never" },
  "sensitivity.chart.name": { sv: "känslighet", en: "sensitivity" },
  "sensitivity.chart.says": { sv: "vänder", en: "turns" },
  "sensitivity.chart.base": { sv: "Antaget", en: "Assumed" },
  "sensitivity.chart.twoName": { sv: "två", en: "two" },
  "sensitivity.chart.with": {
    sv: (a: Valued) => `${a.name} ${valueIn(a.plain, a.unit, "sv")}`,
    en: (a: Valued) => `${a.name} ${valueIn(a.plain, a.unit, "en")}`,
  },
  "sensitivity.chart.result": {
    sv: (a: { asked: AskedWords }) => capital(figureIn(a.asked, "sv")),
    en: (a: { asked: AskedWords }) => capital(figureIn(a.asked, "en")),
  },
  "sensitivity.chart.turns": {
    sv: (a: Pair) => `Med ${a.down} och ${a.across} blir det både plus och minus`,
    en: (a: Pair) => `With ${a.down} and ${a.across} it goes both above and below zero`,
  },
  "sensitivity.chart.neverTurns": {
    sv: (a: Pair) => `${a.down} och ${a.across} vänder inte resultatet ens tillsammans`,
    en: (a: Pair) => `Not even together do ${a.down} and ${a.across} turn the result`,
  },
  "sensitivity.chart.finds": {
    sv: (a: { name: string }) => `${a.name} betyder mest`,
    en: (a: { name: string }) => `${a.name} matters most`,
  },
};
