import { crc32 as zlibCrc32 } from "node:zlib";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { writeXlsx } from "hucre";
import { describe, expect, test } from "vitest";
import { BudgetCube, totalInYear } from "../../src/budget/cube.js";
import { plain } from "../../src/core/decimal.js";
import { type Problem, Problems } from "../../src/core/problem.js";
import { bytesSource } from "../../src/core/source.js";
import { readBudget as readBudgetFile } from "../../src/input/files/budget-file.js";
import { hasPersonnummer } from "../../src/tabular/cells/personnummer.js";
import { crc32 } from "../../src/tabular/workbook/crc32.js";
import { storedZip } from "../../src/tabular/workbook/stored-zip.js";
import { checkedWorkbook, mostUnpacked } from "../../src/tabular/workbook/xlsx-package.js";
import { zipDirectory } from "../../src/tabular/workbook/zip-directory.js";
import { bytesOf, codes, inPieces, readBudget, type Reading } from "./reading.js";
import { type Packed, type RawCell, sheetData, workbookOf, workbookParts, zipOf } from "./zips.js";

const header = ["insats", "år", "belopp", "anmärkning"];
const read = (bytes: Uint8Array, sheet?: string): Promise<Reading> =>
  readBudget({ ...bytesSource("budget.xlsx", bytes), ...(sheet === undefined ? {} : { sheet }) });
/** The texts of one cell, in the column that takes any. */
const noted = async (cell: RawCell, formats: readonly string[] = []): Promise<string | undefined> =>
  (await read(workbookOf([header, ["A", { v: "2026" }, "1", cell]], formats))).rows[0]?.cells[3];

describe("a workbook that LibreOffice wrote", () => {
  const fixture = readFileSync(join(import.meta.dirname, "libreoffice/budget.xlsx"));

  test("gives the figures that LibreOffice itself prints", async () => {
    // soffice --convert-to csv of the same file, its column Belopp: 280000, 1599999.99, 33010, 0.3
    const cube = new BudgetCube();
    const amounts: string[] = [];
    const problems = new Problems();
    await readBudgetFile(bytesSource("budget.xlsx", fixture), problems, {
      take: (line) => {
        cube.add(line);
        amounts.push(typeof line.amount === "number" ? (line.amount / 100).toString() : plain(line.amount));
      },
    });
    expect(amounts).toEqual(["280000", "1599999.99", "33010", "0.3"]);
    const { cells } = cube.budget();
    expect([2026, 2027].map((y) => plain(totalInYear(cells, y)))).toEqual(["1879999.99", "33010.3"]);
    // The first sheet is called Underlag; the one called Budget was read. What is hidden in it is said.
    expect(problems.told).toEqual<Problem[]>([
      {
        code: "rader-dolda",
        at: { file: "budget.xlsx#Budget", line: 3 },
        rows: 1,
        columns: ["H"],
        filtered: false,
      },
    ]);
  });

  test("gives the day and the share as they are shown", async () => {
    const problems = new Problems();
    const seen: string[][] = [];
    await readBudgetFile(bytesSource("budget.xlsx", fixture), problems, {
      take: () => undefined,
      look: (row) => {
        seen.push([row.text("note"), row.text("share"), row.text("price")]);
      },
    });
    expect(seen).toEqual([
      ["2026-03-01", "20 %", "700000"],
      ["", "", "533333.33"],
      ["", "", "330.1"],
      ["", "", ""],
    ]);
  });
});

