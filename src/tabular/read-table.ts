import { withoutInertMark } from "../core/inert.js";
import type { Problems } from "../core/problem.js";
import type { Source } from "../core/source.js";
import { csvRows } from "./csv-rows.js";
import { type Layout, readHeader } from "./header.js";
import { hasPersonnummer } from "./personnummer.js";
import type { RawRow } from "./records.js";
import type { ColumnSpec, Header, Row, TableOptions } from "./table.js";

/**
 * Reads a table row by row, holding none of it: checks the header, calls `begin` with it, and hands every row to what
 * `begin` returns. Rows and cells without content are passed over; a row may have empty cells too many, and may end
 * early when only optional columns are left (Excel writes such rows). All problems are added; returns the header, or
 * undefined when it could not be read. Problems in the rows do not stop the reading, so ask `problems` before use.
 */
export async function readTable<Id extends string>(
  source: Source,
  columns: readonly ColumnSpec<Id>[],
  options: TableOptions,
  problems: Problems,
  begin: (header: Header<Id>) => (row: Row) => void,
): Promise<Header<Id> | undefined> {
  const file = source.name;
  const errorsBefore = problems.errors;
  let layout: Layout<Id> | undefined;
  let check: RowCheck | undefined;
  let take: ((row: Row) => void) | undefined;
  let rows = 0;
  for await (const batch of csvRows(source, problems)) {
    for (const row of batch) {
      if (check !== undefined) {
        if (!check.hasContent(row)) continue;
        rows += 1;
        if (check.passes(row)) take!(row);
      } else if (trim(row.cells)) {
        layout = headerOf(file, row, columns, options, problems);
        if (layout === undefined) return undefined;
        check = new RowCheck(file, layout, problems);
        take = begin(layout.header);
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
  if (cells.some((cell) => hasPersonnummer(cell, "text"))) {
    problems.add({ code: "personnummer", at: { file, line } });
    return undefined;
  }
  return readHeader(file, line, cells, columns, options, problems);
}

/** Trims the cells where they are, and tells whether any has content. */
function trim(cells: string[]): boolean {
  let content = false;
  for (let i = 0; i < cells.length; i++) {
    let cell = cells[i]!.trim();
    if (cell.charCodeAt(0) === 39) cell = withoutInertMark(cell);
    cells[i] = cell;
    if (cell !== "") content = true;
  }
  return content;
}

class RowCheck {
  private readonly unnamed: number[];
  private readonly toldUnnamed = new Set<number>();

  constructor(
    private readonly file: string,
    private readonly layout: Layout<string>,
    private readonly problems: Problems,
  ) {
    this.unnamed = layout.names.flatMap((name, index) => (name === undefined ? [index] : []));
  }

  hasContent(row: RawRow): boolean {
    return trim(row.cells);
  }

  /** Makes the row as wide as the header, or adds what is wrong with it. */
  passes({ line, cells }: RawRow): boolean {
    const { names, kinds, fewestCells } = this.layout;
    let ok = true;
    for (let i = 0; i < cells.length; i++) {
      if (cells[i]!.length >= 10 && hasPersonnummer(cells[i]!, kinds[i] ?? "text")) {
        this.problems.add({ code: "personnummer", at: placeOf(this.file, line, names[i]) });
        ok = false;
      }
    }
    const columns = names.length;
    if (cells.length !== columns) {
      if (cells.length < fewestCells || cells.slice(columns).some((cell) => cell !== "")) {
        this.problems.add({ code: "rad-ojamn", at: { file: this.file, line }, cells: cells.length, columns });
        return false;
      }
      cells.length = Math.min(cells.length, columns);
      while (cells.length < columns) cells.push("");
    }
    return this.unnamedAreEmpty(line, cells) && ok;
  }

  private unnamedAreEmpty(line: number, cells: readonly string[]): boolean {
    for (const index of this.unnamed) {
      if (cells[index] === "" || this.toldUnnamed.has(index)) continue;
      this.toldUnnamed.add(index);
      this.problems.add({ code: "kolumn-utan-namn", at: { file: this.file, line }, number: index + 1 });
      return false;
    }
    return true;
  }
}

const placeOf = (
  file: string,
  line: number,
  column: string | undefined,
): { file: string; line: number; column?: string } =>
  column === undefined ? { file, line } : { file, line, column };
