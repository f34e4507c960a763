import type { Place } from "../explanation.js";
import type { Severity } from "../severity.js";
import type { Period } from "./formula.js";

/**
 * What a workbook that computes a run has no formulas for: a whole stock that measures take from, effects that fade, people
 * counted at another time than the start of a month, people who come when some of a year has gone, budgets of associations, and
 * sums of so many groups that their formulas are longer than a spreadsheet takes.
 */
export type NotInWorkbook = "stock" | "fading" | "counting" | "late" | "associations" | "length";

/** What shows only when a scenario is run. */
export type RunProblem =
  | {
      readonly code: "korning-for-stor";
      readonly at: Place;
      /** States × cycles × groups × measures × alternatives, and the most there may be. */
      readonly cells: number;
      readonly limit: number;
    }
  /** A workbook that computes it would have so many formulas, or more, and the most there may be. */
  | {
      readonly code: "kalkylbok-for-stor";
      readonly at: Place;
      readonly formulas: number;
      readonly limit: number;
    }
  /** A workbook would count it otherwise than the run does. */
  | { readonly code: "kalkylbok-kan-inte"; readonly at: Place; readonly reason: NotInWorkbook }
  | { readonly code: "antal-negativt"; readonly at: Place; readonly text: string; readonly number: string }
  | {
      readonly code: "andelar-under-100";
      readonly at: Place;
      readonly state: string;
      readonly months: number;
      /** Plain decimal: 0.9 is 90 %. */
      readonly total: string;
    }
  /** A word or a number that the scenario gives for an input, and that tables look up and do not have. */
  | {
      readonly code: "nyckel-okand";
      readonly at: Place;
      readonly name: string;
      readonly text: string;
      readonly near?: string;
      /** The words there are, when they are few. */
      readonly known: readonly string[];
      readonly isNumber?: true;
      /** What to give a value instead, of whoever is in no table. */
      readonly instead: readonly string[];
      readonly note?: string;
    }
  /** Somebody is in a state on a day when it does not hold. */
  | {
      readonly code: "tillstand-utanfor-datum";
      readonly at: Place;
      readonly state: string;
      readonly day: string;
      readonly held: readonly Period[];
    }
  /** Values used for days after the last one for which they are known to hold: the first few names, and how many. */
  | {
      readonly code: "varden-framskrivna";
      readonly at: Place;
      readonly names: readonly string[];
      readonly number: number;
    }
  /** Amounts decided until one day and asked for on a later: the first few names, and how many. */
  | {
      readonly code: "belopp-inte-kanda";
      readonly at: Place;
      readonly day: string;
      readonly until: string;
      readonly names: readonly string[];
      readonly number: number;
      /** What is known to change before that day. */
      readonly changes: readonly string[];
    }
  /** The aid that a model works out beside that of a municipality's books: plain decimals, kronor a month and shares. */
  | {
      readonly code: "egna-bocker";
      readonly at: Place;
      readonly model: string;
      readonly books: string;
      readonly difference: string;
      readonly months: string;
      /** What the model calls the share of the aid that is paid. */
      readonly name: string;
      readonly level: string;
    }
  /** A lone parent for whom nobody has said whether there is underhållsstöd: the inputs that would say so. */
  | {
      readonly code: "underhallsstod-inte-sagt";
      readonly at: Place;
      readonly names: readonly string[];
      /** Where it is said: in a scenario's groups, or on the command line. */
      readonly say: "groups" | "flag";
    }
  | { readonly code: "budgetar-utanfor"; readonly at: Place; readonly years: readonly number[] }
  /** Month by month is asked of a run that counts in years. */
  | { readonly code: "kort-sikt-i-ar"; readonly at: Place }
  /** A frame of a board that has no money in the run, and those that have. */
  | {
      readonly code: "ram-okand-namnd";
      readonly at: Place;
      readonly name: string;
      readonly near?: string;
      readonly known: readonly string[];
    };

export const runSeverity: Readonly<Record<RunProblem["code"], Severity>> = {
  "korning-for-stor": "error",
  "kalkylbok-for-stor": "error",
  "kalkylbok-kan-inte": "error",
  "antal-negativt": "error",
  "andelar-under-100": "warning",
  "nyckel-okand": "error",
  "tillstand-utanfor-datum": "error",
  "varden-framskrivna": "warning",
  "belopp-inte-kanda": "error",
  "egna-bocker": "warning",
  "underhallsstod-inte-sagt": "warning",
  "budgetar-utanfor": "warning",
  "kort-sikt-i-ar": "error",
  "ram-okand-namnd": "error",
};
