import { type GroupedCounts, leastOf } from "../../src/events/hidden/counts.js";

/**
 * Whether each of some hidden counts can be each of some numbers, by trying whole numbers one after the other: what
 * somebody would do who had the printed tables, all the time in the world and no linear programming.
 */
export function everyTable(
  counts: GroupedCounts,
  hidden: ReadonlySet<number>,
  asked: readonly number[],
  numbers: readonly number[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const { values, relations } = counts;
  const most = Math.max(...values) + 20;
  return new Map(asked.map((cell) => [cell, new Set(numbers.filter((n) => agrees(new Map([[cell, n]]))))]));

  /** Fills in what is not known yet: first what a relation leaves only one number for. */
  function agrees(known: Map<number, number>): boolean {
    const valueOf = (cell: number): number | undefined =>
      hidden.has(cell) ? known.get(cell) : values[cell]!;
    for (let changed = true; changed;) {
      changed = false;
      for (const terms of relations) {
        let rest = 0;
        const open: (readonly [number, number])[] = [];
        for (const [cell, factor] of terms) {
          const value = valueOf(cell);
          if (value === undefined) open.push([cell, factor]);
          else rest += factor * value;
        }
        if (open.length === 0 && rest !== 0) return false;
        if (open.length !== 1) continue;
        const [cell, factor] = open[0]!;
        const value = -rest / factor;
        if (!Number.isInteger(value) || value < leastOf(counts, cell) || value > most) return false;
        known.set(cell, value);
        changed = true;
      }
    }
    const next = [...hidden].find((cell) => valueOf(cell) === undefined);
    if (next === undefined) return true;
    for (let value: number = leastOf(counts, next); value <= roomFor(next, valueOf); value++)
      if (agrees(new Map(known).set(next, value))) return true;
    return false;
  }

  /** No part is more than its sum, when that is known and so is the least of the others. */
  function roomFor(cell: number, valueOf: (cell: number) => number | undefined): number {
    let room = most;
    for (const terms of relations) {
      const own = terms.find(([c]) => c === cell);
      if (own?.[1] !== 1) continue;
      const total = terms.find(([, factor]) => factor === -1);
      const sum = total === undefined ? undefined : valueOf(total[0]);
      if (sum === undefined) continue;
      const others = terms.reduce(
        (least, [c, factor]) =>
          c === cell || factor !== 1 ? least : least + (valueOf(c) ?? leastOf(counts, c)),
        0,
      );
      room = Math.min(room, sum - others);
    }
    return room;
  }
}
