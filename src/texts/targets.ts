import { fixed, fromFloat } from "../core/decimal.js";
import { capital } from "./asked.js";
import { actorNameEn, actorNameSv } from "./consequences.js";
import { months } from "./months.js";
import { numbered, readable, readableIn } from "./numbers.js";
import { spoken, spokenNumber, type SpokenUnit } from "./spoken.js";
import type { Language } from "./words.js";

/** A month, or a year when there is no month; from 1. */
export type When = Readonly<{ year: number; month?: number }>;

/** What a target is called, and whom it is about; `group` is empty when it is of all. */
export type TargetName = Readonly<{ name: string; sex?: "woman" | "man"; group: string }>;

const sexes = { sv: { woman: "kvinnor", man: "män" }, en: { woman: "women", man: "men" } } as const;

const nameIn = ({ name, sex, group }: TargetName, language: Language): string =>
  [name, ...(sex === undefined ? [] : [sexes[language][sex]]), ...(group === "" ? [] : [group])].join(", ");

/** What is to be reached, a plain decimal, empty where nothing is said; shares are said in per cent. */
type Level = Readonly<{ bound: "most" | "least"; level: string; isShare: boolean }>;

/** Numbers are plain decimals. */
export type TargetSentence = TargetName &
  Level &
  Readonly<{
    /** Of what: people there are, or what has been done. */
    of: "level" | "more" | "exits" | "exitsSoFar" | "outcome";
    when: When;
    /** When in its months or years people are counted; undefined of what is counted all through them. */
    counted?: "start" | "mean" | "end";
    planned: string;
    /** Empty where nothing is compared. */
    without: string;
    /** Where it begins, and when; undefined where that is its own time. */
    start?: { value: string; when: When; isWithout: boolean };
    /** When it is first reached; undefined when it never is. */
    reached?: When;
    fromStart: boolean;
    /** What is missing at its time, and in each month from the start; empty when nothing can be done. */
    lacks: string;
    perMonth: string;
    /** It is reached before its time, and has been lost by then; or after it. */
    missed: "no" | "never" | "later" | "lost";
    /** Nothing that is done within the period can change it. */
    isTooLate: boolean;
  }>;

const tooLate = {
  sv: "De som är där när perioden börjar räknas redan.",
  en: "Those who are there as the period begins are counted already.",
};

const bounds = { sv: { most: "högst", least: "minst" }, en: { most: "at most", least: "at least" } } as const;

const monthOf = ({ year, month }: When, language: Language): string =>
  month === undefined ? String(year) : `${months[language][month - 1]!} ${year}`;

const at = (when: When, language: Language): string =>
  `${language === "en" ? "in" : when.month === undefined ? "under" : "i"} ${monthOf(when, language)}`;

const pointIn = {
  sv: { start: "i början av", mean: "i medeltal", end: "i slutet av" },
  en: { start: "at the beginning of", mean: "on average", end: "at the end of" },
} as const;

/** `i början av december 2028`: the same people are fewer or more as the month ends. */
function countedAt(when: When, { counted }: Pick<TargetSentence, "counted">, language: Language): string {
  if (counted === undefined) return at(when, language);
  const point = pointIn[language][counted];
  return `${point} ${counted === "mean" ? at(when, language) : monthOf(when, language)}`;
}

const percent = (share: number, language: Language): string =>
  `${readable(fixed(fromFloat(share * 100), 2), language)}${language === "sv" ? "\u00a0%" : "%"}`;

const levelIn = (s: Level, language: Language): string =>
  `${bounds[language][s.bound]} ${s.isShare ? readableIn(s.level, "%", language) : valueIn(s.level, s, language)}`;

function valueIn(plain: string, { isShare }: Pick<TargetSentence, "isShare">, language: Language): string {
  const value = Number(plain);
  if (isShare) return percent(value, language);
  return `${value < 0 ? "\u2212" : ""}${spokenNumber(sizeOf(value), language)}`;
}

