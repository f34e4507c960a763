import {
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TabStopType,
  TextRun,
} from "./library.js";
import { say, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import type { Manner } from "../cell-text.js";
import type { PictureParts } from "../chart/picture-parts.js";
import { painter } from "../chart/png.js";
import type { Render } from "../exporter.js";
import { type Page, type PageTable, pageOf } from "../html/page.js";
import { coreProperties } from "./core-properties.js";
import { bold, bullets, heading, list } from "./paragraphs.js";
import { pictureSection } from "./picture.js";
import { docxStyles, languageTag, styleIds } from "./styles.js";
import { stylesFrom } from "./template.js";
import { fitsIn, type Room } from "../table-widths.js";
import { tableSection } from "./word-table.js";
import { withZipDates } from "./zip-dates.js";

/** Lengths in twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = 1361;
const WIDTHS = { portrait: A4.width - 2 * MARGIN, landscape: A4.height - 2 * MARGIN } as const;
type Side = keyof typeof WIDTHS;

/** The appendix as it is handed to a board: named styles, header rows, pictures with words, page numbers. */
export const renderDocx: Render = async (report, { language, template, pictures }) => {
  const manner: Manner = { language, group: "\u00a0" };
  const page = pageOf(report, manner);
  const blocks = await blocksOf(page, manner, {
    pictures,
    letters: template === undefined ? "own" : "anybodys",
  });
  const document = new Document({
    numbering: { config: [bullets] },
    features: { updateFields: false },
    sections: sectionsOf(blocks).map(({ side, children }) => section(page, side, children, language)),
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

/** What stands together on a page that may have to be turned. */
interface Block {
  readonly side: Side;
  /** Said before it where it must begin a page. */
  readonly starts?: true;
  children(side: Side): (Paragraph | Table)[];
}

async function blocksOf(
  page: Page,
  manner: Manner,
  { pictures, letters }: { pictures: () => Promise<PictureParts>; letters: Room["letters"] },
): Promise<Block[]> {
  const { language } = manner;
  const paint = page.charts.length === 0 ? undefined : await painter(await pictures());
  const known = new Set([...page.tables, ...page.annex].map(({ id }) => id));
  const charted = (beside: string | undefined, side: Side): Paragraph[] =>
    page.charts
      .filter((chart) =>
        beside === undefined
          ? chart.beside === undefined || !known.has(chart.beside)
          : chart.beside === beside,
      )
      .flatMap((chart) => pictureSection(chart, manner, paint!, side));
  const tabled = (table: PageTable): Block => ({
    side: fitsIn(table, { width: WIDTHS.portrait, letters }) ? "portrait" : "landscape",
    children: (side) => [
      ...charted(table.id, side),
      ...tableSection(table, { width: WIDTHS[side], letters }, language),
    ],
  });
  const upright = (children: (Paragraph | Table)[]): Block => ({
    side: "portrait",
    children: () => children,
  });
  const words = (id: "export.notes" | "export.assumptions" | "export.provenance") => text(say(id), language);
  return [
    upright(opening(page)),
    ...turned(page.tables.map(tabled)),
    { side: "portrait", children: (side) => charted(undefined, side) },
    upright([
      ...list(words("export.notes"), page.notes),
      ...list(words("export.assumptions"), page.assumptions),
    ]),
    ...annexBlocks(page, turned(page.annex.map(tabled)), language),
    upright([
      new Paragraph({
        style: styleIds.provenance,
        spacing: { before: 480 },
        keepNext: true,
        children: [bold(words("export.provenance"))],
      }),
      ...page.provenance.map(
        ({ name, value }) =>
          new Paragraph({
            style: styleIds.provenance,
            children: [bold(`${name}: `), new TextRun(value)],
          }),
      ),
    ]),
  ];
}

const opening = (page: Page): Paragraph[] => [
  new Paragraph({ text: page.title, heading: HeadingLevel.TITLE }),
  ...page.intro.map((sentence) => new Paragraph({ text: sentence })),
  ...(page.lead === undefined
    ? []
    : [
        heading(page.lead.heading, HeadingLevel.HEADING_1),
        ...page.lead.paragraphs.map((p) => new Paragraph({ text: p })),
      ]),
];

/** What stands behind the report, on a page of its own. */
function annexBlocks({ annex }: Page, tables: readonly Block[], language: Language): Block[] {
  const [first, ...rest] = tables;
  if (annex.length === 0 || first === undefined) return [];
  const title = text(say("export.annex"), language);
  return [
    {
      side: first.side,
      starts: true,
      children: (side) => [
        new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
        ...first.children(side),
      ],
    },
    ...rest,
  ];
}

/** A single upright block between two that lie would leave two pages half empty: it lies too. */
const turned = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, i) =>
    blocks[i - 1]?.side === "landscape" && blocks[i + 1]?.side === "landscape"
      ? { ...block, side: "landscape" }
      : block,
  );

interface Section {
  readonly side: Side;
  readonly children: (Paragraph | Table)[];
}

/** Blocks that lie alike in one section: a page is turned only where it has to be. */
function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  for (const block of blocks) {
    const children = block.children(block.side);
    if (children.length === 0) continue;
    const last = sections.at(-1);
    if (last?.side === block.side && block.starts !== true) last.children.push(...children);
    else sections.push({ side: block.side, children });
  }
  return sections;
}

const section = (
  page: Page,
  side: Side,
  children: (Paragraph | Table)[],
  language: Language,
): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    page: {
      size: {
        ...A4,
        orientation: side === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, footer: 600 },
    },
  },
  footers: { default: footer(page, WIDTHS[side], language) },
  children,
});

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
