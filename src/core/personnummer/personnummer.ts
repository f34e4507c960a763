import { isBirthDate, isBirthNumber } from "./birth-number.js";
import { type DigitRun, digitRuns, digitsOf, endsAt, partOf, shapeOf } from "./digit-runs.js";
import { isOtherNumber } from "./other-numbers.js";
import { hasManyDigits, plainDigits } from "./plain-digits.js";

/** Where a personnummer stands in a text. */
export interface Found {
  readonly from: number;
  readonly to: number;
}

/**
 * Personnummer and samordningsnummer in a text, in the ways people write them or try to hide them: with or without
 * century, year or day first, digits of any width or script, unseen signs among them, dashes, dots, slashes, colons and
 * spaces in any place. Temporary numbers, with a letter among the last four, have no check digit; their form is enough.
 * What is written as another number is (a telephone number, an amount, an account, a time) is passed.
 */
export function personnummerIn(text: string): Found[] {
  if (text.length < FEWEST_SIGNS || !hasManyDigits(text)) return [];
  const { plain, origin } = plainDigits(text);
  const runs = [...digitRuns(plain)].flatMap(numbersIn);
  const found = [...runs, ...temporaryNumbersIn(plain)];
  return found.map(({ from, to }) => ({ from: origin(from), to: origin(to - 1) + 1 }));
}

/** YYMMDDTF12. */
const FEWEST_SIGNS = 10;

function numbersIn(run: DigitRun): Found[] {
  if (isNumber(run)) return [run];
  const { groups, marks } = run;
  const ends = (mark: string | undefined): boolean => mark === undefined || /\s/.test(mark);
  const found: Found[] = [];
  for (let first = 0; first < groups.length; first++) {
    if (!ends(marks[first - 1])) continue;
    for (let last = first, digits = 0; last < groups.length; last++) {
      digits += groups[last]!.length;
      if (digits > 12) break;
      if (digits < 10 || !ends(marks[last])) continue;
      const part = partOf(run, first, last);
      if (isPlainlyWritten(part) && isNumber(part)) found.push(part);
    }
  }
  return found;
}

/** Ten or twelve digits that are a person's, however they are grouped. */
function isNumber(run: DigitRun): boolean {
  const digits = digitsOf(run);
  if (/\bse\s?$/i.test(run.before) && run.groups.length === 1 && /^\d{10}01$/.test(digits))
    return isBirthNumber(digits.slice(0, 10), "yearFirst"); // the VAT number of a sole trader
  if (digits.length !== 10 && digits.length !== 12) return false;
  const isYearFirst = isBirthNumber(digits, "yearFirst");
  const isDayFirst = !isYearFirst && isBirthNumber(digits, "dayFirst") && isInPairs(run);
  return (isYearFirst || isDayFirst) && isGroupedAsOne(run, digits.length) && !isOtherNumber(run);
}

/** The last four stand for themselves; else it is parted where a date is, between all digits, or by spaces only. */
const isGroupedAsOne = (run: DigitRun, digits: number): boolean =>
  endsAt(run, digits - 4) || isInPairs(run) || run.marks.every((mark) => mark.trim() === "");

/** In one piece, in pairs or several of them, or digit by digit. */
const isInPairs = ({ groups }: DigitRun): boolean =>
  groups.every((group) => group.length % 2 === 0) || groups.every((group) => group.length === 1);

/** In a row of numbers only what is written as a personnummer is taken for one. */
function isPlainlyWritten(part: DigitRun): boolean {
  const shape = shapeOf(part);
  if (["10", "12", "6-4", "8-4"].includes(shape)) return true;
  return ["2-2-2-4", "4-2-2-4", "2-2-4-4"].includes(shape) && part.marks[0] === part.marks[1];
}

const TEMPORARY =
  /(?<!\d)(?:18|19|20)?(\d\d)([-./:_ ]?)(\d\d)\2(\d\d)([\s\p{Pd}\u2212+./:_]{0,3})(?:([TRSUWXJKLMN])\d{3}|(TF)\d\d)(?![\d\p{L}])/giu;

/** `121212-T123`, `20121212-TF12`, `121212R123`: from schools, care and the register of students. */
function temporaryNumbersIn(plain: string): Found[] {
  return [...plain.matchAll(TEMPORARY)].flatMap(({ 0: text, index, ...parts }) => {
    const [yy, apart, mm, dd, between, letter = "T"] = [
      parts[1]!,
      parts[2]!,
      parts[3]!,
      parts[4]!,
      parts[5]!,
      parts[6],
    ];
    // A date and then a word: `2026-01-15 K123`.
    const isWord = apart !== "" && /^\s+$/.test(between) && letter.toUpperCase() !== "T";
    return isBirthDate(yy, mm, dd) && !isWord ? [{ from: index, to: index + text.length }] : [];
  });
}

const SAID_NOT =
  /\b(?:inte|ej)[ -](?:ett[ -])?personnummer\b|\bnot[ -]an?[ -]personal[ -](?:identity[ -])?number\b/giu;

/** Whether somebody says, in the text itself, that the numbers beside it are something else. */
export const saysNoPersonnummer = (text: string): boolean => text.search(SAID_NOT) >= 0;
/** The text without what says so. */
export const withoutSayingNo = (text: string): string => text.replace(SAID_NOT, "");

export const namesPersonnummer = (text: string): boolean =>
  personnummerIn(text).length > 0 && !saysNoPersonnummer(text);

/** The text with dots in the place of every digit and letter of a personnummer. */
export function withoutPersonnummer(text: string): string {
  let hidden = text;
  for (const { from, to } of personnummerIn(text))
    hidden =
      hidden.slice(0, from) +
      hidden
        .slice(from, to)
        .replace(/\S/gu, "•")
        .padEnd(to - from) +
      hidden.slice(to);
  return hidden;
}
