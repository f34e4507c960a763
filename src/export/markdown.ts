import type { Render } from "./exporter.js";
import { type PagePart, type PageTable, pageOf } from "./page.js";
import { say, text } from "../texts/say.js";

/** Pipe tables (GitHub's dialect) under headings, with notes, assumptions and provenance at the end. */
export const renderMarkdown: Render = (report, { language }) => {
  const page = pageOf(report, { language, group: "\u00a0" });
  const ending = (
    id: "export.notes" | "export.assumptions" | "export.provenance",
    items: readonly string[],
  ) =>
    items.length === 0 ? [] : [`## ${text(say(id), language)}`, items.map((item) => `- ${item}`).join("\n")];
  const blocks = [
    `# ${escaped(page.title)}`,
    ...page.intro.map(escaped),
    ...page.tables.flatMap(tableBlocks),
    ...ending("export.notes", page.notes.map(escaped)),
    ...ending("export.assumptions", page.assumptions.map(escaped)),
    ...ending("export.provenance", page.provenance.map((p) => `${escaped(p.name)}: ${escaped(p.value)}`)), // prettier-ignore
  ];
  return `${blocks.join("\n\n")}\n`;
};

const tableBlocks = (table: PageTable): string[] => [
  ...(table.sectioned ? [`## ${escaped(table.title)}`] : []),
  ...table.parts.flatMap((part) => [
    `${table.sectioned ? "###" : "##"} ${escaped(part.heading)}`,
    pipeTable(table, part),
  ]),
  ...table.notes.map(escaped),
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

/** Words as words: no markup, no links, no entities, no list where a line begins with `-` or `1.`. */
const escaped = (words: string): string =>
  words
    .trim()
    .replace(MARKUP, "\\$&")
    .replace(LINE_START, "$1\\$2")
    .replace(/:\/\//g, ":\\/\\/")
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`);
