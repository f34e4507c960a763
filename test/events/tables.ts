import type { Counts, Relation } from "../../src/events/hidden/counts.js";

/** A table of counts with the sums of its rows and columns and of all, as cells of one list. */
export interface CrossTable {
  readonly counts: Counts;
  /** The cell in a row and a column; the sum where a row or column is undefined. */
  readonly at: (row: number | undefined, column: number | undefined) => number;
}

export function crossTable(rows: readonly (readonly number[])[]): CrossTable {
  const [height, width] = [rows.length, rows[0]!.length];
  const at: CrossTable["at"] = (row = height, column = width) => row * (width + 1) + column;
  const sum = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0);
  const columns = rows[0]!.map((_, c) => rows.map((row) => row[c]!));
  const values = [
    ...rows.flatMap((row) => [...row, sum(row)]),
    ...columns.map(sum),
    sum(rows.map((row) => sum(row))),
  ];
  const all = <T>(n: number, of: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => of(i));
  const relations: Relation[] = [
    ...all(height + 1, (r): Relation => [
      ...all(width, (c) => [at(r, c), 1] as const),
      [at(r, undefined), -1],
    ]),
    ...all(width + 1, (c): Relation => [
      ...all(height, (r) => [at(r, c), 1] as const),
      [at(undefined, c), -1],
    ]),
  ];
  return { counts: { values, relations }, at };
}
