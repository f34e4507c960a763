import {
  isNegative,
  isZero,
  type Money,
  percent,
  plain,
  type Rate,
  toFloat,
  toMoney,
} from "../core/decimal.js";
import type { Message } from "../core/explanation.js";
import { folded } from "../core/names.js";
import type { Problem } from "../core/problem.js";
import { childrenOf } from "../analysis/household/child-ages.js";
import { readGiven } from "../rulebook/calculate/given.js";
import { isValueFault } from "../rulebook/read/value.js";
import type { Rulebook } from "../rulebook/rulebook.js";
import { longestHorizonYears } from "../input/scenario/settings.js";
import { holds } from "../formula/graph/dates.js";
import { readUnit, unchecked } from "../formula/language/units.js";
import { readAmount } from "../tabular/cells/amounts.js";
import { readShare } from "../tabular/cells/numbers.js";
import { type CellFault, isFault } from "../tabular/cells/numerals.js";
import { say } from "../texts/say.js";
import { noChildren } from "./children.js";
import type { Facts } from "./facts.js";
import { type Answers, type Gaps, horizonSetting, startSetting } from "./gaps.js";
import { cohortsIn, readPeople } from "./people.js";
import type { AnswerKind, Choice, Question } from "./questions.js";
import { monthsBetween, readMonth } from "./read-month.js";
import { shareText } from "./shares.js";

/** What an answer is held against. */
export interface Against {
  readonly question: Question;
  readonly answers: Answers;
  readonly gaps: Gaps;
  readonly facts: Facts;
  readonly rulebook: Rulebook;
}

/** An answer in the one way it is kept, or why it cannot be one. */
export type Read = { readonly value: string } | { readonly wrong: Message } | { readonly problem: Problem };

const none = new Set(["inga", "inget", "ingen", "nej", "none", "nothing", "no", "0"]);
const everything = new Set(["alla", "allt", "all", "everything"]);
const mostMonths = longestHorizonYears * 12;
/** The answer that no topic is gone into. */
export const noTopics = "inget";

/** Reads an answer to a question of each kind. */
export const readAnswer: Readonly<Record<AnswerKind, (text: string, against: Against) => Read>> = {
  municipality: (value, { question, facts }) => {
    const found = facts.keyOf(question.table, value);
    if ("name" in found) return { value: found.name };
    const { near } = found;
    return {
      wrong:
        near === undefined
          ? say("init.bad.municipality", { value })
          : say("init.bad.municipalityNear", { value, near }),
    };
  },
  month: readMonth,
  months: (value, against) => {
    const { question, gaps } = against;
    const read = monthsRead(value);
    const most = gaps.work(question.most);
    if (!("value" in read)) return read;
    if (most !== undefined && Number(read.value) > most)
      return { wrong: say("init.bad.jobLength", { job: gaps.job ?? "", longest: String(most) }) };
    return question.name === horizonSetting ? reachesAll(read, against) : read;
  },
  number: (value) =>
    /^[1-9]\d{0,6}$/.test(value) ? { value } : { wrong: say("init.bad.people", { value }) },
  people: (value, against) => {
    const read = readPeople(value);
    return "value" in read ? beginsThen(read, against) : read;
  },
  choice: (value, { question: { choices } }) => {
    const found = choiceOf(value, choices);
    return found === undefined
      ? { wrong: say("init.bad.choice", { value, choices: asWords(choices) }) }
      : { value: found.word };
  },
  topics: (value, { question: { choices } }) => {
    if (none.has(folded(value))) return { value: noTopics };
    if (everything.has(folded(value))) return { value: choices.map((c) => c.word).join(", ") };
    const parts = value.split(/\s*[,;]\s*|\s+(?:och|and)\s+|\s+/u).filter((part) => part !== "");
    const unknown = parts.find((part) => choiceOf(part, choices) === undefined);
    if (unknown !== undefined || parts.length === 0)
      return { wrong: say("init.bad.topics", { value: unknown ?? value, choices: asWords(choices) }) };
    const chosen = new Set(parts.map((part) => choiceOf(part, choices)));
    return {
      value: choices
        .filter((c) => chosen.has(c))
        .map((c) => c.word)
        .join(", "),
    };
  },
  children: (value, { rulebook }) => {
    if (none.has(folded(value))) return { value: noChildren };
    const children = childrenOf(rulebook, value);
    return children === undefined
      ? { wrong: say("init.bad.children", { value }) }
      : { value: children.ages.join(",") };
  },
  amount: (value, against) => amountRead(value, against, "none or more"),
  amountAboveNone: (value, against) => amountRead(value, against, "more than none"),
  share: shareRead,
  job: (value, against) => {
    const { question, answers, facts } = against;
    const open = jobsThen(against);
    const all = facts.states(question.outcome);
    const job = all.find((j) => folded(j) === folded(value)) ?? open[Number(value) - 1];
    if (job === undefined) return { wrong: say("init.bad.job", { value, jobs: open }) };
    if (open.includes(job)) return { value: job };
    const start = answers.get(startSetting)!;
    return {
      wrong: say("init.bad.jobThen", { job, start, periods: facts.periods(question.table, job) ?? [] }),
    };
  },
  name: (value) => ({ value }),
};

