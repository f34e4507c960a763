import fc from "fast-check";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { appendix } from "./appendix.js";
import { gallery } from "./charts.js";
import {
  amount,
  anyReport,
  body,
  column,
  hostileTexts,
  printed,
  reportOf,
  summary,
  tableOfNothingBut,
  words,
} from "./reports.js";

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // `<!doctype html>` in lower case is as good, and one heading may stand before the first section.
    "doctype-style": ["error", { style: "lowercase" }],
    "no-inline-style": "error",
  },
});

async function messages(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap((r) => r.messages.map((m) => `${m.ruleId} ${m.line}: ${m.message}`));
}

/** Wider than paper, so that it comes there in parts. */
const wide = {
  ...summary,
  id: "wide",
  columns: [
    column("a", "Post"),
    ...Array.from({ length: 11 }, (_, i) => column(`y${i}`, String(2020 + i), "kr")),
  ],
  rows: [body(words("Skatt"), ...Array.from({ length: 11 }, () => amount("-12345678")))],
};

describe("html", () => {
  test("is valid", async () => {
    for (const language of ["sv", "en"] as const) {
      expect(await messages(await printed("html", appendix, { language }))).toEqual([]);
    }
  });

  test("says its language, its headings, its captions and what each header heads", async () => {
    const html = await printed("html", appendix);
    expect(html).toMatch(/^<!doctype html>\n<html lang="sv">/);
    expect([...html.matchAll(/<h([1-3])[^>]*>([^<]*)</g)].map((m) => `${m[1]!} ${m[2]!}`)).toEqual([
      "1 Ekonomisk bilaga",
      "2 Insatser",
      "3 Stöd genom hela utbildningen (SEK)",
      "3 Aktivt försörjningsstöd / Aktiv arbetslös (SEK)",
      "3 Systematisk kartläggning och uppföljning av försörjningsstödet (SEK)",
      "3 Psykisk ohälsa (SEK)",
      "3 Programråd/Branschråd (SEK)",
      "2 Summering samtliga insatser (SEK)",
      "2 Stöd genom hela utbildningen kostar mest",
      "3 Kostnad per insats och år (SEK)",
      "2 Anmärkningar",
      "2 Antaganden",
      "2 Så är underlaget framtaget",
    ]);
    expect(html).toContain('<th scope="col" class="number">OH 10 %</th>');
    expect(html).toContain('<tr><th scope="row">2019</th><td class="number">5\u00a0433\u00a0000</td>');
  });

  test("has a chart whose words say all that it shows", async () => {
    const html = await printed("html", appendix);
    expect(html).toContain("Psykisk ohälsa: 2019 33\u00a0000, 2020 700\u00a0000.");
    const [small, large] = ["33\u00a0000", "2\u00a0700\u00a0000"].map((amount) =>
      Number(new RegExp(`width="([\\d.]+)" height="20"/><text [^>]*>${amount}<`).exec(html)![1]),
    );
    expect(small! / large!).toBeCloseTo(33000 / 2700000, 3);
  });

  test("fetches nothing", async () => {
    const html = await printed("html", appendix);
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed)\b|\bsrc=|@import|url\(/);
    expect([...new Set(html.match(/https?:[^"]*/g))]).toEqual(["http://www.w3.org/2000/svg"]);
    expect(html).toContain("default-src 'none'");
  });

  test.each(hostileTexts)("keeps %j as words", async (hostile) => {
    const table = tableOfNothingBut(hostile);
    const html = await printed("html", { ...appendix, title: hostile, tables: [table], notes: [hostile] });
    expect(tagsOf(html)).toEqual(tagsOf(await printed("html", {
      ...appendix, title: "x", tables: [{ ...table, title: "x", notes: ["x"] }], notes: ["x"],
    }))); // prettier-ignore
  });

  test("has no tag or attribute of anybody else's making", async () => {
    const own = new Set(
      tagsOf(
        await printed("html", {
          ...reportOf(),
          ...appendix,
          charts: Object.values(gallery),
          tables: [...appendix.tables, wide],
        }),
      ).map((tag) => /^<\/?\w+/.exec(tag)![0]),
    );
    for (const more of ["<p", "</p", "<ul", "</ul"]) own.add(more);
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        for (const tag of tagsOf(await printed("html", report)))
          expect(own).toContain(/^<\/?\w+/.exec(tag)![0]);
      }),
    );
  });
});

/** Every tag of the body, without the content of attributes and of the drawing. */
function tagsOf(html: string): string[] {
  return (html.slice(html.indexOf("<body>")).match(/<[^>]*>/g) ?? []).map((tag) =>
    tag.replace(/"[^"]*"/g, '""'),
  );
}
