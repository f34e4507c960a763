import { afterEach, describe, expect, test, vi } from "vitest";
import { widthOf } from "../../src/export/chart/letters.js";
import { printable } from "../../src/core/printable.js";
import { appendix, parts } from "./appendix.js";
import {
  amount,
  body,
  column,
  hostileTexts,
  measures,
  packed,
  reportOf,
  summary,
  words,
  tableOfNothingBut,
} from "./reports.js";
import { unzipped } from "./unzipped.js";

const texts = async (...[report, changed]: [Parameters<typeof packed>[1], Parameters<typeof packed>[2]?]) =>
  unzipped(await packed("docx", report, changed)).texts;
const documentOf = async (report: Parameters<typeof packed>[1]) =>
  (await texts(report)).get("word/document.xml")!;

const decoded = (xml: string) =>
  xml.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[name]!,
  );
/** Style and words of every paragraph, in order. */
const paragraphs = (xml: string): [string | undefined, string][] =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, p]) => [
    /<w:pStyle w:val="(\w+)"/.exec(p!)?.[1],
    [...p!.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gs)].map((t) => decoded(t[1]!)).join(""),
  ]);

afterEach(() => {
  vi.useRealTimers();
});

describe("docx", () => {
  test("is the appendix from title to provenance, each part in a style of its own", async () => {
    const all = paragraphs(await documentOf(appendix));
    expect(all.slice(0, 10)).toEqual([
      ["Title", "Ekonomisk bilaga"],
      [undefined, "Bilagan visar kostnaden för fem insatser åren 2019–2020."],
      ["Heading1", "Insatser"],
      ["Heading2", "Stöd genom hela utbildningen (SEK)"],
      ["TableHeading", "År"],
      ["TableHeading", "Resurser"],
      ["TableHeading", "Summa"],
      ["TableText", "2019"],
      ["TableText", "1 kurator, 1 samordnare, 2 handledare"],
      ["TableNumber", "2\u00a0700\u00a0000"],
    ]);
    const headings = all.filter(([style]) => style === "Heading1").map(([, heading]) => heading);
    expect(headings).toEqual([
      "Insatser",
      "Summering samtliga insatser (SEK)",
      "Stöd genom hela utbildningen kostar mest",
      "Anmärkningar",
      "Antaganden",
    ]);
    expect(all.at(-5)).toEqual(["Provenance", "Så är underlaget framtaget"]);
    expect(all.slice(-4).map(([style, line]) => [style, line.split(":")[0]])).toEqual([
      ["Provenance", "Program"],
      ["Provenance", "Kommando"],
      ["Provenance", "Datum"],
      ["Provenance", "budget.csv (SHA-256)"],
    ]);
  });

  test("repeats the head of every table on each page it goes on to", async () => {
    const tables = (await documentOf(appendix)).split("<w:tbl>").slice(1);
    expect(tables).toHaveLength(6);
    for (const table of tables) {
      expect(table.match(/<w:tr>.*?<\/w:tr>/gs)!.map((row) => row.includes("<w:tblHeader/>"))).toEqual([
        true,
        false,
        false,
      ]);
      expect(table).toContain('<w:tblStyle w:val="BudgetTable"/>');
      expect(table, "the style decides the borders").not.toContain("tblBorders");
    }
  });

  test("has its language, and names styles in it", async () => {
    expect((await texts(appendix)).get("word/styles.xml")).toMatch(
      /w:lang w:val="sv-SE".*w:name w:val="Budgettabell"/s,
    );
    const english = await texts(appendix, { language: "en" });
    expect(english.get("word/styles.xml")).toMatch(/w:lang w:val="en-GB".*w:name w:val="Budget table"/s);
  });

  test("has a picture in svg and png, and says in words what it shows", async () => {
    const all = await texts(appendix);
    expect([...all.keys()].map((name) => name.split(".").at(-1)).filter((e) => e === "svg" || e === "png").sort()).toEqual(["png", "svg"]); // prettier-ignore
    expect(all.get("word/document.xml")).toMatch(
      /<wp:docPr [^>]*descr="Stöd genom hela utbildningen kostar mest\. Stapeldiagram: Kostnad per insats och år \(SEK\)\.[^"]*Psykisk ohälsa: 2019 33\u00a0000, 2020 700\u00a0000\./,
    );
  });

  test("makes a picture that is taller than a page as small as the page", async () => {
    const series = Array.from({ length: 60 }, (_, i) => ({ ...parts.series[0]!, name: `Insats ${i}` }));
    const all = await texts({ ...appendix, charts: [{ ...parts, series }] });
    const drawings = [...all].filter(([name]) => name.endsWith(".svg")).map(([, svg]) => svg);
    expect(drawings.flatMap((svg) => svg.match(/>Insats \d+</g)).length).toBe(60);
    const heights = [...all.get("word/document.xml")!.matchAll(/<wp:extent[^>]*cy="(\d+)"/g)];
    expect(heights.length).toBe(1);
    for (const [, height] of heights) expect(Number(height) / 9525, "pixels").toBeLessThanOrEqual(800);
  });

  test("has the number of the page and of all pages at the foot", async () => {
    const foot = (await texts(appendix)).get("word/footer1.xml")!;
    expect(foot).toMatch(/Sida .*PAGE.* av .*NUMPAGES/s);
  });

  test("turns the page when the columns need it", async () => {
    const wide = {
      ...summary,
      columns: [
        column("a", "Insats"),
        ...Array.from({ length: 9 }, (_, i) => column(`y${i}`, String(2020 + i), "kr")),
      ],
      rows: [body(words("Stöd"), ...Array.from({ length: 9 }, () => amount("1234567")))],
    };
    expect(await documentOf(reportOf(wide))).toContain('w:orient="landscape"');
    expect(await documentOf(reportOf(measures))).not.toContain('w:orient="landscape"');
  });

  test("has cells in every table, also one that is nothing but sections", async () => {
    const table = { ...summary, sections: "a", columns: [column("a", "A")], rows: [body(words("x"))] };
    expect(await documentOf(reportOf(table))).toMatch(/<w:tr>.*<w:tc>.*<\/w:tc><\/w:tr>/s);
    expect(await documentOf(reportOf(table))).not.toMatch(/<\/w:trPr><\/w:tr>/);
  });

  test("makes totals bold", async () => {
    expect(await documentOf(reportOf(measures))).toMatch(
      /<w:b\/><w:bCs\/><\/w:rPr><w:t [^>]*>1\u00a0400\u00a0000</,
    );
  });

  test("is the same bytes whatever the clock says, dated as its provenance", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
    const first = await packed("docx", appendix);
    vi.setSystemTime(new Date("2044-01-02T03:04:05Z"));
    expect(await packed("docx", appendix)).toEqual(first);
    const { texts, days } = unzipped(first);
    expect([...days]).toEqual(["2026-11-21 0"]);
    expect(texts.get("docProps/core.xml")).toMatch(/<dcterms:created[^>]*>2026-11-21T00:00:00Z</);
    expect([...texts].filter(([, text]) => /20(31|44)-0/.test(text))).toEqual([]);
  });

  test.each(hostileTexts)("keeps %j as words", async (hostile) => {
    const table = tableOfNothingBut(hostile);
    const report = {
      ...reportOf(table),
      title: hostile,
      notes: [hostile],
      charts: [{ ...parts, title: hostile, series: [{ name: hostile, values: [] }] }],
    };
    const said = paragraphs(await documentOf(report)).map(([, line]) => line);
    const line = printable(hostile);
    expect(said.slice(0, 5)).toEqual([line, line, line, line, line]);
  });
});

