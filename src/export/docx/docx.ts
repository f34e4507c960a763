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
import { painter } from "../chart/png.js";
import type { Render } from "../exporter.js";
import { type Page, pageOf } from "../html/page.js";
import { A4, laidOut, MARGIN, type Side, WIDTHS } from "../paper/laid-out.js";
import { coreProperties } from "./core-properties.js";
import { bold, bullets, heading, list, numbers } from "./paragraphs.js";
import { intoTemplate } from "./into-template.js";
import { packageParts } from "./package-parts.js";
import { type Canvas, ownRooms, pictureSection, roomsOn } from "./picture.js";
import { Counting, headLines, sections, signatureLines } from "./sections.js";
import { docxStyles, languageTag, styleIds } from "./styles.js";
import { paperOf, sectionOf } from "./template-section.js";
import { tableSection } from "./word-table.js";
import { withZipDates } from "./zip-dates.js";

/** Above and below what is to stand on one page, in twentieths of a point. */
const CLOSE_MARGIN = 580;

/** The appendix as it is handed to a board: named styles, header rows, pictures with words, page numbers. */
export const renderDocx: Render = async (report, { language, template, pictures }) => {
  const manner: Manner = { language, group: "\u00a0" };
  const page = pageOf(report, manner);
  const close = report.onePage === true;
  const paint = page.charts.length === 0 ? undefined : await painter(await pictures());
  const counting = new Counting();
  const paper = template && paperOf(sectionOf(template.place));
  const canvas: Canvas = {
    paint: paint!,
    coloured: (svg) => template?.colours.of(svg) ?? svg,
    rooms: paper === undefined ? ownRooms : roomsOn(paper),
  };
  const laid = laidOut<Paragraph | Table>(
    page,
    {
      language,
      letters: template === undefined ? "own" : "anybodys",
      ...(paper === undefined ? {} : { widths: paper.widths }),
    },
    {
      opening: () => opening(page, counting, { close }),
      table: (table, room) => tableSection(table, room, language, counting),
      picture: (chart, side) => pictureSection(chart, manner, canvas, { side, close }),
      list,
      closing: () => closing(page, counting),
      annexTitle: (title) => new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
      provenance: (title) => provenance(title, page, { close }),
    },
  );
  const document = new Document({
    numbering: { config: [bullets, numbers] },
    features: { updateFields: false },
    sections: laid.map(({ side, children }) =>
      template === undefined
        ? section(page, { side, children }, { language, close })
        : { properties: { type: SectionType.NEXT_PAGE }, children },
    ),
  });
  const core = coreProperties({
    title: page.title,
    creator: report.provenance.program,
    language: languageTag(language),
    day: report.provenance.date,
  });
  const bytes = await Packer.pack(document, "uint8array", false, [
    { path: "docProps/core.xml", data: core },
    { path: "word/styles.xml", data: docxStyles(language, { close }) },
  ]);
  if (template === undefined) return withZipDates(bytes, report.provenance.date);
  const parts = await packageParts(bytes);
  if (typeof parts === "string") throw new RangeError(`our own document is ${parts}`);
  const sides = laid.map(({ side }) => side);
  return withZipDates(intoTemplate(template, { parts, sides, core, language }), report.provenance.date);
};

const opening = (page: Page, counting: Counting, how: { readonly close: boolean }): Paragraph[] => [
  ...(page.document === undefined ? [] : headLines(page.document)),
  new Paragraph({
    text: page.title,
    heading: HeadingLevel.TITLE,
    ...((page.document?.head ?? []).length === 0 ? {} : { spacing: { before: how.close ? 120 : 480 } }),
  }),
  ...page.intro.map((sentence) => new Paragraph({ text: sentence })),
  ...sections(page.document?.opening ?? [], counting),
  ...(page.lead === undefined
    ? []
    : [
        heading(page.lead.heading, HeadingLevel.HEADING_1),
        ...page.lead.paragraphs.map((p) => new Paragraph({ text: p })),
      ]),
];

const closing = ({ document }: Page, counting: Counting): Paragraph[] =>
  document === undefined ? [] : [...sections(document.closing, counting), ...signatureLines(document)];

/** In one line where it is to be close. */
const provenance = (title: string, page: Page, how: { readonly close: boolean }): Paragraph[] =>
  how.close
    ? [
        new Paragraph({
          style: styleIds.provenance,
          spacing: { before: 120 },
          children: [
            bold(`${title}: `),
            new TextRun(page.provenance.map(({ name, value }) => `${name} ${value}`).join("; ")),
          ],
        }),
      ]
    : provenanceLines(title, page);

const provenanceLines = (title: string, page: Page): Paragraph[] => [
  new Paragraph({
    style: styleIds.provenance,
    spacing: { before: 480 },
    keepNext: true,
    children: [bold(title)],
  }),
  ...page.provenance.map(
    ({ name, value }, i) =>
      new Paragraph({
        style: styleIds.provenance,
        keepNext: i < page.provenance.length - 1,
        children: [bold(`${name}: `), new TextRun(value)],
      }),
  ),
];

const section = (
  page: Page,
  { side, children }: { readonly side: Side; readonly children: (Paragraph | Table)[] },
  { language, close }: { readonly language: Language; readonly close: boolean },
): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    page: {
      size: {
        ...A4,
        orientation: side === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: close ? CLOSE_MARGIN : MARGIN,
        bottom: close ? CLOSE_MARGIN : MARGIN,
        left: MARGIN,
        right: MARGIN,
        footer: close ? 400 : 600,
      },
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