describe("numbers", () => {
  const number = (v: string): Promise<string | undefined> => noted({ v });

  test.each([
    ["0.30000000000000004", "0.3"],
    ["0.1", "0.1"],
    ["2700000", "2700000"],
    ["-543.5", "-543.5"],
    ["1.1000000000000001", "1.1"],
    ["33333.333333333336", "33333.3333333333"],
    ["1E+21", "1000000000000000000000"],
    ["1.5E-7", "0.00000015"],
    ["-0", "0"],
    ["1.234", "1.2340"],
    ["1234567890123456", "1234567890123460"],
  ])("%s is %s", async (stored, text) => {
    expect(await number(stored)).toBe(text);
  });

  test("of at most fifteen digits are what was typed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
        fc.nat(99),
        async (whole, öre) => {
          const typed = `${whole}.${String(öre).padStart(2, "0")}`;
          fc.pre(!hasPersonnummer(String(Number(typed)), "text"));
          const text = await number(String(Number(typed)));
          expect(Number(text)).toBe(Number(typed));
          expect(text).toBe(typed.replace(/\.?0+$/, (z) => (z.startsWith(".") ? "" : z.replace(/0+$/, ""))));
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    ["0.1", "0%", "10 %"],
    ["0.125", "0.0 %", "12.5 %"],
    ["0.2", '0" %"', "20 %"],
    ["2700", '#,##0 "tkr"', "2700 tkr"],
    ["5.4", '0.0\\ "mnkr"', "5.4 mnkr"],
    ["2700000", "#,##0 [$kr-41D]", "2700000 kr"],
    ["2700000", '#,##0\\ "kr";[Red]-#,##0\\ "kr"', "2700000 kr"],
    ["2700000", "#,##0,", "2700 tkr"],
    ["5400000", "0.0,,", "5.4 mnkr"],
    ["42", '0 "st"', "42"],
    ["8001011234", "000000-0000", "800101-1234"],
    ["101011234", '000000"-"0000', "010101-1234"],
    ["7", "General", "7"],
  ])("%s shown as %s is %s", async (v, format, text) => {
    expect(await noted({ v, s: 1 }, [format])).toBe(text);
  });

  test("an amount in tkr by its format is refused in a column of another unit, as in a text file", async () => {
    const rows = [
      ["insats", "år", "belopp (mnkr)"],
      ["A", { v: "2026" }, { v: "2700", s: 1 }],
    ];
    const problems = new Problems();
    await readBudgetFile(bytesSource("b.xlsx", workbookOf(rows, ['0 "tkr"'])), problems, {
      take: () => undefined,
    });
    expect(problems.told.map((p) => p.code)).toEqual(["enhet-dubbel"]);
  });
});

describe("days", () => {
  test.each([
    ["46082", "yyyy\\-mm\\-dd", "2026-03-01"],
    ["46082.5625", "yyyy-mm-dd hh:mm", "2026-03-01 13:30"],
    ["46082", "yyyy", "2026"],
    ["46082", "yyyy-mm", "2026-03"],
    ["46082", "d mmmm yyyy", "2026-03-01"],
    ["1", "yyyy-mm-dd", "1900-01-01"],
    ["61", "yyyy-mm-dd", "1900-03-01"],
  ])("%s shown as %s is %s", async (v, format, text) => {
    expect(await noted({ v, s: 1 }, [format])).toBe(text);
  });

  test("in a workbook that counts from 1904", async () => {
    const xml = sheetData([header, ["A", { v: "2026" }, "1", { v: "44620", s: 1 }]]);
    const parts = workbookParts([{ name: "B", xml }], { formats: ["yyyy-mm-dd"], date1904: true });
    expect((await read(zipOf(parts))).rows[0]!.cells[3]).toBe("2026-03-01");
  });
});

describe("formulas", () => {
  test("count by the value they were stored with", async () => {
    expect(await noted({ xml: "<f>100*330</f><v>33000</v>" })).toBe("33000");
    expect(await noted({ xml: "<f>A1&amp;B1</f><v>klart</v>", attributes: ' t="str"' })).toBe("klart");
    expect(await noted({ xml: '<f>""</f><v></v>', attributes: ' t="str"' })).toBe("");
    expect(await noted({ xml: "<f>1/0</f><v>#DIV/0!</v>", attributes: ' t="e"' })).toBe("#DIV/0!");
  });

  test("without a value are errors that name the cell, and nothing is read", async () => {
    const bytes = workbookOf([
      header,
      ["A", { v: "2026" }, { xml: "<f>100*330</f>" }],
      ["B", { xml: "<f>B2+1</f><v/>" }, { v: "1" }],
    ]);
    const reading = await read(bytes);
    expect(reading.rows).toEqual([]);
    expect(reading.problems).toEqual<Problem[]>([
      { code: "formel-utan-varde", at: { file: "budget.xlsx#Blad1", line: 2, column: "C2" } },
      { code: "formel-utan-varde", at: { file: "budget.xlsx#Blad1", line: 3, column: "B3" } },
    ]);
  });
});

