import {
  AlignmentType,
  HeadingLevel,
  type ITableOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "./library.js";
import type { Language } from "../../texts/words.js";
import type { PagePart, PageTable } from "../html/page.js";
import { bold, heading } from "./paragraphs.js";
import { blockParagraphs, type Counting } from "./sections.js";
import { styleIds } from "./styles.js";
import { KEPT_TOGETHER, piecesOf } from "../paper/pieces.js";
import type { Room, TablePart } from "../table-widths.js";

/** Of a longer one, so many rows stay with its head, and with what stands under it. */
const ENDS = 2;

/** A table of the page, or a table for each of its sections, under headings, with its notes. */
export function tableSection(
  table: PageTable,
  room: Room,
  language: Language,
  counting: Counting,
): (Paragraph | Table)[] {
  const level = table.sectioned ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1;
  return [
    ...(table.sectioned ? [heading(table.title, HeadingLevel.HEADING_1)] : []),
    ...piecesOf(table, room, language).flatMap(({ heading: words, part, columns, goesOn, isLast }) => [
      heading(words, level),
      ...(goesOn ? [] : aboutPart(part, counting)),
      wordTable(table, part, columns, isLast && table.notes.length > 0),
    ]),
    ...noteParagraphs(table.notes),
  ];
}

/** What a part is about, and then what its rows are called. */
const aboutPart = ({ about, caption }: PagePart, counting: Counting): Paragraph[] =>
  about.length === 0
    ? []
    : [
        ...blockParagraphs(about, { below: HeadingLevel.HEADING_3, counting, then: "table" }),
        new Paragraph({ text: caption, style: "Caption", keepNext: true }),
      ];

/** Notes hang together, and none stands alone at the top of a page. */
export const noteParagraphs = (notes: readonly string[]): Paragraph[] =>
  notes.map(
    (note, n) =>
      new Paragraph({ text: note, style: styleIds.note, keepLines: true, keepNext: n < notes.length - 1 }),
  );

function wordTable(
  table: PageTable,
  { rows }: PagePart,
  { columns, widths }: TablePart,
  noted: boolean,
): Table {
  const isNumber = (i: number) => table.columns[i]!.kind !== "words";
  /** Whether a row stays with what follows it: the next row, or the notes. */
  const kept = (row: number): boolean => {
    if (row === rows.length - 1) return noted;
    return rows.length <= KEPT_TOGETHER || row < ENDS - 1 || row >= rows.length - ENDS;
  };
  const cell = (children: Paragraph[], at: number, verticalAlign: "top" | "bottom") =>
    new TableCell({ children, width: { size: widths[at]!, type: WidthType.DXA }, verticalAlign });
  const header = columns.map((i, at) =>
    cell(
      [
        new Paragraph({
          text: table.columns[i]!.heading,
          style: styleIds.tableHeading,
          keepNext: true,
          ...(isNumber(i) ? { alignment: AlignmentType.RIGHT } : {}),
        }),
      ],
      at,
      VerticalAlign.BOTTOM,
    ),
  );
  return bordersFromStyle({
    style: styleIds.table,
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: {
      firstRow: true,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      new TableRow({ children: header, tableHeader: true, cantSplit: true }),
      ...rows.map(
        ({ role, cells }, r) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((i, at) =>
              cell(
                [
                  new Paragraph({
                    style: isNumber(i) ? styleIds.tableNumber : styleIds.tableText,
                    keepNext: kept(r),
                    children: [role === "total" ? bold(cells[i]!) : new TextRun(cells[i]!)],
                  }),
                ],
                at,
                VerticalAlign.TOP,
              ),
            ),
          }),
      ),
    ],
  });
}

/** The library draws borders on every table; without them the borders of the style are seen. */
function bordersFromStyle(options: ITableOptions): Table {
  const table = new Table(options);
  const prepare = table.prepForXml.bind(table);
  table.prepForXml = (context) => {
    const xml = prepare(context) as { "w:tbl": { "w:tblPr"?: object[] }[] };
    for (const part of xml["w:tbl"]) {
      if (part["w:tblPr"])
        part["w:tblPr"] = part["w:tblPr"].filter((property) => !("w:tblBorders" in property));
    }
    return xml;
  };
  return table;
}
