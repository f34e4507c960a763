import { describe, expect, test } from "vitest";
import type { Report } from "../../src/report/report.js";
import { hostileTexts, measures, packed, printed, reportOf } from "./reports.js";
import { recordedBy } from "./typst-recorder.js";
import { unzipped } from "./unzipped.js";

/** A document with something of every kind. */
const whole: Report = {
  ...reportOf({
    ...measures,
    about: new Map([
      [
        "Förstudie",
        [
          { kind: "paragraph", sentences: ["Kartlägga målgruppen.", "Tidigare utredningar tas med."] },
          { kind: "heading", text: "Steg" },
          { kind: "points", numbered: false, items: ["läsa", "fråga"] },
          { kind: "facts", facts: [{ id: "responsible", name: "Ansvarig", value: "Rektor" }] },
        ],
      ],
    ]),
  }),
  document: {
    head: [
      { id: "board", name: "Nämnd", value: "Arbetsmarknadsnämnden" },
      { id: "reference", name: "Diarienummer", value: "AMN-2026-17" },
    ],
    opening: [
      {
        id: "decision",
        heading: "Förslag till beslut",
        blocks: [
          { kind: "paragraph", sentences: ["Nämnden beslutar"] },
          { kind: "points", numbered: true, items: ["att godkänna budgeten", "att följa upp den"] },
        ],
      },
    ],
    closing: [
      {
        id: "consequences",
        heading: "Konsekvenser",
        blocks: [
          { kind: "heading", text: "Barn" },
          { kind: "points", numbered: true, items: ["först", "sedan"] },
        ],
      },
    ],
    signatures: [
      { name: "Åsa Öberg", role: "Förvaltningschef" },
      { name: "Bo Ek", role: "" },
    ],
  },
};

/** In the order that people read them. */
const inOrder = [
  "Arbetsmarknadsnämnden",
  "AMN-2026-17",
  "Bilaga",
  "Förslag till beslut",
  "Nämnden beslutar",
  "att godkänna budgeten",
  "att följa upp den",
  "Insatser",
  "Förstudie",
  "Kartlägga målgruppen. Tidigare utredningar tas med.",
  "Steg",
  "läsa",
  "Ansvarig",
  "Rektor",
  "Ekonomisk beräkning (SEK)",
  "100 timmar",
  "Vägledning (SEK)",
  "Konsekvenser",
  "Barn",
  "först",
  "Åsa Öberg",
  "Förvaltningschef",
  "Bo Ek",
];

const wordsOfXml = (xml: string): string =>
  [...xml.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gs)].map(([, words]) => words).join("\n");
const wordsOfHtml = (html: string): string =>
  html
    .slice(html.indexOf("<main>"))
    .replace(/<[^>]+>/g, "\n")
    .replaceAll("\u00a0", " ");

const readers: readonly (readonly [string, (report: Report) => Promise<string>])[] = [
  ["table", (report) => printed("table", report)],
  ["markdown", async (report) => (await printed("markdown", report)).replace(/\\(.)/g, "$1")],
  ["html", async (report) => wordsOfHtml(await printed("html", report))],
  [
    "docx",
    async (report) => wordsOfXml(unzipped(await packed("docx", report)).texts.get("word/document.xml")!),
  ],
  [
    "pdf",
    async (report) => {
      const { sections } = JSON.parse((await recordedBy(report)).data) as { sections: unknown };
      return JSON.stringify(sections);
    },
  ],
];

describe.each(readers)("what a document says in words, as %s", (_, words) => {
  test("stands in the order that people read it, each thing once", async () => {
    const said = await words(whole);
    let from = 0;
    for (const part of inOrder) {
      const at = said.indexOf(part, from);
      expect(at, part).toBeGreaterThanOrEqual(from);
      from = at + part.length;
    }
    expect(said.split("att godkänna budgeten")).toHaveLength(2);
  });

  test("changes nothing in a report that has none", async () => {
    const { document, ...bare } = whole;
    expect(document).toBeDefined();
    expect(await words(bare)).not.toContain("Förslag till beslut");
  });
});

describe("docx", () => {
  const documentXml = async (report: Report): Promise<string> =>
    unzipped(await packed("docx", report)).texts.get("word/document.xml")!;

  test("begins each counted list at one", async () => {
    const xml = await documentXml(whole);
    const ids = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id!);
    const counted = ids.filter((id) => ids.filter((other) => other === id).length === 2);
    expect(new Set(counted).size).toBe(3); // two counted lists and one with dots, of two points each
  });

  test("has a line to sign on for each, kept together with who signs", async () => {
    const xml = await documentXml(whole);
    const lines = xml.match(/<w:p>(?:(?!<\/w:p>).)*"SignatureLine".*?<\/w:p>/gs) ?? [];
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toContain("<w:keepLines/>");
  });

  test("is well-formed whatever people write", async () => {
    const document: NonNullable<Report["document"]> = {
      head: hostileTexts.map((value) => ({ id: "board", name: value, value })),
      opening: [
        {
          id: "summary",
          heading: hostileTexts[0]!,
          blocks: hostileTexts.map((text) => ({ kind: "heading", text })),
        },
      ],
      closing: [],
      signatures: hostileTexts.map((name) => ({ name, role: name })),
    };
    const { texts } = unzipped(await packed("docx", { ...whole, document }));
    expect(texts.get("word/document.xml")).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;|#)/);
  });
});

test("html says facts as names with values, and headings one level below theirs", async () => {
  const html = await printed("html", whole);
  expect(html).toContain("<div><dt>Diarienummer</dt><dd>AMN-2026-17</dd></div>");
  const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
  for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 1)).toBeLessThanOrEqual(1);
});
