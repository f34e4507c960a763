import type { Place } from "../explanation.js";
import type { Severity } from "../severity.js";

/** What a document says in words: of itself, and of each measure. */
export type DocumentProblem =
  | {
      readonly code: "dokumentrad-okand";
      readonly at: Place;
      readonly name: string;
      readonly near?: string;
      readonly known: readonly string[];
    }
  /** `{totalt}` in a text, that no figure is called. */
  | {
      readonly code: "dokumentfalt-okant";
      readonly at: Place;
      readonly name: string;
      readonly near?: string;
      readonly known: readonly string[];
    }
  /** A measure that is called nearly as one that has figures and no words. */
  | {
      readonly code: "insatstext-okand";
      readonly at: Place;
      readonly name: string;
      readonly near?: string;
      readonly known: readonly string[];
    }
  | { readonly code: "insatstext-utan-tal"; readonly at: Place; readonly names: readonly string[] }
  | { readonly code: "insats-utan-text"; readonly at: Place; readonly names: readonly string[] };

export const documentSeverity: Readonly<Record<DocumentProblem["code"], Severity>> = {
  "dokumentrad-okand": "error",
  "dokumentfalt-okant": "error",
  "insatstext-okand": "error",
  "insatstext-utan-tal": "note",
  "insats-utan-text": "note",
};
