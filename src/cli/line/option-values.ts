import { isNamedDay } from "../../core/calendar.js";
import {
  type Count,
  count,
  isNegative,
  isZero,
  type Money,
  percentOf,
  rate,
  type Rate,
  toMoney,
} from "../../core/decimal.js";
import type { Message } from "../../core/explanation.js";
import { type MonthNumber, readMonth } from "../../input/people/day.js";
import { readAmount } from "../../tabular/cells/amounts.js";
import { readNumber, readShare } from "../../tabular/cells/numbers.js";
import { isFault } from "../../tabular/cells/numerals.js";
import { say } from "../../texts/say.js";
import type { Session } from "../session.js";

/*
 * Values of options, read as cells are. What cannot be read is said in `session.usage`, and undefined comes back.
 */

/** The value, or undefined after `message` has been added to what is wrong with the command line. */
function orSay<T>({ usage }: Session, value: T | undefined, message: Message): T | undefined {
  if (value === undefined) usage.push(message);
  return value;
}

export function shareOption(session: Session, flag: string, value: string | undefined): Rate | undefined {
  if (value === undefined) return undefined;
  const share = readShare(value);
  const usable = isFault(share) || isNegative(share) ? undefined : share;
  return orSay(session, usable, say("usage.badShare", { flag, value, meant: meantShare(value) }));
}

/** `0,1` is hardly 0.1 %, and `10` hardly ten times as much: what was meant is asked, with the words to write. */
function meantShare(value: string): string | undefined {
  const read = readNumber(value);
  if (isFault(read)) return undefined;
  const number = Number(read);
  if (number > 0 && number < 1) return `${percentOf(rate(read)).replace(".", ",")}%`;
  return number >= 1 && number <= 100 ? `${read.replace(".", ",")}%` : undefined;
}

/** A step to round to, in kronor. */
export function stepOption(session: Session, flag: string, value: string | undefined): Money | undefined {
  if (value === undefined) return undefined;
  const read = readAmount(value, undefined);
  const step = isFault(read) ? undefined : toMoney(read);
  const usable = step === undefined || isZero(step) || isNegative(step) ? undefined : step;
  return orSay(session, usable, say("usage.badStep", { flag, value }));
}

/** Kronor, none or more. */
export function amountOption(session: Session, flag: string, value: string | undefined): Money | undefined {
  if (value === undefined) return undefined;
  const read = readAmount(value, undefined);
  const amount = isFault(read) ? undefined : toMoney(read);
  const usable = amount === undefined || isNegative(amount) ? undefined : amount;
  return orSay(session, usable, say("usage.badAmount", { flag, value }));
}

export function countOption(session: Session, flag: string, value: string | undefined): Count | undefined {
  if (value === undefined) return undefined;
  const read = readNumber(value);
  const number = isFault(read) ? undefined : count(read);
  const usable = number === undefined || isZero(number) || isNegative(number) ? undefined : number;
  return orSay(session, usable, say("usage.badCount", { flag, value }));
}

/** Names with commas between. */
export function listOption(value: string | undefined): readonly string[] | undefined {
  return value
    ?.split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** `2026`, `2026-2028` or `2026,2028`. */
export function yearsOption(session: Session, value: string | undefined): ReadonlySet<number> | undefined {
  if (value === undefined) return undefined;
  const ranges = value.split(",").map((part) => yearRange(part.trim()));
  const usable = ranges.includes(undefined) ? undefined : new Set(ranges.flatMap((years) => years ?? []));
  return orSay(session, usable, say("usage.badYears", { value }));
}

const MOST_YEARS = 300;

function yearRange(part: string): number[] | undefined {
  const match = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/.exec(part);
  if (match === null) return undefined;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return to < from || to - from > MOST_YEARS
    ? undefined
    : Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

export const dateOption = (session: Session, flag: string, value: string | undefined): string | undefined =>
  value === undefined
    ? undefined
    : orSay(session, isNamedDay(value) ? value : undefined, say("usage.badDate", { flag, value }));

/** How many levels to go down; null for all of them. */
export function depthOption(session: Session, value: string | undefined): number | null | undefined {
  if (value === undefined) return undefined;
  if (ALL.has(value)) return null;
  const depth = /^\d{1,3}$/.test(value) ? Number(value) : undefined;
  return orSay(session, depth, say("usage.badDepth", { value }));
}

const ALL: ReadonlySet<string> = new Set(["all", "alla"]);

/** A whole number from 1 to `most`; another is told, and is 0 or what it is. */
export function wholeOption(session: Session, flag: string, value: string, most: number): number {
  const number = /^\d{1,3}$/u.test(value) ? Number(value) : 0;
  if (number < 1 || number > most) session.usage.push(say("usage.badValue", { flag, value }));
  return number;
}

/** `2024-01`; another is told. */
export function monthOption(
  session: Session,
  flag: string,
  value: string | undefined,
): MonthNumber | undefined {
  if (value === undefined) return undefined;
  const month = readMonth(value);
  if (month === undefined) session.usage.push(say("usage.badMonth", { flag, value }));
  return month;
}
