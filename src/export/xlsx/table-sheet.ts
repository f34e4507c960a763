import { columnLetters } from "../../core/column-letters.js";
import { inPercent, plain, times, toFloat } from "../../core/decimal.js";
import { inert } from "../../core/inert.js";
import { printable } from "../../core/printable.js";
import type { Cell, CellRef, Column, Table } from "../../report/report.js";
import { readableIn } from "../../texts/numbers.js";
import { say, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import { cellText } from "../cell-text.js";
import { headingOf, isLeftOut, kindOfCell, titleOf } from "../html/page.js";
import {
  alertLook,
  header,
  indented,
  inputLook,
  noteFont,
  noteLook,
  Styles,
  textCell,
  title,
  top,
  wrapped,
  wrappedIn,
} from "./looks.js";
import { rowHeight } from "./heights.js";
import { format, kronorIn, numberFormat } from "./number-format.js";
import { FIRST_ROW, HEADER_ROW } from "./places.js";
import { sheetFormula, type Workbook } from "./sheet-formula.js";
import type { SheetCell, WriteSheet } from "./written-workbook.js";

const WIDEST_COLUMN = 60;
/** Headings over figures go on in a second line rather than make their column wider than this. */
const WIDEST_HEADING = 16;
/** An upright page of A4 in 11 points holds so many signs. */
const UPRIGHT = 95;

export interface TableSheet {
  readonly name: string;
  readonly workbook: Workbook;
  readonly language: Language;
  /** What stands at the top of every page. */
  readonly running?: string;
  /** The cell that tells of rows that no table has a place for. */
  readonly outside?: CellRef;
  /** Notes are lines already, each in the first cell of its row, since the sheet is put together with something else. */
  readonly brokenNotes?: true;
}

const longestWord = (words: string): number => Math.max(...words.split(/[\s-]/u).map((w) => w.length));

/** A sheet of one table: its title, its header, and rows from `FIRST_ROW` on. */
export function tableSheet(table: Table, of: TableSheet): WriteSheet {
  const { name, workbook, language } = of;
  const cells = new Map<string, Partial<SheetCell>>();
  cells.set("0,0", textCell(titleOf(table, language), title));
  for (const [place, cell] of secondRow(table, of)) cells.set(place, cell);
  const headings = table.columns.map((column) => headingOf(column, table, language));
  const kinds = table.columns.map((column, c) => kindOfCell(column, table.rows, c));
  // Words close to the figures before them are hard to read.
  const isAfterFigures = (c: number): boolean => c > 0 && kinds[c] === "words" && kinds[c - 1] !== "words";
  headings.forEach((heading, c) => {
    const alignment =
      kinds[c] !== "words"
        ? ({ ...header.alignment, horizontal: "right" } as const)
        : { ...header.alignment, ...(isAfterFigures(c) ? indented : {}) };
    cells.set(`${HEADER_ROW},${c}`, textCell(heading, { ...header, alignment }));
  });
  const widths = headings.map((heading, c) =>
    kinds[c] === "words"
      ? Math.max(4, heading.length)
      : Math.max(10, Math.min(WIDEST_HEADING, heading.length), longestWord(heading)),
  );
  const styles = new Styles();
  table.rows.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      const column = table.columns[c]!;
      const role = "input" in cell ? "input" : row.role;
      const look = { role, spare: row.spare === true, afterFigures: isAfterFigures(c) } as const;
      const made = sheetCell(cell, column, look, styles, language);
      if (made === undefined) return;
      const formula = "formula" in cell ? sheetFormula(cell.formula, workbook, name) : undefined;
      cells.set(
        `${FIRST_ROW + r},${c}`,
        formula === undefined
          ? made
          : { ...made, type: "formula", formula, formulaResult: made.value ?? null },
      );
      widths[c] = Math.max(widths[c]!, cellText(cell, column, { language, group: "\u00a0" }).length);
    });
  });
  const shown = widths.map((width, c) => Math.min(WIDEST_COLUMN, width) + (isAfterFigures(c) ? 5 : 3));
  const seen = table.columns.map((_, c) => !isLeftOut(table, c));
  const wide = shown.reduce((sum, width, c) => sum + (seen[c]! ? width : 0), 0);
  const last = table.columns.length - 1;
  const notesFrom = FIRST_ROW + table.rows.length + 1;
  const notes = table.notes.map((note) => printable(text(note, language)));
  notes.forEach((note, i) =>
    cells.set(`${notesFrom + i},0`, textCell(note, of.brokenNotes === true ? noteFont : noteLook)),
  );
  const filled = table.rows.findLastIndex((row) => row.spare !== true) + 1;
  const lastRow = notes.length === 0 ? FIRST_ROW + filled : notesFrom + notes.length;
  return {
    name,
    rows: [],
    cells,
    columns: shown.map((width, c) => ({ width, ...(seen[c]! ? {} : { hidden: true }) })),
    rowDefs: heightsOf(table, { headings, widths: shown, notes, notesFrom, wide, language }),
    merges:
      last === 0 || of.brokenNotes === true
        ? []
        : notes.map((_, i) => ({
            startRow: notesFrom + i,
            endRow: notesFrom + i,
            startCol: 0,
            endCol: last,
          })),
    freezePane: {
      rows: FIRST_ROW,
      ...(table.keptInSight === undefined ? {} : { columns: table.keptInSight }),
    },
    ...onPaper({
      wide,
      area: `$A$1:$${columnLetters(last)}$${Math.max(lastRow, FIRST_ROW)}`,
      running: of.running,
      language,
      repeated: `$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`,
    }),
    a11y: { headerRow: HEADER_ROW },
  };
}

