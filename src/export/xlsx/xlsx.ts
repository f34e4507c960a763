import { type CellStyle, parseDate, type SheetCell, type WriteSheet, writeXlsx } from "./library.js";
import { toFloat } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { inert } from "../../core/inert.js";
import type { Cell, CellRef, Column, Report, Table } from "../../report/report.js";
import { readableIn } from "../../texts/numbers.js";
import { say, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import type { Render } from "../exporter.js";
import { toldProvenance } from "../told-provenance.js";
import { cellText } from "../cell-text.js";
import { headingOf, kindOfCell, titleOf } from "../html/page.js";
import { chartSheets } from "./charts.js";
import { printable } from "../../core/printable.js";
import { sheetFormula, type Workbook } from "./sheet-formula.js";
import { sheetNames } from "./sheet-names.js";
import { withZipDates } from "../docx/zip-dates.js";

const HEADER_ROW = 2;
const FIRST_ROW = HEADER_ROW + 1;
/** Excel takes no more signs than this in a cell. */
const LONGEST_TEXT = 32_767;
const WIDEST_COLUMN = 60;

const DARK = { rgb: "1D3B57" };
/** A style that names no font gets another than the rest. */
const font = { name: "Calibri", size: 11 };
const title: CellStyle = { font: { ...font, bold: true, size: 14, color: DARK } };
const header: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E9EFF4" } },
  border: { bottom: { style: "thin", color: DARK } },
  alignment: { wrapText: true, vertical: "bottom" },
};
const wrapped: CellStyle = { alignment: { wrapText: true, vertical: "top" } };
const totalLook: CellStyle = {
  font: { ...font, bold: true },
  border: { top: { style: "thin", color: DARK } },
};

/** A sheet per table with live formulas, and one that says what the figures are and how they were made. */
export const renderXlsx: Render = async (report, { language, pictures }) => {
  const { charts = [], tables } = report;
  const names = sheetNames([
    ...tables.map((t) => printable(text(t.title, language))),
    ...charts.map(({ name }) =>
      printable(text(say("export.sheet.chart", { name: text(name, language) }), language)),
    ),
    text(say("export.sheet.about"), language),
  ]);
  const workbook = workbookOf(report, names);
  const sheets = [
    ...tables.map((table, i) => tableSheet(table, names[i]!, workbook, language)),
    ...(await chartSheets(report, names.slice(tables.length), {
      language,
      pictures,
      tableSheet: (table, name) => tableSheet(table, name, workbook, language),
      heading: (words) => textCell(words, title),
      firstRow: FIRST_ROW,
    })),
  ];
  const about = aboutSheet(report, names.at(-1)!, language);
  return writtenWorkbook([...sheets, about], {
    title: printable(text(report.title, language)),
    creator: report.provenance.program,
    day: report.provenance.date,
  });
};

/** What a workbook is made of, for those who make others than of reports. */
export type { CellStyle, SheetCell, WriteSheet };
export type Validation = NonNullable<WriteSheet["dataValidations"]>[number];

/** The bytes of a workbook, the same ones for the same day: that of what it says, not the clock's. */
export async function writtenWorkbook(
  sheets: WriteSheet[],
  { title, creator, day }: { readonly title: string; readonly creator: string; readonly day: string },
): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets,
    defaultFont: font,
    properties: { title, creator, ...dates(parseDate(day) ?? dayZero) },
  });
  return withZipDates(bytes, day);
}

/** Zip files have no day before it. */
const dayZero = parseDate("1980-01-01")!;

const dates = <T>(day: T): { created: T; modified: T } => ({ created: day, modified: day });

function workbookOf(report: Report, names: readonly string[]): Workbook {
  const tables = new Map(
    report.tables.map((table, i) => [table.id, { table, sheet: names[i]!, at: positions(table) }]),
  );
  const known = (id: string) => {
    const found = tables.get(id);
    if (found === undefined) throw new RangeError(`no such table: ${id}`);
    return found;
  };
  return {
    place: ({ table: id, row, column }: CellRef) => {
      const { sheet, at } = known(id);
      const position = at.get(column);
      if (position === undefined) throw new RangeError(`no such column: ${id}.${column}`);
      return { sheet, row: FIRST_ROW + row, column: position };
    },
    years: (id) => yearRows(known(id).table),
    rows: (id) => known(id).table.rows.length,
  };
}

const positions = (table: Table): Map<string, number> => new Map(table.columns.map((c, i) => [c.id, i]));

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

