import { plain } from "../../core/decimal.js";
import { readShare } from "../../tabular/cells/numbers.js";
import { isFault } from "../../tabular/cells/numerals.js";
import type { RateBand } from "./scenario.js";

/** What keeps years from having one rate each. `year`: the first that has none, or two. */
export interface ScheduleFault {
  readonly why: "first" | "gap" | "twice" | "last";
  readonly year: number;
}

/** The years that a rate holds for, both included; from the first on where nothing ends it. */
export interface RateYears {
  readonly from: number;
  readonly to?: number;
  /** Plain decimal. */
  readonly rate: string;
}

const PART =
  /^(.+?)\s+(?:(?:år|ar|years?)\s+(\d{1,3})\s*[-–]\s*(\d{1,3})|(?:från\s+år|fran\s+ar|from\s+year)\s+(\d{1,3}))$/iu;

/**
 * Reads `3,5 % år 1-30, 3 % år 31-75, 2,5 % från år 76`; undefined where that is not what it is.
 * The first year is 1, the year after the start; one that begins at 0 says the same.
 */
export function readRateYears(text: string): RateYears[] | undefined {
  const parts = text.normalize("NFC").split(/,\s+/u);
  const read = parts.map((part): RateYears | undefined => {
    const [, share, from, to, onwards] = PART.exec(part.trim()) ?? [];
    if (share === undefined) return undefined;
    const rate = readShare(share.trim());
    if (isFault(rate)) return undefined;
    const first = Number(from ?? onwards);
    return { from: first, ...(to === undefined ? {} : { to: Number(to) }), rate: plain(rate) };
  });
  return read.every((part) => part !== undefined) ? read : undefined;
}

/** Bands in rising order, with a rate for every year; or why they are not. */
export function bandsOf(years: readonly RateYears[]): readonly RateBand[] | ScheduleFault {
  const ordered = [...years].sort((a, b) => a.from - b.from);
  const first = ordered[0]!;
  if (first.from > 1) return { why: "first", year: 1 };
  let next = first.from;
  for (const { from, to } of ordered) {
    if (from > next) return { why: "gap", year: next };
    if (from < next || (to !== undefined && to < from)) return { why: "twice", year: from };
    next = (to ?? Infinity) + 1;
  }
  if (next !== Infinity) return { why: "last", year: next };
  return ordered.map(({ from, rate }) => ({ fromYear: Math.max(1, from), rate }));
}

export const isScheduleFault = (bands: readonly RateBand[] | ScheduleFault): bands is ScheduleFault =>
  "why" in bands;