/** The rows whose words need more than a line. */
function heightsOf(
  table: Table,
  {
    headings,
    widths,
    notes,
    notesFrom,
    wide,
    language,
  }: {
    readonly headings: readonly string[];
    readonly widths: readonly number[];
    readonly notes: readonly string[];
    readonly notesFrom: number;
    readonly wide: number;
    readonly language: Language;
  },
): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>();
  const set = (row: number, height: number | undefined): void => {
    if (height !== undefined) heights.set(row, { height });
  };
  const inWidth = (words: string, c: number) => ({ words, width: widths[c]! });
  set(HEADER_ROW, rowHeight(headings.map(inWidth)));
  table.rows.forEach((row, r) => {
    const words = row.cells.map((cell) =>
      cell.kind === "text"
        ? text(cell.text, language)
        : cell.kind === "empty" && cell.because !== undefined
          ? text(cell.because, language)
          : "",
    );
    set(FIRST_ROW + r, rowHeight(words.map(inWidth)));
  });
  notes.forEach((words, i) => {
    set(notesFrom + i, rowHeight([{ words, width: Math.max(wide, 30) }]));
  });
  return heights;
}

/** Under the title: what may be changed, or that something is missing. */
function secondRow(
  table: Table,
  { workbook, language, name, outside }: TableSheet,
): [string, Partial<SheetCell>][] {
  const words = (label: Parameters<typeof text>[0]) => printable(text(label, language));
  if (table.hint !== undefined) return [["1,0", textCell(words(table.hint), inputLook)]];
  if (outside === undefined) return [];
  const formula = sheetFormula(
    {
      kind: "if",
      when: { kind: "is", a: { kind: "rounded", of: outside, step: "0.01" }, b: "0" },
      then: { kind: "words", text: "" },
      otherwise: { kind: "words", text: words(say("export.outside")) },
    },
    workbook,
    name,
  );
  return [["1,0", { value: "", type: "formula", formula: formula!, formulaResult: "", style: alertLook }]];
}

/** A4 as wide as its table, what it is of at the top and the number of the page below. */
export function onPaper({
  wide,
  area,
  running,
  language,
  repeated,
}: {
  readonly wide: number;
  readonly area?: string;
  readonly running: string | undefined;
  readonly language: Language;
  readonly repeated?: string;
}): Pick<WriteSheet, "pageSetup" | "headerFooter"> {
  const page = `${text(say("export.page"), language)} &P ${text(say("export.pageOf"), language)} &N`;
  return {
    pageSetup: {
      paperSize: "a4",
      orientation: wide > UPRIGHT ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.6, right: 0.6, top: 0.8, bottom: 0.75, header: 0.4, footer: 0.4 },
      ...(area === undefined ? {} : { printArea: area }),
      ...(repeated === undefined ? {} : { printTitlesRow: repeated }),
    },
    headerFooter: {
      ...(running === undefined ? {} : { oddHeader: `&L&9 ${running.replaceAll("&", "&&")}&R&9 &A` }),
      oddFooter: `&R&9 ${page}`,
    },
  };
}

function sheetCell(
  cell: Cell,
  column: Column,
  {
    role,
    spare,
    afterFigures,
  }: {
    readonly role: "body" | "total" | "input";
    readonly spare: boolean;
    readonly afterFigures: boolean;
  },
  styles: Styles,
  language: Language,
): Partial<SheetCell> | undefined {
  switch (cell.kind) {
    case "text": {
      const words = printable(text(cell.text, language));
      const asText = inert(words) === words && role !== "input" ? undefined : "@";
      return textCell(words, styles.of(asText, role, afterFigures ? wrappedIn : wrapped));
    }
    case "year":
      return {
        value: cell.year,
        type: "number",
        style: styles.of(spare ? "0;;" : "0", role, { alignment: { vertical: "top", horizontal: "left" } }),
      };
    case "amount": {
      const exact = cell.exact ?? cell.value;
      const size = kronorIn(column.unit);
      const shown = role === "input" ? neededDecimals(plain(exact), column.decimals) : column.decimals;
      return {
        value: toFloat(size === undefined ? exact : times(exact, size)),
        type: "number",
        style: styles.of(numberFormat({ unit: column.unit, decimals: shown }, spare), role, top),
      };
    }
    case "count": {
      const shown = role === "input" ? neededDecimals(plain(cell.value), column.decimals) : column.decimals;
      const style = styles.of(numberFormat({ unit: "", decimals: shown }, spare), role, top);
      return { value: toFloat(cell.value), type: "number", style };
    }
    case "share": {
      if (cell.said !== undefined)
        // A chart takes the number, and people read what the format says.
        return {
          value: toFloat(cell.value),
          type: "number",
          style: styles.of(`"${printable(text(cell.said, language)).replaceAll('"', "")}"`, role, top),
        };
      const shown =
        role === "input" ? neededDecimals(plain(inPercent(cell.value)), column.decimals) : column.decimals;
      const style = styles.of(numberFormat({ unit: "%", decimals: shown }, spare), role, top);
      return { value: toFloat(cell.value), type: "number", style };
    }
    case "figure":
      if (cell.unit === "ja/nej" && cell.input !== true && cell.formula === undefined)
        return textCell(readableIn(cell.plain, cell.unit, language), styles.of(undefined, role, top));
      return {
        value: Number(cell.plain),
        type: "number",
        style: styles.of(figureFormat(cell, spare), role, top),
      };
    case "empty":
      if (cell.because !== undefined)
        return textCell(printable(text(cell.because, language)), styles.of(undefined, role, wrapped));
      if (cell.formula !== undefined)
        return { value: "", type: "string", style: styles.of(numberFormat(column, spare), role, top) };
      return role === "body"
        ? undefined
        : { value: null, type: "empty", style: styles.of(undefined, role, top) };
  }
}

/** A value that may become another has room for its decimals, and no point that nothing comes after. */
function figureFormat(cell: Extract<Cell, { kind: "figure" }>, spare: boolean): string {
  if (cell.unit === "%") return format("0.00##\\ %", spare);
  if (cell.input !== true && cell.formula === undefined) return format("#,##0.##", spare);
  const decimals = cell.input === true ? neededDecimals(cell.plain, 0) : cell.unit.startsWith("kr") ? 2 : 4;
  return numberFormat({ unit: "", decimals }, spare);
}

/** What somebody put in is shown as it was. */
const neededDecimals = (digits: string, least: number): number =>
  Math.max(least, Math.min(6, digits.split(".")[1]?.length ?? 0));
