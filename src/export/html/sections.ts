import { xmlText } from "../xml-text.js";
import type { Page, PageBlock, PageFact, PageSection } from "./page.js";

/** Whom a document is from, and under which number. */
export const headHtml = (document: Page["document"]): string[] =>
  document === undefined || document.head.length === 0 ? [] : factsHtml(document.head);

export const sectionsHtml = (sections: readonly PageSection[]): string[] =>
  sections.flatMap(({ heading, blocks }) => [
    "<section>",
    `<h2>${xmlText(heading)}</h2>`,
    ...blocksHtml(blocks, 3),
    "</section>",
  ]);

/** `level`: of the headings among them. */
export const blocksHtml = (blocks: readonly PageBlock[], level: 3 | 4): string[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case "paragraph":
        return [`<p>${xmlText(block.text)}</p>`];
      case "heading":
        return [`<h${level}>${xmlText(block.text)}</h${level}>`];
      case "facts":
        return factsHtml(block.facts);
      case "points": {
        const list = block.numbered ? "ol" : "ul";
        return [`<${list}>`, ...block.items.map((item) => `<li>${xmlText(item)}</li>`), `</${list}>`];
      }
    }
  });

const factsHtml = (facts: readonly PageFact[]): string[] => [
  '<dl class="facts">',
  ...facts.map(({ name, value }) => `<div><dt>${xmlText(name)}</dt><dd>${xmlText(value)}</dd></div>`),
  "</dl>",
];

/** A line to sign on for each, with who signs under it. */
export const signaturesHtml = (document: Page["document"]): string[] =>
  (document?.signatures ?? []).map(
    ({ name, role }) =>
      `<p class="signature">${xmlText(name)}${role === "" ? "" : `<br>${xmlText(role)}`}</p>`,
  );
