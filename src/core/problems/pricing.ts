import type { Place } from "../explanation.js";
import type { Severity } from "../severity.js";

/** What is wrong with prices of a list, and with lines that are priced by one. */
export type PricingProblem =
  | {
      readonly code: "pris-saknas";
      readonly at: Place;
      readonly text: string;
      /** The list has nothing by that name, not in that year, not for that kind of number; or several that fit. */
      readonly why: "name" | "year" | "per" | "several";
      readonly near?: string;
      readonly known: readonly string[];
    }
  | { readonly code: "resurs-oklar"; readonly at: Place; readonly text: string }
  | { readonly code: "pris-enhet"; readonly at: Place; readonly per: string; readonly unit: string }
  | { readonly code: "volym-saknas"; readonly at: Place; readonly per: string }
  | { readonly code: "volym-utan-pris"; readonly at: Place; readonly per: string }
  | {
      readonly code: "volym-utan-deltagare";
      readonly at: Place;
      readonly name: string;
      readonly near?: string;
      readonly known: readonly string[];
    }
  | { readonly code: "index-ar-saknas"; readonly at: Place; readonly costType: string; readonly year: number }
  | {
      readonly code: "medfinansiering-for-lag";
      readonly at: Place;
      /** Per cent, and kronor: plain decimals. */
      readonly share: string;
      readonly asked: string;
      readonly missing: string;
    };

export const pricingSeverity: Readonly<Record<PricingProblem["code"], Severity>> = {
  "pris-saknas": "error",
  "resurs-oklar": "error",
  "pris-enhet": "error",
  "volym-saknas": "error",
  "volym-utan-pris": "error",
  "volym-utan-deltagare": "error",
  "index-ar-saknas": "error",
  "medfinansiering-for-lag": "warning",
};
