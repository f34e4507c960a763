import { Chalk } from "chalk";
import CliTable from "cli-table3";
import type { Chart } from "../../report/chart.js";
import type { Render } from "../exporter.js";
import { explanationLines } from "../explanation/explanation-text.js";
import type { Manner } from "../cell-text.js";
import { textChart } from "../chart/text-chart.js";
import {
  type PageBlock,
  type PageColumn,
  type PageDocument,
  type PageFact,
  type PageSection,
  type PageTable,
  pageChart,
  pageOf,
} from "../html/page.js";

/** As wide as a terminal on a desk is; words wrap to it, numbers never wrap. */
const PAGE_WIDTH = 100;
const NARROWEST_WORDS = 16;
const WIDEST_WORD = 28;
const WIDEST_NUMBER_HEADING = 16;
/** How far down the figures of a run are explained under it: `explain` goes further. A budget has few levels. */
const LEVELS_EXPLAINED = 3;
/** The library lays out a table in time that grows with the square of its rows. */
const ROWS_AT_A_TIME = 100;
const BORDERS = [
  "top",
  "top-mid",
  "top-left",
  "top-right",
  "bottom",
  "bottom-mid",
  "bottom-left",
  "bottom-right",
].concat(["left", "left-mid", "mid", "mid-mid", "right", "right-mid", "middle"]);
const NO_BORDERS = Object.fromEntries(BORDERS.map((sign) => [sign, ""]));

/** Signs that are one wide: Latin letters with their accents, digits, marks. */
const PLAIN_SIGNS = /^[\x20-\x7e\xa0-\xac\xae-\xff\u2010-\u201d\u2212]*$/;
const NO_BREAK_SPACES = /[\u00a0\u202f]/g;

type Bold = (text: string) => string;

/** Tables as municipalities print them. Colour only adds bold: it never tells anything by itself. */
export const renderTable: Render = async (report, options) => {
  const bold = new Chalk({ level: options.colour ? 1 : 0 }).bold;
  const manner: Manner = { language: options.language, group: " " };
  if (options.chart !== undefined)
    return `${chartBlock(options.chart, manner, bold).replace(NO_BREAK_SPACES, " ")}\n`;
  const page = pageOf(report, manner);
  const blocks = page.tables.flatMap((table) => tableBlocks(table, bold));
  if (page.lead !== undefined)
    blocks.unshift(`${bold(page.lead.heading)}\n${page.lead.paragraphs.map(wrapped).join("\n\n")}`);
  if (page.document !== undefined) blocks.unshift(...opening(page.title, page.document, bold));
  for (const { chart } of page.charts) if (chart.asText) blocks.push(chartBlock(chart, manner, bold));
  if (page.notes.length > 0) blocks.push(page.notes.join("\n"));
  if (page.document !== undefined) blocks.push(...closing(page.document, bold));
  const depth = report.id === "run" ? LEVELS_EXPLAINED : undefined;
  for (const explanation of options.explanations ?? []) {
    let text = "";
    for await (const line of explanationLines(explanation, options.language, depth)) text += line;
    blocks.push(text.trimEnd());
  }
  return `${blocks.join("\n\n").replace(NO_BREAK_SPACES, " ")}\n`;
};

const opening = (title: string, { head, opening: sections }: PageDocument, bold: Bold): string[] => [
  ...(head.length === 0 ? [] : [factLines(head)]),
  bold(title),
  ...sections.flatMap((section) => sectionBlocks(section, bold)),
];

const closing = ({ closing: sections, signatures }: PageDocument, bold: Bold): string[] => [
  ...sections.flatMap((section) => sectionBlocks(section, bold)),
  ...signatures.map(({ name, role }) => `\n${"_".repeat(40)}\n${role === "" ? name : `${name}, ${role}`}`),
];

const sectionBlocks = ({ heading, blocks }: PageSection, bold: Bold): string[] => {
  const [first, ...rest] = blocks.map((block) => blockText(block, bold));
  return [first === undefined ? bold(heading) : `${bold(heading)}\n${first}`, ...rest];
};

function blockText(block: PageBlock, bold: Bold): string {
  switch (block.kind) {
    case "paragraph":
      return wrapped(block.text);
    case "heading":
      return bold(block.text);
    case "facts":
      return factLines(block.facts);
    case "points":
      return block.items
        .map((item, i) => wrapped(`${block.numbered ? `${String(i + 1)}.` : "-"} ${item}`))
        .join("\n");
  }
}

const factLines = (facts: readonly PageFact[]): string =>
  facts.map(({ name, value }) => wrapped(`${name}: ${value}`)).join("\n");

function chartBlock(chart: Chart, manner: Manner, bold: Bold): string {
  const { title, about, notes } = pageChart(chart, manner);
  const heading = title === about ? [] : [about];
  return [bold(title), ...heading, textChart(chart, manner), ...notes.map(wrapped)].join("\n");
}

