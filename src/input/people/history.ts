import type { Day } from "./day.js";

/** What is known of a person besides where he or she is. */
export const traits = [
  "sex",
  "birthYear",
  "education",
  "household",
  "cause",
  "hindrance",
  "measure",
] as const;
export type Trait = (typeof traits)[number];

/** What rows say of people, person by person and day by day. Whatever order the rows came in, it is the same. */
export interface History {
  readonly persons: number;
  /** The rows of person `p` are `first[p]` up to, but not, `first[p + 1]`. */
  readonly first: Int32Array;
  /** The day each row begins to hold. */
  readonly from: Int32Array;
  /** The first day it holds no longer, or `untilNext`. Empty when all rows are events. */
  readonly until: Int32Array;
  /** A place among the statuses. */
  readonly status: Uint16Array;
  /** As they were first written, sorted by what they are compared as. */
  readonly statuses: readonly string[];
  /** By person, a place among its words; the first of them is the empty one. Undefined when no file has the column. */
  readonly traits: Readonly<Partial<Record<Trait, PersonWords>>>;
  readonly read: HistoryRead;
}

/** An event holds until another row of the person begins. */
export const untilNext = 0;
/** A spell that is not over. */
export const ongoing: Day = 2 ** 31 - 1;

export interface PersonWords {
  readonly of: Uint16Array;
  readonly words: readonly string[];
  /** So many people have rows that say different things: what the first of their days says is taken. */
  readonly differing: number;
}

/** What was read and what fell away. */
export interface HistoryRead {
  readonly rows: number;
  /** Rows that say the same as another. */
  readonly twice: number;
  /** Monthly rows without an amount or a measure. */
  readonly nothingPaid: number;
  /** The first and the last day that rows tell of. */
  readonly firstDay: Day;
  readonly lastDay: Day;
}
