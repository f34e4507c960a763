import { folded } from "../../core/names.js";
import { looksLikeYear } from "./cell-looks.js";
import type { SeenAmount, SeenRow } from "./seen-rows.js";

/** Sums of amounts, by column and year and by column alone. */
class Sums {
  private readonly sums = new Map<string, number>();
  rows = 0;

  add({ amounts }: SeenRow): void {
    this.rows += 1;
    for (const { column, year, ore } of amounts) {
      for (const key of year === "" ? [`${column}`] : [`${column}`, `${column} ${year}`])
        this.sums.set(key, (this.sums.get(key) ?? 0) + ore);
    }
  }
  of({ column, year }: SeenAmount): number {
    return this.sums.get(looksLikeYear(year) ? `${column} ${year}` : `${column}`) ?? 0;
  }
}

/** How a row agrees with rows beside it. */
export interface Match {
  /** How many rows add up to it. */
  readonly rows: number;
  /** What they come to where it has amounts. */
  readonly ore: number;
}

/** Half a unit for each amount that was rounded before it was written, and for their sum. */
function agrees(row: SeenRow, sums: Sums, half: number, sign: 1 | -1): boolean {
  const real = row.amounts.filter((a) => a.ore !== 0 || sums.of(a) !== 0);
  if (real.length === 0) return false;
  return real.every((a) => Math.abs(a.ore - sign * sums.of(a)) <= half * (sums.rows + 1));
}

/**
 * Whether a row is the sum of rows directly above it, of all of them or the last ones; of the rows above of the group it
 * names; or, for one placed first, of rows directly below. `half`: half of the smallest step amounts are written in, öre.
 */
export function sumOfRows(
  row: SeenRow,
  above: readonly SeenRow[],
  below: readonly SeenRow[],
  half: number,
): Match | undefined {
  return (
    matchAlong(row, above.toReversed(), half) ?? matchGroup(row, above, half) ?? matchAlong(row, below, half)
  );
}

function matchAlong(row: SeenRow, others: readonly SeenRow[], half: number): Match | undefined {
  const sums = new Sums();
  let found: Match | undefined;
  for (const other of others) {
    sums.add(other);
    // The longest run that agrees: rows of nought above do not make it another sum.
    if (agrees(row, sums, half, 1) || agrees(row, sums, half, -1)) found = matchOf(row, sums);
  }
  return found;
}

const matchOf = (row: SeenRow, sums: Sums): Match => ({
  rows: sums.rows,
  ore: row.amounts.reduce((total, a) => total + sums.of(a), 0),
});

function matchGroup(row: SeenRow, above: readonly SeenRow[], half: number): Match | undefined {
  const named = folded(row.texts.join(" "));
  const groups = new Set(
    above.map((o) => folded(o.name)).filter((name) => name !== "" && named.includes(name)),
  );
  if (groups.size === 0) return undefined;
  const sums = new Sums();
  for (const other of above) if (groups.has(folded(other.name))) sums.add(other);
  return agrees(row, sums, half, 1) ? matchOf(row, sums) : undefined;
}

/** What the rows above come to where the row has amounts, öre. */
export function sumAbove(row: SeenRow, above: readonly SeenRow[]): number {
  const sums = new Sums();
  for (const other of above) sums.add(other);
  return row.amounts.reduce((total, a) => total + sums.of(a), 0);
}

export const summedCells = (row: SeenRow): number => row.amounts.reduce((total, a) => total + a.ore, 0);

/** Whether the amounts of some rows are within those of another, by column. */
export function within(parts: readonly SeenRow[], whole: SeenRow, half: number): boolean {
  const sums = new Sums();
  for (const part of parts) sums.add(part);
  return parts.every((part) =>
    part.amounts.every((a) => {
      const of = whole.amounts.find(
        (w) => w.column === a.column && (a.year === "" || w.year === "" || w.year === a.year),
      );
      return of !== undefined && Math.abs(sums.of(a)) <= Math.abs(of.ore) + half * (sums.rows + 1);
    }),
  );
}
