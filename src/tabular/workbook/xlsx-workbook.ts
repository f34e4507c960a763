import { columnLetters } from "../../core/column-letters.js";
import { type Cell as HucreCell, readXlsx, type Sheet as HucreSheet } from "hucre";

/** A date or a time, as ISO 8601 writes it: `2026-03-01T13:30:00.000Z`. */
export interface Moment {
  readonly iso: string;
}

/** A cell with something in it, as the workbook stores it. */
export interface SheetCell {
  readonly value: string | number | boolean | null | Moment;
  /** The number format, as in the file: `0%`, `yyyy\-mm\-dd`. */
  readonly format: string;
  readonly isFormula: boolean;
}

export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}

/** A sheet, held whole. Rows and columns count from 0. */
export interface Sheet {
  readonly rows: number;
  readonly columns: number;
  cell(row: number, column: number): SheetCell;
  /** `A3:A7` */
  readonly merged: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly filtered: boolean;
}

/** The sheets of a workbook, without reading them. Undefined when it cannot be read. */
export async function sheetsOf(workbook: Uint8Array): Promise<SheetName[] | undefined> {
  const names: SheetName[] = [];
  const read = await tried(() =>
    readXlsx(workbook, {
      sheets: (info) => {
        names[info.index] = { name: info.name, hidden: info.hidden === true || info.veryHidden === true };
        return false;
      },
    }),
  );
  return read === undefined ? undefined : names;
}

/** One sheet. Undefined when it cannot be read. */
export async function readSheet(workbook: Uint8Array, index: number): Promise<Sheet | undefined> {
  const read = await tried(() => readXlsx(workbook, { sheets: [index], readStyles: true }));
  const sheet = read?.sheets[0];
  return sheet === undefined ? undefined : asSheet(sheet);
}

/** Whatever a workbook makes the package throw, to us it is a workbook that cannot be read. */
async function tried<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch {
    return undefined;
  }
}

function asSheet(sheet: HucreSheet): Sheet {
  const { rows, cells, merges, rowDefs, columns, autoFilter } = sheet;
  return {
    rows: rows.length,
    columns: rows.reduce((most, row) => Math.max(most, row.length), 0),
    cell: (row, column) => {
      const detail = cells?.get(`${String(row)},${String(column)}`);
      return {
        value: valueOf(detail, rows[row]?.[column] ?? null),
        format: detail?.style?.numFmt ?? "",
        isFormula: detail?.formula !== undefined,
      };
    },
    merged: (merges ?? []).map((m) => `${address(m.startRow, m.startCol)}:${address(m.endRow, m.endCol)}`),
    hiddenRows: [...(rowDefs ?? [])].flatMap(([row, def]) => (def.hidden === true ? [row] : [])),
    hiddenColumns: (columns ?? []).flatMap((column, i) => (column.hidden === true ? [i] : [])),
    filtered: autoFilter !== undefined,
  };
}

function valueOf(detail: HucreCell | undefined, plain: HucreCell["value"]): SheetCell["value"] {
  const value = detail?.formula === undefined ? plain : (detail.formulaResult ?? plain);
  return typeof value === "object" && value !== null ? { iso: value.toISOString() } : value;
}

/** `B7`, from 0. */
export const address = (row: number, column: number): string => `${columnLetters(column)}${String(row + 1)}`;
