import type { Place } from "../explanation.js";
import type { Severity } from "../severity.js";

/**
 * What a careful colleague would ask about budget lines that can be read. `text` is the cell as written; amounts and
 * numbers are plain decimals.
 */
export type ReviewProblem =
  | { readonly code: "platshallare"; readonly at: Place; readonly text: string }
  | {
      readonly code: "rad-lika-med-summa";
      readonly at: Place;
      readonly text: string;
      readonly amount: string;
      /** So many rows below it; else all rows above. */
      readonly parts?: number;
    }
  | { readonly code: "samma-rad"; readonly at: Place; readonly other: Place }
  | {
      readonly code: "tio-ganger";
      readonly at: Place;
      readonly amount: string;
      readonly usual: string;
      readonly times: "10" | "100" | "1000";
      readonly than: "more" | "less";
      readonly other: Place;
    }
  | {
      readonly code: "ar-lucka";
      readonly at: Place;
      readonly measure: string;
      readonly missing: readonly number[];
    }
  | {
      readonly code: "ar-utanfor";
      readonly at: Place;
      readonly year: number;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly code: "stavas-olika";
      readonly at: Place;
      readonly text: string;
      readonly other: Place;
      readonly known: string;
    }
  | {
      readonly code: "finansiar-saknas";
      readonly at: Place;
      readonly measure: string;
      readonly year: number;
      readonly missing: string;
      readonly whole: string;
    }
  | {
      readonly code: "resurser-motsager";
      readonly at: Place;
      readonly text: string;
      readonly implied: readonly string[];
      readonly found: string;
      readonly of: "number" | "amount";
    }
  | { readonly code: "utfall-saknas"; readonly at: Place; readonly year: number; readonly lines: number }
  | { readonly code: "granskad-onodig"; readonly at: Place; readonly text: string; readonly near?: string }
  | { readonly code: "granskning-begransad"; readonly at: Place; readonly lines: number };

export const reviewSeverity: Readonly<Record<ReviewProblem["code"], Severity>> = {
  platshallare: "warning",
  "rad-lika-med-summa": "warning",
  "samma-rad": "warning",
  "tio-ganger": "warning",
  "ar-lucka": "warning",
  "ar-utanfor": "warning",
  "stavas-olika": "warning",
  "finansiar-saknas": "warning",
  "resurser-motsager": "warning",
  "utfall-saknas": "warning",
  "granskad-onodig": "warning",
  "granskning-begransad": "note",
};
