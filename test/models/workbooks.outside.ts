import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Cell, writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { floats, workedOut } from "../../src/formula/evaluate/arithmetic.js";
import { rowOf } from "../../src/formula/evaluate/row.js";
import { placed, type FormulaSheet, type FormulaSheetCell, type SheetTable, spreadsheet } from "../../src/formula/spreadsheet.js";
import { alwaysRecalculate, computedSheets } from "../export/libreoffice.js";
import { shippedIds } from "../rulebook/folders.js";
import { type LaidCase, laidCases } from "./laid-cases.js";

let cases: ReadonlyMap<string, readonly LaidCase[]>;
let folder: string;
beforeAll(async () => {
  cases = await laidCases();
  folder = mkdtempSync(join(tmpdir(), "lonsam-"));
  alwaysRecalculate(folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const TABLES = "Tabeller";
type Content = Partial<Cell>;

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? letters(rest - 1) : ""}${String.fromCharCode(65 + (column % 26))}`;
}

/** A formula with a figure beside it that is wrong: what LibreOffice shows must be what it computed. */
const formula = (text: string): Content => ({ type: "formula", formula: text, formulaResult: -123_456_789 });
const constant = (text: string): Content =>
  /^-?\d+(\.\d+)?$/.test(text) ? { type: "number", value: Number(text) } : { type: "string", value: text };

/** The tables of all cases side by side, each once. */
class Tables {
  readonly cells = new Map<string, Content>();
  private readonly first = new Map<string, number>();
  private next = 0;

  /** The range of a column. */
  range({ columns, rows, label }: SheetTable, column: number): string {
    const key = JSON.stringify([label, columns, rows]);
    const from = this.first.get(key) ?? this.next;
    if (!this.first.has(key)) {
      this.first.set(key, from);
      this.next += columns.length;
      rows.forEach((row, r) => { row.forEach((text, c) => this.cells.set(`${r},${from + c}`, constant(text))); });
    }
    const letter = letters(from + column);
    return `${TABLES}!$${letter}$1:$${letter}$${Math.max(1, rows.length)}`;
  }
}

/** A case as one row of a sheet, a cell of the workbook for each cell. */
function rowOfCells(sheet: FormulaSheet, { given }: LaidCase, row: number, tables: Tables): Content[] {
  const address = new Map(sheet.cells.map(({ id }, i) => [id, `${letters(i)}${row + 1}`]));
  const place = {
    cell: (id: string) => address.get(id)!,
    column: (table: string, column: number) => tables.range(sheet.tables.find((t) => t.id === table)!, column),
  };
  return sheet.cells.map(({ content }) => {
    if (content.kind === "formula") return formula(placed(content.parts, place));
    const value = content.kind === "parameter" ? content.value : (given.get(content.input.name) ?? content.input.preset);
    return value === undefined ? formula("NA()") : constant(String(value));
  });
}

/** What a cell shows as a number: TRUE and FALSE are 1 and 0; undefined for an error. */
function shown(text: string): number | undefined {
  if (text === "TRUE" || text === "FALSE") return text === "TRUE" ? 1 : 0;
  return /^-?\d/.test(text) ? Number(text) : undefined;
}

const nodeOf = ({ id }: FormulaSheetCell): number => Number(id.slice(1));

describe.each(shippedIds)("%s", (id) => {
  test("LibreOffice computes every call of a rule in every case to our figure", async () => {
    const tables = new Tables();
    const sheets = cases.get(id)!.map(({ graph }) => spreadsheet(graph));
    const cells = new Map<string, Content>();
    sheets.forEach((sheet, row) => {
      rowOfCells(sheet, cases.get(id)![row]!, row, tables).forEach((content, column) => {
        cells.set(`${row},${column}`, content);
      });
    });
    const file = join(folder, `${id}.xlsx`);
    const written = [{ name: "Fall", rows: [], cells }, { name: TABLES, rows: [], cells: tables.cells }];
    writeFileSync(file, await writeXlsx({ sheets: written }));
    const [computed] = computedSheets(file, folder);

    const wrong: string[] = [];
    let compared = 0;
    sheets.forEach((sheet, row) => {
      const { graph, given, texts, name } = cases.get(id)![row]!;
      const ours = workedOut(graph, floats, rowOf(graph, given, texts), texts);
      sheet.cells.forEach((cell, column) => {
        const value = ours[nodeOf(cell)]!;
        const text = computed![row]?.[column] ?? "";
        const theirs = shown(text);
        if (cell.content.kind === "input" && cell.content.input.unit.kind === "text") return;
        const isResult = sheet.results.includes(cell.id);
        if (Number.isNaN(value)) {
          if (isResult && theirs !== undefined) wrong.push(`${name}: ${text} where we have no value`);
          return;
        }
        compared += 1;
        const apart = Math.abs((theirs ?? NaN) - value);
        if (!(apart <= 1e-9 * Math.max(1, Math.abs(value)))) wrong.push(`${name}, ${cell.label}: ${text}, we have ${value}`);
      });
    });
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(cases.get(id)!.length);
  });
});
