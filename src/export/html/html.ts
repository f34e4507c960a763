import { say, text } from "../../texts/say.js";
import type { Manner } from "../cell-text.js";
import { drawChart, SLIM, WIDE } from "../chart/draw.js";
import type { Render } from "../exporter.js";
import { htmlStyle } from "./style.js";
import { type Page, type PageChart, type PagePart, type PageTable, pageOf } from "./page.js";
import { xmlText } from "../xml-text.js";

/** The page may use its own style sheet and nothing else: no script, no picture, no font from anywhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** One file that fetches nothing, with headings, captions and scopes that a screen reader can follow. */
export const renderHtml: Render = (report, { language }) => {
  const manner: Manner = { language, group: "\u00a0" };
  const page = pageOf(report, manner);
  const besides = new Set(page.tables.map(({ id }) => id));
  const alone = page.charts.filter(({ beside }) => beside === undefined || !besides.has(beside));
  const heading = (id: "export.notes" | "export.assumptions" | "export.provenance") =>
    text(say(id), language);
  return `${[
    "<!doctype html>",
    `<html lang="${language}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${xmlText(page.title.trim() === "" ? report.provenance.program : page.title)}</title>`,
    `<style>${htmlStyle}</style>`,
    "</head>",
    "<body>",
    "<main>",
    `<h1>${xmlText(page.title)}</h1>`,
    ...page.intro.map((sentence) => `<p>${xmlText(sentence)}</p>`),
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
    ...footer(heading("export.provenance"), page),
    "</main>",
    "</body>",
    "</html>",
  ].join("\n")}\n`;
};

const tableSection = (table: PageTable, id: string): string[] => [
  "<section>",
  ...(table.sectioned ? [`<h2>${xmlText(table.title)}</h2>`] : []),
  ...table.parts.flatMap((part, i) => partTable(table, part, `${id}-${i + 1}`)),
  ...table.notes.map((note) => `<p class="note">${xmlText(note)}</p>`),
  "</section>",
];

function partTable(
  table: PageTable,
  part: PagePart,
  id: string,
  level: "h2" | "h3" = table.sectioned ? "h3" : "h2",
): string[] {
  const number = (column: number) => (table.columns[column]!.kind === "words" ? "" : ' class="number"');
  return [
    `<section class="wide" aria-labelledby="${id}" tabindex="0">`,
    table.sectioned ? '<table class="part">' : "<table>",
    `<caption><${level} id="${id}">${xmlText(part.heading)}</${level}></caption>`,
    `<thead><tr>${table.columns.map((c, i) => `<th scope="col"${number(i)}>${xmlText(c.heading)}</th>`).join("")}</tr></thead>`,
    "<tbody>",
    ...part.rows.map(({ role, cells }) => {
      const tagged = cells.map((cell, i) =>
        i === 0 && table.columns[0]!.kind === "words"
          ? `<th scope="row">${xmlText(cell)}</th>`
          : `<td${number(i)}>${xmlText(cell)}</td>`,
      );
      return `<tr${role === "total" ? ' class="total"' : ""}>${tagged.join("")}</tr>`;
    }),
    "</tbody>",
    "</table>",
    "</section>",
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
    ...page.data.parts.flatMap((part, i) => partTable(page.data, part, `${id}-data${i + 1}`, "h3")),
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
