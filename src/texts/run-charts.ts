import type { Label } from "../core/explanation.js";
import type { TurnTiming } from "./consequences.js";
import { monthInWords } from "./day.js";
import { listed, readable } from "./numbers.js";
import { spoken, spokenNumber, type SpokenUnit } from "./spoken.js";
import type { Language } from "./words.js";

type Span = Readonly<{ first: string; last: string }>;
const span = ({ first, last }: Span): string => (first === last ? first : `${first}–${last}`);

type NetFinding = Readonly<{ timing: TurnTiming; unit: SpokenUnit; last: string }>;

function netSv({ timing, unit, last }: NetFinding): string {
  switch (timing.kind) {
    case "untold":
      return "Kommunens netto är noll";
    case "neverOut":
      return "Kommunen ligger aldrig ute med pengar";
    case "repaid":
      return `Kommunens utlägg är tillbaka under ${timing.year}, efter som mest ${spoken(timing.worst, unit, "sv", "short")} minus`;
    case "plusLate":
      return `${timing.only ? `${timing.from} går med plus` : `Från ${timing.from} går åren med plus`}, men utlägget kommer inte tillbaka till och med ${last}`;
    case "somePlus":
      return `Något år går med plus, men utlägget kommer inte tillbaka till och med ${last}`;
    case "noPlus":
      return "Inget år går med plus för kommunen";
  }
}

function netEn({ timing, unit, last }: NetFinding): string {
  switch (timing.kind) {
    case "untold":
      return "The municipality’s net is zero";
    case "neverOut":
      return "The municipality is never out of pocket";
    case "repaid":
      return `The municipality has its outlay back in ${timing.year}, after being at most ${spoken(timing.worst, unit, "en", "short")} down`;
    case "plusLate":
      return `${timing.only ? `${timing.from} shows a surplus` : `From ${timing.from} on the years show a surplus`}, but the outlay is not back by the end of ${last}`;
    case "somePlus":
      return `Some year shows a surplus, but the outlay is not back by the end of ${last}`;
    case "noPlus":
      return "No year shows a surplus for the municipality";
  }
}

type Whole = Span & Readonly<{ direction: "better" | "worse" | "even"; amount: string; unit: SpokenUnit }>;

const most =
  (language: Language) =>
  (a: Readonly<{ from: string; to: string; amount: string; unit: SpokenUnit; compared: boolean }>) => {
    const amount = spoken(a.amount, a.unit, language);
    if (language === "sv") {
      if (a.from === "") return `Störst är värdet av det som görs för ${a.to}: ${amount}`;
      if (a.to === "") return `Störst är det som går åt för ${a.from}: ${amount}`;
      return a.compared
        ? `Störst är det som flyttas från ${a.from} till ${a.to}: ${amount}`
        : `Störst är det som ${a.from} betalar till ${a.to}: ${amount}`;
    }
    if (a.from === "") return `Largest is the worth of what is made for ${a.to}: ${amount}`;
    if (a.to === "") return `Largest is what ${a.from} uses up: ${amount}`;
    return a.compared
      ? `Largest is what moves from ${a.from} to ${a.to}: ${amount}`
      : `Largest is what ${a.from} pays ${a.to}: ${amount}`;
  };

/** A name that has one in each language (`run.named`), or one for both. */
const labelText = (label: Label, language: Language): string => {
  if (typeof label === "string") return label;
  const name = label.args[language];
  return typeof name === "string" ? name : "";
};

type Pairs = Readonly<{ pairs: readonly { from: string; to: string }[]; resources: string }>;
const pairsIn = ({ pairs, resources }: Pairs, language: Language): string => {
  const named = (one: string): string =>
    one === resources ? (language === "sv" ? "resurser" : "resources") : one;
  return listed(
    pairs.map(({ from, to }) => `${named(from)}–${named(to)}`),
    language,
  );
};

