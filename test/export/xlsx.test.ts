import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { kronor } from "../../src/core/decimal.js";
import { printable } from "../../src/core/printable.js";
import { sheetNames } from "../../src/export/xlsx/sheet-names.js";
import type { Cell, CellFormula, Report, Table } from "../../src/report/report.js";
import { appendix } from "./appendix.js";
import {
  amount,
  body,
  column,
  hostileTexts,
  packed,
  reportOf,
  share,
  summary,
  words,
  year,
  tableOfNothingBut,
} from "./reports.js";
import { unzipped } from "./unzipped.js";

const parts = async (report: Report) => unzipped(await packed("xlsx", report)).texts;

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
const decoded = (xml: string) => xml.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name]!);

/** Cells of a sheet by reference: their formula and value, shared texts looked up (ECMA-376, 18.3.1.4). */
function cellsOf(
  all: Map<string, string>,
  sheet: number,
): Map<string, { formula?: string; value: string; type: string }> {
  const shared = [...(all.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
    decoded([...si!.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map((t) => t[1]).join("")),
  );
  const xml = all.get(`xl/worksheets/sheet${sheet}.xml`)!;
  return new Map(
    [...xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes, content = ""]) => {
      const type = /\bt="(\w+)"/.exec(attributes!)?.[1] ?? "n";
      const formula = /<f[^>]*>(.*?)<\/f>/s.exec(content)?.[1];
      const value = /<v>(.*?)<\/v>/s.exec(content)?.[1] ?? "";
      return [
        /\br="(\w+)"/.exec(attributes!)![1]!,
        {
          ...(formula === undefined ? {} : { formula: decoded(formula) }),
          value: type === "s" ? shared[Number(value)]! : value,
          type,
        },
      ];
    }),
  );
}

