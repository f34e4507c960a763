import { type MonthNumber, monthOf } from "../input/people/day.js";
import type { Timeline } from "./timeline.js";

/** What came of ends of support within a year. Each end is in one of the four. */
export interface Returns {
  ended: number;
  returned: number;
  /** Moved or dead within the year, and not back. */
  leftOtherwise: number;
  notBack: number;
  /** The year is not over, whether or not they have come back already. */
  notYetKnown: number;
}
/** What became of an end; together they are all that ended. */
export const returnKinds = ["returned", "leftOtherwise", "notBack", "notYetKnown"] as const;
export const returnKeys = ["ended", ...returnKinds] as const;

export const noReturns = (): Returns => ({
  ended: 0,
  returned: 0,
  leftOtherwise: 0,
  notBack: 0,
  notYetKnown: 0,
});

/** What came right after support. */
export interface Reasons {
  selfSupport: number;
  /** A measure, another place, or no more of this life. */
  other: number;
  unknown: number;
}

export const reasonKinds = ["selfSupport", "other", "unknown"] as const;

interface ReturnRules {
  readonly gap: number;
  readonly through: MonthNumber;
}

const year = 12;

/**
 * An end of support is its last month, when at least `gap` months without follow, as far as the rows go. Back is support
 * in one of the months `gap` + 1 to 12 after it.
 *
 * @param run a place among the times with support
 */
export function afterRun(
  line: Timeline,
  run: number,
  { gap, through }: ReturnRules,
): keyof Returns | undefined {
  const { last } = line.runs[run]!;
  if (last + gap > through) return undefined;
  if (last + year > through) return "notYetKnown";
  const next = run + 1 < line.runCount ? line.runs[run + 1]!.first : Infinity;
  if (next <= last + year) return "returned";
  for (let i = line.count - 1; i >= 0; i--) {
    const month = monthOf(line.start[i]!);
    if (month < last) break;
    if (month <= last + year && line.kindAt(i) === "left") return "leftOtherwise";
  }
  return "notBack";
}

/** The first thing that is known of somebody right after support, in the months that make it an end. */
export function reasonAfter(line: Timeline, run: number, { gap }: ReturnRules): keyof Reasons {
  const { last } = line.runs[run]!;
  for (let month = last; month <= last + gap; month++) {
    const at = line.at(month);
    const kind = at < 0 || line.hasAid[at]! ? "aid" : line.kindAt(at);
    if (kind === "selfSupport") return "selfSupport";
    if (kind === "measure" || kind === "left") return "other";
  }
  return "unknown";
}

/** The least and the most that may have become self-supporting, and the share of those of whom it is known. */
export function reasonShares({ selfSupport, other, unknown }: Reasons): {
  readonly low: number;
  readonly high: number;
  readonly ofKnown: number;
} {
  const all = selfSupport + other + unknown;
  return {
    low: selfSupport / all,
    high: (selfSupport + unknown) / all,
    ofKnown: selfSupport / (selfSupport + other),
  };
}
