import type { SheetCell, SheetChart, SheetImage, WriteSheet } from "./library.js";
import type { Label } from "../../core/explanation.js";
import type { Chart } from "../../report/chart.js";
import { tablesOf } from "../../report/cell-formula.js";
import { chartTable } from "../../report/chart-table.js";
import type { Cell, Report, Table } from "../../report/report.js";
import { say } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import type { Manner } from "../cell-text.js";
import { drawn } from "../chart/draw.js";
import { linesOf } from "../chart/letters.js";
import type { PictureParts } from "../chart/picture-parts.js";
import { type Painter, painter } from "../chart/png.js";
import { drawing } from "../chart/svg.js";
import { talkIn } from "../chart/talk.js";
import { aboutOf, described } from "../chart/told.js";
import { nativeChart, rowsHigh } from "./native-chart.js";

/** What the workbook's own way of writing tables gives. */
export interface Sheets {
  readonly language: Language;
  readonly pictures: () => Promise<PictureParts>;
  /** A table as a sheet: its title in the first row. */
  readonly tableSheet: (table: Table, name: string) => WriteSheet;
  readonly heading: (words: string) => Partial<SheetCell>;
  /** Where the rows of a table begin in what `tableSheet` makes; rows count from 0. */
  readonly firstRow: number;
}

/** Pixels at 96 to the inch: a sign of Calibri 11, what lies around the text of a cell, a column of no width of its own. */
const SIGN = 7;
const AROUND = 5;
const ANY = 64;
const ROW = 20;
/** A picture covers as many columns as give it this width. */
const WIDE_ENOUGH = 640;
/** Under the heading, and with a row free around it. */
const PICTURE_ROW = 2;

/**
 * A sheet for each picture of a report, above its figures, which are fetched from the tables. What a spreadsheet can draw
 * itself it draws of those cells; the rest are pictures, and say that they stay as they are.
 */
export async function chartSheets(
  report: Report,
  names: readonly string[],
  sheets: Sheets,
): Promise<WriteSheet[]> {
  const made: WriteSheet[] = [];
  let paint: Painter | undefined;
  for (const [i, chart] of (report.charts ?? []).entries()) {
    const table = knownOnly(chartTable(chart), report.tables);
    const name = names[i]!;
    const own = nativeSheet(chart, table, name, sheets);
    if (own === undefined) paint ??= await painter(await sheets.pictures(), "screen");
    made.push(own ?? pictureSheet(chart, table, name, { ...sheets, paint: paint! }));
  }
  return made;
}

function nativeSheet(chart: Chart, table: Table, name: string, sheets: Sheets): WriteSheet | undefined {
  const { language } = sheets;
  const manner = mannerOf(sheets);
  const high = rowsHigh(chart, table);
  const firstRow = PICTURE_ROW + high + 1 + sheets.firstRow;
  const words = (label: Label) => talkIn(manner).words(label);
  const native = nativeChart(chart, { sheet: name, table, firstRow }, words);
  if (native === undefined) return undefined;
  const { sheet, covered } = figuresBelow(chart, table, name, high, "export.chart.follows", sheets);
  const own: SheetChart = {
    ...native,
    title: aboutOf(chart, manner),
    titleFontSize: 11,
    anchor: anchorOf(high, covered),
    frameTitle: words(chart.title),
    altText: described(chart, manner),
    lang: language === "sv" ? "sv-SE" : "en-GB",
    roundedCorners: false,
  };
  return { ...sheet, charts: [own] };
}

function pictureSheet(
  chart: Chart,
  table: Table,
  name: string,
  sheets: Sheets & { readonly paint: Painter },
): WriteSheet {
  const manner = mannerOf(sheets);
  const talk = talkIn(manner);
  const { covered, width } = coveredBy(sheets.tableSheet(table, name));
  const frame = { width, id: "chart" };
  const [title, altText] = [talk.words(chart.title), described(chart, manner)];
  const { marks, height } = drawn(chart, talk, frame);
  const high = Math.ceil(height / ROW);
  const size = { width, height: high * ROW };
  const data = sheets.paint(
    drawing({ marks, height: size.height }, { ...frame, title, description: altText }),
  );
  if (data === undefined) return figuresBelow(chart, table, name, 0, "chart.notDrawn", sheets).sheet;
  const image: SheetImage = { data, type: "png", anchor: anchorOf(high, covered), ...size, title, altText };
  return { ...figuresBelow(chart, table, name, high, "export.chart.stays", sheets).sheet, images: [image] };
}

const mannerOf = ({ language }: Sheets): Manner => ({ language, group: "\u00a0" });

const anchorOf = (high: number, covered: number) => ({
  from: { row: PICTURE_ROW, col: 0 },
  to: { row: PICTURE_ROW + high, col: covered },
});

/** What it finds, room for the picture, its figures and what has to be known. */
function figuresBelow(
  chart: Chart,
  table: Table,
  name: string,
  high: number,
  says: "export.chart.follows" | "export.chart.stays" | "chart.notDrawn",
  sheets: Sheets,
): { sheet: WriteSheet; covered: number } {
  const room = coveredBy(sheets.tableSheet(table, name));
  const words = (label: Label) => talkIn(mannerOf(sheets)).words(label);
  const notes = [...table.notes, say(says)].flatMap((note) => linesOf(words(note), room.width, NOTE));
  const laid = sheets.tableSheet({ ...table, notes }, name);
  const cells = new Map<string, Partial<SheetCell>>([["0,0", sheets.heading(words(chart.title))]]);
  for (const [place, cell] of laid.cells ?? []) {
    const [row, column] = place.split(",").map(Number) as [number, number];
    cells.set(`${PICTURE_ROW + high + 1 + row},${column}`, cell);
  }
  // It has no rows that stand still or are printed again: the picture comes first.
  const { columns = [], headerFooter = {}, pageSetup } = laid;
  const { orientation = "portrait" } = pageSetup ?? {};
  const sheet: WriteSheet = {
    name,
    rows: [],
    cells,
    columns,
    headerFooter,
    pageSetup: { paperSize: "a4", orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    view: { showGridLines: false },
  };
  return { sheet, covered: room.covered };
}

/** As the cells are set: 11 points. */
const NOTE = { size: 14 };

/** How many columns a picture covers, and so how wide it is; columns beyond the table have the width of any. */
function coveredBy({ columns = [] }: WriteSheet): { covered: number; width: number } {
  let [covered, width] = [0, 0];
  while (width < WIDE_ENOUGH) {
    const signs = columns.at(covered)?.width;
    width += signs === undefined ? ANY : Math.floor(signs * SIGN) + AROUND;
    covered += 1;
  }
  return { covered, width };
}

/** Figures that stand in a table which the workbook has not are numbers of their own. */
function knownOnly(table: Table, tables: readonly Table[]): Table {
  const ids = new Set(tables.map(({ id }) => id));
  const known = (cell: Cell): Cell => {
    if (!("formula" in cell)) return cell;
    const { formula, ...plain } = cell;
    return tablesOf(formula).every((id) => ids.has(id)) ? cell : plain;
  };
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(known) })) };
}
