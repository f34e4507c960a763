import { columnLetters } from "../../core/column-letters.js";
import type { Problems } from "../../core/problem.js";

/** Cells whose stored value may not be what their formula comes to. Rows and columns are counted from 0. */
export interface StoredDoubt {
  readonly cells: readonly Readonly<{ row: number; column: number }>[];
  readonly why: "never" | "unfinished";
}

/** Asks about the cells that are in doubt, where there are any. */
export function askAboutStored(file: string, { cells, why }: StoredDoubt, problems: Problems): void {
  const [first] = cells;
  if (first === undefined) return;
  const named = cells.map(({ row, column }) => `${columnLetters(column)}${String(row + 1)}`);
  problems.add({
    code: "formel-inte-raknad",
    at: { file, line: first.row + 1, column: named[0]! },
    cells: named,
    why,
  });
}
