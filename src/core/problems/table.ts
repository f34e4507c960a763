import type { Place } from "../explanation.js";
import type { Severity } from "../severity.js";

/**
 * Rows, columns and cells of a table people write. `text` is the cell as written, never for personnummer; `readings`
 * are plain decimals.
 */
export type TableProblem =
  | { readonly code: "rad-for-lang"; readonly at: Place; readonly limit: number }
  | { readonly code: "rad-ojamn"; readonly at: Place; readonly cells: number; readonly columns: number }
  | { readonly code: "citattecken-oppet"; readonly at: Place }
  | {
      readonly code: "kolumn-saknas";
      readonly at: Place;
      readonly columns: readonly string[];
      readonly found: readonly string[];
      /** The year may also stand in the title, in the headings or on the command line. */
      readonly yearElsewhere?: true;
    }
  | {
      readonly code: "kolumn-okand";
      readonly at: Place;
      readonly column: string;
      readonly near?: string;
      readonly known: readonly string[];
    }
  | { readonly code: "kolumn-dubbel"; readonly at: Place; readonly column: string; readonly other: string }
  | { readonly code: "kolumn-utan-namn"; readonly at: Place; readonly number: number }
  | { readonly code: "cell-tom"; readonly at: Place }
  | { readonly code: "belopp-olasligt"; readonly at: Place; readonly text: string }
  | { readonly code: "belopp-ord"; readonly at: Place; readonly text: string; readonly word: string }
  | {
      readonly code: "valuta-frammande";
      readonly at: Place;
      readonly text: string;
      readonly currency: string;
    }
  | {
      readonly code: "belopp-tvetydigt";
      readonly at: Place;
      readonly text: string;
      readonly readings: readonly string[];
    }
  | { readonly code: "tal-olasligt"; readonly at: Place; readonly text: string }
  | {
      readonly code: "tal-tvetydigt";
      readonly at: Place;
      readonly text: string;
      readonly readings: readonly string[];
    }
  | {
      readonly code: "tal-for-langt";
      readonly at: Place;
      readonly text: string;
      readonly before: number;
      readonly after: number;
    }
  | { readonly code: "andel-olaslig"; readonly at: Place; readonly text: string }
  | {
      readonly code: "procent-utan-tecken";
      readonly at: Place;
      readonly text: string;
      readonly readings: readonly string[];
    }
  | { readonly code: "ar-olasligt"; readonly at: Place; readonly text: string }
  | { readonly code: "enhet-dubbel"; readonly at: Place; readonly text: string; readonly unit: string }
  /** In a cell, or in the name of something in `at`. */
  | { readonly code: "personnummer"; readonly at: Place; readonly inName?: "file" | "sheet" };

export const tableSeverity: Readonly<Record<TableProblem["code"], Severity>> = {
  "rad-for-lang": "error",
  "rad-ojamn": "error",
  "citattecken-oppet": "error",
  "kolumn-saknas": "error",
  "kolumn-okand": "error",
  "kolumn-dubbel": "error",
  "kolumn-utan-namn": "error",
  "cell-tom": "error",
  "belopp-olasligt": "error",
  "belopp-ord": "error",
  "valuta-frammande": "error",
  "belopp-tvetydigt": "error",
  "tal-olasligt": "error",
  "tal-tvetydigt": "error",
  "tal-for-langt": "error",
  "andel-olaslig": "error",
  "procent-utan-tecken": "error",
  "ar-olasligt": "error",
  "enhet-dubbel": "error",
  personnummer: "error",
};
