import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  type IRunOptions,
  type ITableOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { say, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import type { Manner } from "../cell-text.js";
import { drawChart } from "../chart/draw.js";
import { coreProperties } from "./core-properties.js";
import { docxStyles, languageTag, styleIds } from "./styles.js";
import { stylesFrom } from "./template.js";
import { columnWidths, neededWidth } from "./widths.js";
import type { Render } from "../exporter.js";
import { type Page, type PageChart, type PagePart, type PageTable, pageOf } from "../html/page.js";
import type { PictureParts } from "../chart/picture-parts.js";
import { painter } from "../chart/png.js";
import type { Drawing } from "../chart/svg.js";
import { withZipDates } from "./zip-dates.js";

/** Lengths in twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = 1361;
const BULLETS = "bullets";
/** In pixels of 96 to the inch: what fits between the margins, with a heading above. */
const CHART = { width: 610, height: 780, drawn: 640 };
/** Tables of at most this many rows stay on one page. */
const KEPT_TOGETHER = 8;

/** The appendix as it is handed to a board: named styles, header rows, a picture with words, page numbers. */
export const renderDocx: Render = async (report, { language, template, pictures }) => {
  const manner: Manner = { language, group: "\u00a0" };
  const page = pageOf(report, manner);
  const landscape = [...page.tables, ...page.annex].some(
    (table) => neededWidth(table) > A4.width - 2 * MARGIN,
  );
  const width = (landscape ? A4.height : A4.width) - 2 * MARGIN;
  const document = new Document({
    numbering: { config: [{ reference: BULLETS, levels: [bulletLevel] }] },
    features: { updateFields: false },
    sections: [
      {
        properties: {
          page: {
            size: { ...A4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, footer: 600 },
          },
        },
        footers: { default: footer(page, width, language) },
        children: await content(page, width, manner, pictures),
      },
    ],
  });
  const core = coreProperties({
    title: page.title,
    creator: report.provenance.program,
    language: languageTag(language),
    day: report.provenance.date,
  });
  const bytes = await Packer.pack(document, "uint8array", false, [
    { path: "docProps/core.xml", data: core },
    {
      path: "word/styles.xml",
      data: template === undefined ? docxStyles(language) : stylesFrom(template, language),
    },
  ]);
  return withZipDates(bytes, report.provenance.date);
};

const bulletLevel = {
  level: 0,
  format: LevelFormat.BULLET,
  text: "•",
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 360, hanging: 260 } } },
};

async function content(
  page: Page,
  width: number,
  manner: Manner,
  pictures: () => Promise<PictureParts>,
): Promise<(Paragraph | Table)[]> {
  const painted = page.charts.length === 0 ? undefined : await painter(await pictures());
  const charted = (charts: readonly PageChart[]): Paragraph[] =>
    charts.flatMap((chart) => chartSection(chart, manner, painted!));
  const { language } = manner;
  const list = (id: "export.notes" | "export.assumptions", items: readonly string[]): Paragraph[] =>
    items.length === 0
      ? []
      : [
          heading(text(say(id), language), HeadingLevel.HEADING_1),
          ...items.map(
            (i) =>
              new Paragraph({ text: i, style: "ListParagraph", numbering: { reference: BULLETS, level: 0 } }),
          ),
        ];
  return [
    new Paragraph({ text: page.title, heading: HeadingLevel.TITLE }),
    ...page.intro.map((sentence) => new Paragraph({ text: sentence })),
    ...(page.lead === undefined
      ? []
      : [
          heading(page.lead.heading, HeadingLevel.HEADING_1),
          ...page.lead.paragraphs.map((p) => new Paragraph({ text: p })),
        ]),
    ...page.tables.flatMap((table) => [
      ...charted(page.charts.filter(({ beside }) => beside === table.id)),
      ...tableSection(table, width),
    ]),
    ...charted(page.charts.filter(({ beside }) => !page.tables.some(({ id }) => id === beside))),
    ...list("export.notes", page.notes),
    ...list("export.assumptions", page.assumptions),
    ...annex(page, width, language),
    heading(text(say("export.provenance"), language), HeadingLevel.HEADING_1),
    ...page.provenance.map(
      ({ name, value }) =>
        new Paragraph({
          style: styleIds.provenance,
          children: [bold(`${name}: `), new TextRun(value)],
        }),
    ),
  ];
}

