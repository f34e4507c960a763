import { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { openTable } from "../../tabular/rows.js";

/** The first row that says anything, which a table has its columns in. */
export async function firstRow(
  source: Source,
): Promise<{ readonly cells: readonly string[]; readonly line: number } | undefined> {
  const table = await openTable(source, undefined, new Problems()); // told by who reads it
  if (table === undefined) return undefined;
  for await (const batch of table.batches)
    for (const { cells, line } of batch) {
      const trimmed = cells.map((cell) => cell.trim());
      if (trimmed.some((cell) => cell !== "")) return { cells: trimmed, line };
    }
  return undefined;
}
