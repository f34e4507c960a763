import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { readAmount } from "../../src/tabular/cells/amounts.js";
import { inPieces, readBudget } from "./reading.js";

/** Every dress Excel and other programs in Sweden give the same three lines must come out as the same values. */
const lines = [
  { measure: "Förstudie psykisk ohälsa", year: "2019", kronor: "33000", ore: "00", note: "" },
  {
    measure: "Unga i arbete",
    year: "2020",
    kronor: "2700000",
    ore: "50",
    note: "2 handläggare; 1 coach, och ”Åsa”",
  },
  { measure: "Språk\tjobb", year: "2020", kronor: "-1433", ore: "05", note: 'Rad ett,\nrad "två"' },
];

interface Dress {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly decimalMark: string;
  readonly group: string;
  readonly quotes: "where needed" | "everywhere";
  readonly sepLine: boolean;
}

function dressed(dress: Dress): string {
  const quoted = (cell: string): string => {
    const needed = new RegExp(`["\r\n${dress.delimiter}]`).test(cell);
    return needed || dress.quotes === "everywhere" ? `"${cell.replaceAll('"', '""')}"` : cell;
  };
  const rows = [
    ["Insats", "År", "Belopp", "Anmärkning"],
    ...lines.map(({ measure, year, kronor, ore, note }) => {
      const grouped = kronor.replace(/\B(?=(\d{3})+$)/g, dress.group);
      return [measure, year, grouped + dress.decimalMark + ore, note.replaceAll("\n", dress.lineEnd)];
    }),
  ];
  const text = rows.map((cells) => cells.map(quoted).join(dress.delimiter) + dress.lineEnd).join("");
  return dress.sepLine ? `sep=${dress.delimiter}${dress.lineEnd}${text}` : text;
}

/** Measure by measure what is in the file, written out by hand. */
const expected = (lineEnd: string, firstLine: number) => [
  { line: firstLine + 1, measure: "Förstudie psykisk ohälsa", year: "2019", ore: 3_300_000, note: "" },
  {
    line: firstLine + 2,
    measure: "Unga i arbete",
    year: "2020",
    ore: 270_000_050,
    note: "2 handläggare; 1 coach, och ”Åsa”",
  },
  {
    line: firstLine + 3,
    measure: "Språk\tjobb",
    year: "2020",
    ore: -143_305,
    note: `Rad ett,${lineEnd}rad "två"`,
  },
];

const encodings = {
  "UTF-8": (text: string) => Buffer.from(text),
  "UTF-8 with a mark": (text: string) => Buffer.from(`\ufeff${text}`),
  "UTF-16LE with a mark": (text: string) => iconv.encode(text, "utf-16le", { addBOM: true }),
  "UTF-16BE with a mark": (text: string) => iconv.encode(text, "utf-16be", { addBOM: true }),
  "Windows-1252": (text: string) => iconv.encode(text, "windows-1252"),
};
const delimiters = { semicolon: ";", comma: ",", tab: "\t" };
const lineEnds = { CRLF: "\r\n", LF: "\n", CR: "\r" };

describe.each(Object.entries(encodings))("%s", (encoding, encode) => {
  describe.each(Object.entries(delimiters))("%s", (_delimiter, delimiter) => {
    test.each(Object.entries(lineEnds))("%s", async (_lineEnd, lineEnd) => {
      const groups = encoding === "Windows-1252" ? ["", " ", "\u00a0"] : ["", " ", "\u00a0", "\u202f"];
      for (const decimalMark of [",", "."])
        for (const group of groups)
          for (const quotes of ["where needed", "everywhere"] as const)
            for (const sepLine of [false, true]) {
              const dress = { delimiter, lineEnd, decimalMark, group, quotes, sepLine };
              const reading = await readBudget(inPieces([encode(dressed(dress))]));
              const notes = encoding === "Windows-1252" ? ["teckenkodning-windows-1252"] : [];
              expect(reading.problems.map((p) => p.code)).toEqual(notes);
              const values = reading.rows.map(({ line, cells }) => {
                const [measure, year, amount, note] = cells;
                return { line, measure, year, ore: readAmount(amount!, undefined), note };
              });
              expect(values, JSON.stringify(dress)).toEqual(expected(lineEnd, sepLine ? 2 : 1));
            }
    });
  });
});

test("line ends of several kinds in one file", async () => {
  const { rows } = await readBudget("insats;år\r\nA;2019\nB;2020\rC;2021");
  expect(rows).toEqual([
    { line: 2, cells: ["A", "2019"] },
    { line: 3, cells: ["B", "2020"] },
    { line: 4, cells: ["C", "2021"] },
  ]);
});

test("what the exporters make inert is read as it was", async () => {
  const { rows } = await readBudget(
    "insats;år;anmärkning\n'=1+1;2019;'-tecken\n'+46;2020;'ord'\n''@x;2021;'",
  );
  expect(rows.map(({ cells }) => cells)).toEqual([
    ["=1+1", "2019", "-tecken"],
    ["+46", "2020", "'ord'"],
    ["'@x", "2021", "'"],
  ]);
});

test("cells lose the white space around them, no-break spaces too", async () => {
  const { rows } = await readBudget(" insats ;\u00a0år\u202f\n\u00a0 A b \t;  2019 \u00a0");
  expect(rows).toEqual([{ line: 2, cells: ["A b", "2019"] }]);
});
