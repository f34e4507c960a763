import { folded } from "../../core/names.js";
import type { Day } from "../../formula/graph/library.js";
import { holdsOn, holdTogether, isDated } from "../../rulebook/read/days-held.js";
import type { FlowRow } from "../scenario/scenario.js";

const without = new Set(["utan_insats", "without", "without_the_measure"]);
const withAndWithout = new Set(["med_och_utan_insats", "with_and_without"]);
const everyMeasure = new Set(["alla", "all"]);

/** Whether what stands for a measure means those who get none. */
export const isWithout = (measure: string): boolean => without.has(folded(measure));
/** Whether it means everybody: with every measure, and those who get none. */
export const isWithAndWithout = (measure: string): boolean => withAndWithout.has(folded(measure));
/** Whether no measure is named: those who get none, all of them, or both. */
export const isOfNoMeasure = (measure: string): boolean =>
  isWithout(measure) || isWithAndWithout(measure) || everyMeasure.has(folded(measure));

/** Whose flows are asked for, and on which day. A group or measure left out: rows that hold for every one. */
export interface FlowQuestion {
  readonly alternative: FlowRow["alternative"];
  readonly measure?: string;
  readonly group?: number;
  readonly day?: Day;
}

type Row = Pick<
  FlowRow,
  "alternative" | "measure" | "group" | "validFrom" | "validTo" | "from" | "to" | "written" | "move"
>;

/** Whether a row holds for those who are asked for. */
export const holdsFor = (row: Row, { alternative, measure, group, day }: FlowQuestion): boolean =>
  row.alternative === alternative &&
  (row.measure === undefined || row.measure === measure) &&
  (row.group === undefined || row.group === group) &&
  (day === undefined ? !isDated(row) : holdsOn(row, day));

/** Rows with the same key say the same thing of the same people, so that only one of them can hold. */
export const flowKey = ({ from, to, written = to, move }: Row): string =>
  move.kind === "duration"
    ? `${from}>${written} after ${move.after.text}`
    : `${from}>${written} per ${move.per} ${move.firstMonth ?? 1}-${move.lastMonth ?? ""}`;

const marks = (row: Row): readonly boolean[] => [
  row.measure !== undefined,
  row.group !== undefined,
  isDated(row),
];

/** Whether `a` is more specific than `b`: it is limited in everything that `b` is, and in something more. */
export function beats(a: Row, b: Row): boolean {
  const [one, two] = [marks(a), marks(b)];
  return one.some((mark, i) => mark && !two[i]!) && two.every((mark, i) => !mark || one[i]!);
}

/** The rows that hold: of those that say the same thing, the most specific. Ties are errors of the scenario's. */
export function flowsOn<R extends Row>(rows: readonly R[], asked: FlowQuestion): R[] {
  const best = new Map<string, R>();
  for (const row of rows) {
    if (!holdsFor(row, asked)) continue;
    const key = flowKey(row);
    const other = best.get(key);
    if (other === undefined || beats(row, other)) best.set(key, row);
  }
  return [...best.values()];
}

/** Two rows that say the same thing of some of the same people on some day, neither more specific than the other. */
export const tie = (a: Row, b: Row): boolean => flowKey(a) === flowKey(b) && undecided(a, b);

/** As `tie`, of two rows with the same key. */
export const undecided = (a: Row, b: Row): boolean =>
  a.alternative === b.alternative &&
  (a.measure === undefined || b.measure === undefined || a.measure === b.measure) &&
  (a.group === undefined || b.group === undefined || a.group === b.group) &&
  holdTogether(a, b) &&
  !beats(a, b) &&
  !beats(b, a);
