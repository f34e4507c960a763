import type { Place } from "../explanation.js";
import type { Severity } from "../severity.js";

/** Why a row of a budget was not counted. */
export type LeftOutReason =
  | "total"
  | "unnamedTotal"
  | "ofWhich"
  | "overhead"
  | "heading"
  | "note"
  | "repeatedHeader"
  | "noAmount"
  | "asked";

/** One thing that was decided when a budget was read that its rows do not say by themselves. Lines count from 1. */
export type LayoutFact =
  | { readonly kind: "header"; readonly lines: readonly number[]; readonly above: number }
  | { readonly kind: "measure"; readonly column: string }
  | { readonly kind: "unit"; readonly unit: string; readonly line: number; readonly text: string }
  | { readonly kind: "unitGiven"; readonly unit: string }
  | { readonly kind: "years"; readonly columns: readonly string[]; readonly years: readonly number[] }
  | { readonly kind: "year"; readonly year: number; readonly from: "title" | "sheet" | "given" | "headings" }
  | { readonly kind: "outcome"; readonly columns: readonly string[] }
  | { readonly kind: "outcomeAlone"; readonly columns: readonly string[] }
  | {
      readonly kind: "parts";
      readonly of: "funder" | "costType";
      readonly columns: readonly string[];
      /** The names say so; otherwise it was assumed. */
      readonly known: boolean;
    }
  | { readonly kind: "shares"; readonly columns: readonly string[] }
  | { readonly kind: "sumColumn"; readonly columns: readonly string[] }
  | { readonly kind: "columnsLeft"; readonly columns: readonly string[] }
  | { readonly kind: "carried"; readonly columns: readonly string[] }
  | { readonly kind: "filled"; readonly column: string; readonly lines: readonly number[] }
  | { readonly kind: "groups"; readonly lines: readonly number[] }
  | { readonly kind: "leftOut"; readonly reason: LeftOutReason; readonly lines: readonly number[] }
  | { readonly kind: "sharedFunders"; readonly lines: readonly number[] }
  | { readonly kind: "rounded"; readonly count: number; readonly line: number }
  | { readonly kind: "dashes"; readonly count: number; readonly line: number }
  | { readonly kind: "euro"; readonly rate: string; readonly count: number }
  | { readonly kind: "sheets"; readonly read: readonly string[]; readonly skipped: readonly string[] };

/** How a budget was laid out, and what about that must be asked. Amounts are plain decimals in kronor. */
export type LayoutProblem =
  | { readonly code: "tabell-tolkad"; readonly at: Place; readonly facts: readonly LayoutFact[] }
  | { readonly code: "rubrikrad-saknas"; readonly at: Place; readonly found: readonly string[] }
  | {
      readonly code: "kolumner-oklara";
      readonly at: Place;
      readonly columns: readonly string[];
      readonly why: "amounts" | "yearsTwice" | "outcome";
    }
  | {
      readonly code: "arskolumner-oklara";
      readonly at: Place;
      readonly year: number;
      readonly columns: readonly string[];
    }
  | {
      readonly code: "summakolumn-stammer-inte";
      readonly at: Place;
      readonly given: string;
      readonly computed: string;
      readonly parts: readonly string[];
    }
  | {
      readonly code: "enhet-oense";
      readonly at: Place;
      readonly units: readonly { readonly unit: string; readonly text: string }[];
    }
  | {
      readonly code: "summarad";
      readonly at: Place;
      readonly text: string;
      readonly given?: string;
      readonly computed?: string;
      /** It is just the sum of so many rows below it, or above it where that is said. */
      readonly parts?: number;
      readonly above?: true;
    }
  /** What is asked of the layout of a scenario's budget is answered in its settings. */
  | { readonly code: "budget-svar-i-scenario"; readonly at: Place }
  | { readonly code: "varav-oklar"; readonly at: Place; readonly text: string }
  | {
      readonly code: "oh-rad";
      readonly at: Place;
      readonly text: string;
      readonly given?: string;
      readonly computed?: string;
    }
  | {
      readonly code: "finansiarer-oklara";
      readonly at: Place;
      readonly text: string;
      readonly why: "sum" | "shares" | "unread";
    };

export const layoutSeverity: Readonly<Record<LayoutProblem["code"], Severity>> = {
  "tabell-tolkad": "note",
  "rubrikrad-saknas": "error",
  "kolumner-oklara": "error",
  "arskolumner-oklara": "error",
  "summakolumn-stammer-inte": "error",
  "enhet-oense": "error",
  summarad: "error",
  "budget-svar-i-scenario": "note",
  "varav-oklar": "error",
  "oh-rad": "error",
  "finansiarer-oklara": "error",
};

/** Whether it is a question about how a budget is laid out. */
export const isLayoutProblem = (code: string): boolean => code in layoutSeverity;
