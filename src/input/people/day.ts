import { daysInMonth } from "../../core/calendar.js";

/**
 * A day as a number that grows with it: its month counted from the year 0, times 32, and the day of the month. A month
 * has thirty-two numbers, so that its number is its days' without a calendar.
 */
export type Day = number;
/** Months counted from January of the year 0. */
export type MonthNumber = number;

export const dayOf = (month: MonthNumber, dayOfMonth: number): Day => month * 32 + dayOfMonth;
export const monthOf = (day: Day): MonthNumber => day >> 5;
/** No day of the month comes after it. */
export const lastOf = (month: MonthNumber): Day => month * 32 + 31;
export const yearOf = (month: MonthNumber): number => Math.floor(month / 12);
export const monthIn = (year: number, month: number): MonthNumber => year * 12 + month - 1;

export const monthText = (month: MonthNumber): string =>
  `${String(yearOf(month)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;

/** The day after: of the next month, when it was the last. */
export function next(day: Day): Day {
  const month = monthOf(day);
  return (day & 31) < daysInMonth(yearOf(month), (month % 12) + 1) ? day + 1 : dayOf(month + 1, 1);
}

/** A day of the same month, or the last of the month before. */
export const lastDayBefore = (day: Day): Day => ((day & 31) > 1 ? day - 1 : lastOf(monthOf(day) - 1));

/** What a system writes after the day. */
const TIME = "(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?)?";
const DAY = new RegExp(`^((?:19|20)\\d\\d)-?(\\d\\d)-?(\\d\\d)${TIME}$`, "u");
const MONTH = /^((?:19|20)\d\d)-?(0[1-9]|1[0-2])$/u;

/** `2024-03-15`, `20240315`, `2024-03-15 08:30`; undefined when it is no day there is. */
export function readDay(text: string): Day | undefined {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined) return undefined;
  const isThere = Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
  return isThere ? dayOf(monthIn(Number(year), Number(month)), Number(day)) : undefined;
}

/** `2024-03` or `202403`, and a day stands for its month. */
export function readMonth(text: string): MonthNumber | undefined {
  const [, year, month] = MONTH.exec(text) ?? [];
  if (year !== undefined) return monthIn(Number(year), Number(month));
  const day = readDay(text);
  return day === undefined ? undefined : monthOf(day);
}
