import type { PageBlock, PageDocument, PageSection } from "../html/page.js";
import { WIDTHS } from "../paper/laid-out.js";
import { breaking } from "./breaking.js";
import { type Group, type Item, loose, points, together } from "./items.js";

const ROOM = points(WIDTHS.portrait);
const SIZE = 11;

/** Words as wide as the page. */
export const body = (words: string): string => breaking(words, ROOM, { size: SIZE });
export const paragraph = (words: string): Item => ({ kind: "paragraph", words: body(words) });

/** Sections under headings of the first level. */
export const sections = (found: readonly PageSection[]): Group[] =>
  found.map(({ heading, blocks }) =>
    loose([{ kind: "heading", level: 1, words: heading }, ...blockItems(blocks, 2)]),
  );

export const blockItems = (blocks: readonly PageBlock[], below: 2 | 3): Item[] =>
  blocks.flatMap((block): Item[] => {
    switch (block.kind) {
      case "paragraph":
        return [paragraph(block.text)];
      case "heading":
        return [{ kind: "heading", level: below, words: block.text }];
      case "facts":
        return block.facts.map(factItem);
      case "points":
        return [{ kind: "list", numbered: block.numbered, items: block.items.map(body) }];
    }
  });

export const factItem = ({ name, value }: PageDocument["head"][number]): Item => ({
  kind: "fact",
  name,
  words: body(value),
});

/** Lines to sign on, with who signs under each. */
export const signatures = ({ signatures: found }: PageDocument): Group[] =>
  found.map(({ name, role }) => together([{ kind: "signature", name, words: role }]));
