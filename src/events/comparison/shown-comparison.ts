import type { SharesAt } from "../estimate/shares.js";
import { CountBook, type Shown } from "../hidden/count-book.js";
import type { MoveRate } from "../move-rates.js";
import { roundedShare, shownShares } from "../shown-estimates.js";
import type { Balance, Likeness, Weighed } from "./weights.js";

/** A share of those in a state who are in another the month after, in the group and in those it is compared with. */
export interface ComparedRate {
  readonly from: string;
  readonly to: string;
  /** Undefined where too few moved, or nobody. */
  readonly group: number | undefined;
  readonly unweighted: number | undefined;
  readonly weighted: number;
  readonly low: number;
  readonly high: number;
  /** Whether the group differs by more than chance does, 95 times of 100. */
  readonly says: "more" | "fewer" | "chance";
}

/** What may be said of a comparison. */
export interface ShownComparison {
  readonly columns: readonly Likeness[];
  readonly people: Shown;
  readonly matched: Shown;
  readonly left: Shown;
  readonly compared: Shown;
  readonly used: Shown;
  readonly unused: Shown;
  /** Undefined where those who are used are hidden. */
  readonly effective: number | undefined;
  readonly balance: readonly (Omit<Balance, "hasFew"> & {
    /** Where some answer has few people differences are told to tenths: closer they may say how few. */
    readonly decimals: 1 | 2;
  })[];
  readonly rates: readonly ComparedRate[];
  /** The share that supports itself so many months from the first support. */
  readonly ends: readonly {
    readonly month: number;
    readonly group: number;
    readonly unweighted: number;
    readonly weighted: number;
  }[];
}

/** Rates that hold for all months in a state, by pair. */
export interface RatesOf {
  readonly group: readonly MoveRate[];
  readonly unweighted: readonly MoveRate[];
  readonly weighted: readonly MoveRate[];
}

export interface EndsOf {
  readonly group: readonly SharesAt[];
  /** Of those who are used only, so that what is shown of both is of the same people. */
  readonly unweighted: readonly SharesAt[];
  readonly weighted: readonly SharesAt[];
}

const endMonths = [3, 6, 12, 18, 24, 36, 48, 60] as const;
const selfSupport = 1;

export function shownComparison(
  found: Weighed,
  rates: RatesOf,
  ends: EndsOf,
  minCell: number,
): ShownComparison {
  const book = new CountBook();
  const [people, matched, left] = [found.people, found.matched, found.people - found.matched].map((n) =>
    book.cell(n),
  );
  const [compared, used, unused] = [found.compared, found.used, found.compared - found.used].map((n) =>
    book.cell(n),
  );
  book.sum(people!, [matched!, left!]);
  book.sum(compared!, [used!, unused!]);
  const shown = book.shown(minCell);
  const rateOf = (of: readonly MoveRate[], { from, to }: MoveRate): MoveRate | undefined =>
    of.find((one) => one.from === from && one.to === to);
  const at = (of: readonly SharesAt[], month: number): number =>
    of.filter((one) => one.month <= month).at(-1)?.shares[selfSupport] ?? 0;
  const months = (of: readonly SharesAt[]): ReadonlySet<number> =>
    new Set(shownShares(of, [[selfSupport], [0, 2, 3]], minCell, endMonths).map(({ month }) => month));
  const [ofGroup, ofCompared] = [months(ends.group), months(ends.unweighted)];
  return {
    columns: found.columns,
    people: shown(people!),
    matched: shown(matched!),
    left: shown(left!),
    compared: shown(compared!),
    used: shown(used!),
    unused: shown(unused!),
    effective: shown(used!) === undefined ? undefined : found.effective,
    balance: found.balance.map(({ hasFew, ...one }) => ({ ...one, decimals: hasFew ? 1 : 2 })),
    rates: rates.weighted.map((one) => {
      const group = rateOf(rates.group, one);
      return {
        from: one.from,
        to: one.to,
        group: group?.value,
        unweighted: rateOf(rates.unweighted, one)?.value,
        weighted: one.value,
        low: one.low,
        high: one.high,
        says: group === undefined ? "chance" : differs(group, one),
      };
    }),
    ends: endMonths
      .filter((month) => ofGroup.has(month) && ofCompared.has(month))
      .map((month) => ({
        month,
        group: roundedShare(at(ends.group, month), minCell),
        unweighted: roundedShare(at(ends.unweighted, month), minCell),
        weighted: roundedShare(at(ends.weighted, month), minCell),
      })),
  };
}

/** By the interval of a difference that is made of the two shares' own (Newcombe 1998, method 10). */
function differs(one: MoveRate, other: MoveRate): ComparedRate["says"] {
  const difference = one.value - other.value;
  if (difference > Math.hypot(one.value - one.low, other.high - other.value)) return "more";
  return -difference > Math.hypot(one.high - one.value, other.value - other.low) ? "fewer" : "chance";
}
