/** Whether a text is a day of the calendar as ISO 8601 writes it: `2026-11-21`. */
export function isNamedDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const day = Number(match[3]);
  return day >= 1 && day <= daysInMonth(Number(match[1]), Number(match[2]));
}

/** 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** The day after a day of the calendar. */
export function dayAfter(text: string): string {
  const [year, month, day] = partsOf(text);
  if (day < daysInMonth(year, month)) return iso(year, month, day + 1);
  return month < 12 ? iso(year, month + 1, 1) : iso(year + 1, 1, 1);
}

/** The day before a day of the calendar. */
export function dayBefore(text: string): string {
  const [year, month, day] = partsOf(text);
  if (day > 1) return iso(year, month, day - 1);
  return month > 1 ? iso(year, month - 1, daysInMonth(year, month - 1)) : iso(year - 1, 12, 31);
}

const partsOf = (text: string): [number, number, number] =>
  text.split("-").map(Number) as [number, number, number];

const iso = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
