import type { Label } from "../core/explanation.js";

/**
 * What a document says in words, beside its figures: who sends it, what is proposed, who signs. All of it comes from
 * files and flags, so that a rerun loses nothing. What a measure is for stands with its table (`Table.about`).
 */
export interface ReportDocument {
  /** Municipality, board, date, reference number …: above the title. */
  readonly head: readonly Fact[];
  /** Before the figures: what is proposed, summary, background, measures that have no table of their own. */
  readonly opening: readonly DocumentSection[];
  /** After the figures and their notes: consequences, enclosures, where the texts are from. */
  readonly closing: readonly DocumentSection[];
  /** A line to sign on for each; may be none. */
  readonly signatures: readonly Signature[];
}

/** Something stated by name: `Ansvarig: Rektor`. */
export interface Fact {
  /** camelCase, stable. */
  readonly id: string;
  readonly name: Label;
  readonly value: Label;
}

export interface DocumentSection {
  /** camelCase, stable: `decision`, `summary`, `background`, `consequences` … */
  readonly id: string;
  readonly heading: Label;
  readonly blocks: readonly Block[];
}

/** What stands under a heading, in order. */
export type Block =
  /** Sentences of one paragraph. */
  | { readonly kind: "paragraph"; readonly sentences: readonly Label[] }
  | { readonly kind: "points"; readonly numbered: boolean; readonly items: readonly Label[] }
  /** A line each, the name set off from the value. */
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  /** One level below the heading that it stands under. */
  | { readonly kind: "heading"; readonly text: Label };

export interface Signature {
  readonly name: Label;
  /** `DUA-koordinator`; may be empty. */
  readonly role: Label;
}
