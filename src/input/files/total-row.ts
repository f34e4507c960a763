import { folded } from "../../core/names.js";

const TOTAL = new Set(
  [
    "summa",
    "summa totalt",
    "delsumma",
    "totalsumma",
    "summering",
    "summering samtliga insatser",
    "summa samtliga insatser",
    "summa kostnader",
    "totalt",
    "total",
    "total summa",
    "totala kostnader",
    "totalt alla insatser",
    "totalt samtliga insatser",
    "sum",
    "subtotal",
    "grand total",
  ].map(folded),
);
const BEGINS = /^(?:delsumma|summa|totalt)_\d{4}$/;

/** Whether a cell names a total, such as `Summa`, `Totalt:` or `Delsumma 2026`. */
export function isTotalRow(text: string): boolean {
  // Nearly every cell begins otherwise, and there may be a million of them.
  const first = text.charCodeAt(0) | 0x20;
  if (first !== 0x73 && first !== 0x74 && first !== 0x64 && first !== 0x67) return false;
  const name = folded(text.replace(/[:.]+$/, ""));
  return TOTAL.has(name) || BEGINS.test(name);
}
