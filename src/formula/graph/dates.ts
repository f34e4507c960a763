import { dayAfter } from "../../core/calendar.js";
import type { Period } from "../../core/problems/formula.js";
import type { Dated, Dates, Day, Follows } from "./library.js";
import { isAmount, type Unit } from "../language/units.js";

/** What holds on a day: as stated, carried forward after the last day it is known to hold, or nothing. */
export type DatedLookup<T extends Dated> =
  | Readonly<{ status: "stated"; row: T; day: Day }>
  | Readonly<{ status: "carried"; row: T; day: Day; until: Day }>
  | Readonly<{ status: "none"; day: Day }>;

export const holds = (row: Period, day: Day): boolean =>
  (row.from === undefined || row.from <= day) && (row.to === undefined || day <= row.to);

export function lookupOn<T extends Dated>(rows: readonly T[], day: Day): DatedLookup<T> {
  const row = rows.findLast((r) => holds(r, day));
  if (row === undefined) return { status: "none", day };
  return row.until !== undefined && row.until < day
    ? { status: "carried", row, day, until: row.until }
    : { status: "stated", row, day };
}

/** Amounts follow the prices, all else the cycle, unless the row says. */
export const dayFor = (follows: Follows | undefined, unit: Unit, dates: Dates): Day =>
  dates[follows ?? (isAmount(unit) ? "price" : "cycle")];

/** When something holds, in order of time; periods that overlap or follow day upon day are one. */
export function periodsOf(rows: readonly Period[]): Period[] {
  const periods: Period[] = [];
  for (const { from, to } of [...rows].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1))) {
    const last = periods.at(-1);
    const goesOn =
      last !== undefined && (last.to === undefined || from === undefined || from <= dayAfter(last.to));
    const end = goesOn && (last.to === undefined || (to !== undefined && last.to > to)) ? last.to : to;
    const start = goesOn ? last.from : from;
    if (goesOn) periods.pop();
    periods.push({
      ...(start === undefined ? {} : { from: start }),
      ...(end === undefined ? {} : { to: end }),
    });
  }
  return periods;
}

/** Every day on which other rows hold than on the day before, each once, in order. */
export function changeDays(rows: readonly Period[]): readonly Day[] {
  const days = new Set<Day>();
  const ends = new Set<Day>();
  for (const { from, to } of rows) {
    if (from !== undefined) days.add(from);
    if (to !== undefined) ends.add(to);
  }
  for (const end of ends) days.add(dayAfter(end));
  return [...days].sort();
}