/** What stands behind the report, on a page of its own. */
const annex = ({ annex: tables }: Page, width: number, language: Language): (Paragraph | Table)[] =>
  tables.length === 0
    ? []
    : [
        new Paragraph({
          text: text(say("export.annex"), language),
          heading: HeadingLevel.TITLE,
          pageBreakBefore: true,
        }),
        ...tables.flatMap((table) => tableSection(table, width)),
      ];

function bold(words: string): TextRun {
  const options: IRunOptions = { text: words, bold: true };
  return new TextRun(options);
}

const heading = (words: string, level: (typeof HeadingLevel)["HEADING_1" | "HEADING_2"]): Paragraph =>
  new Paragraph({ text: words, heading: level });

/** A table of the page, or a table for each of its sections, under headings. */
function tableSection(table: PageTable, width: number): (Paragraph | Table)[] {
  const widths = columnWidths(table, width);
  const level = table.sectioned ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1;
  return [
    ...(table.sectioned ? [heading(table.title, HeadingLevel.HEADING_1)] : []),
    ...table.parts.flatMap((part) => [heading(part.heading, level), wordTable(table, part, widths)]),
    ...table.notes.map((note) => new Paragraph({ text: note, style: styleIds.note })),
  ];
}

function wordTable({ columns }: PageTable, { rows }: PagePart, widths: readonly number[]): Table {
  const isNumber = (i: number) => columns[i]!.kind !== "words";
  const kept = (row: number) => rows.length <= KEPT_TOGETHER && row < rows.length - 1;
  const cell = (children: Paragraph[], i: number, verticalAlign: "top" | "bottom") =>
    new TableCell({
      children,
      width: { size: widths[i]!, type: WidthType.DXA },
      verticalAlign,
    });
  const header = columns.map((column, i) =>
    cell(
      [
        new Paragraph({
          text: column.heading,
          style: styleIds.tableHeading,
          keepNext: true,
          ...(isNumber(i) ? { alignment: AlignmentType.RIGHT } : {}),
        }),
      ],
      i,
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
            children: cells.map((words, i) =>
              cell(
                [
                  new Paragraph({
                    style: isNumber(i) ? styleIds.tableNumber : styleIds.tableText,
                    keepNext: kept(r),
                    children: [role === "total" ? bold(words) : new TextRun(words)],
                  }),
                ],
                i,
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

/** What it finds, the picture and all that it says in words, kept together. */
function chartSection(
  page: PageChart,
  manner: Manner,
  painted: (drawing: Drawing) => Uint8Array,
): Paragraph[] {
  const { title, about, words, notes } = page;
  const drawing = drawChart(page.chart, manner, { width: CHART.drawn, id: page.id });
  const scale = Math.min(CHART.width / drawing.width, CHART.height / drawing.height);
  const picture = new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(drawing.svg),
    transformation: {
      width: Math.round(drawing.width * scale),
      height: Math.round(drawing.height * scale),
    },
    fallback: { type: "png", data: painted(drawing) },
    altText: { name: title, title, description: `${title}. ${words}` },
  });
  return [
    heading(title, HeadingLevel.HEADING_1),
    new Paragraph({ text: about, style: styleIds.note, keepNext: true }),
    new Paragraph({ children: [picture], keepNext: notes.length > 0 }),
    ...notes.map((note) => new Paragraph({ text: note, style: styleIds.note })),
  ];
}

const footer = (page: Page, width: number, language: Language): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: "Footer",
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun(page.title),
          new TextRun({
            children: [
              "\t",
              `${text(say("export.page"), language)} `,
              PageNumber.CURRENT,
              ` ${text(say("export.pageOf"), language)} `,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });
