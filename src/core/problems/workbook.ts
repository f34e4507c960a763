import type { Place } from "../explanation.js";
import type { Severity } from "../severity.js";

/** Workbooks (xlsx). `at.file` is `budget.xlsx#Blad1` once the sheet is known; lines are its rows. */
export type WorkbookProblem =
  | { readonly code: "arbetsbok-trasig"; readonly at: Place }
  | { readonly code: "arbetsbok-losenord"; readonly at: Place }
  | { readonly code: "arbetsbok-gammal"; readonly at: Place }
  | { readonly code: "arbetsbok-for-stor"; readonly at: Place; readonly megabytes: number }
  | { readonly code: "blad-for-stort"; readonly at: Place; readonly rows: number; readonly columns: number }
  | { readonly code: "cell-for-lang"; readonly at: Place; readonly limit: number }
  | {
      readonly code: "blad-saknas";
      readonly at: Place;
      readonly sheet: string;
      readonly near?: string;
      readonly known: readonly string[];
    }
  | {
      readonly code: "blad-valt";
      readonly at: Place;
      readonly sheet: string;
      readonly others: readonly string[];
    }
  | { readonly code: "formel-utan-varde"; readonly at: Place }
  | {
      readonly code: "formel-inte-raknad";
      readonly at: Place;
      readonly cells: readonly string[];
      readonly why: "never" | "unfinished";
    }
  | { readonly code: "blad-lika"; readonly at: Place; readonly sheets: readonly string[] }
  | { readonly code: "celler-sammanslagna"; readonly at: Place; readonly ranges: readonly string[] }
  | {
      readonly code: "rader-dolda";
      readonly at: Place;
      readonly rows: number;
      readonly columns: readonly string[];
      readonly filtered: boolean;
    };

export const workbookSeverity: Readonly<Record<WorkbookProblem["code"], Severity>> = {
  "arbetsbok-trasig": "error",
  "arbetsbok-losenord": "error",
  "arbetsbok-gammal": "error",
  "arbetsbok-for-stor": "error",
  "blad-for-stort": "error",
  "cell-for-lang": "error",
  "blad-saknas": "error",
  "blad-valt": "note",
  "formel-utan-varde": "error",
  "formel-inte-raknad": "error",
  "blad-lika": "error",
  "celler-sammanslagna": "warning",
  "rader-dolda": "warning",
};
