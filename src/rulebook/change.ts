import type { Place } from "../core/explanation.js";
import type { Dating } from "./read/evidence.js";

/** A change of law that is decided or proposed and that no rule has yet, from `andringar.csv`. */
export interface AnnouncedChange {
  /** What people call it, in a sentence: `bidragstak`. */
  readonly name: string;
  readonly nameEn?: string;
  /** The rules, parameters and tables that it changes, by their names. */
  readonly of: readonly string[];
  readonly ofAt: Place;
  readonly stage: "decided" | "proposed";
  /** What it changes. */
  readonly about: string;
  readonly aboutEn?: string;
  /** From when, and what says so. */
  readonly dating: Dating;
  readonly at: Place;
}
