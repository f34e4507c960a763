import { describe, expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { textSource } from "../../src/core/source.js";
import { readAmount } from "../../src/tabular/cells/amounts.js";
import { readTable } from "../../src/tabular/read-table.js";
import { codes, readBudget } from "./reading.js";

const file = "budget.csv";
const known = ["insats", "år", "belopp", "anmärkning"];

describe("a header", () => {
  test.each([
    ["INSATS;ÅR;BELOPP", undefined],
    ["insats;ar;belopp", undefined],
    ["Measure;Year;Amount", undefined],
    ["insats;år;Belopp (tkr)", "tkr"],
    ["insats;år;belopp tkr", "tkr"],
    ["insats;år;Belopp, tkr", "tkr"],
    ["insats;år;belopp [mnkr]", "mnkr"],
    ["insats;år;Belopp i mkr", "mnkr"],
    ["insats;år;SUMMA (MSEK)", "mnkr"],
    ["insats;år;Belopp (kr)", "kr"],
    ['insats;år;"Belopp\n(ksek)"', "tkr"],
  ])("is matched folded, with its unit: %s", async (line, unit) => {
    const { header, problems } = await readBudget(`${line}\nA;2019;1\n`);
    expect(problems).toEqual([]);
    expect(["measure", "year", "amount", "note"].map((id) => header!.columns[id as "measure"].index)).toEqual(
      [0, 1, 2, undefined],
    );
    expect(header!.columns.amount.unit).toBe(unit);
    expect(header!.columns.measure.unit).toBeUndefined();
  });

  test("tells its columns as they were written", async () => {
    const { header } = await readBudget("INSATS;Ar;Belopp  (tkr)\nA;2019;1\n");
    expect([
      header!.file,
      header!.columns.measure.written,
      header!.columns.amount.written,
      header!.columns.note.written,
    ]).toEqual([file, "INSATS", "Belopp (tkr)", "anmärkning"]);
  });

  test("columns may stand in any order", async () => {
    const { header, rows } = await readBudget("belopp,insats,år\n5,A,2019\n");
    expect(rows[0]!.cells[header!.columns.year.index!]).toBe("2019");
  });

  test("everything wrong with it is told at once", async () => {
    const at = { file, line: 2 };
    expect(
      (await readBudget("\ninsatser;belopp;kommentar;Summa (tkr);belopp\nA;1;x;2;3\n")).problems,
    ).toEqual([
      { code: "kolumn-okand", at, column: "insatser", near: "insats", known },
      { code: "kolumn-okand", at, column: "kommentar", known },
      { code: "kolumn-dubbel", at, column: "Summa (tkr)", other: "belopp" },
      { code: "kolumn-dubbel", at, column: "belopp", other: "belopp" },
      {
        code: "kolumn-saknas",
        at,
        columns: ["år"],
        found: ["insatser", "belopp", "kommentar", "Summa (tkr)", "belopp"],
      },
    ]);
  });

  test("all missing columns are told together", async () => {
    expect((await readBudget("anmärkning\nx\n")).problems).toEqual([
      { code: "kolumn-saknas", at: { file, line: 1 }, columns: ["insats", "år"], found: ["anmärkning"] },
    ]);
  });

  test("messages show one line and only the beginning of long names and cells, and not hundreds of names", async () => {
    const long = `kolumn\u0085${"x".repeat(5_000)}`;
    const [problem] = (await readBudget(`insats;år;"${long}"\nA;2019;x\n`)).problems;
    expect(problem).toMatchObject({ code: "kolumn-okand", column: `kolumn ${"x".repeat(52)}…` });
    const header = Array.from({ length: 500 }, (_, i) => `k${i}`).join(";");
    const missing = (await readBudget(`${header}\n1\n`, { unknownColumns: "allow" })).problems[0]!;
    expect(missing.code === "kolumn-saknas" && missing.found.slice(-2)).toEqual(["k29", "…"]);
    expect(readAmount("😀".repeat(100), undefined)).toEqual({
      code: "belopp-olasligt",
      text: `${"😀".repeat(29)}…`,
    });
  });

  test("only columns of money have a unit", async () => {
    expect((await readBudget("insats;år;anmärkning (tkr)\nA;2019;x\n")).problems).toMatchObject([
      { code: "kolumn-okand", column: "anmärkning (tkr)" },
    ]);
  });

  test("__proto__, constructor and toString are columns like any other", async () => {
    const line = "insats;år;__proto__;constructor;toString";
    const refused = await readBudget(`${line}\nA;2019;1;2;3\n`);
    expect(refused.problems.map((p) => p.code === "kolumn-okand" && p.column)).toEqual([
      "__proto__",
      "constructor",
      "toString",
    ]);
    const allowed = await readBudget(`${line}\nA;2019;1;2;3\n`, { unknownColumns: "allow" });
    expect(allowed.header!.extra).toEqual([
      { name: "__proto__", index: 2 },
      { name: "constructor", index: 3 },
      { name: "toString", index: 4 },
    ]);
    expect(allowed.rows[0]!.cells).toEqual(["A", "2019", "1", "2", "3"]);
    expect(codes(await readBudget("insats;år;__proto__;__PROTO__\n", { unknownColumns: "allow" }))).toEqual([
      "kolumn-dubbel",
    ]);
  });

  test("a column may be called __proto__ in a specification too", async () => {
    const problems = new Problems();
    const seen: string[] = [];
    const columns = [{ id: "__proto__", names: ["__proto__"], required: true }] as const;
    await readTable(
      textSource("f.csv", "__proto__\nx\n"),
      columns,
      { unknownColumns: "refuse" },
      problems,
      (header) => {
        return (row) => seen.push(row.cells[header.columns.__proto__.index!]!);
      },
    );
    expect([problems.told, seen]).toEqual([[], ["x"]]);
  });

  test("begin is not called when the header does not hold, and once when it does", async () => {
    const begun: string[] = [];
    for (const text of ["a;b\n1;2\n", "insats;år\nA;2019\nB;2020\n"]) {
      await readTable(
        textSource(text, text),
        [
          { id: "m", names: ["insats"], required: true },
          { id: "y", names: ["år"] },
        ],
        { unknownColumns: "refuse" },
        new Problems(),
        (header) => {
          begun.push(header.file);
          return () => undefined;
        },
      );
    }
    expect(begun).toEqual(["insats;år\nA;2019\nB;2020\n"]);
  });
});

describe("rows", () => {
  test("blank lines and rows of empty cells are passed over but counted", async () => {
    const { rows, problems } = await readBudget('insats;år\n\n;\n  ;\u00a0\nA;2019\n"";""\nB;2020\n\n');
    expect(problems).toEqual([]);
    expect(rows.map((r) => r.line)).toEqual([5, 7]);
  });

  test("empty cells too many are cut, and missing optional ones are empty", async () => {
    const { rows, problems } = await readBudget(
      "insats;år;belopp;anmärkning\nA;2019;1;x;;;\nB;2020;2\nC;2021\n",
    );
    expect(problems).toEqual([]);
    expect(rows.map((r) => r.cells)).toEqual([
      ["A", "2019", "1", "x"],
      ["B", "2020", "2", ""],
      ["C", "2021", "", ""],
    ]);
  });

  test("other ragged rows are told, and the rest is read on", async () => {
    const { rows, problems } = await readBudget("insats;belopp;år\nA;1;2019;x\nB;2\nC\nD;4;2020\n");
    expect(problems).toEqual([
      { code: "rad-ojamn", at: { file, line: 2 }, cells: 4, columns: 3 },
      { code: "rad-ojamn", at: { file, line: 3 }, cells: 2, columns: 3 },
      { code: "rad-ojamn", at: { file, line: 4 }, cells: 1, columns: 3 },
    ]);
    expect(rows.map((r) => r.line)).toEqual([5]);
  });

  test("a decimal comma in a file parted by commas does not shift cells in silence", async () => {
    expect(codes(await readBudget("insats,år,belopp\nA,2019,2700000,50\n"))).toEqual(["rad-ojamn"]);
  });

  test("a column without a name may be there, but not with content", async () => {
    expect(codes(await readBudget("insats;år;;\nA;2019;;\n"))).toEqual([]);
    expect((await readBudget("insats;;år;\nA;;2019;\nB;x;2020;y\nC;z;2021;\n")).problems).toEqual([
      { code: "kolumn-utan-namn", at: { file, line: 3 }, number: 2 },
      { code: "kolumn-utan-namn", at: { file, line: 3 }, number: 4 },
    ]);
  });
});

describe("a personnummer", () => {
  test("is named by line and column, never shown, and its row is not handed over", async () => {
    const reading = await readBudget(
      'insats;år;Anmärkning\nA;2019;\n"B\nC";2020;Åsa 19121212-1212 börjar\nD;2021;\n',
    );
    expect(reading.problems).toEqual([{ code: "personnummer", at: { file, line: 3, column: "Anmärkning" } }]);
    expect(reading.rows.map((r) => r.line)).toEqual([2, 5]);
  });

  test("is found in the header, in ragged rows and in columns without a name, which have letters", async () => {
    for (const [text, line] of [
      ["insats;år;20121212-1212\nA;2019;\n", 1],
      ["insats;år\nA;2019;201212121212\n", 2],
      ["insats;år;\nA;2019;121212-1212\n", 2],
    ] as const) {
      const { problems } = await readBudget(text);
      expect(problems).toContainEqual({ code: "personnummer", at: { file, line, column: "C" } });
      expect(JSON.stringify(problems)).not.toContain("1212");
    }
  });
});
