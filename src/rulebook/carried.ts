import type { Use } from "./used-values.js";

/** What was used for a day after the last one for which it is known to hold: values first, then the wordings that use them. */
export function carriedOf(uses: readonly Use[]): Use[] {
  const rank = ({ kind }: Use): number => (kind === "rule" ? 1 : 0);
  return uses.filter(({ carried }) => carried).sort((a, b) => rank(a) - rank(b));
}
