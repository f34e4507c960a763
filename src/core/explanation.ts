/** A sentence by id, with what it speaks of; `texts` has the words in each language and a typed way to make one. */
export type Message = Readonly<{ id: string; args: Readonly<Record<string, unknown>> }>;

/** A name that users or models chose is shown as it is; anything of ours is a message. */
export type Label = string | Message;

/** Where a number was written. Lines count from 1, as editors and Excel do; column is the header's own words. */
export type Place = Readonly<{ file: string; line?: number; column?: string }>;

/**
 * How one number came about. Made lazily: a node is a few fields, its children a function.
 * A node's value equals its operation (`how`) over its children.
 */
export interface Explanation {
  readonly label: Label;
  /** Plain decimal (0.1 is 10 %), or text when the value is not a number; empty when missing. */
  readonly value: string;
  /** `kr`, `%`, `antal` … as in models; empty for a plain number, `årtal` for the name of a year. */
  readonly unit: string;
  readonly how: How;
  /** Explanations with the same one are the same part, wherever they stand, and are told with their children once. */
  readonly part?: string;
  /** With its children, where `how` is `repeated`. */
  readonly whole?: () => Explanation;
  children(): readonly Explanation[] | Promise<readonly Explanation[]>;
}

export type How =
  | { readonly kind: "input"; readonly place: Place; readonly text?: string }
  /** A dated value, or a row of a table with its keys as children. `until`: known to hold till then, and carried forward. */
  | {
      readonly kind: "parameter";
      readonly place: Place;
      readonly source: string;
      readonly grade: string;
      readonly until?: string;
    }
  | { readonly kind: "sum" }
  | { readonly kind: "difference" }
  | { readonly kind: "product" }
  | { readonly kind: "quotient" }
  | { readonly kind: "share"; readonly of: string }
  | {
      readonly kind: "rounded";
      readonly step: string;
      readonly rule: "halfAwayFromZero" | "down" | "up";
    }
  | { readonly kind: "given"; readonly by: Label }
  /** Found among its children in a way that words say best: `det första året med plus`. */
  | { readonly kind: "words"; readonly by: Label }
  /** A rule, or what an item or a state says: its children are what the outermost operation of the formula works on. */
  | {
      readonly kind: "formula";
      readonly text: string;
      readonly place?: Place;
      readonly source?: string;
      readonly grade?: string;
    }
  /** A number that stands in a formula, and the operations of formulas that have no words above. */
  | {
      readonly kind:
        | "number"
        | "least"
        | "greatest"
        | "choice"
        | "comparison"
        | "all"
        | "any"
        | "not"
        | "negated"
        | "magnitude"
        | "perCent"
        | "perYear"
        | "perMonth"
        | "exponential"
        | "logarithm"
        | "power";
    }
  /** There is no value. */
  | { readonly kind: "missing" }
  /** The same part stands above with its children. */
  | { readonly kind: "repeated" };
