import { say, text } from "../../texts/say.js";
import type { Manner } from "../cell-text.js";
import { drawChart, SLIM, WIDE } from "../chart/draw.js";
import type { Render } from "../exporter.js";
import type { Report } from "../../report/report.js";
import { documentHtml } from "./document-html.js";
import { htmlStyle } from "./style.js";
import { turnableHtml } from "./turnable.js";
import { type Page, type PageChart, type PagePart, type PageTable, pageOf } from "./page.js";
import { blocksHtml, headHtml, sectionsHtml, signaturesHtml } from "./sections.js";
import { type TablePart, tableParts } from "../table-widths.js";
import { xmlText } from "../xml-text.js";

/** The page may use its own style sheet and nothing else: no script, no picture, no font from anywhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** One file that fetches nothing, with headings, captions and scopes that a screen reader can follow. */
export const renderHtml: Render = (report, { language, turnable }) => {
  const manner: Manner = { language, group: "\u00a0" };
  const page = pageOf(report, manner);
  return turnable === undefined
    ? documentHtml(titleOf(page, report), language, {
        policy: POLICY,
        style: htmlStyle,
        body: ["<main>", ...mainHtml(page, manner), "</main>"],
      })
    : turnableHtml(titleOf(page, report), mainHtml(page, manner), language, turnable);
};

const titleOf = (page: Page, report: Report): string =>
  page.title.trim() === "" ? report.provenance.program : page.title;

/** What stands between the tags of `main`. */
export function mainHtml(page: Page, manner: Manner): string[] {
  const { language } = manner;
  const besides = new Set(page.tables.map(({ id }) => id));
  const alone = page.charts.filter(({ beside }) => beside === undefined || !besides.has(beside));
  const heading = (id: "export.notes" | "export.assumptions" | "export.provenance") =>
    text(say(id), language);
  return [
    ...headHtml(page.document),
    `<h1>${xmlText(page.title)}</h1>`,
    ...page.intro.map((sentence) => `<p>${xmlText(sentence)}</p>`),
    ...sectionsHtml(page.document?.opening ?? []),
    ...(page.lead === undefined
      ? []
      : [
          `<section><h2>${xmlText(page.lead.heading)}</h2>`,
          ...page.lead.paragraphs.map((p) => `<p>${xmlText(p)}</p>`),
          "</section>",
        ]),
    ...page.tables.flatMap((table, i) => [
      ...page.charts.filter(({ beside }) => beside === table.id).flatMap((chart) => figure(chart, manner)),
      ...tableSection(table, `table${i + 1}`),
    ]),
    ...alone.flatMap((chart) => figure(chart, manner)),
    ...list(heading("export.notes"), page.notes),
    ...list(heading("export.assumptions"), page.assumptions),
    ...sectionsHtml(page.document?.closing ?? []),
    ...signaturesHtml(page.document),
    ...footer(heading("export.provenance"), page),
  ];
}

const tableSection = (table: PageTable, id: string): string[] => [
  "<section>",
  ...(table.sectioned ? [`<h2>${xmlText(table.title)}</h2>`] : []),
  ...table.parts.flatMap((part, i) => partTable(table, part, `${id}-${i + 1}`)),
  ...table.notes.map((note) => `<p class="note">${xmlText(note)}</p>`),
  "</section>",
];

/** A table as a screen shows it: a region of its own that may be wider than the screen. */
const scrolling = (
  table: PageTable,
  part: PagePart,
  { id, level, screenOnly }: { id: string; level: "h2" | "h3"; screenOnly: boolean },
): string[] => [
  `<section class="wide${screenOnly ? " screen" : ""}" aria-labelledby="${part.about.length === 0 ? id : `${id}-about ${id}`}" tabindex="0">`,
  ...tableOf(
    table,
    part,
    table.columns.map((_, i) => i),
    part.about.length === 0
      ? `<${level} id="${id}">${xmlText(part.heading)}</${level}>`
      : `<strong id="${id}">${xmlText(part.caption)}</strong>`,
  ),
  "</section>",
];

/**
 * What a page of paper holds beside each other, in twentieths of a point of letters of ten points: 170 mm between the
 * margins, and letters of nine points.
 */
const PAPER = { width: 10_700, letters: "anybodys" } as const;

