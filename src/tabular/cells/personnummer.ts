import { minusSigns } from "../../core/numerals.js";
import { unitWords } from "./money-unit.js";

/**
 * Finds personnummer and samordningsnummer in texts: a valid date (day + 60 for samordningsnummer) and a valid check
 * digit (folkbokföringslagen 1991:481, 18 and 18 a §§), in the ways people write them: with or without century, with
 * hyphen, plus or space or nothing before the last four. Temporary numbers of schools and care (T or TF among the last
 * four) have no check digit; their form is enough.
 */
const NUMBER =
  /(?<!\d)(?:(?:18|19|20)?(\d\d)(\d\d)(\d\d)|(?:18|19|20)(\d\d)([-./ ])(\d\d)\5(\d\d)(?=\D))\s?[-+\u2010-\u2013\u2212]?\s?(\d{4}|TF?\d{2,3})(?!\d|[-./]\d\d[-./]\d\d)/giu;

/** An amount and nothing else: ten or twelve digits in a row are kronor there. */
const AMOUNT = new RegExp(`^[+${minusSigns}]?\\s?\\d+(?:[.,]\\d+)?\\s?(?:${unitWords}|:-)?$`, "iu");

export type CellKind = "text" | "money";

/** In a cell of money an unbroken row of digits is an amount; elsewhere, and with a hyphen, it is a person. */
export function hasPersonnummer(cell: string, kind: CellKind): boolean {
  if (cell.length < 10 || !hasManyDigits(cell)) return false;
  if (kind === "money" && AMOUNT.test(cell)) return false;
  for (const [, yy, mm, dd, yyApart, , mmApart, ddApart, last] of cell.matchAll(NUMBER)) {
    if (isPerson(yy ?? yyApart!, mm ?? mmApart!, dd ?? ddApart!, last!)) return true;
  }
  return false;
}

/** Most texts end here, cheaply. Eight digits are the fewest: YYMMDDTFNN. */
function hasManyDigits(text: string): boolean {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) digits += 1;
  }
  return digits >= 8;
}

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isPerson(yy: string, mm: string, dd: string, last: string): boolean {
  const day = Number(dd) > 60 ? Number(dd) - 60 : Number(dd);
  const days = Number(mm) === 2 && Number(yy) % 4 !== 0 ? 28 : daysIn[Number(mm) - 1];
  if (days === undefined || day < 1 || day > days) return false;
  return /^t/i.test(last) ? last.length === 4 : luhn(yy + mm + dd + last);
}

/** The check digit of ten digits: every other one doubled from the first, digit sums added, a multiple of ten. */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const d = Number(digits[i]) * (i % 2 === 0 ? 2 : 1);
    sum += d > 9 ? d - 9 : d;
  }
  return sum % 10 === 0;
}