describe("sheets", () => {
  const sheet = (name: string, measure: string, state?: "hidden") => ({
    name,
    xml: sheetData([header.slice(0, 3), [measure, { v: "2026" }, { v: "1" }]]),
    ...(state === undefined ? {} : { state }),
  });
  const three = zipOf(
    workbookParts([sheet("Dolt", "X", "hidden"), sheet("Blad1", "A"), sheet("Försök 2", "B")]),
  );
  const measure = (reading: Reading): string | undefined => reading.rows[0]?.cells[0];

  test("the first that is not hidden, and it is said that there are more", async () => {
    const reading = await read(three);
    expect(measure(reading)).toBe("A");
    expect(reading.problems).toEqual<Problem[]>([
      { code: "blad-valt", at: { file: "budget.xlsx" }, sheet: "Blad1", others: ["Försök 2"] },
    ]);
  });

  test("the one asked for, in any case, accents or not, hidden or not", async () => {
    for (const name of ["Försök 2", "forsok 2", "FÖRSÖK-2"])
      expect(measure(await read(three, name))).toBe("B");
    expect(measure(await read(three, "Dolt"))).toBe("X");
    expect((await read(three, "Dolt")).problems).toEqual([]);
  });

  test("one that is not there", async () => {
    expect((await read(three, "Blad2")).problems).toEqual<Problem[]>([
      {
        code: "blad-saknas",
        at: { file: "budget.xlsx" },
        sheet: "Blad2",
        near: "Blad1",
        known: ["Dolt", "Blad1", "Försök 2"],
      },
    ]);
  });

  test("the one named as the file it stands for, in a workbook of a whole project", async () => {
    const project = zipOf(
      workbookParts([sheet("scenario", "X"), sheet("Budget", "A"), sheet("floden", "Y")]),
    );
    const problems = new Problems();
    const lines: string[] = [];
    await readBudgetFile(bytesSource("projekt.xlsx", project), problems, {
      take: (line) => void lines.push(`${line.file}:${line.line} ${line.measure}`),
    });
    expect(lines).toEqual(["projekt.xlsx#Budget:2 A"]);
    expect(problems.told).toEqual([]);
  });
});

describe("what somebody who looks at the sheet does not see", () => {
  const rows = [header, ["A", { v: "2026" }, { v: "1" }, "x"], ["B", { v: "2026" }, { v: "2" }, "y"]];
  const made = (before: string, attributes: readonly string[], after: string): Uint8Array =>
    zipOf(workbookParts([{ name: "Blad1", xml: before + sheetData(rows, attributes) + after }]));
  const file = "budget.xlsx#Blad1";

  test("hidden rows under a filter, and hidden columns, are read and said", async () => {
    const reading = await read(
      made(
        '<cols><col min="4" max="4" hidden="1"/></cols>',
        ["", "", ' hidden="1"'],
        '<autoFilter ref="A1:D3"/>',
      ),
    );
    expect(reading.rows).toHaveLength(2);
    expect(reading.problems).toEqual<Problem[]>([
      { code: "rader-dolda", at: { file, line: 3 }, rows: 1, columns: ["D"], filtered: true },
    ]);
  });

  test("a filter that hides nothing, and hidden rows and columns without content, are nothing to say", async () => {
    const quiet = made('<cols><col min="7" max="9" hidden="1"/></cols>', [], '<autoFilter ref="A1:D3"/>');
    expect((await read(quiet)).problems).toEqual([]);
  });

  test("merged cells", async () => {
    const merged = made(
      "",
      [],
      '<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="C2:D2"/></mergeCells>',
    );
    expect((await read(merged)).problems).toEqual<Problem[]>([
      { code: "celler-sammanslagna", at: { file, line: 2 }, ranges: ["A2:A3", "C2:D2"] },
    ]);
  });
});

