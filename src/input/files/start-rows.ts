import type { Day } from "../../formula/graph/library.js";
import { holdsOn, holdTogether, isDated } from "../../rulebook/read/days-held.js";
import type { StartRow } from "../scenario/scenario.js";

type Row = Pick<StartRow, "measure" | "from" | "to" | "group" | "validFrom" | "validTo">;

/** Rows with the same key say the same of the same people, so that only one of them can hold on a day. */
export const startKey = ({ measure, from, to, group }: Row): string =>
  [measure, from, to, group ?? "every"].join("\u0000");

/** Two rows with the same key that hold on one day, both of them for certain days or neither. */
export const startsTie = (a: Row, b: Row): boolean => isDated(a) === isDated(b) && holdTogether(a, b);

/** Whether a row holds on a day: one for certain days goes before one for any. */
export const startHolds = (row: Row, others: readonly Row[], day: Day): boolean =>
  holdsOn(row, day) &&
  (isDated(row) || !others.some((o) => isDated(o) && startKey(o) === startKey(row) && holdsOn(o, day)));
