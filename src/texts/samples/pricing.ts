import type { PricingProblem } from "../../core/problems/pricing.js";
import type { Samples } from "../words.js";

const at = { file: "budget.csv", line: 7, column: "resurser" };

export const pricingSamples: Samples<PricingProblem> = {
  "pris-saknas": { code: "pris-saknas", at, text: "utredare", why: "name", known: ["handledare", "kurator"] },
  "resurs-oklar": { code: "resurs-oklar", at, text: "konsulenter och vikarier" },
  "pris-enhet": {
    code: "pris-enhet",
    at: { file: "priser.csv", line: 2, column: "pris" },
    per: "år",
    unit: "kr/timme",
  },
  "volym-saknas": { code: "volym-saknas", at: { ...at, column: "antal" }, per: "start" },
  "volym-utan-pris": { code: "volym-utan-pris", at: { ...at, column: "pris" }, per: "start" },
  "volym-utan-deltagare": {
    code: "volym-utan-deltagare",
    at: { file: "budget.csv", line: 3 },
    name: "jobspår",
    near: "jobbspår",
    known: ["jobbspår"],
  },
  "index-ar-saknas": { code: "index-ar-saknas", at: { file: "index.csv" }, costType: "personal", year: 2028 },
  "medfinansiering-for-lag": {
    code: "medfinansiering-for-lag",
    at: { file: "budget.csv" },
    share: "30",
    asked: "33.3",
    missing: "98712",
  },
};
