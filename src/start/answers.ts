import { isNegative, isZero, percentOf, plain, rate, toMoney } from "../core/decimal.js";
import type { Message } from "../core/explanation.js";
import { folded } from "../core/names.js";
import type { Problem } from "../core/problem.js";
import { childrenOf } from "../analysis/household/child-ages.js";
import { readGiven } from "../rulebook/calculate/given.js";
import { isValueFault } from "../rulebook/read/value.js";
import type { Rulebook } from "../rulebook/rulebook.js";
import { longestHorizonYears, monthOfSetting } from "../input/scenario/settings.js";
import { holds } from "../formula/graph/dates.js";
import { readUnit, unchecked } from "../formula/language/units.js";
import { readAmount } from "../tabular/cells/amounts.js";
import { readShare } from "../tabular/cells/numbers.js";
import { isFault } from "../tabular/cells/numerals.js";
import { readable } from "../texts/numbers.js";
import { say } from "../texts/say.js";
import type { Facts } from "./facts.js";
import { type Answers, type Gaps, noChildren, startSetting } from "./gaps.js";
import type { AnswerKind, Question } from "./questions.js";

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

const none = new Set(["inga", "ingen", "nej", "none", "no"]);
const mostMonths = longestHorizonYears * 12;

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
  month: (value) =>
    monthOfSetting(value) === undefined
      ? { wrong: say("init.bad.start", { value }) }
      : { value: value.slice(0, 7) },
  months: (value, { question, gaps }) => {
    const read = monthsRead(value);
    const most = gaps.work(question.most);
    if (!("value" in read) || most === undefined || Number(read.value) <= most) return read;
    return { wrong: say("init.bad.jobLength", { job: gaps.job ?? "", longest: String(most) }) };
  },
  number: (value) =>
    /^[1-9]\d{0,6}$/.test(value) ? { value } : { wrong: say("init.bad.people", { value }) },
  choice: (value, { question: { choices } }) =>
    choices.includes(value) ? { value } : { wrong: say("init.bad.choice", { value, choices }) },
  children: (value, { rulebook }) => {
    if (none.has(folded(value))) return { value: noChildren };
    const children = childrenOf(rulebook, value);
    return children === undefined
      ? { wrong: say("init.bad.children", { value }) }
      : { value: children.ages.join(",") };
  },
  amount: (value) => amountRead(value, "none or more"),
  amountAboveNone: (value) => amountRead(value, "more than none"),
  share: (value) => {
    const share = readShare(value);
    const percent = isFault(share) || isNegative(share) ? undefined : percentOf(rate(plain(share)));
    return percent === undefined || Number(percent) > 100
      ? { wrong: say("init.bad.share", { value }) }
      : { value: `${readable(percent, "sv", " ")} %` };
  },
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

function monthsRead(value: string): Read {
  const [, digits, years] =
    /^(\d{1,4})\s*(?:(år|ar|years?)|månader|manader|månad|mån|months?)?$/iu.exec(value.normalize("NFC")) ??
    [];
  const months = Number(digits) * (years === undefined ? 1 : 12);
  return months >= 1 && months <= mostMonths
    ? { value: String(months) }
    : { wrong: say("init.bad.months", { value, highest: String(mostMonths) }) };
}

function amountRead(value: string, least: "none or more" | "more than none"): Read {
  const read = readAmount(value, undefined);
  const amount = isFault(read) ? undefined : toMoney(read);
  return amount === undefined || isNegative(amount) || (least === "more than none" && isZero(amount))
    ? { wrong: say("init.bad.amount", { value }) }
    : { value: plain(amount) };
}

/** `2026-12` is a month after `2026-11`. */
export function monthsLater(month: string, later: number): string {
  const total = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + later;
  return `${String(Math.floor(total / 12))}-${String((total % 12) + 1).padStart(2, "0")}`;
}
