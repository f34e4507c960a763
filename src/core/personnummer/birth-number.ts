const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether it is a date that somebody may be born on, the day plus 60 for a samordningsnummer. Two digits each. */
export function isBirthDate(yy: string, mm: string, dd: string): boolean {
  const day = Number(dd) > 60 ? Number(dd) - 60 : Number(dd);
  const days = Number(mm) === 2 && Number(yy) % 4 !== 0 ? 28 : daysIn[Number(mm) - 1];
  return days !== undefined && day >= 1 && day <= days;
}

const CENTURY = /^(?:18|19|20)/;

/**
 * Whether ten or twelve digits are a personnummer or samordningsnummer: a date and its check digit (folkbokföringslagen
 * 1991:481, 18 and 18 a §§). `dayFirst` reads the date as it is written on the continent.
 */
export function isBirthNumber(digits: string, order: "yearFirst" | "dayFirst"): boolean {
  const last = digits.slice(-4);
  const date = digits.slice(0, -4);
  if (order === "yearFirst") {
    if (date.length === 8 && !CENTURY.test(date)) return false;
    return isPerson(date.slice(-6), last);
  }
  const year = date.slice(4);
  if (year.length === 4 && !CENTURY.test(year)) return false;
  return isPerson(year.slice(-2) + date.slice(2, 4) + date.slice(0, 2), last);
}

const isPerson = (date: string, last: string): boolean =>
  isBirthDate(date.slice(0, 2), date.slice(2, 4), date.slice(4)) && luhn(date + last);

/** The check digit of ten digits: every other one doubled from the first, digit sums added, a multiple of ten. */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const d = Number(digits[i]) * (i % 2 === 0 ? 2 : 1);
    sum += d > 9 ? d - 9 : d;
  }
  return sum % 10 === 0;
}
