import type { Place } from "../explanation.js";
import type { Severity } from "../severity.js";

/** The part of a formula that is at fault: offsets into its text, end exclusive. */
export type Spot = Readonly<{ formula: string; start: number; end: number }>;

/** What can be wrong with a formula as it is written, before any name in it is known. */
export type FormulaFault =
  | { readonly code: "formel-tom"; readonly spot: Spot }
  | { readonly code: "formel-for-lang"; readonly spot: Spot; readonly limit: number }
  | { readonly code: "formel-for-djup"; readonly spot: Spot; readonly limit: number }
  | { readonly code: "formel-borjar-fel"; readonly spot: Spot; readonly sign: string }
  | { readonly code: "formel-olaslig"; readonly spot: Spot; readonly found: string }
  | { readonly code: "formel-ofullstandig"; readonly spot: Spot }
  | { readonly code: "parentes-oppen"; readonly spot: Spot }
  | { readonly code: "text-oppen"; readonly spot: Spot }
  | { readonly code: "tecken-okant"; readonly spot: Spot; readonly sign: string }
  | { readonly code: "formeltal-olasligt"; readonly spot: Spot; readonly text: string }
  | {
      readonly code: "formeltal-tvetydigt";
      readonly spot: Spot;
      readonly text: string;
      readonly readings: readonly string[];
    }
  | { readonly code: "komma-tvetydigt"; readonly spot: Spot; readonly text: string }
  | { readonly code: "jamforelse-i-kedja"; readonly spot: Spot };

/** The kinds of name, in the order they are looked for. */
export type NameLevel =
  "argument" | "column" | "input" | "parameter" | "table" | "rule" | "function" | "state" | "kind";

/** Days between which something holds, both included. */
export type Period = Readonly<{ from?: string; to?: string }>;

