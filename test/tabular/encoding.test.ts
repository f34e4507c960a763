import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { encodingOf } from "../../src/tabular/text/encoding.js";
import { bytesOf, codes, inPieces, readBudget } from "./reading.js";

const budget = "Insats;År;Belopp\nFörstudie på Ås;2019;33000\nVägledning;2020;100\n";
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const together = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

describe("an encoding that is none of ours", () => {
  test.each(["cp437", "cp850", "cp865", "macintosh", "utf-16le", "utf-16be", "utf-32le", "utf-32be"])(
    "%s",
    async (encoding) => {
      expect(codes(await readBudget(iconv.encode(budget, encoding, { addBOM: false })))).toEqual([
        "teckenkodning-okand",
      ]);
    },
  );
  test.each(["utf-32le", "utf-32be"])("%s with a mark", async (encoding) => {
    expect(codes(await readBudget(iconv.encode(budget, encoding, { addBOM: true })))).toEqual([
      "teckenkodning-okand",
    ]);
  });
  test.each(["cp437", "cp850", "cp865", "macintosh"])("%s with a single å", async (encoding) => {
    expect(codes(await readBudget(iconv.encode("insats;år\nA;2019\n", encoding)))).toEqual([
      "teckenkodning-okand",
    ]);
    expect(codes(await readBudget(iconv.encode("measure;year\nArbete på heltid;2019\n", encoding)))).toEqual([
      "teckenkodning-okand",
    ]);
  });
  test.each([
    ["UTF-8 cut inside a letter", bytesOf(budget).subarray(0, bytesOf("Insats;År;Belopp\nFö").length - 1)],
    ["UTF-8 with a stray byte", together(bytesOf(budget), bytes(0xe5), bytesOf(";2021;1\n"))],
    [
      "a mark of UTF-8 before something else",
      together(bytes(0xef, 0xbb, 0xbf), iconv.encode(budget, "windows-1252")),
    ],
    [
      "UTF-16 with half a character",
      together(bytes(0xff, 0xfe), iconv.encode(budget, "utf-16le"), bytes(0x41)),
    ],
    ["positions Windows-1252 leaves empty", together(iconv.encode(budget, "windows-1252"), bytes(0x90))],
  ])("%s", async (_, content) => {
    expect(codes(await readBudget(content))).toEqual(["teckenkodning-okand"]);
  });
});

describe("Windows-1252", () => {
  test("is told, and has € – ’ ” in their places", async () => {
    const reading = await readBudget(
      bytes(...iconv.encode("insats;år;anmärkning\nA;2019;5 € – ’x’ ”ö”\n", "windows-1252")),
    );
    expect(reading.problems).toEqual([{ code: "teckenkodning-windows-1252", at: { file: "budget.csv" } }]);
    expect(reading.rows[0]!.cells[2]).toBe("5 € – ’x’ ”ö”");
  });

  test("is not taken for DOS or Mac text by its quotes, dots and foreign names", async () => {
    for (const note of ["”ord”", "”Ett” och ”två”…", "Šimić".replace("ć", "c"), "Žarko, †", "10 €ur"]) {
      const reading = await readBudget(
        iconv.encode(`insats;år;anmärkning\nA;2019;${note}\n`, "windows-1252"),
      );
      expect(codes(reading)).toEqual(["teckenkodning-windows-1252"]);
      expect(reading.rows[0]!.cells[2]).toBe(note);
    }
  });

  test("is recognised when its first letter beyond ASCII comes last, and no row is handed over twice", async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `M${i};2019`);
    const text = `measure;year\n${rows.join("\n")}\nFörstudie;2020\n`;
    const content = iconv.encode(text, "windows-1252");
    const reading = await readBudget(inPieces([content.subarray(0, 70_000), content.subarray(70_000)]));
    expect(codes(reading)).toEqual(["teckenkodning-windows-1252"]);
    expect(reading.rows).toHaveLength(20_001);
    expect(reading.rows.at(-1)).toEqual({ line: 20_002, cells: ["Förstudie", "2020"] });
  });
});

describe("a file that is not text", () => {
  test.each([
    ["a NUL among letters", bytesOf("insats;år\nA\0B;2019\n")],
    ["an escape", bytesOf("insats;år\n\x1b[31mA;2019\n")],
    [
      "a control character in UTF-16",
      together(bytes(0xff, 0xfe), iconv.encode("insats;år\nA\x07;2019\n", "utf-16le")),
    ],
    [
      "a NUL far down",
      together(bytesOf("insats;år\n"), bytesOf("A;2019\n".repeat(20_000)), bytes(0), bytesOf(";2019\n")),
    ],
    [
      "bytes at random, with a fixed seed",
      Uint8Array.from({ length: 4096 }, (_, i) => ((i + 7) * 2_654_435_761) >>> 24),
    ],
  ])("%s", async (_, content) => {
    expect(codes(await readBudget(content))).toEqual(["fil-binar"]);
  });
});

test.each([
  ["a PDF", bytesOf("%PDF-1.7\n1 0 obj\n"), "pdf"],
  ["a Word text", bytesOf("{\\rtf1\\ansi insats;år}"), "rtf"],
  [
    "a web page, with a mark and a line above",
    bytesOf("\ufeff\n<!DOCTYPE html>\n<html><table></table></html>"),
    "html",
  ],
  ["a web page in UTF-16", together(bytes(0xff, 0xfe), iconv.encode("<table><tr>", "utf-16le")), "html"],
  [
    "an XML spreadsheet",
    bytesOf('<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    "xml2003",
  ],
  ["other XML", bytesOf('<?xml version="1.0"?><a/>'), "xml"],
])("%s is named for what it is", async (_, content, kind) => {
  expect((await readBudget(content)).problems).toEqual([
    { code: "fil-annan-sort", at: { file: "budget.csv" }, kind },
  ]);
});

describe("a file without rows", () => {
  test.each([
    ["no bytes", ""],
    ["only a mark", "\ufeff"],
    ["only blank lines", "\r\n \r\n;;\r\n"],
    ["only sep=", "sep=;\r\n"],
  ])("%s", async (_, text) => {
    expect((await readBudget(text)).problems).toEqual([{ code: "fil-tom", at: { file: "budget.csv" } }]);
  });
  test("no chunk at all", async () => {
    expect(codes(await readBudget(inPieces([])))).toEqual(["fil-tom"]);
  });
  test.each(["insats;år", "\n\ninsats;år\n;\n  \n"])("a header only: %j", async (text) => {
    expect((await readBudget(text)).problems).toEqual([
      { code: "fil-utan-rader", at: { file: "budget.csv" } },
    ]);
  });
});

test("UTF-8 is what a strict decoder takes, wherever the pieces end", async () => {
  const letters = fc.array(fc.constantFrom("a", "å", "€", "😀", ";", "\n"), { minLength: 1, maxLength: 12 });
  const spoiling = fc.option(fc.record({ at: fc.nat(40), byte: fc.integer({ min: 0x80, max: 0xff }) }));
  await fc.assert(
    fc.asyncProperty(letters, spoiling, fc.integer({ min: 1, max: 4 }), async (text, spoiled, size) => {
      const bytes = bytesOf(text.join(""));
      if (spoiled !== null) bytes[spoiled.at % bytes.length] = spoiled.byte;
      const starts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => i * size);
      const found = await encodingOf(inPieces(starts.map((at) => bytes.subarray(at, at + size))));
      expect(found === "utf-8").toBe(isStrictUtf8(bytes));
    }),
    { numRuns: 1000 },
  );
});

function isStrictUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
