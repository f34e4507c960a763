/** Days as ISO writes them, `2026-01-31`. */

const ISO = /^\d{4}-\d\d-\d\d$/;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);

/** Whether the text is a day of the calendar. */
export function isDay(text: string): boolean {
  if (!ISO.test(text)) return false;
  const day = Number(text.slice(8));
  return day >= 1 && day <= lengthOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** The day after a day of the calendar. */
export function dayAfter(text: string): string {
  const [year, month, day] = text.split("-").map(Number) as [number, number, number];
  if (day < lengthOf(year, month)) return iso(year, month, day + 1);
  return month < 12 ? iso(year, month + 1, 1) : iso(year + 1, 1, 1);
}

const iso = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");

/** The day before a day of the calendar. */
export function dayBefore(text: string): string {
  const [year, month, day] = text.split("-").map(Number) as [number, number, number];
  if (day > 1) return iso(year, month, day - 1);
  return month > 1 ? iso(year, month - 1, lengthOf(year, month - 1)) : iso(year - 1, 12, 31);
}
