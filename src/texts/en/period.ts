import type { Period } from "../../core/problems/formula.js";

/** When something holds, in words. */
export function period({ from, to }: Period): string {
  if (from === undefined) return to === undefined ? "always" : `until ${to}`;
  return to === undefined ? `from ${from}` : `from ${from} to ${to}`;
}