const sizeOf = (value: number): string => fixed(fromFloat(Math.abs(value)), 4);

/** So little is no change: it would be said as 0. */
const isNothing = (change: number, isShare: boolean): boolean =>
  Math.abs(change) < (isShare ? 0.00005 : 0.05);

function changeIn(change: number, isShare: boolean, language: Language): string {
  if (!isShare) return spokenNumber(sizeOf(change), language);
  const points = readable(fixed(fromFloat(Math.abs(change) * 100), 2), language);
  return language === "sv" ? `${points} procentenheter` : `${points} percentage points`;
}

interface Changes {
  readonly planned: number;
  /** Undefined where nothing is compared. */
  readonly anyway: number | undefined;
}

function changesOf({ planned, without, start }: TargetSentence): Changes | undefined {
  if (start === undefined) return undefined;
  const from = Number(start.value);
  return { planned: Number(planned) - from, anyway: without === "" ? undefined : Number(without) - from };
}

/** `minskar med 190, varav 120 ändå`: how much comes, and how much of it would without the measures. */
function changeSentence(s: TargetSentence, { planned, anyway }: Changes, language: Language): string {
  const w = changeWords[language];
  const none = isNothing(planned, s.isShare);
  const said = none ? w.same : `${planned < 0 ? w.less : w.more} ${changeIn(planned, s.isShare, language)}`;
  if (anyway === undefined) return `${w.it} ${said}.`;
  if (isNothing(anyway, s.isShare)) return `${w.it} ${said}${none ? "" : w.noneAnyway}.`;
  const alike = !none && Math.sign(anyway) === Math.sign(planned) && Math.abs(anyway) <= Math.abs(planned);
  if (alike) return `${w.it} ${said}, ${w.ofWhich(changeIn(anyway, s.isShare, language))}.`;
  return `${w.it} ${said}; ${w.without(`${anyway < 0 ? w.less : w.more} ${changeIn(anyway, s.isShare, language)}`)}.`;
}

const changeWords = {
  sv: {
    it: "Det",
    same: "är oförändrat",
    less: "minskar med",
    more: "ökar med",
    noneAnyway: ", inget av det ändå",
    ofWhich: (some: string) => `varav ${some} ändå`,
    without: (what: string) => `utan insatserna ${what.replace(/^(\S+)/u, "$1 det")}`,
  },
  en: {
    it: "It",
    same: "stays the same",
    less: "falls by",
    more: "rises by",
    noneAnyway: ", none of it anyway",
    ofWhich: (some: string) => `${some} of it anyway`,
    without: (what: string) => `without the measures it ${what}`,
  },
} as const;

const isFewer = ({ planned }: TargetSentence): boolean => Number(planned) <= -0.05;

function plannedSentence(s: TargetSentence, language: Language): string {
  const value = valueIn(s.planned, s, language);
  const without = s.without === "" ? "" : valueIn(s.without, s, language);
  const when = countedAt(s.when, s, language);
  const sv = language === "sv";
  const name = nameIn(s, language);
  switch (s.of) {
    case "more":
      return sv
        ? `${name}: ${value.replace(/^\u2212/u, "")} ${isFewer(s) ? "färre" : "fler"} än utan insatserna ${when}.`
        : `${name}: ${value.replace(/^\u2212/u, "")} ${isFewer(s) ? "fewer" : "more"} than without the measures ${when}.`;
    case "exits":
    case "exitsSoFar":
    case "outcome": {
      const time =
        s.of === "exitsSoFar"
          ? `${sv ? "till och med" : "up to and including"} ${monthOf(s.when, language)}`
          : when;
      const anyway = without === "" ? "" : sv ? `, varav ${without} ändå` : `, ${without} of them anyway`;
      const more =
        without === "" ? "" : sv ? `; utan insatserna ${without}` : `; without the measures ${without}`;
      const isPart = Number(s.without) <= Number(s.planned) && Number(s.without) >= 0;
      return `${name}: ${value} ${time}${isPart ? anyway : more}.`;
    }
    case "level": {
      if (s.start === undefined)
        return `${name}: ${value} ${when}${without === "" ? "" : sv ? `, mot ${without} utan insatserna` : `, against ${without} without the measures`}.`;
      const from = valueIn(s.start.value, s, language);
      const then = countedAt(s.start.when, s, language);
      const beside = s.start.isWithout ? (sv ? ", utan insatserna" : ", without the measures") : "";
      return `${name}: ${value} ${when}, ${sv ? "mot" : "against"} ${from} ${then}${beside}.`;
    }
  }
}