/** Words in lines as wide as the page. */
function wrapped(paragraph: string): string {
  const lines: string[] = [];
  for (const word of paragraph.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > PAGE_WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join("\n");
}

function tableBlocks(table: PageTable, bold: Bold): string[] {
  const widths = columnWidths(table);
  const blocks = table.parts.map((part) => {
    const heading = table.columns.map((c) => c.heading);
    const rows = [
      heading,
      ...part.rows.map((r) => (r.role === "total" ? r.cells.map((cell) => bold(cell)) : r.cells)),
    ];
    const about = part.about.map((block) => `${blockText(block, bold)}\n`);
    const caption = about.length === 0 ? [] : [`\n${bold(part.caption)}`];
    return [bold(part.heading), ...about, ...caption, laidOut(rows, table, widths)].join("\n");
  });
  if (table.sectioned) blocks.unshift(bold(table.title));
  if (table.notes.length > 0) blocks.push(`${blocks.pop()!}\n${table.notes.join("\n")}`);
  return blocks;
}

interface Widths {
  readonly columns: readonly number[];
  /** Before each column. */
  readonly gaps: readonly number[];
}

/** Numbers may stand closer, under headings as narrow as their longest word, where the page is wide enough for that only. */
function columnWidths(table: PageTable): Widths {
  const total = ({ columns, gaps }: Widths): number => [...columns, ...gaps].reduce((sum, n) => sum + n, 0);
  const widths = widthsOf(table, { heading: WIDEST_NUMBER_HEADING, gap: 3 });
  if (!table.close || total(widths) <= PAGE_WIDTH) return widths;
  const close = widthsOf(table, { heading: 0, gap: 2 });
  return total(close) <= PAGE_WIDTH ? close : widths;
}

/** Columns with money share one width; words share what is left of the page. */
function widthsOf(
  { columns, parts }: PageTable,
  most: { readonly heading: number; readonly gap: number },
): Widths {
  const gaps = columns.map((_, i) => Math.min(most.gap, gap(columns, i)));
  const needed = columns.map(({ heading, kind }, i) => {
    const cells = widest(parts.flatMap((part) => part.rows.map((row) => row.cells[i]!)));
    return kind === "words"
      ? Math.max(cells, widest([heading]))
      : Math.max(cells, headingWidth(heading, most.heading));
  });
  const money = Math.max(0, ...needed.filter((_, i) => columns[i]!.kind === "money"));
  const numbers = needed.map((width, i) => (columns[i]!.kind === "money" ? money : width));
  const isWords = (i: number) => columns[i]!.kind === "words";
  let room = PAGE_WIDTH - numbers.reduce((total, w, i) => total + gaps[i]! + (isWords(i) ? 0 : w), 0);
  let left = columns.filter((c) => c.kind === "words").length;
  const widths = [...numbers];
  const byNeed = numbers.map((width, i) => ({ width, i })).filter(({ i }) => isWords(i));
  for (const { width, i } of byNeed.sort((a, b) => a.width - b.width)) {
    widths[i] = Math.min(width, Math.max(narrowest(parts, i), Math.floor(room / left)));
    room -= widths[i];
    left -= 1;
  }
  return { columns: widths.map((w) => Math.max(1, w)), gaps };
}

/** The longest single word of a column, within reason: a page a little too wide reads better than words cut in two. */
const narrowest = (parts: PageTable["parts"], i: number): number => {
  const words = parts.flatMap((part) => part.rows.flatMap((row) => row.cells[i]!.split(" ")));
  return Math.max(NARROWEST_WORDS, Math.min(WIDEST_WORD, widest(words)));
};

/** Headings over numbers wrap between words, so that a long one does not push the numbers apart. */
const headingWidth = (heading: string, most: number): number =>
  Math.max(Math.min(widest([heading]), most), widest(heading.split(/\s+/)));

const gap = (columns: readonly PageColumn[], index: number): number => {
  if (index === 0) return 0;
  return columns[index - 1]!.kind === "words" ? 2 : 3;
};

function laidOut(
  rows: readonly (readonly string[])[],
  { columns }: PageTable,
  { columns: widths, gaps }: Widths,
): string {
  const lines: string[] = [];
  for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
    const table = new CliTable({
      chars: NO_BORDERS,
      style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
      wordWrap: true,
      colWidths: widths.map((width, i) => width + gaps[i]!),
      colAligns: columns.map((c) => (c.kind === "words" ? "left" : "right")),
    });
    for (const row of rows.slice(from, from + ROWS_AT_A_TIME)) {
      const vAlign = row === rows[0] ? "bottom" : "top";
      table.push(
        row.map((cell, i) => ({
          content: breakable(cell, widths[i]!),
          vAlign,
          style: { "padding-left": gaps[i]! },
        })),
      );
    }
    lines.push(...table.toString().split("\n"));
  }
  return lines.map((line) => line.trimEnd()).join("\n");
}

/** Words wider than their column in pieces that fit: the library would cut them off. */
function breakable(cell: string, width: number): string {
  if (cell.length <= width && PLAIN_SIGNS.test(cell)) return cell;
  return cell
    .split(" ")
    .flatMap((word) => (widest([word]) <= width ? [word] : word.split(/(?<=_)/)))
    .flatMap((word) => (widest([word]) <= width ? [word] : pieces(word, Math.max(1, Math.floor(width / 2)))))
    .join(" ");
}

function pieces(word: string, size: number): string[] {
  const signs = [...new Intl.Segmenter().segment(word)].map((s) => s.segment);
  return Array.from({ length: Math.ceil(signs.length / size) }, (_, i) =>
    signs.slice(i * size, (i + 1) * size).join(""),
  );
}

/** The width of the widest text as the library counts it: East Asian signs are two wide, combining ones none. */
function widest(texts: readonly string[]): number {
  const plain = texts.filter((t) => PLAIN_SIGNS.test(t)).reduce((most, t) => Math.max(most, t.length), 0);
  return texts.filter((t) => !PLAIN_SIGNS.test(t)).reduce((most, t) => Math.max(most, measured(t)), plain);
}

function measured(text: string): number {
  const table = new CliTable({
    chars: NO_BORDERS,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
  });
  table.push([text, "|"], ["", "|"]);
  return table.toString().split("\n")[1]!.indexOf("|");
}
