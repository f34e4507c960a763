import type { Period } from "../core/problems/formula.js";

/** When something holds, in words. */
export function periodSv({ from, to }: Period): string {
  if (from === undefined) return to === undefined ? "alltid" : `till och med ${to}`;
  return to === undefined ? `från ${from}` : `från ${from} till ${to}`;
}

export function periodEn({ from, to }: Period): string {
  if (from === undefined) return to === undefined ? "always" : `until ${to}`;
  return to === undefined ? `from ${from}` : `from ${from} to ${to}`;
}