function reachedSentence(s: TargetSentence, language: Language): string {
  const level = levelIn(s, language);
  const reached = s.reached === undefined ? "" : at(s.reached, language);
  const lacks = s.lacks === "" ? "" : spokenNumber(sizeOf(Number(s.lacks)), language);
  const each = s.perMonth === "" ? "" : spokenNumber(sizeOf(Number(s.perMonth)), language);
  if (language === "sv") {
    const missing = `${lacks} ${s.bound === "most" ? "för många" : "fattas"}${each === "" ? "" : `, ${each} i månaden`}`;
    if (s.missed === "no")
      return s.fromStart ? `Målet, ${level}, är nått från början.` : `Målet, ${level}, nås ${reached}.`;
    if (s.missed === "never") return `Målet, ${level}, nås inte: ${missing}.`;
    if (s.missed === "later") return `Målet, ${level}, nås först ${reached}: ${missing} ${at(s.when, "sv")}.`;
    return `Målet, ${level}, är nått ${reached} men inte ${at(s.when, "sv")}: ${missing}.`;
  }
  const missing = `${lacks} ${s.bound === "most" ? "too many" : "lacking"}${each === "" ? "" : `, ${each} a month`}`;
  if (s.missed === "no")
    return s.fromStart
      ? `The target, ${level}, is reached from the start.`
      : `The target, ${level}, is reached ${reached}.`;
  if (s.missed === "never") return `The target, ${level}, is not reached: ${missing}.`;
  if (s.missed === "later")
    return `The target, ${level}, is not reached until ${reached.replace(/^in /u, "")}: ${missing} ${at(s.when, "en")}.`;
  return `The target, ${level}, is reached ${reached} but not ${at(s.when, "en")}: ${missing}.`;
}

function sentence(s: TargetSentence, language: Language): string {
  const changes = s.of === "level" ? changesOf(s) : undefined;
  const parts = [
    plannedSentence(s, language),
    ...(changes === undefined ? [] : [changeSentence(s, changes, language)]),
    ...(s.level === "" ? [] : [reachedSentence(s, language)]),
    ...(s.isTooLate ? [tooLate[language]] : []),
  ];
  return parts.join(" ");
}

type Moved = Readonly<{
  state: string;
  stateEn: string;
  actor: string;
  amount: string;
  unit: SpokenUnit;
  year: number;
  less: boolean;
}>;
type Elsewhere = TargetName & Readonly<{ people: string; states: readonly { sv: string; en: string }[] }>;