describe("pages of a docx", () => {
  const years = (count: number) =>
    Array.from({ length: count }, (_, i) => column(`y${i}`, String(2020 + i), "kr"));
  const tableOf = (id: string, count: number) => ({
    ...summary,
    id,
    title: id,
    columns: [column("a", "Insats"), ...years(count)],
    rows: [body(words("Försörjningsstöd"), ...years(count).map(() => amount("-12345678")))],
    notes: ["En not."],
  });
  /** How each section lies, and the headings in it. */
  const sectionsOf = (xml: string) =>
    xml.split("<w:sectPr").slice(0, -1).map((_, i, parts) => {
      const properties = xml.split("<w:sectPr")[i + 1]!;
      return {
        lies: /^[^>]*>.*?w:orient="landscape"/s.test(properties.slice(0, properties.indexOf("</w:sectPr>"))),
        headings: paragraphs(parts[i]!).flatMap(([style, line]) => (style === "Heading1" ? [line] : [])),
      };
    }); // prettier-ignore

  test("are turned for the tables that need it, and for no others", async () => {
    const report = reportOf(tableOf("smal", 3), tableOf("bred", 7), tableOf("efter", 3));
    const sections = sectionsOf(await documentOf(report));
    expect(sections.map(({ lies }) => lies)).toEqual([false, true, false]);
    expect(sections[1]!.headings).toEqual(["bred (SEK)"]);
  });

  test("lie on for a small table between two that lie", async () => {
    const report = reportOf(
      tableOf("smal", 3),
      tableOf("bred", 7),
      tableOf("smal", 3),
      tableOf("bredare", 7),
    );
    expect(sectionsOf(await documentOf(report)).map(({ lies }) => lies)).toEqual([false, true]);
  });

  test("are as the table that a few words open or end, and upright for many words", async () => {
    const report = reportOf(tableOf("bred", 7), tableOf("bredare", 7));
    expect(sectionsOf(await documentOf(report)).map(({ lies }) => lies)).toEqual([true]);
    const told = { ...report, lead: { heading: "Svar", paragraphs: [["Ord ".repeat(400)]] } };
    expect(sectionsOf(await documentOf(told)).map(({ lies }) => lies)).toEqual([false, true]);
    const annexed = {
      ...report,
      annex: { tables: [tableOf("smal", 3)], asked: true, pointers: { here: [], away: [] } },
    };
    expect(sectionsOf(await documentOf(annexed)).map(({ lies }) => lies)).toEqual([true, false]);
  });

  test("have a table of many years in parts, each with the names of its rows and all years once", async () => {
    const xml = await documentOf(reportOf(tableOf("lång", 30)));
    const tables = xml.split("<w:tbl>").slice(1);
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables) expect(table).toContain("Försörjningsstöd");
    const shown = tables.flatMap((table) =>
      [...table.matchAll(/<w:t[^>]*>(20\d\d)<\/w:t>/g)].map((m) => m[1]),
    );
    expect(shown).toEqual(Array.from({ length: 30 }, (_, i) => String(2020 + i)));
    const headings = paragraphs(xml).flatMap(([style, line]) => (style === "Heading1" ? [line] : []));
    expect(headings.slice(0, 2)).toEqual(["lång (SEK)", "lång (SEK), fortsättning"]);
  });

  test("leave no heading, no head of a table and no note alone", async () => {
    const xml = await documentOf(appendix);
    const long = { ...summary, notes: ["Not ett.", "Not två."], rows: Array.from({ length: 40 }, () => summary.rows[0]!) };
    const rows = (await documentOf(reportOf(long))).match(/<w:tr>.*?<\/w:tr>/gs)!.map((row) => row.includes("<w:keepNext/>"));
    // The head and the first row hang together, and the last two rows and what stands under them.
    expect(rows.flatMap((kept, i) => (kept ? [i] : []))).toEqual([0, 1, 39, 40]);
    expect((await texts(appendix)).get("word/styles.xml")).toMatch(/w:styleId="Heading1".*?<w:keepNext\/>/s);
    for (const table of xml.split("<w:tbl>").slice(1)) {
      const own = table.slice(0, table.indexOf("</w:tbl>")).match(/<w:tr>.*?<\/w:tr>/gs)!;
      expect(own.slice(0, -1).every((row) => row.includes("<w:keepNext/>"))).toBe(true);
    }
  }); // prettier-ignore

  test("have columns as wide as their longest word and number, in any of the fonts there may be", async () => {
    const wordy = {
      ...summary,
      columns: [column("a", "Aktör"), column("b", "Förklaring"), column("c", "Belopp", "kr")],
      rows: [body(words("inkomstutjämningssystemet"), words("ett antal långa ord om arbetsmarknadsutbildningar i rad ".repeat(4)), amount("-123456789"))],
    };
    const table = (await documentOf(reportOf(wordy))).split("<w:tbl>")[1]!;
    const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((m) => Number(m[1]) / 20);
    const needed = ["inkomstutjämningssystemet", "arbetsmarknadsutbildningar", "\u2212123\u00a0456\u00a0789"];
    needed.forEach((word, i) => {
      expect(widths[i]! - 8.5, word).toBeGreaterThanOrEqual(widthOf(word, { size: 10 }));
    });
  }); // prettier-ignore
});
