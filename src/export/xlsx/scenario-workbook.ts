import { columnLetters } from "../../core/column-letters.js";
import type {
  BookCell,
  BookColumn,
  BookList,
  BookSheet,
  ListUse,
  ScenarioBook,
} from "../../start/book/book.js";
import { say, type SentenceId, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import { rowHeight } from "./heights.js";
import { header, noteLook, textCell, title, wrapped } from "./looks.js";
import {
  type CellStyle,
  type SheetCell,
  type Validation,
  type WriteSheet,
  writtenWorkbook,
} from "./written-workbook.js";

/** So many lines below what is written have their lists and formats ready. */
const READY = 60;
/** Lists can be filled on so far. */
const LIST_END = 600;
const [NARROWEST, PROSE, WIDEST] = [11, 28, 48];

const widthFor = (texts: readonly string[], least: number): number =>
  Math.min(WIDEST, Math.max(least, ...texts.map((words) => words.length + 3)));

const page = {
  paperSize: "a4",
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;
const formats: Readonly<Record<BookColumn["form"], string | undefined>> = {
  text: "@",
  any: undefined,
  amount: "#,##0",
  share: "0.0\\ %",
  whole: "0",
};

type Words = (id: SentenceId) => string;
/** The command lines that read it. */
export interface BookLines {
  readonly run: string;
  readonly check: string;
}

/** A new scenario as a workbook: what it assumes in words, a sheet for each of its files, lists to choose from. */
export async function scenarioWorkbook(
  book: ScenarioBook,
  lines: BookLines,
  day: string,
  language: Language,
): Promise<Uint8Array> {
  const words: Words = (id) => text({ id, args: {} }, language);
  const places = new Map(
    book.lists.map(({ id, values }, i) => [id, { letters: columnLetters(i), size: values.length }]),
  );
  return writtenWorkbook(
    [
      aboutSheet(book, text(say("book.about.run", lines), language), words),
      ...book.sheets.map((sheet) => sheetOf(sheet, places, words)),
      listsSheet(book.lists, words),
    ],
    { title: book.title, creator: "lonsam", day },
  );
}

const aboutStyles = { title, heading: { ...header, border: {} }, text: wrapped, item: wrapped } as const;
const ABOUT_WIDTH = 110;

function aboutSheet({ about }: ScenarioBook, run: string, words: Words): WriteSheet {
  const at = about.findIndex(({ kind }) => kind === "heading");
  const before = at < 0 ? about.length : at;
  const lines = [...about.slice(0, before), { kind: "text" as const, text: run }, ...about.slice(before)];
  const cells = new Map<string, Partial<SheetCell>>();
  const rowDefs = new Map<number, { height: number }>();
  lines.forEach(({ kind, text: said }, r) => {
    const shown = kind === "item" ? `•  ${said}` : said;
    cells.set(`${r},0`, textCell(shown, aboutStyles[kind]));
    const height =
      kind === "title" ? 24 : kind === "heading" ? 22 : rowHeight([{ words: shown, width: ABOUT_WIDTH }]);
    if (height !== undefined) rowDefs.set(r, { height });
  });
  return {
    name: words("book.sheet.about"),
    rows: [],
    cells,
    rowDefs,
    columns: [{ width: ABOUT_WIDTH }],
    view: { showGridLines: false },
    pageSetup: page,
  };
}

type Places = ReadonlyMap<string, { readonly letters: string; readonly size: number }>;

function sheetOf(
  { name, columns, rows, isInput, note }: BookSheet,
  places: Places,
  words: Words,
): WriteSheet {
  const cells = new Map<string, Partial<SheetCell>>();
  const widths = columns.map(({ header: own, isProse }, c) =>
    widthFor([own, ...rows.map((row) => shown(row[c]))], isProse === true ? PROSE : NARROWEST),
  );
  columns.forEach((column, c) => {
    const { about } = column;
    cells.set(`0,${c}`, {
      ...textCell(column.header, header),
      ...(about === undefined ? {} : { comment: { text: sentence(about), author: "Lönsam" } }),
    });
  });
  const rowDefs = new Map<number, { height: number }>();
  rows.forEach((row, r) => {
    columns.forEach((column, c) => cells.set(`${r + 1},${c}`, cellOf(column, row[c])));
    const height = rowHeight(row.map((cell, c) => ({ words: shown(cell), width: widths[c] ?? WIDEST })));
    if (height !== undefined) rowDefs.set(r + 1, { height });
  });
  if (isInput)
    for (let r = rows.length + 1; r <= rows.length + READY; r++)
      columns.forEach((column, c) =>
        cells.set(`${r},${c}`, { value: null, type: "empty", style: emptyLook(column) }),
      );
  if (note !== undefined) cells.set(`${rows.length + 2},0`, textCell(note, noteLine));
  return {
    name,
    rows: [],
    cells,
    rowDefs,
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: 1 },
    ...(isInput ? { dataValidations: validationsOf(columns, rows, places, words) } : {}),
    pageSetup: page,
    a11y: { headerRow: 0 },
  };
}

const shown = (cell: BookCell | undefined): string => String(cell?.value ?? "");

function cellOf({ form }: BookColumn, cell: BookCell | undefined): Partial<SheetCell> {
  const { value = "", format } = cell ?? {};
  if (typeof value === "number")
    return {
      value,
      type: "number",
      style: { ...(form === "any" ? left : top), ...(format === undefined ? {} : { numFmt: format }) },
    };
  if (value === "") return { value: null, type: "empty", style: emptyLook({ form }) };
  return textCell(value, form === "text" ? { ...wrapped, numFmt: "@" } : wrapped);
}

const top: CellStyle = { alignment: { vertical: "top" } };
/** Where numbers and formulas stand below each other. */
const left: CellStyle = { alignment: { vertical: "top", horizontal: "left" } };
function emptyLook({ form }: Pick<BookColumn, "form">): CellStyle {
  const format = formats[form];
  return format === undefined ? top : { ...top, numFmt: format };
}

function validationsOf(
  columns: readonly BookColumn[],
  rows: readonly (readonly BookCell[])[],
  places: Places,
  words: Words,
): Validation[] {
  const last = rows.length + 1 + READY;
  const ofColumns = columns.flatMap(({ list }, c): Validation[] =>
    list === undefined
      ? []
      : [validation(list, `${columnLetters(c)}2:${columnLetters(c)}${last}`, places, words)],
  );
  const ofCells = rows.flatMap((row, r) =>
    row.flatMap(({ list }, c): Validation[] =>
      list === undefined ? [] : [validation(list, `${columnLetters(c)}${r + 2}`, places, words)],
    ),
  );
  return [...ofColumns, ...ofCells];
}

function validation({ id, others }: ListUse, range: string, places: Places, words: Words): Validation {
  const { letters } = places.get(id)!;
  const isWarned = others === "warned";
  return {
    type: "list",
    formula1: `'${words("book.sheet.lists")}'!$${letters}$3:$${letters}$${LIST_END}`,
    allowBlank: true,
    showInputMessage: true,
    inputMessage: words(isWarned ? "book.choose.only" : "book.choose"),
    showErrorMessage: isWarned,
    ...(isWarned ? { errorStyle: "warning" as const, errorMessage: words("book.other") } : {}),
    range,
  };
}

function listsSheet(lists: readonly BookList[], words: Words): WriteSheet {
  const cells = new Map<string, Partial<SheetCell>>([["0,0", textCell(words("book.lists.hint"), noteLine)]]);
  lists.forEach(({ title: own, values }, c) => {
    cells.set(`1,${c}`, textCell(own, header));
    values.forEach((value, r) => cells.set(`${r + 2},${c}`, textCell(value)));
  });
  return {
    name: words("book.sheet.lists"),
    rows: [],
    cells,
    columns: lists.map(({ title: own, values }) => ({ width: widthFor([own, ...values], NARROWEST) })),
    freezePane: { rows: 2 },
  };
}

const noteLine: CellStyle = { ...noteLook, alignment: { vertical: "top" } };

/** With a capital, and a full stop. */
const sentence = (about: string): string =>
  `${about.charAt(0).toUpperCase()}${about.slice(1)}${/[.!?]$/u.test(about) ? "" : "."}`;
