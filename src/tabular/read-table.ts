import { columnLetters } from "../core/column-letters.js";
import type { Problems } from "../core/problem.js";
import type { Source } from "../core/source.js";
import { type Layout, readHeader } from "./header.js";
import { hasPersonnummer } from "./cells/personnummer.js";
import type { LineGate } from "./text/csv-rows.js";
import type { RawRow } from "./text/records.js";
import { RowCheck, trim } from "./row-check.js";
import { openTable } from "./rows.js";
import type { ColumnSpec, Header, TableRow, TableOptions } from "./table.js";

/**
 * Reads a table row by row, holding none of it: checks the header, calls `begin` with it, and hands every row to what
 * `begin` returns, unless it returns nothing: then the header is of no use and it has told why. Of a text, `begin` may take
 * further lines as bytes at the gate. Rows and cells without content are passed over; a row may have empty cells too many, and may end
 * early when only optional columns are left (Excel writes such rows). All problems are added; returns the header, or
 * undefined when it could not be read. Problems in the rows do not stop the reading, so ask `problems` before use.
 */
export async function readTable<Id extends string>(
  source: Source,
  columns: readonly ColumnSpec<Id>[],
  options: TableOptions,
  problems: Problems,
  begin: (header: Header<Id>, gate: LineGate | undefined) => ((row: TableRow) => void) | undefined,
): Promise<Header<Id> | undefined> {
  const errorsBefore = problems.errors;
  const table = await openTable(source, options.sheet, problems);
  if (table === undefined) return undefined;
  const { file } = table;
  let layout: Layout<Id> | undefined;
  let check: RowCheck | undefined;
  let take: ((row: TableRow) => void) | undefined;
  let rows = 0;
  for await (const batch of table.batches) {
    for (const row of batch) {
      if (check !== undefined) {
        if (!trim(row.cells)) continue;
        rows += 1;
        if (check.passes(row)) take!(row);
      } else if (trim(row.cells)) {
        layout = headerOf(file, row, columns, options, problems);
        if (layout === undefined) return undefined;
        check = new RowCheck(file, layout, problems);
        take = begin(layout.header, table.gate);
        if (take === undefined) return undefined;
      }
    }
  }
  if (problems.errors === errorsBefore) {
    if (layout === undefined) problems.add({ code: "fil-tom", at: { file } });
    else if (rows === 0) problems.add({ code: "fil-utan-rader", at: { file } });
  }
  return layout?.header;
}

function headerOf<Id extends string>(
  file: string,
  { line, cells }: RawRow,
  columns: readonly ColumnSpec<Id>[],
  options: TableOptions,
  problems: Problems,
): Layout<Id> | undefined {
  const numbered = cells.flatMap((cell, i) => (hasPersonnummer(cell, "text") ? [i] : []));
  // The name of the column is what must not be shown.
  for (const i of numbered)
    problems.add({ code: "personnummer", at: { file, line, column: columnLetters(i) } });
  if (numbered.length > 0) return undefined;
  return readHeader(file, line, cells, columns, options, problems);
}
