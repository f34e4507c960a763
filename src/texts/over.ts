import { type GoalName, goalIn } from "./compare.js";
import { listed, readableIn } from "./numbers.js";
import { spoken, spokenNumber, type SpokenUnit } from "./spoken.js";
import type { Language } from "./words.js";

type At = Readonly<{ value: string; unit: string; result: string; years: string }>;
type Answer = Readonly<{
  unit: SpokenUnit;
  goal: GoalName;
  isMoney: boolean;
  name: string;
  number: number;
  best: At;
  worst: At;
  middle: At;
  /** How many are above nothing. */
  plus: number;
}>;

function answerIn(a: Answer, language: Language): string {
  const sv = language === "sv";
  const result = ({ result: money, years }: At): string => {
    const own = a.isMoney ? money : years;
    const size = own.replace("-", "");
    const said = a.isMoney ? spoken(size, a.unit, language) : spokenNumber(size, language);
    return `${own.startsWith("-") ? "\u2212" : ""}${said}`;
  };
  const value = ({ value: own, unit }: At): string => readableIn(own, unit, language).replace(" ", "\u00a0");
  const goal = goalIn(a.goal, language);
  const capital = goal.charAt(0).toUpperCase() + goal.slice(1);
  const span = sv
    ? `${capital} är högst vid ${a.name} ${value(a.best)}, ${result(a.best)}, och lägst vid ${value(a.worst)}, ${result(a.worst)}.`
    : `${capital} is highest at ${a.name} ${value(a.best)}, ${result(a.best)}, and lowest at ${value(a.worst)}, ${result(a.worst)}.`;
  const middle = sv ? ` Mitten är ${result(a.middle)}.` : ` The middle is ${result(a.middle)}.`;
  const plus =
    a.plus === a.number
      ? sv
        ? " Det är plus vid alla."
        : " It is above nothing at all of them."
      : sv
        ? ` Det är plus vid ${a.plus === 0 ? "inget" : `${String(a.plus)} av ${String(a.number)}`}${a.plus === 0 ? " av dem" : ""}.`
        : ` It is above nothing at ${a.plus === 0 ? "none" : String(a.plus)} of ${String(a.number)}.`;
  return `${span}${middle}${plus}`;
}

export const over = {
  "over.title": {
    sv: (a: { title: string; name: string }) => `${a.title}, för olika ${a.name}`,
    en: (a: { title: string; name: string }) => `${a.title}, by ${a.name}`,
  },
  "over.intro": {
    sv: (a: { title: string; name: string; values: number }) =>
      `${a.title} är räknat för ${String(a.values)} värden på ${a.name}.`,
    en: (a: { title: string; name: string; values: number }) =>
      `${a.title} is worked out for ${String(a.values)} values of ${a.name}.`,
  },
  "over.heading": { sv: "Hur mycket skiljer det?", en: "How much does it differ?" },
  "over.answer": { sv: (a: Answer) => answerIn(a, "sv"), en: (a: Answer) => answerIn(a, "en") },
  "over.table": {
    sv: (a: { name: string }) => `Resultat för varje ${a.name}`,
    en: (a: { name: string }) => `Results for each ${a.name}`,
  },
  "over.cannot": { sv: "går inte att räkna", en: "cannot be worked out" },
  "over.note": {
    sv: (a: { name: string; first: string; last: string }) =>
      `Bara ${a.name} är annorlunda, allt annat är som scenariot säger. Hela perioden ${a.first === a.last ? a.first : `${a.first}–${a.last}`}.`,
    en: (a: { name: string; first: string; last: string }) =>
      `Only ${a.name} differs, all else is as the scenario says. The whole period ${a.first === a.last ? a.first : `${a.first}–${a.last}`}.`,
  },
  "over.note.failed": {
    sv: (a: { values: readonly string[] }) =>
      `Går inte att räkna: ${listed(a.values.slice(0, 12), "sv")}${a.values.length > 12 ? ` (${String(a.values.length)} i allt)` : ""}.`,
    en: (a: { values: readonly string[] }) =>
      `Cannot be worked out: ${listed(a.values.slice(0, 12), "en")}${a.values.length > 12 ? ` (${String(a.values.length)} in all)` : ""}.`,
  },
  "over.note.ends": {
    sv: (a: { number: number }) =>
      `Bilden visar de ${String(a.number)} högsta och de ${String(a.number)} lägsta.`,
    en: (a: { number: number }) =>
      `The picture shows the ${String(a.number)} highest and the ${String(a.number)} lowest.`,
  },
  "over.chartName": { sv: "spridning", en: "spread" },
  "over.chart": {
    sv: (a: { name: string; goal: GoalName }) => `Så skiljer sig ${goalIn(a.goal, "sv")} med ${a.name}`,
    en: (a: { name: string; goal: GoalName }) => `How ${goalIn(a.goal, "en")} differs with ${a.name}`,
  },
};
