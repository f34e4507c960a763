import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  amount,
  anyReport,
  body,
  column,
  measures,
  printed,
  reportOf,
  share,
  summary,
  total,
  words,
  year,
} from "./reports.js";

const lines = (...all: string[]) => `${all.join("\n")}\n`;

describe("a table on a terminal", () => {
  test("is the summary of the Gävle appendix to the letter", async () => {
    expect(await printed("table", reportOf(summary))).toBe(
      lines(
        "Summering samtliga insatser (SEK)",
        "År        Summa     OH 10 %      Totalt",
        "2019  5 433 000     543 000   5 976 000",
        "2020  6 100 000     610 000   6 710 000",
      ),
    );
  });

  test("groups digits with commas in English", async () => {
    expect(await printed("table", reportOf(summary), { language: "en" })).toContain(
      "2019  5,433,000     543,000",
    );
  });

  test("becomes one small table per section, notes under the last", async () => {
    expect(await printed("table", reportOf(measures))).toBe(
      lines(
        "Insatser",
        "",
        "Förstudie (SEK)",
        "År     Resurser        Summa",
        "2019   100 timmar     33 000",
        "",
        "Vägledning (SEK)",
        "År     Resurser        Summa",
        "2019   1 resurs      700 000",
        "2020   1 resurs      700 000",
        "Summa              1 400 000",
        "Beloppen är i 2019 års priser.",
      ),
    );
  });

  test("ends with the notes of the report", async () => {
    const report = { ...reportOf(summary), notes: ["OH är avrundat till tusental."] };
    expect(await printed("table", report)).toMatch(/6 710 000\n\nOH är avrundat till tusental\.\n$/);
  });

  test("puts units over the columns when they differ, and shares as per cent", async () => {
    const table = {
      ...summary,
      title: "Finansiering",
      columns: [column("funder", "Finansiär"), column("a", "Summa", "kr"), column("b", "Summa", "tkr", 1), column("c", "Andel", "%", 1)],
      rows: [body(words("ESF"), amount("19901364"), amount("19901.364"), share("0.667003"))],
    }; // prettier-ignore
    expect(await printed("table", reportOf(table))).toBe(
      lines(
        "Finansiering",
        "Finansiär  Summa (SEK)   Summa (tkr)    Andel",
        "ESF         19 901 364      19 901,4   66,7 %",
      ),
    );
  });

  test("has bold totals only in colour, and the same words without", async () => {
    const report = reportOf(measures);
    const bold = await printed("table", report, { colour: true });
    expect(bold).toContain("\u001b[1m1 400 000\u001b[22m");
    expect(bold).not.toContain("\u001b[1m700 000");
    const stripped = bold.replace(/\u001b\[\d+m/g, "").replace(/ +$/gm, "");
    expect(stripped).toBe(await printed("table", report));
  });

  test("shows a true minus, and never minus nothing", async () => {
    const table = { ...summary, rows: [total(year(2019), amount("-1234.5"), amount("-0.4"), amount("0"))] };
    expect(await printed("table", reportOf(table))).toContain("2019   −1 235         0         0\n");
  });

  test("wraps words and never numbers, and loses no sign of a long word", async () => {
    const long = "Arbetsmarknadsförvaltningens kommungemensamma samverkansgrupp ".repeat(5).trim();
    const unbroken = "x".repeat(300);
    const table = {
      ...summary,
      columns: [column("a", "Insats"), column("b", "Resurser"), column("c", "Summa", "kr")],
      rows: [body(words(long), words(unbroken), amount("123456789012345.67"))],
    };
    const out = await printed("table", reportOf(table));
    expect(out).toContain("123 456 789 012 346");
    expect(Math.max(...out.split("\n").map((l) => l.length))).toBeLessThanOrEqual(100);
    expect(out.match(/x/g)).toHaveLength(300);
  });

  test("aligns signs that are two wide", async () => {
    const table = {
      ...summary,
      columns: [column("a", "Namn"), column("b", "Summa", "kr")],
      rows: [body(words("日本"), amount("1")), body(words("e\u0301kol"), amount("2"))],
    };
    expect((await printed("table", reportOf(table))).split("\n").slice(2, 4)).toEqual([
      "日本      1",
      "e\u0301kol      2",
    ]);
  });

  test("lets no control sign through", async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        expect(await printed("table", report)).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/,
        );
      }),
    );
  });

  test("shows every row of a long table", async () => {
    const rows = Array.from({ length: 2500 }, (_, i) =>
      body(year(i), amount(String(i)), amount("1"), amount("2")),
    );
    const out = await printed("table", reportOf({ ...summary, rows }));
    expect(
      out
        .split("\n")
        .slice(2, -1)
        .map((line) => line.slice(0, 4).trim()),
    ).toEqual(rows.map((_, i) => String(i)));
  });
});
