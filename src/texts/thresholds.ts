import {
  type AskedWords,
  capital,
  casesOf,
  figureIn,
  goalIn,
  isMoney,
  limitIn,
  resultIn,
  valueIn,
} from "./asked.js";
import { listed, readable, readableIn } from "./numbers.js";
import { spoken, spokenNumber } from "./spoken.js";
import type { Language } from "./words.js";

type OfName = Readonly<{ name: string; unit: string }>;
type Asked = Readonly<{ asked: AskedWords; target: string }>;

export const peopleIn = (base: string, language: Language): string => {
  const whole = Math.abs(Number(base) - Math.round(Number(base))) < 1e-6;
  const about = language === "sv" ? "ungefär " : "about ";
  return `${whole ? "" : about}${spokenNumber(base, language)}`;
};

/** What the people do: `gå från praktik till arbete`. */
const moveSv = (a: { from: string; to: string }): string =>
  a.to === "" ? "göra det" : a.from === "" ? `gå till ${a.to}` : `gå från ${a.from} till ${a.to}`;
const moveEn = (a: { fromEn: string; toEn: string }): string =>
  a.toEn === "" ? "do so" : a.fromEn === "" ? `go to ${a.toEn}` : `go from ${a.fromEn} to ${a.toEn}`;

type Number = Readonly<{
  number: string;
  base: string;
  from: string;
  to: string;
  fromEn: string;
  toEn: string;
  rising: boolean;
}>;
type Assumed = Readonly<{ assumed: string; people: string; threshold: string; even: boolean }>;
type Limits = Readonly<{ where: "inside" | "below" | "above" | "none"; low: string; high: string }>;

const limitsSv = (a: Limits, unit: string): string => {
  const span = `${readableIn(a.low, unit, "sv")} till ${readableIn(a.high, unit, "sv")}`;
  switch (a.where) {
    case "inside":
      return ` Det ligger inom gränserna, ${span}.`;
    case "below":
      return ` Det ligger under gränserna, ${span}.`;
    case "above":
      return ` Det ligger över gränserna, ${span}.`;
    case "none":
      return "";
  }
};
const limitsEn = (a: Limits, unit: string): string => {
  const span = `${readableIn(a.low, unit, "en")} to ${readableIn(a.high, unit, "en")}`;
  switch (a.where) {
    case "inside":
      return ` That is inside its limits, ${span}.`;
    case "below":
      return ` That is below its limits, ${span}.`;
    case "above":
      return ` That is above its limits, ${span}.`;
    case "none":
      return "";
  }
};

type Charted = Asked & Readonly<{ name: string; value: string; base: string; unit: string; rising: boolean }>;