describe("what holds for text files holds here", () => {
  test("what hucre writes from the cells of a text file reads as the text file does", async () => {
    const word = fc.string({
      unit: fc.constantFrom("a", "å", " ", ";", "1", "”", '"', "&", "<", "\n", "x"),
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 6 }), async (cells) => {
        const rows = cells.map(([a, b]) => [`M${a}`, "2026", "1", b]);
        const quoted = [header, ...rows]
          .map((r) => r.map((c) => `"${c.replaceAll('"', '""')}"`).join(";"))
          .join("\n");
        const asText = await readBudget(`${quoted}\n`);
        const asBook = await read(await writeXlsx({ sheets: [{ name: "Blad1", rows: [header, ...rows] }] }));
        expect(asBook.problems).toEqual([]);
        expect(asBook.rows.map((r) => r.cells)).toEqual(asText.rows.map((r) => r.cells));
      }),
      { numRuns: 40 },
    );
  });

  test.each<[string, RawCell, string | undefined]>([
    ["as a text", "Kontakt 19811218-9876", undefined],
    ["as a number", { v: "198112189876" }, undefined],
    ["as a number with a format", { v: "8112189876", s: 1 }, "000000-0000"],
  ])("a personnummer %s is refused without being shown", async (_, cell, format) => {
    const rows = [header, ["A", { v: "2026" }, { v: "1" }, cell]];
    const reading = await read(workbookOf(rows, format === undefined ? [] : [format]));
    expect(reading.rows).toEqual([]);
    expect(reading.problems).toEqual<Problem[]>([
      { code: "personnummer", at: { file: "budget.xlsx#Blad1", line: 2, column: "anmärkning" } },
    ]);
  });

  test("an empty sheet, a sheet with only a header, a column that is missing", async () => {
    expect(codes(await read(workbookOf([])))).toEqual(["fil-tom"]);
    expect(codes(await read(workbookOf([header])))).toEqual(["fil-utan-rader"]);
    expect(
      codes(
        await read(
          workbookOf([
            ["insats", "belopp"],
            ["A", "1"],
          ]),
        ),
      ),
    ).toEqual(["kolumn-saknas"]);
  });

  test("rows are named as Excel numbers them, with empty rows between", async () => {
    const reading = await read(workbookOf([[], header, [], [], ["A", { v: "2026" }, { v: "1" }]]));
    expect(reading.rows.map((r) => r.line)).toEqual([5]);
  });

  test("bytes may come in any pieces", async () => {
    const bytes = workbookOf([header, ["A", { v: "2026" }, { v: "1" }]]);
    const single = Array.from(bytes, (_, i) => bytes.subarray(i, i + 1));
    expect((await readBudget(inPieces(single))).rows).toHaveLength(1);
  });
});

