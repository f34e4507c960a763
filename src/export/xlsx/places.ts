import { printable } from "../../core/printable.js";
import type { CellRef, Table } from "../../report/report.js";
import { text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import { plainNames } from "./plain-names.js";
import type { Workbook } from "./sheet-formula.js";

export const HEADER_ROW = 2;
export const FIRST_ROW = HEADER_ROW + 1;

/** Where everything stands, for formulas: a sheet for each table, by the names given. */
export function workbookOf(tables: readonly Table[], names: readonly string[], language: Language): Workbook {
  const known = new Map(
    tables.map((table, i) => [table.id, { table, sheet: names[i]!, at: positions(table) }]),
  );
  const tableOf = (id: string) => {
    const found = known.get(id);
    if (found === undefined) throw new RangeError(`no such table: ${id}`);
    return found;
  };
  const plain = new Map<string, (text: string) => boolean>();
  return {
    place: ({ table: id, row, column }: CellRef) => {
      const { sheet, at, table } = tableOf(id);
      const position = at.get(column);
      if (position === undefined) throw new RangeError(`no such column: ${id}.${column}`);
      return { sheet, row: FIRST_ROW + row, column: position, stays: table.hint !== undefined };
    },
    years: (id) => yearRows(tableOf(id).table),
    rows: (id) => tableOf(id).table.rows.length,
    written: (label) => printable(text(label, language)),
    isPlain: (id, column, words) => {
      const key = `${id} ${column}`;
      const isPlain = plain.get(key) ?? plainNames(textsOf(tableOf(id), column, language));
      plain.set(key, isPlain);
      return isPlain(words);
    },
  };
}

const positions = (table: Table): Map<string, number> => new Map(table.columns.map((c, i) => [c.id, i]));

function textsOf(
  { table, at }: { readonly table: Table; readonly at: ReadonlyMap<string, number> },
  column: string,
  language: Language,
): string[] {
  const position = at.get(column)!;
  return table.rows.flatMap((row) => {
    const cell = row.cells[position]!;
    return cell.kind === "text" ? [text(cell.text, language)] : [];
  });
}

function yearRows(table: Table): ReturnType<Workbook["years"]> {
  const at = table.columns.findIndex((_, i) => table.rows.some((row) => row.cells[i]!.kind === "year"));
  if (at < 0) return undefined;
  const rowsOf = new Map<number, Set<number>>();
  for (const [index, row] of table.rows.entries()) {
    const cell = row.cells[at]!;
    if (cell.kind !== "year") continue;
    const rows = rowsOf.get(cell.year) ?? new Set();
    rowsOf.set(cell.year, rows.add(index));
  }
  return { column: table.columns[at]!.id, rowsOf };
}