const sheetList = (all: Map<string, string>) =>
  [...all.get("xl/workbook.xml")!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((m) => decoded(m[1]!));

const oneFormula = async (formula: CellFormula, table: Table): Promise<string | undefined> => {
  const cell: Cell = { kind: "amount", value: kronor("1"), formula };
  const last = {
    ...summary,
    id: "last",
    title: "Sist",
    columns: [column("a", "A", "kr")],
    rows: [body(cell)],
  };
  return cellsOf(await parts(reportOf(table, last)), 2).get("A4")!.formula;
};

afterEach(() => {
  vi.useRealTimers();
});

describe("xlsx", () => {
  test("has a sheet per table, one per picture and one on how it was made", async () => {
    const all = await parts(appendix);
    expect(sheetList(all)).toEqual([
      "Insatser",
      "Summering samtliga insatser",
      "Diagram delar",
      "Om underlaget",
    ]);
    const measures = cellsOf(all, 1);
    expect(["A1", "A3", "D3", "A4", "B4", "C4", "D4"].map((ref) => measures.get(ref)!.value)).toEqual([
      "Insatser (SEK)", "Insats", "Summa", "Stöd genom hela utbildningen", "2019", "1 kurator, 1 samordnare, 2 handledare", "2700000",
    ]); // prettier-ignore
    const about = [...cellsOf(all, 4).values()].map((cell) => cell.value);
    expect(about).toContain("lonsam budget budget.csv --overhead 10% --round 1000");
    expect(about).toContain("DUA-överenskommelsen");
    expect(about).toContain("ab".repeat(32));
  });

  test("has live sums and overhead, with the figures we print as their values", async () => {
    const cells = cellsOf(await parts(appendix), 2);
    const row = (n: number) => ["B", "C", "D"].map((c) => cells.get(`${c}${n}`));
    expect(row(4)).toEqual([
      {
        formula: "SUM('Insatser'!D4,'Insatser'!D6,'Insatser'!D8,'Insatser'!D10,'Insatser'!D12)",
        value: "5433000",
        type: "n",
      },
      { formula: "ROUND(ROUND(B4*0.1,6),-3)", value: "543000", type: "n" },
      { formula: "SUM(B4:C4)", value: "5976000", type: "n" },
    ]);
    expect(row(5).map((cell) => cell!.value)).toEqual(["6100000", "610000", "6710000"]);
  });

  test("writes each kind of formula", async () => {
    const ref = (row: number, id = "sum") => ({ table: "summary", row, column: id });
    expect(await oneFormula({ kind: "difference", from: ref(0, "total"), minus: ref(0) }, summary)).toBe(
      "'Summering samtliga insatser'!D4-'Summering samtliga insatser'!B4",
    );
    expect(await oneFormula({ kind: "quotient", of: ref(1), by: ref(0) }, summary)).toBe(
      "'Summering samtliga insatser'!B5/'Summering samtliga insatser'!B4",
    );
    expect(await oneFormula({ kind: "sum", of: [ref(0), ref(1)] }, { ...summary, title: "It's" })).toBe(
      "SUM('It''s'!B4:B5)",
    );
    const part = (row: number, share: string): CellFormula => ({ kind: "product", of: [ref(row), share] });
    const shares: CellFormula = { kind: "plus", of: [part(0, "0.15"), part(1, "-0.005")] };
    expect(await oneFormula(shares, { ...summary, title: "S" })).toBe("'S'!B4*0.15+'S'!B5*(-0.005)");
    expect(
      await oneFormula({ kind: "rounded", of: part(0, "0.15"), step: "500" }, { ...summary, title: "S" }),
    ).toBe("ROUND(ROUND('S'!B4*0.15,6)/500,0)*500");
    expect(
      await oneFormula(
        {
          kind: "if",
          when: { kind: "is", a: ref(0), b: "0" },
          then: { kind: "words", text: 'a"b' },
          otherwise: shares,
        },
        { ...summary, title: "S" },
      ),
    ).toBe(`IF('S'!B4=0,"a""b",('S'!B4*0.15+'S'!B5*(-0.005)))`);
  });

  test("sums a year by its number when there are too many cells to list", async () => {
    const rows = Array.from({ length: 300 }, (_, i) => body(year(2020 + (i % 3)), amount(String(i))));
    const long: Table = {
      ...summary,
      id: "long",
      title: "Lång",
      columns: [column("y", "År"), column("v", "Summa", "kr")],
      rows,
    };
    const of = rows.flatMap((_, row) => (row % 3 === 1 ? [{ table: "long", row, column: "v" }] : []));
    expect(await oneFormula({ kind: "sum", of }, long)).toBe("SUMIF('Lång'!A4:A303,2021,'Lång'!B4:B303)");
    expect(await oneFormula({ kind: "sum", of: of.slice(1) }, long), "not a whole year").toBeUndefined();
  });

  test("keeps shares as shares, and empty cells empty", async () => {
    const table = {
      ...summary,
      columns: [column("a", "A", "%", 1), column("b", "B", "kr"), column("c", "C")],
      rows: [body(share("0.667"), { kind: "empty" }, words("x"))],
    };
    const cells = cellsOf(await parts(reportOf(table)), 1);
    expect([cells.get("A4")!.value, cells.get("B4")?.value, cells.get("C4")!.value]).toEqual([
      "0.667",
      undefined,
      "x",
    ]);
  });

  test.each(hostileTexts.filter((text) => text.trim() !== ""))("keeps %j as text", async (hostile) => {
    const table = tableOfNothingBut(hostile);
    const all = await parts({ ...reportOf(table), title: hostile, notes: [hostile] });
    const cells = cellsOf(all, 1);
    for (const ref of ["A1", "A3", "A4", "A6"]) {
      expect(cells.get(ref)).toEqual({ value: printable(hostile), type: "s" });
    }
    expect(all.get("xl/worksheets/sheet2.xml")).not.toContain("<f");
  });

  test("cuts a text that Excel would not open", async () => {
    const table = { ...summary, columns: [column("a", "A")], rows: [body(words("å".repeat(40_000)))] };
    expect(cellsOf(await parts(reportOf(table)), 1).get("A4")!.value).toHaveLength(32_767);
  });

  test("is the same bytes whatever the clock says, dated as its provenance", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
    const first = await packed("xlsx", appendix);
    vi.setSystemTime(new Date("2044-01-02T03:04:05Z"));
    expect(await packed("xlsx", appendix)).toEqual(first);
    const { texts, days } = unzipped(first);
    expect([...days]).toEqual(["2026-11-21 0"]);
    expect(texts.get("docProps/core.xml")).toMatch(/<dcterms:created[^>]*>2026-11-21T00:00:00/);
    expect(texts.get("docProps/core.xml")).toMatch(/<dcterms:modified[^>]*>2026-11-21T00:00:00/);
  });
});

test("names of sheets are names that Excel takes, no two alike", () => {
  expect(sheetNames(["A/B", "a b", "", "History", "'x'", "y".repeat(40), "y".repeat(40)])).toEqual([
    "A B",
    "a b 2",
    "3",
    "History 1",
    "x",
    "y".repeat(31),
    `${"y".repeat(29)} 2`,
  ]);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...hostileTexts), fc.string()), { maxLength: 8 }),
      (titles) => {
        const names = sheetNames(titles);
        expect(new Set(names.map((n) => n.toLowerCase())).size).toBe(titles.length);
        for (const name of names) expect(name).toMatch(/^(?!')(?=.{1,31}$)[^[\]:*?/\\]*(?<!')$/s);
      },
    ),
  );
});
