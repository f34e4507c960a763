import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inPercent, plain, rate } from "../../src/core/decimal.js";
import { withoutInertMark } from "../../src/core/inert.js";
import type { Cell } from "../../src/report/report.js";
import {
  anyReport,
  body,
  column,
  hostileTexts,
  measures,
  printed,
  reportOf,
  share,
  amount,
  summary,
  tableOfNothingBut,
} from "./reports.js";

const read = (text: string, delimiter: string): string[][] =>
  parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: false });
/** What a spreadsheet may run: after what it does not show, a sign of any width. */
const runs = /^(?:[\s\p{Cf}\p{DI}]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66]|[\t\r\n])/u;
const withSigns = (row: readonly string[]): string[] => row.map(withoutInertMark);

describe("csv for Swedish Excel", () => {
  test("is what Excel opens: mark of UTF-8, semicolons, CRLF, no marks between groups", async () => {
    const text = await printed("csv", reportOf(summary));
    expect(text.startsWith(
      "\ufeffSummering samtliga insatser\r\nÅr;Summa (kr);OH 10 % (kr);Totalt (kr)\r\n2019;5433000;543000;5976000\r\n2020;6100000;610000;6710000\r\n\r\n",
    )).toBe(true); // prettier-ignore
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("has decimal commas, a plain minus, and shares as per cent with every digit", async () => {
    const table = {
      ...summary,
      columns: [column("a", "Summa", "kr"), column("b", "Andel", "%", 1)],
      rows: [body(amount("-1234.50"), share("0.66700294557103665491534"))],
    };
    expect(await printed("csv", reportOf(table))).toContain("\r\n-1234,5;66,700294557103665491534 %\r\n");
  });

  test("puts an empty line between tables, and notes and provenance in blocks of their own", async () => {
    const rows = read(await printed("csv", { ...reportOf(measures, summary), notes: ["Not"] }), ";");
    const starts = rows.flatMap((row, i) => (row.join("") === "" ? [rows[i + 1]![0]] : []));
    expect(starts).toEqual(["Summering samtliga insatser", "Anmärkningar", "Så är underlaget framtaget"]);
    expect(rows.at(-1)).toEqual(["budget.csv (SHA-256)", "ab".repeat(32)]);
  });
});

describe("csv for programs", () => {
  test("is one table of all tables, without mark of UTF-8", async () => {
    const lines = (await printed("csv", reportOf(measures, summary), { dialect: "rfc4180" })).split("\r\n");
    expect(lines[0]).toBe("table,role,measure,year,resources,amount,sum,overhead,total");
    expect(lines[1]).toBe("measures,body,Förstudie,2019,100 timmar,33000,,,");
    expect(lines[4]).toBe("measures,total,Vägledning,Summa,,1400000,,,");
    expect(lines[5]).toBe("summary,body,,2019,,,5433000,543000,5976000");
    expect(lines).toHaveLength(8);
  });
});

describe("text that a spreadsheet would run", () => {
  test.each(hostileTexts.filter((t) => runs.test(t)))("is inert: %j", async (hostile) => {
    const table = tableOfNothingBut(hostile);
    for (const dialect of ["excel", "rfc4180"] as const) {
      const text = await printed("csv", { ...reportOf(table), notes: [hostile] }, { dialect });
      for (const cell of read(text, dialect === "excel" ? ";" : ",").flat()) {
        expect(cell).not.toMatch(runs);
      }
    }
  });
});

const exact = (cell: Cell): string => {
  if (cell.kind === "empty") return "";
  if (cell.kind === "text") return cell.text as string;
  if (cell.kind === "figure") return cell.plain;
  return cell.kind === "year" ? String(cell.year) : plain(cell.value);
};
const decimalComma = (cell: Cell): string => {
  if (cell.kind === "share") return `${plain(inPercent(cell.value)).replace(".", ",")} %`;
  if (cell.kind === "figure" && cell.unit === "%")
    return `${plain(inPercent(rate(cell.plain))).replace(".", ",")} %`;
  return cell.kind === "text" ? exact(cell) : exact(cell).replace(".", ",");
};

describe("reads back to the same values, whatever they are", () => {
  test("rfc4180", async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const [header, ...rows] = read(await printed("csv", report, { dialect: "rfc4180" }), ",");
        const written = report.tables.flatMap((table) => table.rows.map((row) => ({ table, row })));
        expect(rows).toHaveLength(written.length);
        for (const [i, { table, row }] of written.entries()) {
          expect(rows[i]!.slice(0, 2)).toEqual([table.id, row.role]);
          const at = (id: string) => header!.indexOf(id, 2);
          expect(withSigns(table.columns.map((c) => rows[i]![at(c.id)]!))).toEqual(row.cells.map(exact));
        }
      }),
    );
  });

  test("excel", async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const rows = read(await printed("csv", report), ";");
        let at = 0;
        for (const table of report.tables) {
          const block = rows.slice(at, at + 2 + table.rows.length);
          expect(withSigns(block[0]!)).toEqual([table.title]);
          expect(block.slice(2).map(withSigns)).toEqual(table.rows.map((row) => row.cells.map(decimalComma)));
          at += block.length + table.notes.length + 1;
        }
      }),
    );
  });
});
