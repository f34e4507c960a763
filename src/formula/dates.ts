import type { Dated, Dates, Day, Follows } from "./library.js";

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
export function dayFor(follows: Follows | undefined, unit: string | undefined, dates: Dates): Day {
  return dates[follows ?? (unit !== undefined && /^(kr|sek)\b/iu.test(unit.trim()) ? "price" : "cycle")];
}
