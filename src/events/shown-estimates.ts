import { arrivedIn, medianOf, type SharesAt } from "./estimate/shares.js";

/** Shares at a month from which nobody can tell what a few did. */
export interface ShownShares {
  readonly month: number;
  readonly shares: readonly number[];
}

/**
 * To tenths of a per cent: told more exactly, a share may tell the counts it was made of. Where nothing is hidden it has
 * every digit.
 */
export const roundedShare = (share: number, minCell: number): number =>
  Number(share.toFixed(minCell === 1 ? 9 : 3));

/** Which states a column has. */
export type ShareColumn = readonly number[];

/**
 * Whether a share comes to a few people: where everybody is in sight from the start, a share of all is a count. Where they
 * are not it is none, and hidden all the same.
 */
export function comesToFew(found: readonly SharesAt[], minCell: number): (share: number) => boolean {
  const all = Math.max(...found.map(({ inSight }) => inSight.reduce((a, b) => a + b, 0)));
  return (share) => share * all > close && share * all < minCell - 1 + close;
}
const close = 1e-6;

/**
 * The months at which shares may be shown: no column's share comes to a few people, and between one month and the next
 * none or at least `minCell` people moved into each column, and out of it. Others are passed over, and are in the next that is shown; so are those in which nobody moved.
 *
 * @param wanted the months a table would have; undefined for all
 */
export function shownShares(
  found: readonly SharesAt[],
  columns: readonly ShareColumn[],
  minCell: number,
  wanted?: readonly number[],
): ShownShares[] {
  const shown: ShownShares[] = [];
  const last = found.at(-1);
  if (last === undefined) return shown;
  const moved = columns.map(() => ({ in: 0, out: 0 }));
  const months = wanted?.filter((month) => month <= last.month) ?? found.map(({ month }) => month);
  const isOfFew = comesToFew(found, minCell);
  let next = 0;
  for (const month of months) {
    for (; next < found.length && found[next]!.month <= month; next++) addMoves(moved, columns, found[next]!);
    if (next === 0 || moved.some((m) => isFew(m.in, minCell) || isFew(m.out, minCell))) continue;
    const shares = columns.map((of) => of.reduce((sum, state) => sum + found[next - 1]!.shares[state]!, 0));
    if (shares.some(isOfFew)) continue;
    const isStill = moved.every((m) => m.in === 0 && m.out === 0);
    if (isStill && wanted === undefined && shown.length > 0 && month < last.month) continue;
    for (const m of moved) [m.in, m.out] = [0, 0];
    shown.push({ month, shares: shares.map((share) => roundedShare(share, minCell)) });
  }
  return shown;
}

/** The finest of some ways to put states together under which enough months can be shown; the one with most, if none has; nothing of no ways. */
export function finestShares(
  found: readonly SharesAt[],
  ways: readonly (readonly ShareColumn[])[],
  minCell: number,
): { readonly columns: readonly ShareColumn[]; readonly shown: readonly ShownShares[] } {
  const all = ways.map((columns) => ({ columns, shown: shownShares(found, columns, minCell) }));
  const enough = all.find(({ shown }) => shown.length >= Math.min(enoughMonths, found.length));
  if (enough !== undefined) return enough;
  return all.reduce((best, one) => (one.shown.length > best.shown.length ? one : best), all[0] ?? nothing);
}
const enoughMonths = 10;
const nothing = { columns: [], shown: [] };

const isFew = (n: number, minCell: number): boolean => n > 0 && n < minCell;

/** Who moves within a column does not change it. */
function addMoves(
  to: readonly { in: number; out: number }[],
  columns: readonly ShareColumn[],
  { shares, moved }: SharesAt,
): void {
  columns.forEach((own, c) => {
    for (const state of own)
      for (let other = 0; other < shares.length; other++) {
        if (own.includes(other)) continue;
        to[c]!.in += moved[other * shares.length + state]!;
        to[c]!.out += moved[state * shares.length + other]!;
      }
  });
}

/** The share in a state at a month, when none or enough have come there by then, and have not; undefined otherwise. */
export function shownShareAt(
  found: readonly SharesAt[],
  month: number,
  state: number,
  minCell: number,
): number | undefined {
  const last = found.at(-1);
  if (last === undefined || last.month < month) return undefined;
  const until = found.filter((at) => at.month <= month);
  const came = until.reduce((sum, at) => sum + arrivedIn(at, state), 0);
  const share = until.at(-1)?.shares[state] ?? 0;
  const tellsFew = [share, 1 - share].some(comesToFew(found, minCell));
  return isFew(came, minCell) || tellsFew ? undefined : roundedShare(share, minCell);
}

/** Months until half are in a state; undefined when it is not known, or known of too few. */
export function shownMedian(
  found: readonly SharesAt[],
  state: number,
  minCell: number,
): { readonly kind: "at"; readonly months: number } | { readonly kind: "notReached" | "few" } {
  const came = found.reduce((sum, at) => sum + arrivedIn(at, state), 0);
  if (came < minCell) return { kind: came === 0 && minCell === 1 ? "notReached" : "few" };
  const months = medianOf(found, ({ shares }) => shares[state]!);
  if (months === undefined) return { kind: "notReached" };
  const by = found.reduce((sum, at) => (at.month > months ? sum : sum + arrivedIn(at, state)), 0);
  return by < minCell ? { kind: "few" } : { kind: "at", months };
}
