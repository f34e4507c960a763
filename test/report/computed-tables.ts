import { columnLetters } from "../../src/core/column-letters.js";
import { toFloat } from "../../src/core/decimal.js";
import { sheetFormula, type Workbook as Places } from "../../src/export/xlsx/sheet-formula.js";
import type { Cell, CellRef, Table } from "../../src/report/report.js";
import { NotAvailable, type Value, Workbook } from "../formula/excel.js";

/** Another value in a cell of a table. */
export interface Put {
  readonly at: CellRef;
  readonly value: number | string;
}

/** Tables as one sheet of a small spreadsheet, side by side, which works their formulas out; `put` are cells changed first. */
export function computedTables(tables: readonly Table[], put: readonly Put[] = []) {
  const book = new Workbook();
  const first = new Map<string, number>();
  let next = 0;
  for (const { id, columns } of tables) {
    first.set(id, next);
    next += columns.length;
  }
  const byId = new Map(tables.map((table) => [table.id, table]));
  const placeOf = ({ table, row, column }: CellRef) => {
    const found = byId.get(table)!.columns.findIndex((c) => c.id === column);
    if (found < 0) throw new Error(`no column ${table}.${column}`);
    if (row >= byId.get(table)!.rows.length) throw new Error(`no row ${table} ${String(row)}`);
    return { sheet: "", row, column: first.get(table)! + found };
  };
  const places: Places = {
    place: placeOf,
    years: () => undefined,
    rows: (id) => byId.get(id)!.rows.length,
    written: String,
    isPlain: () => true,
  };
  const address = (ref: CellRef): string => {
    const { row, column } = placeOf(ref);
    return `${columnLetters(column)}${String(row + 1)}`;
  };
  for (const { id, columns, rows } of tables)
    rows.forEach(({ cells }, row) => {
      cells.forEach((cell, c) => {
        const content = contentOf(cell, places);
        if (content !== undefined) book.write(address({ table: id, row, column: columns[c]!.id }), content);
      });
    });
  for (const { at, value } of put) book.write(address(at), value);
  return {
    /** Undefined where there is no value. */
    value(ref: CellRef): Value | undefined {
      try {
        return book.value(address(ref));
      } catch (error) {
        if (error instanceof NotAvailable) return undefined;
        throw error;
      }
    },
  };
}

function contentOf(cell: Cell, places: Places): Value | { formula: string } | undefined {
  if ("formula" in cell) return { formula: sheetFormula(cell.formula, places, "")!.replaceAll("$", "") };
  switch (cell.kind) {
    case "text":
      return typeof cell.text === "string" ? cell.text : "";
    case "year":
      return cell.year;
    case "figure":
      return Number(cell.plain);
    case "amount":
      return toFloat(cell.exact ?? cell.value);
    case "count":
    case "share":
      return toFloat(cell.value);
    case "empty":
      return undefined;
  }
}
