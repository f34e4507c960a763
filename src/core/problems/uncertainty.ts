import type { Place } from "../explanation.js";
import type { Severity } from "../severity.js";

/** Why a distribution cannot be: what it needs, as its kind has it. */
export type DistributionNeeds =
  /** The whole of it lies above 0. */
  | "positive"
  /** The whole of it lies between 0 and 100 %, ends not included. */
  | "insideShare"
  /** A spread below what the mean leaves room for. */
  | "smallerSpread"
  /** Limits that lie closer together. */
  | "closerLimits";

/** How sure people are of what they assume: limits, distributions, what varies together. Numbers are plain decimals. */
export type UncertaintyProblem =
  | {
      readonly code: "granser-ombytta";
      readonly at: Place;
      readonly name: string;
      readonly low: string;
      readonly high: string;
      readonly unit: string;
    }
  | {
      readonly code: "varde-utanfor-granser";
      readonly at: Place;
      readonly name: string;
      readonly value: string;
      readonly low: string;
      readonly high: string;
      readonly unit: string;
    }
  | {
      readonly code: "fordelning-okand";
      readonly at: Place;
      readonly text: string;
      readonly known: readonly string[];
      readonly near?: string;
    }
  | {
      readonly code: "fordelning-ofullstandig";
      readonly at: Place;
      readonly word: string;
      /** Both limits; a spread or both limits; no spread, which it has no use for; nothing at all, for words and ja/nej. */
      readonly needs: "limits" | "spreadOrLimits" | "noSpread" | "noDistribution";
    }
  | {
      readonly code: "fordelning-omojlig";
      readonly at: Place;
      readonly word: string;
      readonly needs: DistributionNeeds;
    }
  | {
      readonly code: "fordelning-chanser";
      readonly at: Place;
      readonly text: string;
      /** What the chances add up to, when that is what is wrong. */
      readonly total?: string;
    }
  | {
      readonly code: "fordelning-utanfor-andel";
      readonly at: Place;
      readonly name: string;
      readonly word: string;
    }
  | {
      readonly code: "samvarierar-okand";
      readonly at: Place;
      readonly name: string;
      /** Whether there is such an assumption, held fixed because it has no limits. */
      readonly fixed: boolean;
      readonly near?: string;
    }
  | {
      readonly code: "samvarierar-olaslig";
      readonly at: Place;
      readonly text: string;
      readonly why: "form" | "outside" | "itself" | "twice";
    }
  | {
      readonly code: "dragningar-faller";
      readonly at: Place;
      readonly failed: number;
      readonly draws: number;
    }
  | { readonly code: "dragningar-olasliga"; readonly at: Place }
  | { readonly code: "dragningar-av-annat"; readonly at: Place }
  | {
      readonly code: "dragningar-fattas";
      readonly at: Place;
      readonly parts: readonly string[];
      readonly all: string;
    }
  /** A row of fragor.csv that asks for a name, a figure or years that there are not. */
  | {
      readonly code: "fraga-okand";
      readonly at: Place;
      readonly what: "name" | "figure" | "years";
      readonly text: string;
      readonly near?: string;
    }
  | { readonly code: "samvarierar-omojlig"; readonly at: Place; readonly names: readonly string[] };

export const uncertaintySeverity: Readonly<Record<UncertaintyProblem["code"], Severity>> = {
  "granser-ombytta": "error",
  "varde-utanfor-granser": "error",
  "fordelning-okand": "error",
  "fordelning-ofullstandig": "error",
  "fordelning-omojlig": "error",
  "fordelning-chanser": "error",
  "fordelning-utanfor-andel": "error",
  "samvarierar-okand": "error",
  "samvarierar-olaslig": "error",
  "samvarierar-omojlig": "error",
  "fraga-okand": "error",
  "dragningar-faller": "error",
  "dragningar-olasliga": "error",
  "dragningar-av-annat": "error",
  "dragningar-fattas": "error",
};
