import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exporters } from "../../src/export/exporters.js";
import { languages } from "../../src/texts/words.js";
import { text } from "../../src/texts/say.js";
import { anyOptions, anyReport, needsOf } from "./reports.js";

// A journal is made of a ledger, which these reports have none of: `hledger.test.ts`.
const ofReports = exporters.filter((e) => e.ofJournal !== true);

describe.each(ofReports.map((e) => [e.id, e] as const))("%s", (_, exporter) => {
  test("says what it is for in every language", () => {
    for (const language of languages) expect(text(exporter.about, language)).not.toBe("");
  });

  test("renders any report, the same one to the same bytes", { timeout: 120_000 }, async () => {
    const render = await exporter.load();
    const needs = await needsOf(exporter.id);
    await fc.assert(
      fc.asyncProperty(anyReport, anyOptions, async (report, plain) => {
        const options = { ...plain, ...needs };
        const content = await render(report, options);
        expect(content.length).toBeGreaterThan(0);
        expect(typeof content === "string").toBe(!exporter.binary);
        expect(await render(report, options)).toEqual(content);
      }),
      // A failing report is shown as it came: making it smaller takes minutes where pictures are drawn.
      { numRuns: exporter.needs === undefined ? (exporter.binary ? 25 : 100) : 6, endOnFailure: true },
    );
  });
});

test("an extension belongs to one format", () => {
  const extensions = exporters.flatMap((e) => e.extensions);
  expect(new Set(extensions).size).toBe(extensions.length);
});