function tableSheet(table: Table, name: string, workbook: Workbook, language: Language): WriteSheet {
  const cells = new Map<string, Partial<SheetCell>>();
  cells.set("0,0", textCell(titleOf(table, language), title));
  table.columns.forEach((column, c) => {
    const right: CellStyle =
      kindOfCell(column, table.rows, c) !== "words"
        ? { alignment: { ...header.alignment, horizontal: "right" } }
        : {};
    cells.set(`${HEADER_ROW},${c}`, textCell(headingOf(column, table, language), { ...header, ...right }));
  });
  const widths = table.columns.map((column, c) =>
    Math.max(
      headingOf(column, table, language).length,
      kindOfCell(column, table.rows, c) === "words" ? 4 : 10,
    ),
  );
  const styles = new Styles();
  table.rows.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      const column = table.columns[c]!;
      const made = sheetCell(cell, column, row.role === "total", styles, language);
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
  const notesFrom = FIRST_ROW + table.rows.length + 1;
  table.notes.forEach((note, i) =>
    cells.set(`${notesFrom + i},0`, textCell(printable(text(note, language)))),
  );
  return {
    name,
    rows: [],
    cells,
    columns: widths.map((width) => ({ width: Math.min(WIDEST_COLUMN, width + 3) })),
    freezePane: { rows: FIRST_ROW },
    pageSetup: {
      paperSize: "a4",
      orientation:
        widths.reduce((a, b) => a + Math.min(WIDEST_COLUMN, b) + 2, 0) > 95 ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`,
    },
    headerFooter: {
      oddFooter: `&R${text(say("export.page"), language)} &P ${text(say("export.pageOf"), language)} &N`,
    },
    a11y: { headerRow: HEADER_ROW },
  };
}

/** One style object per look, so that thousands of cells share it. */
class Styles {
  private readonly made = new Map<string, CellStyle>();

  of(numFmt: string | undefined, isTotal: boolean, base: CellStyle): CellStyle {
    const key = `${numFmt ?? ""}|${isTotal}`;
    const style = this.made.get(key) ?? {
      ...base,
      ...(isTotal ? totalLook : {}),
      ...(numFmt === undefined ? {} : { numFmt }),
    };
    this.made.set(key, style);
    return style;
  }
}

/** Number formats are written the American way and shown the reader's: `#,##0` is `# ##0` in Swedish. Minus is a minus. */
const format = (positive: string): string => `${positive};\u2212${positive}`;
const decimals = (count: number): string => (count === 0 ? "" : `.${"0".repeat(count)}`);
const top: CellStyle = { alignment: { vertical: "top" } };

function sheetCell(
  cell: Cell,
  column: Column,
  isTotal: boolean,
  styles: Styles,
  language: Language,
): Partial<SheetCell> | undefined {
  switch (cell.kind) {
    case "text": {
      const words = printable(text(cell.text, language));
      return textCell(words, styles.of(inert(words) === words ? undefined : "@", isTotal, wrapped));
    }
    case "year":
      return {
        value: cell.year,
        type: "number",
        style: styles.of("0", isTotal, { alignment: { vertical: "top", horizontal: "left" } }),
      };
    case "amount":
    case "count": {
      const exact = cell.kind === "amount" ? (cell.exact ?? cell.value) : cell.value;
      const style = styles.of(format(`#,##0${decimals(column.decimals)}`), isTotal, top);
      return { value: toFloat(exact), type: "number", style };
    }
    case "share": {
      const style = styles.of(format(`0${decimals(column.decimals)}\\ %`), isTotal, top);
      return { value: toFloat(cell.value), type: "number", style };
    }
    case "figure":
      if (cell.unit === "ja/nej")
        return textCell(readableIn(cell.plain, cell.unit, language), styles.of(undefined, isTotal, top));
      return {
        value: Number(cell.plain),
        type: "number",
        style: styles.of(cell.unit === "%" ? format("0.00##\\ %") : format("#,##0.##"), isTotal, top),
      };
    case "empty":
      if (cell.because !== undefined)
        return textCell(printable(text(cell.because, language)), styles.of(undefined, isTotal, wrapped));
      return isTotal ? { value: null, type: "empty", style: styles.of(undefined, true, top) } : undefined;
  }
}

/** Text is always text; `@` keeps it so when somebody edits a cell that begins with `=`. */
function textCell(words: string, style: CellStyle = {}): Partial<SheetCell> {
  const value = words.length > LONGEST_TEXT ? `${words.slice(0, LONGEST_TEXT - 1)}…` : words;
  return { value, type: "string", style: inert(value) === value ? style : { ...style, numFmt: "@" } };
}

function aboutSheet(report: Report, name: string, language: Language): WriteSheet {
  const words = (label: Label) => printable(text(label, language));
  const heading = (label: Label): Line => ({ cells: [words(label)], look: title });
  const lines: Line[] = [
    heading(report.title),
    ...[...(report.notices ?? []), ...report.intro].map((i): Line => ({ cells: [words(i)] })),
    ...(report.lead === undefined
      ? []
      : [
          heading(report.lead.heading),
          ...report.lead.paragraphs.map((p): Line => ({ cells: [p.map(words).join(" ")] })),
        ]),
    { cells: [words(say("export.about.workbook"))] },
    ...section(report.notes, [heading(say("export.notes"))], (note) => [words(note)]),
    ...section(
      report.assumptions,
      [
        heading(say("export.assumptions")),
        {
          cells: (["text", "value", "source", "grade"] as const).map((id) =>
            words(say(`export.assumption.${id}`)),
          ),
          look: header,
        },
      ],
      (a) => [a.text, a.value ?? "", a.source ?? "", a.grade ?? ""].map(words),
    ),
    { cells: [] },
    heading(say("export.provenance")),
    ...toldProvenance(report.provenance, words).map(({ name, value }): Line => ({ cells: [name, value] })),
  ];
  const cells = new Map<string, Partial<SheetCell>>();
  lines.forEach((line, r) => {
    line.cells.forEach((cell, c) => {
      if (cell !== "") cells.set(`${r},${c}`, textCell(cell, line.look ?? {}));
    });
  });
  return {
    name,
    rows: [],
    cells,
    columns: [{ width: 34 }, { width: 70 }, { width: 34 }, { width: 8 }],
    view: { showGridLines: false },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

interface Line {
  readonly cells: readonly string[];
  readonly look?: CellStyle;
}

const section = <T>(items: readonly T[], headings: readonly Line[], cells: (item: T) => string[]): Line[] =>
  items.length === 0 ? [] : [{ cells: [] }, ...headings, ...items.map((item) => ({ cells: cells(item) }))];
