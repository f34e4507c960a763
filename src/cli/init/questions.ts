import { isNegative, isZero, percentOf, plain, rate, toMoney } from "../../core/decimal.js";
import type { Message } from "../../core/explanation.js";
import { folded } from "../../core/names.js";
import type { Problem } from "../../core/problem.js";
import { longestHorizonYears, monthOfSetting } from "../../input/scenario/settings.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { readAmount } from "../../tabular/cells/amounts.js";
import { readShare } from "../../tabular/cells/numbers.js";
import { isFault } from "../../tabular/cells/numerals.js";
import { readable } from "../../texts/numbers.js";
import { say, type SentenceId } from "../../texts/say.js";
import { childrenOf } from "../household/child-ages.js";
import type { JobFacts } from "./job-facts.js";

/** What `init` has to know, by the name of its option. */
export type AnswerId =
  | "folder"
  | "municipality"
  | "start"
  | "horizon"
  | "people"
  | "adults"
  | "children"
  | "rent"
  | "job"
  | "months"
  | "wage"
  | "po"
  | "supervision"
  | "supervisorWage"
  | "cost";

/** Answers so far, each written in one way: `2026-01`, `23000`, `44,53 %`. */
export type Answers = ReadonlyMap<AnswerId, string>;

/** What answers are held against. */
export interface KnownAnswers {
  readonly rulebook: Rulebook;
  readonly facts: JobFacts;
  /** `2026-11-21`. */
  readonly today: string;
  /** Why a folder cannot be written. */
  refusesFolder(path: string): Promise<Problem | undefined>;
}

/** An answer in the one way it is kept, or why it cannot be one. */
export type Read = { readonly value: string } | { readonly wrong: Message } | { readonly problem: Problem };

export interface InterviewQuestion {
  readonly id: AnswerId;
  readonly flag: string;
  readonly help: SentenceId;
  readonly ask: (answers: Answers, known: KnownAnswers) => Message;
  /** What is proposed. */
  readonly preset?: (answers: Answers, known: KnownAnswers) => string;
  /** Whether the proposal holds when there is nobody to ask: it adds or leaves out nothing of weight. */
  readonly optional?: true;
  /** Left out: always. */
  readonly applies?: (answers: Answers, known: KnownAnswers) => boolean;
  readonly read: (text: string, answers: Answers, known: KnownAnswers) => Read | Promise<Read>;
}

const none = new Set(["inga", "ingen", "nej", "none", "no"]);
export const noChildren = "inga";
const mostMonths = longestHorizonYears * 12;

