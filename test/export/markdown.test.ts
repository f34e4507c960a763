import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printable } from "../../src/core/printable.js";
import type { Block } from "../../src/report/document.js";
import {
  anyReport,
  body,
  column,
  hostileTexts,
  measures,
  printed,
  reportOf,
  summary,
  words,
} from "./reports.js";

/** The cells of a line of a pipe table as GitHub's specification reads them: split at `|` without `\`, then unescaped. */
function cellsOf(line: string): string[] {
  const inside = /^\| (.*) \|$/.exec(line)![1]!;
  return inside.split(/(?<!\\) \| /).map((cell) => unescaped(cell.trim()));
}
const unescaped = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
const tableLines = (text: string) => text.split("\n").filter((line) => line.startsWith("|"));

/** That a line, or a point of a list, has no markup but bold and begins nothing. `\\+` is a sign as any. */
function expectWords(line: string): void {
  const read = line
    .replace(/^- /, "")
    .replace(/\\[!-/:-@[-`{-~]/g, "x")
    .replaceAll("**", "x");
  expect(read).not.toMatch(/[<>`*_[\]]|^\s*[-+=>]|^\d+[.)]/);
}

describe("markdown", () => {
  test("is a heading, a pipe table with its alignment, and no-break spaces in numbers", async () => {
    expect(await printed("markdown", reportOf(summary))).toContain(
      [
        "# Bilaga",
        "",
        "## Summering samtliga insatser (SEK)",
        "",
        "| År | Summa | OH 10 % | Totalt |",
        "| --- | ---: | ---: | ---: |",
        "| 2019 | 5\u00a0433\u00a0000 | 543\u00a0000 | 5\u00a0976\u00a0000 |",
        "| 2020 | 6\u00a0100\u00a0000 | 610\u00a0000 | 6\u00a0710\u00a0000 |",
        "",
      ].join("\n"),
    );
  });

  test("has a heading per section, bold totals, and how it was made at the end", async () => {
    const text = await printed("markdown", {
      ...reportOf(measures),
      assumptions: [{ text: "Lön", value: "23 000 kr", source: "SCB", grade: "B" }],
    });
    expect(text.split("\n").filter((line) => line.startsWith("#"))).toEqual([
      "# Bilaga",
      "## Insatser",
      "### Förstudie (SEK)",
      "### Vägledning (SEK)",
      "## Antaganden",
      "## Så är underlaget framtaget",
    ]);
    expect(text).toContain("| **Summa** |  | **1\u00a0400\u00a0000** |");
    expect(text).toContain("- Lön: 23 000 kr. Källa: SCB. Stöd: offentlig statistik.");
    expect(text).toContain("- Kommando: lonsam budget budget.csv --overhead 10% --round 1000");
  });

  test.each(hostileTexts)("keeps %j as words in a cell", async (hostile) => {
    const table = {
      ...summary,
      columns: [column("a", "A"), column("b", "B")],
      rows: [body(words(hostile), words("nästa"))],
    };
    const line = tableLines(await printed("markdown", reportOf(table))).at(-1)!;
    expect(cellsOf(line)).toEqual([printable(hostile).trim(), "nästa"]);
    expect(line.replace(/\\./g, "")).not.toMatch(/[`*_[\]<>&]/);
  });

  test("makes no list of a note that begins as one, and leaves headings as they are", async () => {
    const text = await printed("markdown", {
      ...reportOf({ ...summary, title: "1. Stöd" }),
      notes: ["1. Ett", "- två"],
    });
    expect(text).toContain("\n## 1. Stöd (SEK)\n");
    expect(text).toContain("\n- 1\\. Ett\n- \\- två\n");
  });

  test("is never more lines than tables, headings and sentences", async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        for (const line of (await printed("markdown", report)).split("\n")) {
          expectWords(line);
        }
      }),
    );
  });

  test.each(["+", "-", "1.", "1)", "=", "++", "*+", "+ a", "- a", "--", "1. a", "12) a", ...hostileTexts])(
    "makes nothing of %j, wherever it stands in a document",
    async (hostile) => {
      const facts = [{ id: "board", name: hostile, value: hostile }];
      const blocks: readonly Block[] = [
        { kind: "paragraph", sentences: [hostile] },
        { kind: "points", numbered: false, items: [hostile] },
        { kind: "facts", facts },
        { kind: "heading", text: hostile },
      ];
      const section = { id: "summary", heading: hostile, blocks };
      const text = await printed("markdown", {
        ...reportOf({ ...measures, about: new Map([["Förstudie", blocks]]) }),
        title: hostile,
        intro: [hostile],
        notes: [hostile],
        lead: { heading: hostile, paragraphs: [[hostile]] },
        document: {
          head: facts,
          opening: [section],
          closing: [section],
          signatures: ["", hostile].map((role) => ({ name: hostile, role })),
        },
      });
      for (const line of text.split("\n")) expectWords(line);
    },
  );
});
