import { say } from "../texts/say.js";
import type { Message } from "../core/explanation.js";
import { monthOfSetting } from "../input/scenario/settings.js";

const names = [
  ["januari", "january"],
  ["februari", "february"],
  ["mars", "march"],
  ["april"],
  ["maj", "may"],
  ["juni", "june"],
  ["juli", "july"],
  ["augusti", "august"],
  ["september"],
  ["oktober", "october"],
  ["november"],
  ["december"],
];

/** `2027-01`, `2027-1`, `202701`, `1/2027`, `januari 2027` or `jan 2027` as `2027-01`. A year alone is asked about. */
export function readMonth(value: string): { readonly value: string } | { readonly wrong: Message } {
  const written = value.normalize("NFC").trim();
  if (/^(?:19|20|21)\d\d$/u.test(written)) return { wrong: say("init.bad.startYear", { year: written }) };
  const month = monthIn(written);
  return month === undefined || monthOfSetting(month) === undefined
    ? { wrong: say("init.bad.start", { value }) }
    : { value: month };
}

function monthIn(written: string): string | undefined {
  const digits = /^(\d{4})(?:\s*[-/. ]\s*)?(\d{1,2})(?:[-/.]0?1)?$/u.exec(written);
  if (digits !== null) return joined(digits[1]!, Number(digits[2]));
  const turned = /^(\d{1,2})\s*[-/. ]\s*(\d{4})$/u.exec(written);
  if (turned !== null) return joined(turned[2]!, Number(turned[1]));
  const [, word, year] =
    /^(\p{L}{3,})\.?\s+(\d{4})$/u.exec(written.replace(/^(\d{4})\s+(.*)$/u, "$2 $1")) ?? [];
  if (word === undefined) return undefined;
  const at = names.findIndex((ways) => ways.some((name) => name.startsWith(word.toLowerCase())));
  return at < 0 ? undefined : joined(year!, at + 1);
}

const joined = (year: string, month: number): string => `${year}-${String(month).padStart(2, "0")}`;

/** `2026-12` is a month after `2026-11`. */
export function monthsLater(month: string, later: number): string {
  const total = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + later;
  return joined(String(Math.floor(total / 12)), (total % 12) + 1);
}

/** How many months one is after another. */
export const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7));
