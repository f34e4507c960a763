import type { PageBlock, PageDocument, PageFact, PageSection } from "../html/page.js";
import { HeadingLevel, Paragraph, TabStopType, TextRun } from "./library.js";
import { bold, heading, point } from "./paragraphs.js";
import { styleIds } from "./styles.js";

/** Where values stand beside their names, in twentieths of a point. */
const BESIDE = 2_300;
/** How much of the page a line to sign on leaves free at its right. */
const BESIDE_LINE = 4_800;

/** Lists that count begin again at one: each has an instance of the numbering of its own. */
export class Counting {
  private last = 0;
  next(): number {
    this.last += 1;
    return this.last;
  }
}

/** Whom a document is from, and under which number: above its title. */
export const headLines = ({ head }: PageDocument): Paragraph[] => head.map(factLine);

/** Sections under headings of the first level. */
export const sections = (found: readonly PageSection[], counting: Counting): Paragraph[] =>
  found.flatMap(({ heading: words, blocks }) => [
    heading(words, HeadingLevel.HEADING_1),
    ...blockParagraphs(blocks, HeadingLevel.HEADING_2, counting),
  ]);

export const blockParagraphs = (
  blocks: readonly PageBlock[],
  below: (typeof HeadingLevel)["HEADING_2" | "HEADING_3"],
  counting: Counting,
): Paragraph[] =>
  blocks.flatMap((block): Paragraph[] => {
    switch (block.kind) {
      case "paragraph":
        return [new Paragraph({ text: block.text })];
      case "heading":
        return [heading(block.text, below)];
      case "facts":
        return block.facts.map(factLine);
      case "points": {
        const counted = block.numbered ? counting.next() : undefined;
        return block.items.map((item) => point(item, counted));
      }
    }
  });

const factLine = ({ name, value }: PageFact): Paragraph =>
  new Paragraph({
    style: styleIds.fact,
    tabStops: [{ type: TabStopType.LEFT, position: BESIDE }],
    indent: { left: BESIDE, hanging: BESIDE },
    children: [bold(name), new TextRun(`\t${value}`)],
  });

/** A line to sign on, with who signs under it. */
export const signatureLines = ({ signatures }: PageDocument): Paragraph[] =>
  signatures.map(
    ({ name, role }) =>
      new Paragraph({
        style: styleIds.signature,
        keepLines: true,
        indent: { right: BESIDE_LINE },
        children: [new TextRun(name), ...(role === "" ? [] : [new TextRun({ text: role, break: 1 })])],
      }),
  );