/** What can be wrong with a formula and the names it uses, at load or when it is worked out. */
export type FormulaProblem =
  | (FormulaFault & { readonly at: Place })
  | {
      readonly code: "namn-okant";
      readonly at: Place;
      readonly spot: Spot;
      readonly name: string;
      readonly near?: string;
    }
  | {
      readonly code: "namn-tvetydigt";
      readonly at: Place;
      readonly spot: Spot;
      readonly name: string;
      readonly models: readonly string[];
    }
  | {
      readonly code: "namn-pa-tva-nivaer";
      readonly at: Place;
      readonly name: string;
      readonly levels: readonly [NameLevel, NameLevel];
      readonly other?: Place;
    }
  | {
      readonly code: "namn-pa-tva-sprak";
      readonly at: Place;
      readonly name: string;
      /** What is called so, and what is called so in English. */
      readonly own: string;
      readonly english: string;
    }
  | { readonly code: "namn-oanvandbart"; readonly at: Place; readonly name: string }
  | { readonly code: "namn-oanvant"; readonly at: Place; readonly name: string; readonly near?: string }
  | { readonly code: "namn-utan-argument"; readonly at: Place; readonly spot: Spot; readonly name: string }
  | {
      readonly code: "argument-antal";
      readonly at: Place;
      readonly spot: Spot;
      readonly name: string;
      readonly takes: readonly string[];
      /** As many more as one likes. */
      readonly more?: true;
      readonly given: number;
    }
  | {
      readonly code: "enhet-okand";
      readonly at: Place;
      readonly unit: string;
      readonly known: readonly string[];
    }
  | {
      readonly code: "enhet-krockar";
      readonly at: Place;
      readonly spot: Spot;
      readonly left: string;
      readonly right: string;
    }
  | {
      readonly code: "enhet-fel";
      readonly at: Place;
      readonly spot: Spot;
      readonly expected: string;
      readonly found: string;
      readonly of?: string;
    }
  | {
      readonly code: "enhet-per";
      readonly at: Place;
      readonly spot: Spot;
      readonly name: string;
      readonly found: string;
    }
  | { readonly code: "villkor-saknas"; readonly at: Place; readonly spot: Spot }
  | { readonly code: "villkor-som-tal"; readonly at: Place; readonly spot: Spot }
  | { readonly code: "text-bara-nyckel"; readonly at: Place; readonly spot: Spot }
  | { readonly code: "nyckel-dubbel"; readonly at: Place; readonly other: Place; readonly table: string }
  | { readonly code: "nyckel-olaslig"; readonly at: Place; readonly table: string; readonly text: string }
  | { readonly code: "regel-i-cirkel"; readonly at: Place; readonly names: readonly string[] }
  | { readonly code: "formel-for-stor"; readonly at: Place; readonly limit: number }
  | { readonly code: "regler-for-djupt"; readonly at: Place; readonly limit: number }
  | {
      readonly code: "varde-saknas";
      readonly at: Place;
      readonly name: string;
      readonly day: string;
      readonly held: readonly Period[];
      /** `at` is a scenario's file of assumptions, which may give the value. */
      readonly assumable?: true;
    }
  | {
      readonly code: "varde-framskrivet";
      readonly at: Place;
      readonly name: string;
      readonly day: string;
      /** The last day it is known to hold. */
      readonly until: string;
    }
  | {
      readonly code: "nyckel-saknas";
      readonly at: Place;
      readonly table: string;
      readonly keys: readonly string[];
      readonly near?: string;
      /** What every row that holds says of the keys it has. */
      readonly note?: string;
      /** The input that somebody gave what no row has for, a word or a number, and the words there are when they are few. */
      readonly given?: Readonly<{ name: string; key: string; known: readonly string[]; isNumber?: true }>;
    }
  | { readonly code: "indata-saknas"; readonly at: Place; readonly name: string }
  | { readonly code: "delning-med-noll"; readonly at: Place; readonly part: string }
  | { readonly code: "steg-inte-positivt"; readonly at: Place; readonly part: string }
  | { readonly code: "logaritm-inte-positiv"; readonly at: Place; readonly part: string }
  | { readonly code: "potens-av-negativt"; readonly at: Place; readonly part: string }
  | { readonly code: "resultat-for-stort"; readonly at: Place; readonly part: string };

export const formulaSeverity: Readonly<Record<FormulaProblem["code"], Severity>> = {
  "formel-tom": "error",
  "formel-for-lang": "error",
  "formel-for-djup": "error",
  "formel-borjar-fel": "error",
  "formel-olaslig": "error",
  "formel-ofullstandig": "error",
  "parentes-oppen": "error",
  "text-oppen": "error",
  "tecken-okant": "error",
  "formeltal-olasligt": "error",
  "formeltal-tvetydigt": "error",
  "komma-tvetydigt": "error",
  "jamforelse-i-kedja": "error",
  "namn-okant": "error",
  "namn-tvetydigt": "error",
  "namn-pa-tva-nivaer": "error",
  "namn-pa-tva-sprak": "error",
  "namn-oanvandbart": "error",
  "namn-oanvant": "error",
  "namn-utan-argument": "error",
  "argument-antal": "error",
  "enhet-okand": "error",
  "enhet-krockar": "error",
  "enhet-fel": "error",
  "enhet-per": "error",
  "villkor-saknas": "error",
  "villkor-som-tal": "error",
  "text-bara-nyckel": "error",
  "nyckel-dubbel": "error",
  "nyckel-olaslig": "error",
  "regel-i-cirkel": "error",
  "formel-for-stor": "error",
  "regler-for-djupt": "error",
  "varde-saknas": "error",
  "varde-framskrivet": "warning",
  "nyckel-saknas": "error",
  "indata-saknas": "error",
  "delning-med-noll": "error",
  "steg-inte-positivt": "error",
  "logaritm-inte-positiv": "error",
  "potens-av-negativt": "error",
  "resultat-for-stort": "error",
};