describe("a package that is not what it says", () => {
  const parts = workbookParts([
    { name: "Blad1", xml: sheetData([header, ["A", { v: "2026" }, { v: "1" }]]) },
  ]);
  const swapped = (name: string, change: (part: Packed) => Packed): Packed[] =>
    parts.map((part) => (part.name === name ? change(part) : part));
  const sheet1 = "xl/worksheets/sheet1.xml";
  const zeros = new Uint8Array(60 * 2 ** 20);

  test.each<[string, Uint8Array, string]>([
    [
      "zeros by the hundred megabytes",
      zipOf([...parts, { name: "xl/media/bild.bin", content: new Uint8Array(mostUnpacked + 1) }]),
      "arbetsbok-for-stor",
    ],
    [
      "many files that are large together",
      zipOf([...parts, ...[1, 2, 3, 4].map((i) => ({ name: `xl/a${i}`, content: zeros }))]),
      "arbetsbok-for-stor",
    ],
    [
      "less than the limit, but packed two hundred times over",
      zipOf([...parts, { name: "xl/media/bild.bin", content: zeros }]),
      "arbetsbok-for-stor",
    ],
    [
      "a sheet that claims to be small",
      zipOf(swapped(sheet1, (p) => ({ ...p, content: zeros, claims: 1000 }))),
      "arbetsbok-trasig",
    ],
    [
      "a sheet that claims to be larger than it is",
      zipOf(swapped(sheet1, (p) => ({ ...p, claims: 5000 }))),
      "arbetsbok-trasig",
    ],
    [
      "a sheet claimed to be four gigabytes in zip64",
      zipOf(swapped(sheet1, (p) => ({ ...p, claims: 2 ** 32, zip64: true }))),
      "arbetsbok-for-stor",
    ],
    [
      "texts by the million in a small file",
      zipOf([
        ...parts,
        { name: "xl/sharedStrings.xml", content: `<sst>${"<si><t>a</t></si>".repeat(260_000)}</sst>` },
      ]),
      "arbetsbok-for-stor",
    ],
    [
      "cells by the million in a small file",
      zipOf(swapped(sheet1, (p) => ({ ...p, content: `<x:sheetData>${'<x:c s="1"/>'.repeat(4_000_001)}` }))),
      "arbetsbok-for-stor",
    ],
    ["the same name twice", zipOf([...parts, parts.at(-1)!]), "arbetsbok-trasig"],
    [
      "a file with a password inside",
      zipOf(swapped(sheet1, (p) => ({ ...p, encrypted: true }))),
      "arbetsbok-losenord",
    ],
    [
      "a way of packing we do not know",
      zipOf(swapped(sheet1, (p) => ({ ...p, method: 12 }))),
      "arbetsbok-trasig",
    ],
    ["cut off", zipOf(parts).subarray(0, 900), "arbetsbok-trasig"],
    ["only the first bytes", bytesOf("PK\x03\x04"), "arbetsbok-trasig"],
    [
      "a sheet that is not XML",
      zipOf(swapped(sheet1, (p) => ({ ...p, content: "<worksheet><sheetData><row" }))),
      "arbetsbok-trasig",
    ],
    [
      "a Word document",
      zipOf([parts[0]!, parts[1]!, { name: "word/document.xml", content: "<w/>" }]),
      "fil-annan-sort",
    ],
    ["a workbook with a password", compound("EncryptedPackage"), "arbetsbok-losenord"],
    ["an .xls", compound("Workbook"), "arbetsbok-gammal"],
  ])("%s", async (_, bytes, code) => {
    const before = process.memoryUsage().rss;
    expect(codes(await read(bytes))).toEqual([code]);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 2 ** 20);
  });

  test("names that climb out of the folder are never asked for, nor are macros and pictures", async () => {
    const hostile = [
      ...parts,
      { name: "../../../../tmp/lonsam-evil", content: "x" },
      { name: "/etc/passwd", content: "x" },
      { name: "xl/vbaProject.bin", content: "x" },
      { name: "xl/worksheets/../../evil.xml", content: "<x/>" },
    ];
    expect((await read(zipOf(hostile))).rows).toHaveLength(1);
    const handedOn = await checkedWorkbook(zipOf(hostile));
    expect(
      typeof handedOn === "string" || "kind" in handedOn
        ? handedOn
        : zipDirectory(handedOn.zip)!.map((e) => e.name),
    ).toEqual(parts.map((p) => p.name));
  });

  test("an entity that would unfold to a billion laughs is not unfolded", async () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa">${["b", "c", "d", "e", "f", "g", "h", "i"].map((n, i) => `<!ENTITY ${n} "${`&${"abcdefgh"[i]!};`.repeat(10)}">`).join("")}]>`;
    const xml = `<?xml version="1.0"?>${laughs}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&i;</t></is></c></row></sheetData></worksheet>`;
    const before = process.memoryUsage().rss;
    await read(zipOf(swapped(sheet1, (p) => ({ ...p, content: xml }))));
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20);
  });

  test("a sheet of two cells in opposite corners is refused rather than filled in", async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    expect(codes(await read(zipOf(workbookParts([{ name: "B", xml }]))))).toEqual(["blad-for-stort"]);
  });

  test("sizes in zip64 fields, comments at the end and parts stored as they are, are all in order", async () => {
    const odd = parts.map((p, i) => ({ ...p, zip64: i % 2 === 0, method: i % 3 === 0 ? 0 : 8 }));
    expect((await read(zipOf(odd, "PK\x05\x06 en kommentar"))).rows).toHaveLength(1);
  });

  test("any damage is told or harmless, never a crash", async () => {
    const whole = zipOf(parts);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const damaged = Uint8Array.from(whole);
        damaged[at] = byte;
        const reading = await read(damaged);
        expect(reading.rows.length + reading.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

test("the checksum of zip files is that of zlib, and its published check value", () => {
  expect(crc32(bytesOf("123456789"))).toBe(0xcbf43926);
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(crc32(bytes)).toBe(zlibCrc32(bytes));
    }),
  );
});

test("a stored zip is one that the directory reads back", () => {
  const files = [
    { name: "a.xml", bytes: bytesOf("<a/>") },
    { name: "xl/å.xml", bytes: new Uint8Array(0) },
  ];
  expect(zipDirectory(storedZip(files))).toEqual(
    files.map(({ name, bytes }, i) => ({
      name,
      method: 0,
      encrypted: false,
      packed: bytes.length,
      unpacked: bytes.length,
      offset: i === 0 ? 0 : 39,
    })),
  );
});

/** The first bytes of an old container, and somewhere in it a stream by its name in UTF-16. */
function compound(stream: string): Uint8Array {
  return Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1024),
    Buffer.from(stream, "utf16le"),
    Buffer.alloc(512),
  ]);
}