export const thresholdWords = {
  "threshold.chart.name": { sv: "nollpunkt", en: "breakeven" },
  "threshold.chart.assumed": { sv: "Antaget", en: "Assumed" },
  "threshold.chart.at": {
    sv: (a: { value: string; unit: string }) => `Vid ${valueIn(a.value, a.unit, "sv")}:`,
    en: (a: { value: string; unit: string }) => `At ${valueIn(a.value, a.unit, "en")}:`,
  },
  "threshold.chart.about": {
    sv: (a: { name: string; asked: AskedWords }) => `${capital(figureIn(a.asked, "sv"))}, efter ${a.name}`,
    en: (a: { name: string; asked: AskedWords }) => `${capital(figureIn(a.asked, "en"))}, by ${a.name}`,
  },
  "threshold.chart.one": {
    sv: (a: Charted) =>
      `${a.name} ${a.rising ? "måste vara minst" : "får vara högst"} ${limitIn(a.value, a.rising ? "above" : "below", a.unit, "sv")} ${goalIn(a.asked, a.target, "sv")}; antaget är ${valueIn(a.base, a.unit, "sv")}`,
    en: (a: Charted) =>
      `${a.name} must be at ${a.rising ? "least" : "most"} ${limitIn(a.value, a.rising ? "above" : "below", a.unit, "en")} ${goalIn(a.asked, a.target, "en")}; it is assumed to be ${valueIn(a.base, a.unit, "en")}`,
  },
  "threshold.chart.several": {
    sv: (a: Charted) =>
      `${a.name} kan ha flera värden ${goalIn(a.asked, a.target, "sv")}; antaget är ${valueIn(a.base, a.unit, "sv")}`,
    en: (a: Charted) =>
      `${a.name} may have several values ${goalIn(a.asked, a.target, "en")}; it is assumed to be ${valueIn(a.base, a.unit, "en")}`,
  },
  "threshold.chart.always": {
    sv: (a: Asked & { name: string }) => `Alla värden på ${a.name} räcker ${goalIn(a.asked, a.target, "sv")}`,
    en: (a: Asked & { name: string }) =>
      `Any value of ${a.name} is enough ${goalIn(a.asked, a.target, "en")}`,
  },
  "threshold.chart.never": {
    sv: (a: Asked & { name: string }) => `Inget värde på ${a.name} räcker ${goalIn(a.asked, a.target, "sv")}`,
    en: (a: Asked & { name: string }) => `No value of ${a.name} is enough ${goalIn(a.asked, a.target, "en")}`,
  },
  "threshold.title": { sv: "Vad krävs?", en: "What would it take?" },
  "threshold.titleOf": {
    sv: (a: { name: string }) => `Vad krävs av ${a.name}?`,
    en: (a: { name: string }) => `What must ${a.name} be?`,
  },
  "threshold.intro": {
    sv: (a: { title: string }) => `Vad som måste vara sant för att ${a.title} ska gå ihop.`,
    en: (a: { title: string }) => `What would have to be true for ${a.title} to break even.`,
  },
  "threshold.people": {
    sv: (a: Number & Asked) =>
      a.number === "0" && a.rising
        ? `Ingen av ${peopleIn(a.base, "sv")} behöver ${moveSv(a)} ${goalIn(a.asked, a.target, "sv")}.`
        : a.rising
          ? `${readable(a.number, "sv")} av ${peopleIn(a.base, "sv")} måste ${moveSv(a)} ${goalIn(a.asked, a.target, "sv")}.`
          : `Högst ${readable(a.number, "sv")} av ${peopleIn(a.base, "sv")} får ${moveSv(a)} ${goalIn(a.asked, a.target, "sv")}.`,
    en: (a: Number & Asked) =>
      a.number === "0" && a.rising
        ? `None of ${peopleIn(a.base, "en")} need ${moveEn(a)} ${goalIn(a.asked, a.target, "en")}.`
        : a.rising
          ? `${readable(a.number, "en")} of ${peopleIn(a.base, "en")} must ${moveEn(a)} ${goalIn(a.asked, a.target, "en")}.`
          : `At most ${readable(a.number, "en")} of ${peopleIn(a.base, "en")} may ${moveEn(a)} ${goalIn(a.asked, a.target, "en")}.`,
  },
  "threshold.next": {
    sv: (a: { number: string; missing: string; asked: AskedWords }) =>
      isMoney(a.asked)
        ? `Med ${readable(a.number, "sv")} fattas ${spoken(a.missing, a.asked.unit, "sv")}.`
        : `Med ${readable(a.number, "sv")} fattas ${spokenNumber(a.missing, "sv")}.`,
    en: (a: { number: string; missing: string; asked: AskedWords }) =>
      isMoney(a.asked)
        ? `With ${readable(a.number, "en")} it falls ${spoken(a.missing, a.asked.unit, "en")} short.`
        : `With ${readable(a.number, "en")} it falls ${spokenNumber(a.missing, "en")} short.`,
  },
  /** `even`: the threshold is where it is even, and not where it comes to another target. */
  "threshold.assumedPeople": {
    sv: (a: Assumed) => {
      const place = a.threshold === "" ? "" : valueIn(a.threshold, "%", "sv");
      const at = `${a.even ? "jämnt blir det" : "gränsen går"} vid ${place}`;
      return a.assumed === "0"
        ? `${capital(at)}.`
        : `Antaget är ${readableIn(a.assumed, "%", "sv")}, alltså ${spokenNumber(a.people, "sv")}${a.threshold === "" ? "" : `; ${at}`}.`;
    },
    en: (a: Assumed) => {
      const place = a.threshold === "" ? "" : valueIn(a.threshold, "%", "en");
      const at = `${a.even ? "it is even" : "the limit is"} at ${place}`;
      return a.assumed === "0"
        ? `${capital(at)}.`
        : `${readableIn(a.assumed, "%", "en")} is assumed, which is ${spokenNumber(a.people, "en")}${a.threshold === "" ? "" : `; ${at}`}.`;
    },
  },
  "threshold.chance": {
    sv: (a: { assumed: string; number: string; of: string; chance: string }) =>
      `Även om ${readableIn(a.assumed, "%", "sv")} är rätt blir det ${readable(a.number, "sv")} eller fler av ${readable(a.of, "sv")} i ${casesOf(a.chance, "sv")}.`,
    en: (a: { assumed: string; number: string; of: string; chance: string }) =>
      `Even if ${readableIn(a.assumed, "%", "en")} is right, it comes to ${readable(a.number, "en")} or more of ${readable(a.of, "en")} in ${casesOf(a.chance, "en")}.`,
  },
  "threshold.each": {
    sv: (a: { amount: string; asked: AskedWords; more: boolean }) =>
      `Varje person till ${a.more ? "ger" : "kostar"} ${spoken(a.amount, a.asked.unit, "sv")}.`,
    en: (a: { amount: string; asked: AskedWords; more: boolean }) =>
      `Each person more ${a.more ? "gives" : "costs"} ${spoken(a.amount, a.asked.unit, "en")}.`,
  },
  "threshold.notAll": {
    sv: (a: Asked & { base: string; result: string; rising: boolean }) =>
      a.rising
        ? `Inte ens alla ${peopleIn(a.base, "sv")} räcker ${goalIn(a.asked, a.target, "sv")}: då blir det ${resultIn(a.result, a.asked, "sv")}.`
        : `Inget antal räcker ${goalIn(a.asked, a.target, "sv")}: som bäst blir det ${resultIn(a.result, a.asked, "sv")}, utan någon av ${peopleIn(a.base, "sv")}.`,
    en: (a: Asked & { base: string; result: string; rising: boolean }) =>
      a.rising
        ? `Not even all ${peopleIn(a.base, "en")} are enough ${goalIn(a.asked, a.target, "en")}: it then comes to ${resultIn(a.result, a.asked, "en")}.`
        : `No number is enough ${goalIn(a.asked, a.target, "en")}: at best it comes to ${resultIn(a.result, a.asked, "en")}, with none of ${peopleIn(a.base, "en")}.`,
  },
  "threshold.one": {
    sv: (a: OfName & Asked & Limits & { value: string; assumed: string; rising: boolean; jumps: boolean }) =>
      `${a.name} måste vara ${a.rising ? "minst" : "högst"} ${limitIn(a.value, a.rising ? "above" : "below", a.unit, "sv")} ${goalIn(a.asked, a.target, "sv")}. Antaget är ${readableIn(a.assumed, a.unit, "sv")}.${limitsSv(a, a.unit)}${a.jumps ? " Just där hoppar resultatet förbi målet utan att träffa det." : ""}`,
    en: (a: OfName & Asked & Limits & { value: string; assumed: string; rising: boolean; jumps: boolean }) =>
      `${a.name} must be at ${a.rising ? "least" : "most"} ${limitIn(a.value, a.rising ? "above" : "below", a.unit, "en")} ${goalIn(a.asked, a.target, "en")}. ${readableIn(a.assumed, a.unit, "en")} is assumed.${limitsEn(a, a.unit)}${a.jumps ? " Just there the result leaps past the target without meeting it." : ""}`,
  },
  "threshold.several": {
    sv: (a: OfName & Asked & { values: readonly string[]; assumed: string }) =>
      `${capital(figureIn(a.asked, "sv"))} är ${resultIn(a.target, a.asked, "sv")} vid flera värden på ${a.name}: ${listed(
        a.values.map((v) => valueIn(v, a.unit, "sv")),
        "sv",
      )}. Antaget är ${readableIn(a.assumed, a.unit, "sv")}.`,
    en: (a: OfName & Asked & { values: readonly string[]; assumed: string }) =>
      `${capital(figureIn(a.asked, "en"))} is ${resultIn(a.target, a.asked, "en")} at several values of ${a.name}: ${listed(
        a.values.map((v) => valueIn(v, a.unit, "en")),
        "en",
      )}. ${readableIn(a.assumed, a.unit, "en")} is assumed.`,
  },
  "threshold.none": {
    sv: (a: OfName & Asked & Ends) =>
      `${capital(figureIn(a.asked, "sv"))} blir inte ${resultIn(a.target, a.asked, "sv")} för något värde på ${a.name}: vid ${valueIn(a.low, a.unit, "sv")} är det ${resultIn(a.resultLow, a.asked, "sv")} och vid ${valueIn(a.high, a.unit, "sv")} ${resultIn(a.resultHigh, a.asked, "sv")}.`,
    en: (a: OfName & Asked & Ends) =>
      `${capital(figureIn(a.asked, "en"))} is not ${resultIn(a.target, a.asked, "en")} for any value of ${a.name}: at ${valueIn(a.low, a.unit, "en")} it is ${resultIn(a.resultLow, a.asked, "en")} and at ${valueIn(a.high, a.unit, "en")} ${resultIn(a.resultHigh, a.asked, "en")}.`,
  },
  "threshold.noInfluence": {
    sv: (a: OfName & { asked: AskedWords }) => `${a.name} påverkar inte ${figureIn(a.asked, "sv")}.`,
    en: (a: OfName & { asked: AskedWords }) => `${a.name} makes no difference to ${figureIn(a.asked, "en")}.`,
  },
  "threshold.cannot": {
    sv: (a: OfName & { asked: AskedWords }) =>
      `${capital(figureIn(a.asked, "sv"))} går inte att räkna med det värde som ${a.name} har.`,
    en: (a: OfName & { asked: AskedWords }) =>
      `${capital(figureIn(a.asked, "en"))} cannot be worked out with the value that ${a.name} has.`,
  },
  "threshold.now": {
    sv: (a: { asked: AskedWords; result: string }) =>
      `${capital(figureIn(a.asked, "sv"))} är ${resultIn(a.result, a.asked, "sv")} med det som är antaget.`,
    en: (a: { asked: AskedWords; result: string }) =>
      `${capital(figureIn(a.asked, "en"))} is ${resultIn(a.result, a.asked, "en")} with what is assumed.`,
  },
  "threshold.table": {
    sv: (a: Asked) => `Ett antagande i taget, ${goalIn(a.asked, a.target, "sv")}`,
    en: (a: Asked) => `One assumption at a time, ${goalIn(a.asked, a.target, "en")}`,
  },
  "threshold.questions": { sv: "Frågorna", en: "The questions" },
  "threshold.periods": { sv: "Hur lång tid det får ta", en: "How long it may take" },
  "threshold.question": { sv: "Fråga", en: "Question" },
  "threshold.period": { sv: "Period", en: "Period" },
  "threshold.assumption": { sv: "Antagande", en: "Assumption" },
  "threshold.assumed": { sv: "Antaget", en: "Assumed" },
  "threshold.threshold": { sv: "Krävs", en: "Needed" },
  "threshold.peopleColumn": { sv: "Personer", en: "People" },
  "threshold.outOf": { sv: "av", en: "out of" },
  "threshold.unit": { sv: "Enhet", en: "Unit" },
  "threshold.low": { sv: "Låg", en: "Low" },
  "threshold.high": { sv: "Hög", en: "High" },
  "threshold.inside": { sv: "Inom gränserna", en: "Inside limits" },
  "threshold.status": { sv: "Svar", en: "Answer" },
  "threshold.cell.none": { sv: "inget värde räcker", en: "no value is enough" },
  "threshold.cell.always": { sv: "alla värden räcker", en: "any value is enough" },
  "threshold.cell.noInfluence": { sv: "påverkar inte", en: "makes no difference" },
  "threshold.cell.cannot": { sv: "går inte att räkna", en: "cannot be worked out" },
  "threshold.note.one": {
    sv: "Ett antagande ändras åt gången. Ändras flera samtidigt räcker mindre: lonsam simulate.",
    en: "One assumption is changed at a time. When several change at once less is enough: lonsam simulate.",
  },
  "threshold.note.people": {
    sv: "Personer är det minsta hela antal som räcker, av dem som väntas vara kvar då.",
    en: "People is the least whole number that is enough, of those who are expected to be there then.",
  },
  "threshold.note.direction": {
    sv: "Krävs är minst så mycket där mer gör resultatet bättre, annars högst.",
    en: "Needed is at least so much where more makes the result better, else at most.",
  },
};

type Ends = Readonly<{ low: string; high: string; resultLow: string; resultHigh: string }>;
