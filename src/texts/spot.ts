import type { Spot } from "../core/problems/formula.js";

const MOST = 72;

/** The formula on a line of its own, with marks under the part at fault; long formulas are cut around it. */
export function spotLines(spot: Spot): string {
  const from =
    spot.formula.length <= MOST ? 0 : Math.max(0, Math.min(spot.start - 30, spot.formula.length - MOST));
  const shown = spot.formula.slice(from, from + MOST).replace(/[\t\n\r]/g, " ");
  const before = from > 0 ? "… " : "";
  const after = from + MOST < spot.formula.length ? " …" : "";
  const width = Math.max(1, Math.min(spot.end, from + MOST) - spot.start);
  return `    ${before}${shown}${after}\n    ${" ".repeat(before.length + spot.start - from)}${"^".repeat(width)}`;
}
