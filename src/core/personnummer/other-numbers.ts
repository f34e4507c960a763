import { isBirthDate } from "./birth-number.js";
import { type DigitRun, digitsOf, endsAt, shapeOf } from "./digit-runs.js";

/**
 * What ten or twelve digits are by the way they are written, though their date and check digit would do for a
 * personnummer: one number in 70 does by chance.
 */
export const isOtherNumber = (run: DigitRun): boolean =>
  isPhone(run) || isAmount(run) || isAccount(run) || isTime(run) || isPeriod(run) || isCaseNumber(run);

const PHONE_WORD =
  /(?:\b(?:tel|tele|telefon(?:nummer|nr)?|tfn|mobil(?:nummer|nr)?|mob|ring|sms|fax|växel|jour|phone|call)\b\.?|☎|📞)[^\p{L}\d]*(?:på|nr|till)?[^\p{L}\d]*$/iu;

/** `026-17 80 00`, `070-123 45 67`, `0501-12 34 56`, `+46 8 123 456 78`. Unbroken only after a word that says so. */
function isPhone(run: DigitRun): boolean {
  const { groups, marks, before } = run;
  if (before.endsWith("+") && (groups[0]!.length <= 3 || run.text.startsWith("46"))) return true;
  if (!run.text.startsWith("0") || digitsOf(run).length !== 10) return false;
  if (PHONE_WORD.test(before)) return true;
  const area = groups[0]!.length;
  if (area < 2 || area > 4 || !/^[-/\s\u2010-\u2013]+$/.test(marks[0]!)) return false;
  if (area === 3 || !endsAt(run, 6)) return true;
  // The rest in pairs: after an area code that is no pair, or after a mark of its own.
  const [first, ...others] = marks;
  return endsAt(run, 8) && (area === 4 || others.every((mark) => mark !== first && mark.trim() === ""));
}

const UNIT = /^\s?(?:%|:-|(?:kr|kronor|sek|tkr|kkr|tsek|ksek|mnkr|mkr|msek|miljoner|tusen)(?!\p{L}))/iu;

/** `1 234 567 890`, `2026 12 345 678`, `12 345 678.90`; unbroken only with its unit after it. */
function isAmount(run: DigitRun): boolean {
  const { groups, marks } = run;
  if (groups.length === 1) return UNIT.test(run.after);
  const thousands = (from: number, to: number): boolean =>
    groups.slice(from, to).every((g) => g.length === 3) &&
    marks.slice(from - 1, to - 1).every((m) => /^[\s.'’]$/.test(m) && m === marks[from - 1]);
  const { length } = groups;
  if (length >= 3 && thousands(length - 2, length)) return true;
  const isDecimal = marks.at(-1) === "." && groups.at(-1)!.length <= 2;
  return isDecimal && (length === 2 || (groups[0]!.length < 4 && thousands(1, length - 1)));
}

/** `123 456 789-0`, `4510-123-456`: as banks and bookkeepers group digits, never in pairs. */
const isAccount = (run: DigitRun): boolean =>
  ["3-3-3-1", "4-3-3", "3-4-3", "3-3-1-3", "1-3-3-3"].includes(shapeOf(run));

const MARKED_DATE = [
  /\d{4}(?<a>[-./])\d\d\k<a>\d\d/,
  /\d\d(?<b>[-./])\d\d\k<b>\d\d(?:\d\d)?/,
  /[0-3]\d[/.][01]\d\s20\d\d/,
]
  .map(({ source }) => source)
  .join("|");
const CLOCK = "(?:[01]\\d|2[0-3])[:.][0-5]\\d";
const CLOCK_AFTER = new RegExp(`^(?:${MARKED_DATE}|\\d{6}|\\d{8})\\s+${CLOCK}$`);
const CLOCK_BEFORE = new RegExp(
  `^${CLOCK}\\s+(?:${MARKED_DATE}|20\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))$`,
);

/** `2026-11-28 23:15`, `23.15 2026-11-28`. */
const isTime = (run: DigitRun): boolean => CLOCK_AFTER.test(run.text) || CLOCK_BEFORE.test(run.text);

/** `190101-191231`, `2019-01 – 2019-12`. */
function isPeriod(run: DigitRun): boolean {
  const shape = shapeOf(run);
  if (shape === "4-2-4-2") return true;
  const isDate = (date: string): boolean =>
    Number(date.slice(4)) < 32 && isBirthDate(date.slice(0, 2), date.slice(2, 4), date.slice(4));
  return shape === "6-6" && /[-–—]/.test(run.marks[0]!) && run.groups.every(isDate);
}

/** `AF 2021/00345678`: a register, a year and a number in it. */
const isCaseNumber = (run: DigitRun): boolean =>
  /^20[0-2]\d\/\d{6,8}$/.test(run.text) &&
  /(?:^|\P{L})(?:\p{Lu}{2,5}|[Dd]nr|[Dd]iarienummer)[\s.:-]*$/u.test(run.before);
