import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { Bounded } from "../../core/problems/scenario.js";
import type { Source } from "../../core/source.js";
import { BoundedRows } from "../../rulebook/bounded.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { readTable } from "../../tabular/read-table.js";
import type { FileKind } from "./file-kind.js";

/** A file of few rows, what messages call them, and its sheet in a workbook that holds more. */
export type RowsOf<Id extends string> = Pick<FileKind<Id>, "columns" | "otherColumns"> & {
  readonly what: Bounded;
  readonly sheet?: string;
};

/**
 * The rows of a file as `rowOf` makes them, with where each stands. It gives nothing for a row that is wrong, which it
 * tells. Undefined when the file is no such table; that is told.
 */
export async function readRows<Id extends string, Row>(
  source: Source,
  { columns, otherColumns, what, sheet }: RowsOf<Id>,
  problems: Problems,
  rowOf: (cells: RowCells<Id>, at: Place) => Row | undefined,
): Promise<readonly Row[] | undefined> {
  const kept = new BoundedRows<Row>(what, problems);
  const options = { unknownColumns: otherColumns, ...(sheet === undefined ? {} : { sheet }) };
  const header = await readTable(source, columns, options, problems, (header) => (row) => {
    const at = { file: header.file, line: row.line };
    const made = rowOf(new RowCells(header, row, problems), at);
    if (made !== undefined) kept.add(made, at);
  });
  return header && kept.rows;
}
