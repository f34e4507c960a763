import { expect, test } from "vitest";
import { read, sumsBy } from "./reading.js";
import { workbook } from "./workbook.js";

const header = ["insats", "år", "belopp"];

test("sheets named after a year each are read together, and the cover is not", async () => {
  const book = workbook([
    { name: "Läs mig", rows: [["Budget för arbetsmarknad"], ["Kontakt: ekonomi"]] },
    {
      name: "2027",
      rows: [
        ["Insats", "Belopp"],
        ["A", 100],
        ["Summa", 100],
      ],
    },
    {
      name: "Budget 2028",
      rows: [
        ["Insats", "Belopp"],
        ["A", 110],
        ["B", 5],
      ],
    },
  ]);
  const { years, facts } = await read(book);
  expect(years).toEqual({ 2027: 100, 2028: 115 });
  expect(facts).toContain("sheets");
});

test("sheets alike without a year are asked about; a flag adds them up or names one", async () => {
  const book = workbook([
    { name: "Förslag", rows: [header, ["A", 2027, 100]] },
    { name: "Beslut", rows: [header, ["A", 2027, 90]] },
  ]);
  expect((await read(book)).codes).toEqual(["blad-lika"]);
  expect((await read(book, { sheets: ["beslut"] })).years).toEqual({ 2027: 90 });
  expect((await read(book, { sheets: "all" })).years).toEqual({ 2027: 190 });
  expect((await read(book, { sheets: ["Annat"] })).codes).toEqual(["blad-saknas"]);
  expect((await read({ ...book, sheet: "Förslag" })).years).toEqual({ 2027: 100 });
});

test("a workbook as an office keeps it: title and heads merged, a group per measure, totals by formula", async () => {
  const book = workbook([
    {
      name: "Blad1",
      rows: [
        ["Arbetsmarknadsbudget (tkr)", "", "", "", "", ""],
        ["Insats", "Kostnad", "2027", "", "2028", ""],
        ["", "", "Kommunen", "ESF", "Kommunen", "ESF"],
        ["Coachning", "Löner", 100, 50, 110, 55],
        ["", "Lokaler", 10, { v: 0 }, 11, 0],
        ["Språk", "Löner", 20, 30, 21, 31],
        [
          "Summa",
          "",
          { v: 130, f: "SUM(C4:C6)" },
          { v: 80, f: "SUM(D4:D6)" },
          { v: 142, f: "SUM(E4:E6)" },
          { v: 86, f: "SUM(F4:F6)" },
        ],
      ],
      merged: ["A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "A4:A5"],
    },
  ]);
  const { years, lines, codes } = await read(book);
  expect(codes).toEqual([]);
  expect(years).toEqual({ 2027: 210_000, 2028: 228_000 });
  expect(sumsBy(lines, (l) => l.measure)).toEqual({ Coachning: 336_000, Språk: 102_000 });
  expect(sumsBy(lines, (l) => l.funder)).toEqual({ Kommunen: 272_000, ESF: 166_000 });
});

test.each([
  ['#,##0 "TSEK"', 1_300_000],
  ['#,##0 "tusen kr"', 1_300_000],
  ['0.0 "milj. kr"', 1_300_000_000],
  ["#,##0\\ [$kr-41D]", 1_300],
  ['_-* #,##0 "kr"_-', 1_300],
  ['"$"#,##0', 1_300], // the system's own currency, whichever that is
])("1300 in the format %s", async (format, kronor) => {
  const book = workbook([{ name: "Blad1", rows: [header, ["A", 2027, { v: 1300, s: 1 }]] }], {
    formats: [format],
  });
  expect((await read(book)).years).toEqual({ 2027: kronor });
});

test.each(["[$€-2] #,##0", '#,##0 "EUR"', "[$$-409]#,##0", "[$kr-414] #,##0", "#,##0\\ [$DKK]"])(
  "the format %s is another currency",
  async (format) => {
    const book = workbook([{ name: "Blad1", rows: [header, ["A", 2027, { v: 1300, s: 1 }]] }], {
      formats: [format],
    });
    expect((await read(book)).codes).toEqual(["valuta-frammande"]);
  },
);

test.each(["#,##0\\ [$€-41D]", "#,##0.00\\ [$€-41d];[Red]-#,##0.00\\ [$€-41D]"])(
  "the euro of Swedish Excel, %s, is no date",
  async (format) => {
    const rows = [header, ["A", 2027, { v: 150_000_000.25, s: 1 }]];
    const book = workbook([{ name: "Blad1", rows }], { formats: [format] });
    expect((await read(book)).codes).toEqual(["valuta-frammande"]);
    expect((await read(book, { euro: "10" })).years).toEqual({ 2027: 1_500_000_002.5 });
  },
);

test.each([
  ['<calcPr fullCalcOnLoad="1"/>', 0, ["formel-inte-raknad"]],
  ['<calcPr fullCalcOnLoad="1"/>', 50, []],
  ['<calcPr calcId="191029"/>', 0, []],
  ['<calcPr calcMode="manual" calcCompleted="0"/>', 50, ["formel-inte-raknad"]],
  ['<calcPr calcMode="manual"/>', 50, []],
])("%s and a formula stored as %s", async (calc, v, codes) => {
  const book = workbook([{ name: "Blad1", rows: [header, ["A", 2027, { v, f: "2*25" }], ["B", 2027, 1]] }], {
    calc,
  });
  expect((await read(book)).codes).toEqual(codes);
  expect((await read(book, { storedValues: true })).years).toEqual({ 2027: v + 1 });
});

test("a merged amount is one amount, which is told", async () => {
  const rows = [header, ["A", 2027, 100], ["B", 2027, ""]];
  const { years, codes } = await read(workbook([{ name: "Blad1", rows, merged: ["C2:C3"] }]));
  expect(years).toEqual({ 2027: 100 });
  expect(codes).toEqual(["celler-sammanslagna"]);
});
