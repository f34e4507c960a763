import type { Day } from "../formula/graph/library.js";

/** How sure a source makes us: A law, B official statistics, C study, evaluation or second-hand source, D assumption. */
export type Grade = "A" | "B" | "C" | "D";
export const grades: readonly Grade[] = ["A", "B", "C", "D"];

/** Whether the value itself was read in a source, worked out from values that were, or neither. */
export type Verified = "yes" | "derived" | "no";

/** What every value and wording of a rule must say of itself. */
export interface Evidence {
  readonly source: string;
  readonly grade: Grade;
  /** The day it was last held against its source. */
  readonly checked: Day;
  /** Decided until this day, whenever somebody looked: a yearly amount is, until the year ends. */
  readonly settled?: Day;
  readonly verified: Verified;
  readonly note: string;
}

/** Words for a value that nobody has verified, and for an answer that is not to be there. */
export const isMissingWord = (text: string): boolean => ["saknas", "missing"].includes(text.toLowerCase());