/** By its number in the list, its word in either language, or what only one of them begins with. */
function choiceOf(written: string, choices: readonly Choice[]): Choice | undefined {
  const text = folded(written);
  const whole = choices.find((c) => [c.word, c.wordEn].some((word) => folded(word) === text));
  if (whole !== undefined || text === "") return whole;
  if (/^\d+$/u.test(text)) return choices[Number(text) - 1];
  const found = choices.filter((c) => [c.word, c.wordEn].some((word) => folded(word).startsWith(text)));
  return found.length === 1 ? found[0] : undefined;
}

/** The words of each language, for a message in it. */
const asWords = (choices: readonly Choice[]) => ({
  sv: choices.map((c) => c.word),
  en: choices.map((c) => c.wordEn),
});

/** The first of people who begin year by year do so when the scenario starts, and the last before it ends. */
function beginsThen(read: { readonly value: string }, { answers }: Against): Read {
  const [start, horizon] = [answers.get(startSetting), answers.get(horizonSetting)];
  const first = cohortsIn(read.value)[0]?.year;
  if (start === undefined || first === undefined) return read;
  if (first !== start.slice(0, 4)) return { wrong: say("init.bad.peopleStart", { start, first }) };
  const last = lastBegin(start, read.value);
  return horizon === undefined || monthsBetween(start, last) < Number(horizon)
    ? read
    : { wrong: say("init.bad.horizon", { last, months: String(monthsBetween(start, last) + 1) }) };
}

/** The result is followed until the last have begun. */
function reachesAll(read: { readonly value: string }, { question, answers, gaps }: Against): Read {
  const start = answers.get(startSetting);
  const people = gaps.people;
  if (start === undefined || people === undefined || question.name !== horizonSetting) return read;
  const last = lastBegin(start, people);
  const least = monthsBetween(start, last) + 1;
  return Number(read.value) >= least
    ? read
    : { wrong: say("init.bad.horizon", { last, months: String(least) }) };
}

/** The month when the last begin: each year they do so in the month of the start. */
function lastBegin(start: string, people: string): string {
  const year = cohortsIn(people).at(-1)?.year;
  return year === undefined ? start : `${year}${start.slice(4)}`;
}

/** The forms that people may start in when they start; all of them until that is known. */
export function jobsThen({ question, answers, facts }: Pick<Against, "question" | "answers" | "facts">) {
  const start = answers.get(startSetting);
  const all = facts.states(question.outcome);
  if (start === undefined) return all;
  return all.filter(
    (job) => facts.periods(question.table, job)?.some((period) => holds(period, `${start}-01`)) ?? true,
  );
}

