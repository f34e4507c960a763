import type { PageBlock, PageDocument, PageFact, PageSection } from "../html/page.js";
import { HeadingLevel, Paragraph, TabStopType, TextRun } from "./library.js";
import { bold, heading, point } from "./paragraphs.js";
import { styleIds } from "./styles.js";

/** Where values stand beside their names, in twentieths of a point. */
const BESIDE = 2_500;
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
export const headLines = ({ head }: PageDocument): Paragraph[] => factLines(head, "title");

/** Sections under headings of the first level. */
export const sections = (found: readonly PageSection[], counting: Counting): Paragraph[] =>
  found.flatMap(({ heading: words, blocks }) => [
    heading(words, HeadingLevel.HEADING_1),
    ...blockParagraphs(blocks, { below: HeadingLevel.HEADING_2, counting, then: "text" }),
  ]);

interface Under {
  /** The level of headings among them. */
  readonly below: (typeof HeadingLevel)["HEADING_2" | "HEADING_3"];
  readonly counting: Counting;
  /** What follows: facts hang together with a title and with a table. */
  readonly then: "title" | "table" | "text";
}

export const blockParagraphs = (
  blocks: readonly PageBlock[],
  { below, counting, then }: Under,
): Paragraph[] =>
  blocks.flatMap((block, b): Paragraph[] => {
    switch (block.kind) {
      case "paragraph":
        // What a measure is for is not parted from who answers for it.
        return [new Paragraph({ text: block.text, keepNext: blocks[b + 1]?.kind === "facts" })];
      case "heading":
        return [heading(block.text, below)];
      case "facts":
        return factLines(block.facts, b === blocks.length - 1 ? then : "text");
      case "points": {
        const counted = block.numbered ? counting.next() : undefined;
        return block.items.map((item) => point(item, { counted }));
      }
    }
  });

const factLines = (facts: readonly PageFact[], then: Under["then"]): Paragraph[] =>
  facts.map(
    ({ name, value }, i) =>
      new Paragraph({
        style: styleIds.fact,
        keepLines: true,
        keepNext: i < facts.length - 1 || then !== "text",
        ...(i === 0 ? { spacing: { before: 80 } } : {}),
        tabStops: [{ type: TabStopType.LEFT, position: BESIDE }],
        indent: { left: BESIDE, hanging: BESIDE },
        children: [bold(name), new TextRun(`\t${value}`)],
      }),
  );

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
