import type { Place } from "../../core/explanation.js";
import type { Day } from "../../formula/graph/library.js";
import type { Grade, Verified } from "../../rulebook/evidence.js";
import type { DiscountTiming } from "../scenario/scenario.js";

/** How others count: one choice after another, in the order in which a calculation goes over to theirs. */
export interface Convention {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly ConventionRow[];
}

/** One choice of a convention, and what it is known by. */
export interface ConventionRow {
  readonly kind: ChoiceKind;
  /** Undefined: not known well enough, or nothing that a calculation can be given. */
  readonly choice?: Choice;
  /** Whether it is known what they do. */
  readonly known: boolean;
  /** As it is written. */
  readonly value: string;
  readonly about: string;
  readonly aboutEn: string;
  readonly source: string;
  readonly grade: Grade;
  readonly checked: Day;
  /** `no`: from memory. */
  readonly verified: Verified;
  readonly at: Place;
}

export const choiceKinds = [
  "effect",
  "time",
  "horizon",
  "displacement",
  "equalisation",
  "production",
  "prices",
  "rate",
  "timing",
  "sums",
  "other",
] as const;
export type ChoiceKind = (typeof choiceKinds)[number];

/** The sums that a convention may have. */
export type CountedSum = "municipality" | "public" | "society";

export type Choice =
  /** `compared`: with the measure less without. `stayed`: without it all would have been where they began. */
  | { readonly kind: "effect"; readonly as: "compared" | "stayed" }
  /** `supported`: only while people are employed with support. */
  | { readonly kind: "time"; readonly as: "whole" | "supported" }
  | { readonly kind: "horizon"; readonly months: number; readonly atMost: boolean }
  /** The share of jobs that are taken from others; 0 where they do not count it. */
  | { readonly kind: "displacement"; readonly share: number }
  | { readonly kind: "equalisation"; readonly counted: boolean }
  | { readonly kind: "production"; readonly counted: boolean }
  | { readonly kind: "prices"; readonly as: "fixed" | "current" }
  /** Plain decimal. */
  | { readonly kind: "rate"; readonly rate: string }
  | { readonly kind: "timing"; readonly timing: DiscountTiming }
  | { readonly kind: "sums"; readonly sums: ReadonlySet<CountedSum> };