/** A value for a name of the model, in its unit. */
export function readNamed(
  unit: string,
  written: string,
): { readonly value: string } | { readonly wrong: Message } {
  const value = written.trim();
  const read = readGiven(value, readUnit(unit) ?? unchecked);
  return value === "" || (typeof read === "object" && isValueFault(read))
    ? { wrong: say("init.bad.value", { value, unit }) }
    : { value };
}

const MONTHS =
  /^(\d{1,4}(?:[.,]5)?|ett|one|en|a|två|two|tre|three|ett och ett halvt)\s*(?:(år|ar|years?)|månader|manader|månad|mån|months?)?$/iu;
const inWords: ReadonlyMap<string, number> = new Map([
  ["ett", 1],
  ["en", 1],
  ["one", 1],
  ["a", 1],
  ["två", 2],
  ["two", 2],
  ["tre", 3],
  ["three", 3],
  ["ett och ett halvt", 1.5],
]);

function monthsRead(value: string): Read {
  const [, number, years] = MONTHS.exec(value.normalize("NFC").trim()) ?? [];
  const counted = inWords.get(number?.toLowerCase() ?? "") ?? Number(number?.replace(",", "."));
  const months = counted * (years === undefined ? 1 : 12);
  return Number.isInteger(months) && months >= 1 && months <= mostMonths
    ? { value: String(months) }
    : { wrong: say("init.bad.months", { value, highest: String(mostMonths) }) };
}

const A_MONTH = /\s*(?:\/|per |i |a )\s*(?:mån(?:ad(?:en)?)?|month)\.?$/iu;

/** A month's wage or rent below this is written in thousands of kronor. */
const FEWEST_KRONOR = 100;

const inThousands = (amount: Money) => ({
  value: plain(amount),
  whole: String(Math.round(toFloat(amount) * 1000)),
});

function amountRead(
  value: string,
  { question, gaps }: Against,
  from: "none or more" | "more than none",
): Read {
  const text = question.unit.endsWith("/månad") ? value.normalize("NFC").replace(A_MONTH, "") : value;
  const read = readAmount(text, undefined);
  if (isFault(read) && "readings" in read && read.readings.length === 2)
    return { wrong: say("init.bad.amountTwo", { value, readings: read.readings }) };
  const amount = isFault(read) ? undefined : toMoney(read);
  if (amount === undefined || isNegative(amount) || (from === "more than none" && isZero(amount)))
    return { wrong: say("init.bad.amount", { value }) };
  if (question.unit.endsWith("/månad") && !isZero(amount) && toFloat(amount) < FEWEST_KRONOR)
    return { wrong: say("init.bad.amountThousands", inThousands(amount)) };
  const least = gaps.work(question.least);
  return least !== undefined && toFloat(amount) < least
    ? { wrong: say("init.bad.amountLeast", { least: String(Math.ceil(least)), job: gaps.job ?? "" }) }
    : { value: plain(amount) };
}

/** `44,53 %` and `44,53` are the same; `0,5` and `1` are asked about, for they may mean half and all of it. */
function shareRead(value: string, { question, gaps }: Against): Read {
  const read = readShare(value);
  if (isFault(read) && mayBePart(read)) return { wrong: say("init.bad.shareTwo", read) };
  const share = isFault(read) ? bareShare(read) : read;
  if (share === undefined || isNegative(share) || toFloat(share) > 1)
    return { wrong: say("init.bad.share", { value }) };
  const most = gaps.work(question.most);
  if (most !== undefined && toFloat(share) > most + 1e-12)
    return { wrong: say("init.bad.shareMost", { value, most: String(Math.round(most * 1e8) / 1e6) }) };
  return { value: shareText(share) };
}

type BareShare = Extract<CellFault, { readonly code: "procent-utan-tecken" }>;
const isBare = (fault: CellFault): fault is BareShare => fault.code === "procent-utan-tecken";
const mayBePart = (fault: CellFault): fault is BareShare => isBare(fault) && fault.readings.length === 2;
const bareShare = (fault: CellFault): Rate | undefined =>
  isBare(fault) ? percent(fault.readings[0]!) : undefined;
