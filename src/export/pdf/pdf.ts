import type { Report } from "../../report/report.js";
import { say, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import type { Manner } from "../cell-text.js";
import { type Outliner, outliner } from "../chart/png.js";
import { languageTag } from "../docx/styles.js";
import type { Render } from "../exporter.js";
import { type Page, pageOf } from "../html/page.js";
import { laidOut, MARGIN, WIDTHS } from "../paper/laid-out.js";
import { breaking } from "./breaking.js";
import { type Group, loose, points, together } from "./items.js";
import { pictureGroup } from "./picture.js";
import { program } from "./program.js";
import { body, factItem, paragraph, sections, signatures } from "./sections.js";
import { tableGroups } from "./table.js";
import { typeset } from "./typst.js";

const ROOM = points(WIDTHS.portrait);
const SMALL = 8;

/** The appendix as it is sent and kept: tagged, with bookmarks, its pictures also in words, in a font of its own. */
export const renderPdf: Render = async (report, { language, pictures, typst }) => {
  if (typst === undefined) throw new Error("a pdf without what sets its pages");
  const parts = await pictures();
  const outlined = await outliner(parts);
  return typeset(typst, { program, fonts: parts.fonts, data: dataOf(report, language, outlined) });
};

/** All that is said in the document, and how it is laid out, as the program reads it. */
function dataOf(report: Report, language: Language, outlined: Outliner) {
  const manner: Manner = { language, group: "\u00a0" };
  const page = pageOf(report, manner);
  const close = report.onePage === true;
  const [tag, region] = languageTag(language).split("-");
  return {
    title: page.title.trim() === "" ? report.provenance.program : page.title,
    author: report.provenance.program,
    day: dayOf(report.provenance.date),
    language: tag,
    region,
    margin: points(MARGIN),
    close,
    words: { page: text(say("export.page"), language), of: text(say("export.pageOf"), language) },
    sections: sectionsOf(page, manner, { outlined, close }),
  };
}

function dayOf(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { year, month, day };
}

const sectionsOf = (
  page: Page,
  manner: Manner,
  { outlined, close }: { readonly outlined: Outliner; readonly close: boolean },
) =>
  laidOut<Group>(
    page,
    { language: manner.language, letters: "own" },
    {
      opening: () => opening(page),
      table: (table, room) => tableGroups(table, room, manner.language),
      picture: (chart, side) => [pictureGroup(chart, manner, { side, outlined, close })],
      list: (heading, items) =>
        items.length === 0
          ? []
          : [
              loose([
                { kind: "heading", level: 1, words: heading },
                { kind: "list", numbered: false, items: items.map(body) },
              ]),
            ],
      closing: () => closing(page),
      annexTitle: (words) => loose([{ kind: "annex", words }]),
      provenance: (heading) => [provenance(heading, page)],
    },
  ).map(({ side, children }) => ({ turned: side === "landscape", groups: children }));

const opening = ({ title, intro, lead, document }: Page): Group[] => [
  loose([
    ...(document?.head ?? []).map(factItem),
    { kind: "title", words: body(title) },
    ...intro.map(paragraph),
  ]),
  ...sections(document?.opening ?? []),
  ...(lead === undefined
    ? []
    : [loose([{ kind: "heading", level: 1, words: lead.heading }, ...lead.paragraphs.map(paragraph)])]),
];

const closing = ({ document }: Page): Group[] =>
  document === undefined ? [] : [...sections(document.closing), ...signatures(document)];

/** In small print. */
const provenance = (heading: string, page: Page): Group =>
  together([
    { kind: "small", name: heading, words: "" },
    ...page.provenance.map(
      ({ name, value }) =>
        ({ kind: "small", name: `${name}:`, words: breaking(value, ROOM, { size: SMALL }) }) as const,
    ),
  ]);
