import type { Period } from "../core/problems/formula.js";
import type { Dated, Dates, Day, Follows } from "./library.js";
import { isAmount, type Unit } from "./units.js";

/** What holds on a day: as stated, carried forward after the day it was last checked, or nothing. */
export type DatedLookup<T extends Dated> =
  | Readonly<{ status: "stated"; row: T; day: Day }>
  | Readonly<{ status: "carried"; row: T; day: Day; checked: Day }>
  | Readonly<{ status: "none"; day: Day }>;

export const holds = (row: Dated, day: Day): boolean =>
  (row.from === undefined || row.from <= day) && (row.to === undefined || day <= row.to);

export function lookupOn<T extends Dated>(rows: readonly T[], day: Day): DatedLookup<T> {
  const row = rows.findLast((r) => holds(r, day));
  if (row === undefined) return { status: "none", day };
  return row.checked !== undefined && row.checked < day
    ? { status: "carried", row, day, checked: row.checked }
    : { status: "stated", row, day };
}

/** Amounts follow the prices, all else the cycle, unless the row says. */
export const dayFor = (follows: Follows | undefined, unit: Unit, dates: Dates): Day =>
  dates[follows ?? (isAmount(unit) ? "price" : "cycle")];

/** When something holds, each period once, in order of time. */
export function periodsOf(rows: readonly Dated[]): Period[] {
  const periods = new Map<string, Period>();
  for (const { from, to } of rows)
    periods.set(`${from ?? ""}/${to ?? "9"}`, {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    });
  return [...periods.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, period]) => period);
}
