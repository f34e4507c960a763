import type { Place } from "../explanation.js";
import type { Severity } from "../severity.js";
import type { Period } from "./formula.js";

/** Model folders: what they say of themselves, dates, evidence, keyed tables and cases. */
export type RulebookProblem =
  | { readonly code: "modellfil-saknas"; readonly at: Place; readonly name: string }
  | { readonly code: "modellfil-okand"; readonly at: Place; readonly near?: string }
  | { readonly code: "modellrad-saknas"; readonly at: Place; readonly name: string }
  | { readonly code: "modellrad-okand"; readonly at: Place; readonly name: string; readonly near?: string }
  | { readonly code: "modellrad-dubbel"; readonly at: Place; readonly name: string; readonly other: Place }
  | {
      readonly code: "modellformat-okant";
      readonly at: Place;
      readonly text: string;
      readonly known: readonly number[];
    }
  | { readonly code: "modell-okand"; readonly at: Place; readonly name: string; readonly near?: string }
  | { readonly code: "modell-dubbel"; readonly at: Place; readonly name: string; readonly other: Place }
  | { readonly code: "modeller-i-cirkel"; readonly at: Place; readonly names: readonly string[] }
  | { readonly code: "datum-olasligt"; readonly at: Place; readonly text: string }
  | { readonly code: "datum-ombytta"; readonly at: Place; readonly from: string; readonly to: string }
  | {
      readonly code: "perioder-overlappar";
      readonly at: Place;
      readonly name: string;
      readonly other: Place;
      readonly shared: Period;
    }
  | {
      readonly code: "perioder-lucka";
      readonly at: Place;
      readonly name: string;
      readonly other: Place;
      readonly gap: Required<Period>;
    }
  | {
      readonly code: "belagg-saknas";
      readonly at: Place;
      readonly name: string;
      readonly missing: "source" | "grade" | "checked";
    }
  | {
      readonly code: "ord-okant";
      readonly at: Place;
      readonly text: string;
      readonly known: readonly string[];
    }
  | {
      readonly code: "rader-olika";
      readonly at: Place;
      readonly name: string;
      readonly text: string;
      readonly other: Place;
      readonly before: string;
    }
  | { readonly code: "villkor-olasligt"; readonly at: Place; readonly text: string }
  | {
      readonly code: "tabellkolumn-okand";
      readonly at: Place;
      readonly column: string;
      readonly near?: string;
    }
  | {
      readonly code: "tillstandskolumn-okand";
      readonly at: Place;
      readonly column: string;
      readonly near?: string;
    }
  | {
      readonly code: "tillstandskolumn-tom";
      readonly at: Place;
      readonly state: string;
      readonly column: string;
      /** The item, outcome or column that uses it. */
      readonly by: string;
      readonly usedAt: Place;
    }
  | {
      readonly code: "tillstand-sammansatt";
      readonly at: Place;
      /** The combined state. */
      readonly state: string;
      readonly why: CombinedFault;
    }
  | { readonly code: "tabell-halv"; readonly at: Place; readonly missing: "key" | "value" | "from" | "to" }
  | {
      readonly code: "fall-stammer-inte";
      readonly at: Place;
      readonly expression: string;
      readonly expected: string;
      readonly found: string;
    }
  /** Values of a file that nobody knows for a day: their names, and how many rows. */
  | {
      readonly code: "saknas-den-dagen";
      readonly at: Place;
      readonly day: string;
      readonly names: readonly string[];
      readonly number: number;
    }
  | { readonly code: "andring-av-okant"; readonly at: Place; readonly name: string; readonly near?: string }
  | { readonly code: "lucka-okand"; readonly at: Place; readonly name: string; readonly near?: string }
  /** What an item requires, which is no input. */
  | { readonly code: "krav-okant"; readonly at: Place; readonly name: string; readonly near?: string }
  | { readonly code: "regel-utan-fall"; readonly at: Place; readonly name: string };

/**
 * - `alone`: it has one part. `twice`: a part twice. `circle`: it is a part of itself.
 * - `filled`: the row fills in what its parts say.
 * - `supports`: a part beside the main state is self-support. `mark`: the row says another self-support than its main state.
 * - `livelihood`: people support themselves in the main state, and a part beside is of a kind that something is paid for.
 * - `income`: a part beside has a value of its own in a column that is counted once for each person, as the main one has it.
 */
export type CombinedFault =
  | { readonly kind: "alone" | "filled" }
  | { readonly kind: "twice"; readonly part: string }
  | { readonly kind: "circle"; readonly names: readonly string[] }
  | { readonly kind: "supports"; readonly part: string; readonly main: string }
  | { readonly kind: "mark"; readonly main: string }
  | { readonly kind: "livelihood"; readonly part: string; readonly main: string; readonly by: string }
  | {
      readonly kind: "income";
      readonly part: string;
      readonly main: string;
      readonly column: string;
      readonly by: string;
    };

export const rulebookSeverity: Readonly<Record<RulebookProblem["code"], Severity>> = {
  "modellfil-saknas": "error",
  "modellfil-okand": "error",
  "modellrad-saknas": "error",
  "modellrad-okand": "error",
  "modellrad-dubbel": "error",
  "modellformat-okant": "error",
  "modell-okand": "error",
  "modell-dubbel": "error",
  "modeller-i-cirkel": "error",
  "datum-olasligt": "error",
  "datum-ombytta": "error",
  "perioder-overlappar": "error",
  "perioder-lucka": "error",
  "belagg-saknas": "error",
  "ord-okant": "error",
  "rader-olika": "error",
  "villkor-olasligt": "error",
  "tabellkolumn-okand": "error",
  "tillstandskolumn-okand": "error",
  "tillstandskolumn-tom": "error",
  "tillstand-sammansatt": "error",
  "tabell-halv": "error",
  "fall-stammer-inte": "error",
  "saknas-den-dagen": "warning",
  "andring-av-okant": "error",
  "lucka-okand": "error",
  "krav-okant": "error",
  "regel-utan-fall": "warning",
};
