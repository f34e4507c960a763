import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { type RawRow, recordLimit, recordsOf } from "../../src/tabular/text/records.js";
import { bytesOf, inPieces, readBudget } from "./reading.js";

async function* pieces(texts: Iterable<string>): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text);
}
async function rowsOf(...texts: string[]): Promise<{ rows: RawRow[]; problems: Problems }> {
  const problems = new Problems();
  const rows: RawRow[] = [];
  for await (const batch of recordsOf("f.csv", pieces(texts), problems)) rows.push(...batch);
  return { rows, problems };
}

const cell = fc.string({ unit: fc.constantFrom(..."ab å1;,\t\"\n\r'=".split("")), maxLength: 6 });
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  );
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
const delimiter = fc.constantFrom(";", ",", "\t");

function written(rows: readonly (readonly string[])[], delimiter: string, lineEnd: string): string {
  const quoted = (c: string): string => (/[";,\t\n\r]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c);
  return rows.map((cells) => cells.map(quoted).join(delimiter) + lineEnd).join("");
}

describe("cutting rows", () => {
  test("finds the cells that were written, as csv-parse does", async () => {
    await fc.assert(
      fc.asyncProperty(table, delimiter, lineEnd, async (body, mark, end) => {
        const all = [["kolumn a", "kolumn b"], ...body];
        const text = written(all, mark, end);
        const judge = parse(text, { delimiter: mark, relax_column_count: true, record_delimiter: end });
        const { rows, problems } = await rowsOf(text);
        expect(problems.told).toEqual([]);
        expect(rows.map((r) => r.cells)).toEqual(all);
        expect(rows.map((r) => r.cells)).toEqual(judge);
      }),
    );
  });

  test("counts lines as an editor does", async () => {
    await fc.assert(
      fc.asyncProperty(table, lineEnd, async (body, end) => {
        const text = written([["a", "b"], ...body], ";", end);
        const { rows } = await rowsOf(text);
        let before = "";
        rows.forEach((row) => {
          expect(row.line).toBe(before.split(/\r\n|\n|\r/).length);
          before += written([row.cells], ";", end);
        });
      }),
    );
  });

  test("does not depend on where the text was cut into pieces", async () => {
    await fc.assert(
      fc.asyncProperty(table, lineEnd, fc.array(fc.nat(200), { maxLength: 6 }), async (body, end, cuts) => {
        const text = written([["a", "b"], ...body], ";", end);
        const at = [0, ...cuts.map((c) => Math.min(c, text.length)), text.length].sort((a, b) => a - b);
        const parts = at.slice(1).map((to, i) => text.slice(at[i], to));
        expect((await rowsOf(...parts)).rows).toEqual((await rowsOf(text)).rows);
      }),
    );
  });

  test("bytes may be split anywhere, inside a letter or a line end too", async () => {
    const text = '\ufeffsep=;\r\ninsats;år;anmärkning\r\n\r\n"Å ""ä""\r\n; ö";2019;”x”\r\nB;2020;\r\n';
    const bytes = bytesOf(text);
    const whole = await readBudget(bytes);
    expect(whole.rows).toEqual([
      { line: 4, cells: ['Å "ä"\r\n; ö', "2019", "”x”"] },
      { line: 6, cells: ["B", "2020", ""] },
    ]);
    for (let at = 0; at <= bytes.length; at++) {
      const { rows, problems } = await readBudget(inPieces([bytes.subarray(0, at), bytes.subarray(at)]));
      expect({ at, rows, problems }).toEqual({ at, rows: whole.rows, problems: [] });
    }
    const single = Array.from(bytes, (_, i) => bytes.subarray(i, i + 1));
    expect((await readBudget(inPieces(single))).rows).toEqual(whole.rows);
  });

  test("a quote inside a cell that does not begin with one is a character", async () => {
    const { rows, problems } = await rowsOf('a;b\nRör 3" stål;Projekt "Lyftet"\nx;y\n');
    expect(problems.told).toEqual([]);
    expect(rows[1]).toEqual({ line: 2, cells: ['Rör 3" stål', 'Projekt "Lyftet"'] });
    expect(rows[2]).toEqual({ line: 3, cells: ["x", "y"] });
  });

  test("the delimiter of the header counts, not one inside its quotes or among the rows", async () => {
    expect((await rowsOf('"a;b","c"\n1;2,3\n')).rows[1]!.cells).toEqual(["1;2", "3"]);
    expect((await rowsOf("insats;Belopp, tkr\nA;1,5\n")).rows[1]!.cells).toEqual(["A", "1,5"]);
    expect((await rowsOf("a\tb, c\nA, B\t2\n")).rows[1]!.cells).toEqual(["A, B", "2"]);
    expect((await rowsOf('"två\nrader",b\n1;2,3\n')).rows[1]).toEqual({ line: 3, cells: ["1;2", "3"] });
    expect((await rowsOf('a,"b ""x; y""",Rör 3" stål\n1,2,3;4\n')).rows[1]!.cells).toEqual(["1", "2", "3;4"]);
    expect((await rowsOf("bara en\nx,y\n")).rows[1]!.cells).toEqual(["x,y"]);
  });

  test("a sep= line rules, in any case and quoted, and counts as a line", async () => {
    expect((await rowsOf("SEP=|\na|b;c\n1|2\n")).rows).toEqual([
      { line: 2, cells: ["a", "b;c"] },
      { line: 3, cells: ["1", "2"] },
    ]);
    expect((await rowsOf('"sep=,"\r\na;x,b\r\n')).rows).toEqual([{ line: 2, cells: ["a;x", "b"] }]);
  });
});

describe("what cannot be cut", () => {
  test("an open quote is named by the line where it began", async () => {
    const { problems } = await readBudget('insats;år\nA;2019\n\n"B\nmed rad";"2020\nC;2021\nD;2022\n');
    expect(problems).toEqual([{ code: "citattecken-oppet", at: { file: "budget.csv", line: 5 } }]);
  });

  test("text after a closing quote swallows no rows in silence", async () => {
    const { problems, rows } = await readBudget('insats;år\n"A;2019\n"B";2020\nC;2021\n');
    expect(problems).toEqual([{ code: "citattecken-oppet", at: { file: "budget.csv", line: 2 } }]);
    expect(rows).toEqual([]);
  });

  test("an open quote followed by more than a row may hold", async () => {
    const { problems } = await readBudget(`insats;år\nA;"2019\n${"B;2020\n".repeat(200_000)}`);
    expect(problems).toEqual([{ code: "citattecken-oppet", at: { file: "budget.csv", line: 2 } }]);
  });

  test("an open quote in the header", async () => {
    for (const rows of ["A;2019\n", "A;2019\n".repeat(200_000)]) {
      const { problems } = await readBudget(`\n"insats;år\n${rows}`);
      expect(problems).toEqual([{ code: "citattecken-oppet", at: { file: "budget.csv", line: 2 } }]);
    }
  });

  test("a row at the limit is read, one over it is not", async () => {
    const row = (length: number) => `insats;år\n2019;${"x".repeat(length - 5)}\n`;
    expect((await rowsOf(row(recordLimit - 1))).problems.told).toEqual([]);
    const at = { file: "f.csv", line: 2 };
    expect((await rowsOf(row(recordLimit + 1))).problems.told).toEqual([
      { code: "rad-for-lang", at, limit: recordLimit },
    ]);
  });

  test.each([
    ["header", ""],
    ["row", "insats;år\nA;2019\n"],
  ])("a %s of a hundred megabytes is refused without being held", async (_, before) => {
    const pieceSize = 65_536;
    const filler = new Uint8Array(pieceSize).fill(0x78);
    const held = (): number => process.memoryUsage().heapUsed + process.memoryUsage().external;
    let heldAtMost = 0;
    let handedOut = 0;
    const source = {
      name: "lång.csv",
      async *open() {
        handedOut = 0;
        yield await Promise.resolve(bytesOf(before));
        for (; handedOut < 1600 * pieceSize; handedOut += pieceSize) {
          heldAtMost = Math.max(heldAtMost, held());
          yield filler;
        }
      },
    };
    const heldBefore = held();
    const reading = await readBudget(source);
    const line = before === "" ? 1 : 3;
    expect(reading.problems).toEqual([
      { code: "rad-for-lang", at: { file: "lång.csv", line }, limit: recordLimit },
    ]);
    // The bytes are looked through once for their encoding; the pass that builds text ends at the limit.
    expect(handedOut).toBeLessThan(recordLimit + 2 * pieceSize);
    expect(heldAtMost - heldBefore).toBeLessThan(60_000_000);
  });
});