/** Where long names leave room for fewer numbers than these beside each other, letters are smaller. */
const FEWEST = 4;
const SMALLER = 0.75;

function onPaper(table: PageTable): { parts: readonly TablePart[]; small: boolean } {
  const parts = tableParts(table, PAPER);
  const numbers = ({ columns }: TablePart) =>
    columns.filter((c) => table.columns[c]!.kind !== "words").length;
  if (parts.length < 2 || Math.max(...parts.map(numbers)) >= FEWEST) return { parts, small: false };
  return { parts: tableParts(table, { ...PAPER, width: PAPER.width / SMALLER }), small: true };
}

/** A table that scrolls where it is wider than the screen, and comes in parts on paper where it is wider than that. */
function partTable(table: PageTable, part: PagePart, id: string): string[] {
  const level = table.sectioned ? "h3" : "h2";
  const { parts, small } = onPaper(table);
  const divided = parts.length > 1 || small;
  const about =
    part.about.length === 0
      ? []
      : [
          `<${level} id="${id}-about">${xmlText(part.heading)}</${level}>`,
          ...blocksHtml(part.about, level === "h2" ? 3 : 4),
        ];
  return [
    ...about,
    ...scrolling(table, part, { id, level, screenOnly: divided }),
    ...(divided
      ? [
          `<div class="paper${small ? " small" : ""}">`,
          ...parts.flatMap(({ columns }) =>
            tableOf(table, part, columns, `<strong>${xmlText(part.caption)}</strong>`),
          ),
          "</div>",
        ]
      : []),
  ];
}

function tableOf(table: PageTable, part: PagePart, columns: readonly number[], caption: string): string[] {
  const number = (column: number) => (table.columns[column]!.kind === "words" ? "" : ' class="number"');
  const heads = columns.map((c) => {
    const heading = xmlText(table.columns[c]!.heading);
    return heading === "" ? "<td></td>" : `<th scope="col"${number(c)}>${heading}</th>`;
  });
  return [
    table.sectioned ? '<table class="part">' : "<table>",
    `<caption>${caption}</caption>`,
    `<thead><tr>${heads.join("")}</tr></thead>`,
    "<tbody>",
    ...part.rows.map(({ role, cells }) => {
      const tagged = columns.map((c) =>
        c === 0 && table.columns[0]!.kind === "words"
          ? `<th scope="row">${xmlText(cells[c]!)}</th>`
          : `<td${number(c)}>${xmlText(cells[c]!)}</td>`,
      );
      return `<tr${role === "total" ? ' class="total"' : ""}>${tagged.join("")}</tr>`;
    }),
    "</tbody>",
    "</table>",
  ];
}

/** The picture as wide as a desk and as a telephone (the style sheet shows one of them), and its figures as a table. */
function figure(page: PageChart, manner: Manner): string[] {
  const id = `chart-${page.id}`;
  const drawn = (width: number, name: string) =>
    `<div class="${name}">${drawChart(page.chart, manner, { width, id: `${id}-${name}` }).svg}</div>`;
  return [
    "<figure>",
    `<figcaption><h2>${xmlText(page.title)}</h2><p class="about">${xmlText(page.about)}</p></figcaption>`,
    drawn(WIDE, "desk"),
    drawn(SLIM, "hand"),
    ...page.notes.map((note) => `<p class="note">${xmlText(note)}</p>`),
    `<details><summary>${xmlText(text(say("chart.data"), manner.language))}</summary>`,
    ...page.data.parts.flatMap((part, i) =>
      scrolling(page.data, part, { id: `${id}-data${i + 1}`, level: "h3", screenOnly: true }),
    ),
    "</details>",
    "</figure>",
  ];
}

const list = (heading: string, items: readonly string[]): string[] =>
  items.length === 0
    ? []
    : [
        "<section>",
        `<h2>${xmlText(heading)}</h2>`,
        "<ul>",
        ...items.map((i) => `<li>${xmlText(i)}</li>`),
        "</ul>",
        "</section>",
      ];

const footer = (heading: string, page: Page): string[] => [
  "<footer>",
  `<h2>${xmlText(heading)}</h2>`,
  "<dl>",
  ...page.provenance.map(({ name, value }) => `<dt>${xmlText(name)}</dt><dd>${xmlText(value)}</dd>`),
  "</dl>",
  "</footer>",
];
