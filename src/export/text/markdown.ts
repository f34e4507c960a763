import type { Render } from "../exporter.js";
import {
  type PageBlock,
  type PageFact,
  type PagePart,
  type PageSection,
  type PageTable,
  pageOf,
} from "../html/page.js";
import { say, text } from "../../texts/say.js";

/** Pipe tables (GitHub's dialect) under headings, with notes, assumptions and provenance at the end. */
export const renderMarkdown: Render = (report, { language }) => {
  const page = pageOf(report, { language, group: "\u00a0" });
  const ending = (
    id: "export.notes" | "export.assumptions" | "export.provenance",
    items: readonly string[],
  ) =>
    items.length === 0 ? [] : [`## ${text(say(id), language)}`, items.map((item) => `- ${item}`).join("\n")];
  const blocks = [
    ...(page.document === undefined || page.document.head.length === 0
      ? []
      : [factLines(page.document.head)]),
    `# ${escaped(page.title)}`,
    ...page.intro.map(paragraph),
    ...(page.document?.opening ?? []).flatMap(sectionBlocks),
    ...(page.lead === undefined
      ? []
      : [`## ${escaped(page.lead.heading)}`, ...page.lead.paragraphs.map(paragraph)]),
    ...page.tables.flatMap(tableBlocks),
    ...ending("export.notes", page.notes.map(paragraph)),
    ...ending("export.assumptions", page.assumptions.map(paragraph)),
    ...(page.document?.closing ?? []).flatMap(sectionBlocks),
    ...(page.document?.signatures ?? []).map(
      ({ name, role }) => `${SIGN_HERE}  \n${paragraph(role === "" ? name : `${name}, ${role}`)}`,
    ),
    ...ending("export.provenance", page.provenance.map((p) => `${paragraph(p.name)}: ${escaped(p.value)}`)), // prettier-ignore
  ];
  return `${blocks.join("\n\n")}\n`;
};

/** A line to sign on, when it is printed. */
const SIGN_HERE = "\\_".repeat(40);

const sectionBlocks = ({ heading, blocks }: PageSection): string[] => [
  `## ${escaped(heading)}`,
  ...blocks.map((block) => blockText(block, "###")),
];

function blockText(block: PageBlock, level: string): string {
  switch (block.kind) {
    case "paragraph":
      return paragraph(block.text);
    case "heading":
      return `${level} ${escaped(block.text)}`;
    case "facts":
      return factLines(block.facts);
    case "points":
      return block.items
        .map((item, i) => `${block.numbered ? `${String(i + 1)}.` : "-"} ${paragraph(item)}`)
        .join("\n");
  }
}

/** A point each, so that they stay on lines of their own. */
const factLines = (facts: readonly PageFact[]): string =>
  facts.map(({ name, value }) => `- **${escaped(name)}:** ${escaped(value)}`).join("\n");

const tableBlocks = (table: PageTable): string[] => [
  ...(table.sectioned ? [`## ${escaped(table.title)}`] : []),
  ...table.parts.flatMap((part) => [
    `${table.sectioned ? "###" : "##"} ${escaped(part.heading)}`,
    ...(part.about.length === 0
      ? []
      : [
          ...part.about.map((block) => blockText(block, table.sectioned ? "####" : "###")),
          strong(escaped(part.caption)),
        ]),
    pipeTable(table, part),
  ]),
  ...table.notes.map(paragraph),
];

function pipeTable({ columns }: PageTable, { rows }: PagePart): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map((c) => escaped(c.heading))),
    line(columns.map((c) => (c.kind === "words" ? "---" : "---:"))),
    ...rows.map(({ role, cells }) =>
      line(cells.map(escaped).map(role === "total" ? strong : (cell) => cell)),
    ),
  ].join("\n");
}

const strong = (cell: string): string => (cell === "" ? "" : `**${cell}**`);

/** Signs that mean something anywhere in a line, and those that do where a line begins. */
const MARKUP = /[\\`*_[\]<>|~&#$@]/g;
const LINE_START = /^(\d*)([-+=.)])/;

/** Words as words within a line: no markup, no links, no entities. */
const escaped = (words: string): string =>
  words
    .trim()
    .replace(MARKUP, "\\$&")
    .replace(/:\/\//g, ":\\/\\/")
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`);

/** Words that make a line of their own: no list where it begins with `-` or `1.` either. */
const paragraph = (words: string): string => escaped(words).replace(LINE_START, "$1\\$2");
