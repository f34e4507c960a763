import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  kronor,
  minus,
  type Money,
  percent,
  plain,
  plus,
  roundTo,
  sum,
  times,
} from "../../src/core/decimal.js";
import { exporters } from "../../src/export/exporters.js";
import type { CellFormula, CellRef, Report, Table } from "../../src/report/report.js";
import { appendix, parts, printedSummary } from "./appendix.js";
import { alwaysRecalculate, computedSheets, converted } from "./libreoffice.js";
import { amount, body, column, hostileTexts, packed, reportOf, summary, words, year } from "./reports.js";
import { unzipped } from "./unzipped.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lonsam-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const hostile = {
  ...reportOf(
    ...hostileTexts.map((text, i) => ({
      ...summary,
      id: `hostile${i}`,
      title: text,
      columns: [column("a", text), column("b", "x")],
      rows: [body(words(text), words("x"))],
      notes: [text],
    })),
  ),
  title: "<w:p>&hostile;</w:p>",
  notes: hostileTexts,
  charts: [{ ...parts, series: hostileTexts.map((name) => ({ ...parts.series[0]!, name })) }],
};

const formats = exporters.filter((e) => e.binary && e.needs === undefined).map((e) => e.id);

describe.each(formats)("%s", (format) => {
  test.each([
    ["the appendix", appendix],
    ["hostile texts", hostile],
  ])("every part of %s is well-formed xml to libxml2", async (_, report) => {
    const files = [...unzipped(await packed(format, report)).texts].filter(([name]) =>
      /\.(xml|rels|svg)$/.test(name),
    );
    expect(files.length).toBeGreaterThan(5);
    for (const [i, [name, xml]] of files.entries()) {
      const file = join(folder, `${format}${i}.xml`);
      writeFileSync(file, xml);
      expect(
        () => execFileSync("xmllint", ["--nonet", "--noout", file], { stdio: "pipe" }),
        name,
      ).not.toThrow();
    }
  });

  test("LibreOffice opens it and shows the figures", async () => {
    const file = join(folder, `appendix.${format}`);
    writeFileSync(file, await packed(format, appendix));
    converted(file, "pdf", folder);
    const shown = execFileSync("pdftotext", ["-layout", join(folder, "appendix.pdf"), "-"], {
      encoding: "utf8",
    });
    // LibreOffice groups the digits of a workbook as the language of the machine does.
    const lines = shown.split("\n").map((line) =>
      line
        .replace(/(?<=\d)[\u00a0\u202f,](?=\d)/g, " ")
        .trim()
        .replace(/ {2,}/g, " | "),
    );
    expect(lines).toContain("2019 | 5 433 000 | 543 000 | 5 976 000");
    expect(lines).toContain("2020 | 6 100 000 | 610 000 | 6 710 000");
  });
});

describe("formulas", () => {
  test("LibreOffice computes our figures, also from a file that says others", async () => {
    alwaysRecalculate(folder);
    const wrong = withoutFigures(appendix);
    const file = join(folder, "recalculated.xlsx");
    writeFileSync(file, await packed("xlsx", wrong));
    const rows = computedSheets(file, folder)[1]!.slice(3, 5);
    expect(rows).toEqual(printedSummary.map((row) => row.map(String)));
  });

  test("sums of a year and roundings of all kinds are ours", async () => {
    alwaysRecalculate(folder);
    const { report, expected } = manyFormulas();
    const file = join(folder, "many.xlsx");
    writeFileSync(file, await packed("xlsx", withoutFigures(report)));
    expect(
      computedSheets(file, folder)[2]!
        .slice(3)
        .map(([value]) => value),
    ).toEqual(expected);
  });
});

/** The report with 1 for every amount that has a formula. */
const withoutFigures = (report: Report): Report => ({
  ...report,
  tables: report.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        "formula" in cell && cell.kind === "amount" ? { ...cell, value: kronor("1") } : cell,
      ),
    })),
  })),
});

function manyFormulas(): { report: Report; expected: string[] } {
  const amounts = Array.from({ length: 600 }, (_, i) => ({
    year: 2020 + (i % 4),
    kr: String((i * 7919) % 100_003),
  }));
  const lines: Table = {
    ...summary,
    id: "lines",
    title: "Rader",
    columns: [column("year", "År"), column("kr", "Summa", "kr")],
    rows: amounts.map((a) => body(year(a.year), amount(a.kr))),
  };
  const ref = (row: number): CellRef => ({ table: "lines", row, column: "kr" });
  const of = (wanted: number) => amounts.flatMap((a, row) => (a.year === wanted ? [ref(row)] : []));
  const sumOf = (wanted: number) => sum(amounts.filter((a) => a.year === wanted).map((a) => kronor(a.kr)));
  const at = (row: number) => kronor(amounts[row]!.kr);
  const part = (cell: CellRef, share: string): CellFormula => ({ kind: "product", of: [cell, share] });
  const shares = (step: string): CellFormula => ({
    kind: "rounded",
    of: { kind: "plus", of: [part(ref(1), "0.15"), part(ref(2), "-0.025")] },
    step,
  });
  const half = (share: string): CellFormula => ({
    kind: "rounded",
    of: part({ table: "halves", row: 0, column: "kr" }, share),
    step: "1",
  });
  const shared = plus(times(at(1), percent("15")), times(at(2), percent("-2.5")));
  const cases: [CellFormula, Money][] = [
    ...[2020, 2021, 2022, 2023].map((y): [CellFormula, Money] => [{ kind: "sum", of: of(y) }, sumOf(y)]),
    [{ kind: "difference", from: ref(3), minus: ref(500) }, minus(at(3), at(500))],
    ...["1", "100", "1000", "50", "250"].map((step): [CellFormula, Money] => [shares(step), roundTo(shared, kronor(step))]),
    // Halves go away from zero, below it too.
    [half("-0.5"), kronor("-3")],
    [half("0.5"), kronor("3")],
  ]; // prettier-ignore
  const halves: Table = {
    ...summary,
    id: "halves",
    title: "Halva",
    columns: [column("kr", "Summa", "kr")],
    rows: [body(amount("5"))],
  };
  const formulas: Table = {
    ...summary,
    id: "formulas",
    title: "Formler",
    columns: [column("value", "Summa", "kr", 2)],
    rows: cases.map(([formula, value]) => body({ kind: "amount", value, formula })),
  };
  return { report: reportOf(lines, halves, formulas), expected: cases.map(([, value]) => plain(value)) };
}