export const runChartWords = {
  "run.chart.net.name": { sv: "netto", en: "net" },
  "run.chart.net": {
    sv: "Kommunens netto år för år, och sammanlagt",
    en: "The municipality’s net year by year, and summed",
  },
  "run.chart.net.finds": { sv: netSv, en: netEn },
  "run.chart.net.each": { sv: "Årets netto", en: "Net of the year" },
  "run.chart.net.sum": { sv: "Sammanlagt sedan starten", en: "Summed from the start" },
  "run.chart.net.repaid": {
    sv: (a: { year: string }) => `tillbaka ${a.year}`,
    en: (a: { year: string }) => `back in ${a.year}`,
  },
  "run.chart.net.worst": {
    sv: (a: { year: string; amount: string }) => `som lägst ${a.year}: ${readable(a.amount, "sv")}`,
    en: (a: { year: string; amount: string }) => `lowest in ${a.year}: ${readable(a.amount, "en")}`,
  },
  "run.chart.waterfall.name": { sv: "trappa", en: "waterfall" },
  "run.chart.waterfall": {
    sv: (a: Span) => `Från kostnad till netto för kommunen, ${span(a)}`,
    en: (a: Span) => `From cost to net for the municipality, ${span(a)}`,
  },
  "run.chart.waterfall.finds": {
    sv: (a: Whole) => {
      if (a.direction === "even") return `${span(a)} går kommunen jämnt ut`;
      const amount = spoken(a.amount, a.unit, "sv");
      return a.direction === "worse"
        ? `${span(a)} betalar kommunen ${amount} mer än den får tillbaka`
        : `${span(a)} får kommunen tillbaka ${amount} mer än den betalar`;
    },
    en: (a: Whole) => {
      if (a.direction === "even") return `The municipality breaks even in ${span(a)}`;
      const amount = spoken(a.amount, a.unit, "en");
      return a.direction === "worse"
        ? `The municipality pays ${amount} more than it gets back in ${span(a)}`
        : `The municipality gets back ${amount} more than it pays in ${span(a)}`;
    },
  },
  "run.chart.flow.name": { sv: "betalningar", en: "payments" },
  "run.chart.flow": {
    sv: (a: Span) => `Vem som betalar vem, ${span(a)}`,
    en: (a: Span) => `Who pays whom, ${span(a)}`,
  },
  "run.chart.flow.finds": { sv: most("sv"), en: most("en") },
  "run.chart.resources": { sv: "resurser", en: "resources" },
  "run.chart.flow.note": {
    sv: "Banden är skillnaden mot utan insatsen. Det som två betalar varandra är kvittat, och det som minskar är ritat åt andra hållet: betalar kommunen mindre i stöd går bandet till kommunen. Resurser är det som görs eller går åt på riktigt.",
    en: "The bands are the difference from without the measure. What two pay each other is netted, and what falls is drawn the other way: when the municipality pays less in support, the band goes to the municipality. Resources are what is really made or used up.",
  },
  "run.chart.flow.noteAlone": {
    sv: "Det som två betalar varandra är kvittat. Resurser är det som görs eller går åt på riktigt.",
    en: "What two pay each other is netted. Resources are what is really made or used up.",
  },
  "run.chart.flow.even": {
    sv: (a: Pairs) => `Ritas inte, för de går jämnt ut: ${pairsIn(a, "sv")}.`,
    en: (a: Pairs) => `Not drawn, because they come out even: ${pairsIn(a, "en")}.`,
  },
  "run.chart.people.name": { sv: "människor", en: "people" },
  "run.chart.people": { sv: "Var människorna är", en: "Where people are" },
  "run.chart.people.compared": {
    sv: "Människor i varje tillstånd, med och utan insatsen",
    en: "People in each state, with the measure and without it",
  },
  "run.chart.people.finds": {
    sv: (a: { more: string; direction: "more" | "fewer" | "even"; when: string }) =>
      a.direction === "even"
        ? `I slutet av ${monthInWords(a.when, "sv")} är lika många i arbete utan stöd med insatsen som utan`
        : `I slutet av ${monthInWords(a.when, "sv")} är ${spokenNumber(a.more, "sv")} ${a.direction === "more" ? "fler" : "färre"} i arbete utan stöd än utan insatsen`,
    en: (a: { more: string; direction: "more" | "fewer" | "even"; when: string }) =>
      a.direction === "even"
        ? `At the end of ${monthInWords(a.when, "en")} as many are in work without support as without the measure`
        : `At the end of ${monthInWords(a.when, "en")} ${spokenNumber(a.more, "en")} ${a.direction === "more" ? "more" : "fewer"} are in work without support than without the measure`,
  },
  "run.chart.people.most": {
    sv: (a: { state: Label; number: string; when: string }) =>
      `I ${monthInWords(a.when, "sv")} är flest i ${labelText(a.state, "sv")}: ${spokenNumber(a.number, "sv")}`,
    en: (a: { state: Label; number: string; when: string }) =>
      `In ${monthInWords(a.when, "en")} most are in ${labelText(a.state, "en")}: ${spokenNumber(a.number, "en")}`,
  },
};