/** The questions in the order they are asked. Later ones see the answers to those before. */
export const questions: readonly InterviewQuestion[] = [
  {
    id: "folder",
    flag: "",
    help: "init.help.folder",
    ask: () => say("init.ask.folder"),
    preset: () => "lon-i-stallet-for-bidrag",
    read: async (text, _, known) => {
      if (text === "" || text.includes("\0")) return { wrong: say("init.bad.folder") };
      const problem = await known.refusesFolder(text);
      return problem === undefined ? { value: text } : { problem };
    },
  },
  {
    id: "municipality",
    flag: "--municipality",
    help: "init.help.municipality",
    ask: () => say("init.ask.municipality"),
    read: (value, _, { facts }) => {
      const found = facts.municipality(value);
      if ("name" in found) return { value: found.name };
      const { near } = found;
      return {
        wrong:
          near === undefined
            ? say("init.bad.municipality", { value })
            : say("init.bad.municipalityNear", { value, near }),
      };
    },
  },
  {
    id: "start",
    flag: "--start",
    help: "init.help.start",
    ask: () => say("init.ask.start"),
    preset: (_, { today }) => monthsLater(today.slice(0, 7), 1),
    read: (value) => {
      const month = monthOfSetting(value);
      return month === undefined ? { wrong: say("init.bad.start", { value }) } : { value: value.slice(0, 7) };
    },
  },
  {
    id: "horizon",
    flag: "--horizon",
    help: "init.help.horizon",
    ask: () => say("init.ask.horizon"),
    preset: () => "36",
    optional: true,
    read: (value) => monthsRead(value, mostMonths),
  },
  {
    id: "people",
    flag: "--people",
    help: "init.help.people",
    ask: () => say("init.ask.people"),
    preset: () => "10",
    read: (value) =>
      /^[1-9]\d{0,6}$/.test(value) ? { value } : { wrong: say("init.bad.people", { value }) },
  },
  {
    id: "adults",
    flag: "--adults",
    help: "init.help.adults",
    ask: () => say("init.ask.adults"),
    preset: () => "1",
    optional: true,
    read: (value) => (/^[12]$/.test(value) ? { value } : { wrong: say("init.bad.adults", { value }) }),
  },
  {
    id: "children",
    flag: "--children",
    help: "init.help.children",
    ask: () => say("init.ask.children"),
    preset: () => noChildren,
    optional: true,
    read: (value, _, { rulebook }) => {
      if (none.has(folded(value))) return { value: noChildren };
      const children = childrenOf(rulebook, value);
      return children === undefined
        ? { wrong: say("init.bad.children", { value }) }
        : { value: children.ages.join(",") };
    },
  },
  {
    id: "rent",
    flag: "--rent",
    help: "init.help.rent",
    ask: () => say("init.ask.rent"),
    preset: () => "7000",
    read: (value) => amountRead(value, "none or more"),
  },
  {
    id: "job",
    flag: "--job",
    help: "init.help.job",
    ask: (answers, { facts }) => say("init.ask.job", { jobs: jobsThen(answers, facts) }),
    read: (value, answers, { facts }) => {
      const open = jobsThen(answers, facts);
      const job = facts.jobs.find((j) => folded(j) === folded(value)) ?? open[Number(value) - 1];
      if (job === undefined) return { wrong: say("init.bad.job", { value, jobs: open }) };
      if (open.includes(job)) return { value: job };
      const start = answers.get("start")!;
      return { wrong: say("init.bad.jobThen", { job, start, periods: facts.periods(job) ?? [] }) };
    },
  },
  {
    id: "months",
    flag: "--months",
    help: "init.help.months",
    ask: () => say("init.ask.months"),
    preset: () => "12",
    optional: true,
    read: (value, answers, { facts }) => {
      const read = monthsRead(value, mostMonths);
      const [job, start] = [answers.get("job"), answers.get("start")];
      if (!("value" in read) || job === undefined || start === undefined) return read;
      const longest = facts.longest(job, start);
      return longest === undefined || Number(read.value) <= longest
        ? read
        : { wrong: say("init.bad.jobLength", { job, longest: String(longest) }) };
    },
  },
  {
    id: "wage",
    flag: "--wage",
    help: "init.help.wage",
    ask: () => say("init.ask.wage"),
    preset: () => "23000",
    read: (value) => amountRead(value, "more than none"),
  },
  {
    id: "po",
    flag: "--po",
    help: "init.help.po",
    ask: () => say("init.ask.po"),
    applies: (answers, { facts }) => {
      const [start, horizon] = [answers.get("start"), answers.get("horizon")];
      if (answers.has("po")) return true;
      if (start === undefined || horizon === undefined) return false;
      return !facts.knowsPo(start, monthsLater(start, Number(horizon) - 1));
    },
    read: shareRead,
  },
  {
    id: "supervision",
    flag: "--supervision",
    help: "init.help.supervision",
    ask: () => say("init.ask.supervision"),
    preset: () => "0 %",
    optional: true,
    read: shareRead,
  },
  {
    id: "supervisorWage",
    flag: "--supervisor-wage",
    help: "init.help.supervisorWage",
    ask: () => say("init.ask.supervisorWage"),
    preset: () => "32000",
    applies: (answers) => (answers.get("supervision") ?? "0 %") !== "0 %",
    read: (value) => amountRead(value, "more than none"),
  },
  {
    id: "cost",
    flag: "--cost",
    help: "init.help.cost",
    ask: () => say("init.ask.cost"),
    preset: () => "0",
    optional: true,
    read: (value) => amountRead(value, "none or more"),
  },
];

/** The forms that people may start in when they start; all of them until that is known. */
function jobsThen(answers: Answers, facts: JobFacts): readonly string[] {
  const start = answers.get("start");
  return facts.jobs.filter((job) => start === undefined || facts.startsIn(job, start));
}

function monthsRead(value: string, highest: number): Read {
  const [, digits, years] =
    /^(\d{1,4})\s*(?:(år|ar|years?)|månader|manader|månad|mån|months?)?$/iu.exec(value.normalize("NFC")) ??
    [];
  const months = Number(digits) * (years === undefined ? 1 : 12);
  return months >= 1 && months <= highest
    ? { value: String(months) }
    : { wrong: say("init.bad.months", { value, highest: String(highest) }) };
}

function amountRead(value: string, least: "none or more" | "more than none"): Read {
  const read = readAmount(value, undefined);
  const amount = isFault(read) ? undefined : toMoney(read);
  return amount === undefined || isNegative(amount) || (least === "more than none" && isZero(amount))
    ? { wrong: say("init.bad.amount", { value }) }
    : { value: plain(amount) };
}

function shareRead(value: string): Read {
  const share = readShare(value);
  if (isFault(share) || isNegative(share)) return { wrong: say("init.bad.share", { value }) };
  const percent = percentOf(rate(plain(share)));
  return Number(percent) > 100
    ? { wrong: say("init.bad.share", { value }) }
    : { value: `${readable(percent, "sv", " ")} %` };
}

function monthsLater(month: string, later: number): string {
  const total = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + later;
  return `${String(Math.floor(total / 12))}-${String((total % 12) + 1).padStart(2, "0")}`;
}
