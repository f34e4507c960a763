import fc from "fast-check";
import { expect, test } from "vitest";
import { plain } from "../../src/core/decimal.js";
import type { Cell, Column } from "../../src/report/report.js";
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
} from "./reports.js";

interface Parsed {
  tables: { rows: Record<string, unknown>[] }[];
  assumptions: unknown;
  provenance: unknown;
}
const parsed = async (...args: Parameters<typeof printed>) => JSON.parse(await printed(...args)) as Parsed;

test("has the shape that is promised", async () => {
  expect(await parsed("json", reportOf(summary))).toEqual({
    format: "lonsam.report/2",
    report: "budget",
    tables: [
      {
        id: "summary",
        title: "Summering samtliga insatser",
        columns: [
          { id: "year", label: "År" },
          { id: "sum", label: "Summa", unit: "kr" },
          { id: "overhead", label: "OH 10 %", unit: "kr" },
          { id: "total", label: "Totalt", unit: "kr" },
        ],
        rows: [
          { year: "2019", sum: "5433000", overhead: "543000", total: "5976000" },
          { year: "2020", sum: "6100000", overhead: "610000", total: "6710000" },
        ],
      },
    ],
    notes: [],
    assumptions: [],
    provenance: {
      program: "lonsam",
      version: "0.1.0",
      command: "lonsam budget budget.csv --overhead 10% --round 1000",
      date: "2026-11-21",
      inputs: [{ name: "budget.csv", sha256: "ab".repeat(32) }],
    },
  });
});

test("marks totals, keeps sections as a column, and says nothing of an empty cell but null", async () => {
  const table = (await parsed("json", reportOf(measures))).tables[0]!;
  expect(table.rows[0]).toEqual({
    measure: "Förstudie",
    year: "2019",
    resources: "100 timmar",
    amount: "33000",
  });
  expect(table.rows[3]).toEqual({
    role: "total",
    measure: "Vägledning",
    year: null,
    resources: null,
    amount: "1400000",
    remarks: { year: "Summa" },
  });
});

test("gives every digit, more than a float has", async () => {
  const table = {
    ...summary,
    columns: [column("a", "A", "kr"), column("b", "B", "%")],
    rows: [total(amount("123456789012345678.123456"), share("0.66700294557103665491534"))],
  };
  const [row] = (await parsed("json", reportOf(table))).tables[0]!.rows;
  expect(row).toEqual({ role: "total", a: "123456789012345678.123456", b: "0.66700294557103665491534" });
});

test("is indented by two and ends its last line", async () => {
  expect(await printed("json", reportOf(summary))).toMatch(
    /^\{\n {2}"format": "lonsam\.report\/2",\n[^]*\n\}\n$/,
  );
});

test("takes __proto__ as a name like any other", async () => {
  const table = { ...summary, columns: [column("__proto__", "x")], rows: [total(words("__proto__"))] };
  const [row] = (await parsed("json", reportOf(table))).tables[0]!.rows;
  expect(Object.entries(row!)).toEqual([["role", "total"], ["__proto__", "__proto__"]]); // prettier-ignore
});

test("keeps the columns in their order when years are their names", async () => {
  const byYear = {
    ...summary,
    columns: [column("row", "Rad"), column("2026", "2026", "kr"), column("2027", "2027", "kr")],
    rows: [body(words("Börjar"), amount("-1.5"), amount("2"))],
  };
  expect(await printed("json", reportOf(byYear))).toContain(
    '"row": "Börjar",\n          "2026": "-1.5",\n          "2027": "2"\n',
  );
});

test("puts no words in a column of numbers: why there is no figure is a remark", async () => {
  const table = {
    ...summary,
    columns: [column("a", "A", "kr"), column("b", "B", "antal"), column("c", "C")],
    rows: [
      body(words("saknas"), { kind: "empty", because: "ingen slutar" }, words("")),
      body(amount("1"), { kind: "empty" }, words("1,5 tjänst")),
    ],
  };
  expect((await parsed("json", reportOf(table))).tables[0]!.rows).toEqual([
    { a: null, b: null, c: null, remarks: { a: "saknas", b: "ingen slutar" } },
    { a: "1", b: null, c: "1,5 tjänst" },
  ]);
});

test("gives assumptions as numbers with a point, where they are numbers", async () => {
  const report = {
    ...reportOf(summary),
    assumptions: [
      { text: "po", value: "44,53 %", low: "39 %", figures: { value: "0.4453", low: "0.39", unit: "%" } },
      { text: "bransch", value: "vård" },
    ],
  };
  expect((await parsed("json", report)).assumptions).toEqual([
    { text: "po", value: "0.4453", low: "0.39", unit: "%" },
    { text: "bransch", value: "vård" },
  ]);
});

const value = (cell: Cell, { id, unit }: Column): string | null => {
  if (cell.kind === "empty") return null;
  if (cell.kind === "text")
    return unit !== "" || id === "year" || cell.text === "" ? null : (cell.text as string);
  if (cell.kind === "figure") return cell.plain;
  return cell.kind === "year" ? String(cell.year) : plain(cell.value);
};

test("reads back to the same values, whatever they are", async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => {
      const back = await parsed("json", report);
      for (const [t, table] of report.tables.entries()) {
        for (const [r, row] of table.rows.entries()) {
          const got = new Map(Object.entries(back.tables[t]!.rows[r]!));
          expect(table.columns.map((c) => got.get(c.id))).toEqual(
            row.cells.map((cell, i) => value(cell, table.columns[i]!)),
          );
        }
      }
      expect(back.assumptions).toEqual(report.assumptions);
      expect(back.provenance).toEqual(report.provenance);
    }),
  );
});