/** What a run says of targets. */
export const targetWords = {
  "consequences.targets": {
    sv: (a: { reached: number; of: number }) =>
      a.of === 1
        ? `Målet nås ${a.reached === 1 ? "i tid" : "inte i tid"}.`
        : `${a.reached === 0 ? "Inget" : a.reached === 1 ? "Ett" : capital(numbered(a.reached, "sv"))} av de ${numbered(a.of, "sv")} målen nås i tid.`,
    en: (a: { reached: number; of: number }) =>
      a.of === 1
        ? `The target is ${a.reached === 1 ? "" : "not "}reached in time.`
        : `${a.reached === 0 ? "None" : capital(numbered(a.reached, "en"))} of the ${numbered(a.of, "en")} targets ${a.reached > 1 ? "are" : "is"} reached in time.`,
  },
  "consequences.titleSays": {
    sv: (a: { said: string }) => `Namnet säger ${readable(a.said, "sv")} fler.`,
    en: (a: { said: string }) => `The name says ${readable(a.said, "en")} more.`,
  },
  "run.targets": { sv: "Mål", en: "Targets" },
  "run.targets.target": { sv: "Mål", en: "Target" },
  "run.targets.kind": { sv: "Mått", en: "Counted" },
  "run.targets.sex": { sv: "Kön", en: "Sex" },
  "run.targets.sex.woman": { sv: sexes.sv.woman, en: sexes.en.woman },
  "run.targets.sex.man": { sv: sexes.sv.man, en: sexes.en.man },
  "run.targets.who": {
    sv: (a: TargetName) => nameIn(a, "sv"),
    en: (a: TargetName) => nameIn(a, "en"),
  },
  "run.targets.group": { sv: "Grupp", en: "Group" },
  "run.targets.by": { sv: "När", en: "By" },
  "run.targets.bound": { sv: "Gräns", en: "Bound" },
  "run.targets.bound.most": { sv: "högst", en: "at most" },
  "run.targets.bound.least": { sv: "minst", en: "at least" },
  "run.targets.level": { sv: "Målvärde", en: "Value" },
  "run.targets.unit": { sv: "Enhet", en: "Unit" },
  "run.targets.planned": { sv: "Planerat", en: "Planned" },
  "run.targets.without": { sv: "Utan insatserna", en: "Without the measures" },
  "run.targets.lacks": { sv: "Fattas", en: "Lacking" },
  "run.targets.monthsLeft": { sv: "Månader fram till dess", en: "Months until then" },
  "run.targets.monthsLeft.how": {
    sv: "från början, om ingen av dem kommer tillbaka",
    en: "from the start, if none of them comes back",
  },
  "run.targets.lacksPerMonth": { sv: "Fattas i månaden", en: "Lacking a month" },
  "run.targets.reached": { sv: "Nås", en: "Reached" },
  "run.targets.source": { sv: "Källa", en: "Source" },
  "run.targets.notReached": { sv: "inte", en: "not" },
  "run.targets.asked": {
    sv: (a: TargetName & Level) =>
      `${nameIn(a, "sv")}: ${a.level === "" ? "inget mål är satt" : `målet är ${levelIn(a, "sv")}`}. Planen räknar det inte, utan det visar sig när de har svarat.`,
    en: (a: TargetName & Level) =>
      `${nameIn(a, "en")}: ${a.level === "" ? "no target is set" : `the target is ${levelIn(a, "en")}`}. The plan does not work it out: it shows when they have answered.`,
  },
  "run.targets.notCompared": { sv: "Scenariot har ingen jämförelse.", en: "The scenario has no comparison." },
  "run.targets.kind.stock": { sv: "bestånd", en: "stock" },
  "run.targets.kind.mean": { sv: "medeltal under året", en: "mean of the year" },
  "run.targets.kind.receivers": { sv: "någon gång under året", en: "some time in the year" },
  "run.targets.kind.share": { sv: "andel av befolkningen", en: "share of the population" },
  "run.targets.kind.meanShare": {
    sv: "andel av befolkningen i medeltal",
    en: "mean share of the population",
  },
  "run.targets.kind.more": { sv: "fler än utan insatserna", en: "more than without the measures" },
  "run.targets.kind.exits": { sv: "avslut under året", en: "exits in the year" },
  "run.targets.kind.exitsSoFar": { sv: "avslut sedan start", en: "exits since the start" },
  "run.targets.kind.outcome": { sv: "utfall", en: "outcome" },
  "run.targets.kind.survey": { sv: "enkät", en: "survey" },
  "run.targets.sentence": {
    sv: (s: TargetSentence) => sentence(s, "sv"),
    en: (s: TargetSentence) => sentence(s, "en"),
  },
  "run.targets.costMoves": {
    sv: (a: Moved) =>
      `${a.less ? "" : "Kostnaden flyttas. "}${actorNameSv(a.actor)} betalar ${spoken(a.amount, a.unit, "sv")} ${a.less ? "mindre" : "mer"} till dem i ${a.state} än utan insatserna, till och med ${a.year}.`,
    en: (a: Moved) => {
      const [actor, number] = actorNameEn(a.actor);
      return `${a.less ? "" : "The cost moves. "}${actor} ${number === "one" ? "pays" : "pay"} ${spoken(a.amount, a.unit, "en")} ${a.less ? "less" : "more"} to those in ${a.stateEn} than without the measures, up to and including ${a.year}.`;
    },
  },
  "run.targets.elsewhere": {
    sv: (a: Elsewhere) =>
      `${nameIn(a, "sv")}: utöver dem går ${spokenNumber(a.people, "sv")} till ${a.states.map(({ sv }) => sv).join(", ")}. Det är ingen framgång och räknas inte.`,
    en: (a: Elsewhere) =>
      `${nameIn(a, "en")}: besides them ${spokenNumber(a.people, "en")} go to ${a.states.map(({ en }) => en).join(", ")}. That is no success and is not counted.`,
  },
  "run.targets.note": {
    sv: "Någon gång under året räknar var och en en gång, också den som lämnar och kommer tillbaka. Hur många som fattas i månaden är hur många fler det skulle ha varit varje månad från början, om ingen av dem kom tillbaka.",
    en: "Some time in the year counts each person once, whoever leaves and comes back too. What lacks a month is how many more it would have taken each month from the start, if none of them came back.",
  },
  "run.indicators": { sv: "Indikatorer", en: "Indicators" },
  "run.indicators.area": { sv: "Målområde", en: "Area" },
  "run.indicators.of": { sv: "Indikator", en: "Indicator" },
  "run.indicators.woman": { sv: "Kvinnor", en: "Women" },
  "run.indicators.man": { sv: "Män", en: "Men" },
  "run.indicators.note": {
    sv: "Som planen skriver dem: en tom cell är tom i planen. Planerat är vad körningen kommer till, där mal.csv har ett mål med samma namn.",
    en: "As the plan prints them: an empty cell is empty in the plan. Planned is what the run comes to, where mal.csv has a target of the same name.",
  },
  "run.targetYears": { sv: "Vägen till målen", en: "The way to the targets" },
  "run.targetYears.what": { sv: "Vad", en: "What" },
  "run.targetYears.note": {
    sv: "Mått på en månad gäller årets sista månad i perioden, de andra hela året.",
    en: "What is counted in a month is of the last month of the year within the period, the rest of the whole year.",
  },
  "targets.adults": { sv: "vuxna per hushåll", en: "adults per household" },
  "targets.self": { sv: "den som deltar", en: "who takes part" },
  "targets.cycles": { sv: "månader", en: "months" },
  "targets.population": {
    sv: (a: { date: string }) => `vuxna i befolkningen ${a.date}`,
    en: (a: { date: string }) => `adults of the population ${a.date}`,
  },
  "targets.people": { sv: "personer", en: "people" },
  "targets.inGroup": {
    sv: (a: { when: string; group: string }) => `${a.when}, ${a.group}`,
    en: (a: { when: string; group: string }) => `${a.when}, ${a.group}`,
  },
  "targets.first": {
    sv: (a: { when: string }) => `räknas första gången i ${a.when}`,
    en: (a: { when: string }) => `counted first in ${a.when}`,
  },
  "targets.notBefore": {
    sv: "av dem som är där, de som inte har varit där tidigare under året",
    en: "of those who are there, the ones who have not been there before in the year",
  },
  "targets.move": {
    sv: (a: { from: string; to: string }) => `från ${a.from} till ${a.to}`,
    en: (a: { from: string; to: string }) => `from ${a.from} to ${a.to}`,
  },
  "targets.moved": { sv: "de som flyttar då", en: "those who move then" },
};
