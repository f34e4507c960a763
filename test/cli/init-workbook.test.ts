import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { readXlsx } from "hucre";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folded } from "../../src/core/names.js";
import { cellValue } from "../../src/start/book/cell-value.js";
import { sheetText } from "../../src/tabular/workbook/sheet-text.js";
import { contents, temporaryFolder } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";

const gavle =
  "--municipality Gävle --start 2026-01 --people 10 --rent 7000 --job introduktionsjobb --wage 23000 --po 44,53%";
const family = `${gavle} --adults 2 --children 12,8 --supervision "10 %" --supervisor-wage 32000 --cost 500000 --set ålder=40`;

const figures = async (path: string, cwd: string): Promise<unknown> => {
  const { out, err, code } = await lonsam(["run", path, "-O", "json"], cwd);
  expect(code, err).toBe(0);
  const { tables, notes } = JSON.parse(out) as { tables: unknown; notes: unknown };
  return { tables, notes };
};

describe.each([
  ["a single household", gavle],
  ["a family, with costs of its own", family],
])("a workbook for %s", (_, answers) => {
  let cwd: string;
  beforeAll(async () => {
    cwd = temporaryFolder(afterAll);
    const made = await lonsam(words(`init -o scenario.xlsx ${answers}`), cwd);
    expect(made).toMatchObject({ code: 0, err: "" });
    expect(made.out).toContain("lonsam run scenario.xlsx\n");
  }, 60_000);

  test("runs as it is, and comes to what the folder of the same answers does", async () => {
    expect((await lonsam(words(`init mapp ${answers}`), cwd)).code).toBe(0);
    expect(await figures("scenario.xlsx", cwd)).toEqual(await figures("mapp", cwd));
    const checked = await lonsam(["check", "scenario.xlsx"], cwd);
    expect(checked).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Inget att anmärka i \d filer\.\n$/u),
    });
  });

  test("has lists that hold what its cells say, frozen headings with an explanation each", async () => {
    const book = await readXlsx(readFileSync(join(cwd, "scenario.xlsx")));
    const names = book.sheets.map(({ name }) => name);
    expect(names[0]).toBe("Läs mig");
    expect(names).toEqual(
      expect.arrayContaining(["scenario", "deltagare", "floden", "grupper", "antaganden"]),
    );
    expect(names.slice(-2)).toEqual(["Kommunens värden", "Listor"]);
    const lists = book.sheets.at(-1)!;
    const cell = (rows: readonly (readonly unknown[])[], row: number, column: number): string => {
      const value = rows[row]?.[column] ?? "";
      return typeof value === "string" || typeof value === "number" ? String(value) : "";
    };
    const column = (letters: string): number =>
      Array.from(letters).reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0) - 1;
    let held = 0;
    for (const sheet of book.sheets.slice(1, -2)) {
      expect(sheet.freezePane?.rows, sheet.name).toBe(1);
      expect(sheet.cells?.get("0,0")?.comment?.text, sheet.name).toMatch(/^\p{Lu}.{5,}\.$/u);
      for (const { range, formula1, showErrorMessage } of sheet.dataValidations ?? []) {
        const [, from, first, , last = first] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(range)!;
        const [, list] = /^'Listor'!\$([A-Z]+)\$3:/u.exec(formula1!)!;
        const known = lists.rows.slice(2).map((_row, r) => folded(cell(lists.rows, r + 2, column(list!))));
        for (let row = Number(first); row <= Math.min(Number(last), sheet.rows.length); row++) {
          const value = cell(sheet.rows, row - 1, column(from!));
          if (value === "" || showErrorMessage !== true) continue;
          expect(known, `${sheet.name}!${from!}${row}`).toContain(folded(value));
          held += 1;
        }
      }
    }
    expect(held).toBeGreaterThan(8);
    const municipalities = lists.rows
      .slice(2)
      .map((_row, r) => cell(lists.rows, r + 2, lists.rows[1]!.indexOf("kommun")));
    expect(municipalities.filter((name) => name !== "")).toHaveLength(290);
    const known = book.sheets.at(-2)!.rows;
    expect(known.map((row) => row[0])).toEqual(expect.arrayContaining(["kommunalskatt", "regionskatt"]));
    expect(known.find(([name]) => name === "kommunalskatt")?.[1]).toBe(0.2226);
  });

  test("numbers are numbers, in Swedish and percent, and what a spreadsheet would change is text", async () => {
    const book = await readXlsx(readFileSync(join(cwd, "scenario.xlsx")));
    const rows = (name: string) => book.sheets.find((sheet) => sheet.name === name)!.rows;
    expect(rows("antaganden").find(([name]) => name === "po")?.[1]).toBe(0.4453);
    const [name, rent] = rows("grupper")[0]!.flatMap((head, i) =>
      head === "grupp" || head === "boendekostnad" ? [rows("grupper")[1]![i]] : [],
    );
    expect([typeof name, rent]).toEqual(["string", 7000]);
    expect(rows("deltagare")[1]!.slice(1, 3)).toEqual(["2026-01", 10]);
  });
});

describe("where it is written", () => {
  test("a file that is there is left alone, unless told otherwise", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "scenario.xlsx"), "mitt");
    const before = contents(cwd);
    const made = await lonsam(words(`init -o scenario.xlsx ${gavle}`), cwd);
    expect(made).toMatchObject({ code: 1, out: "" });
    expect(made.err).toContain("filen finns redan");
    expect(contents(cwd)).toEqual(before);
    expect((await lonsam(words(`init -o scenario.xlsx --force ${gavle}`), cwd)).code).toBe(0);
  });
  test("a folder and a workbook at once is one too many", async () => {
    const cwd = temporaryFolder();
    const made = await lonsam(words(`init mapp -o scenario.xlsx ${gavle}`), cwd);
    expect(made).toMatchObject({ code: 2, out: "" });
    expect(made.err).toContain("antingen mappen ”mapp” eller arbetsboken ”scenario.xlsx”");
  });
  test("the command line it prints makes the same sheets", async () => {
    const cwd = temporaryFolder();
    const made = await lonsam(words(`init -o ett.xlsx ${gavle}`), cwd);
    const again = /lonsam (init ett\.xlsx .*)/u.exec(made.out)![1]!;
    expect((await lonsam(words(again.replace("ett.xlsx", "tvenne.xlsx")), cwd)).code).toBe(0);
    const bytes = (name: string) => readFileSync(join(cwd, name));
    const sheets = async (name: string) =>
      (await readXlsx(bytes(name))).sheets.slice(1).map(({ rows }) => rows);
    expect(await sheets("tvenne.xlsx")).toEqual(await sheets("ett.xlsx"));
  });
});

test("a cell is a number exactly where it is read as the same number again", () => {
  const again = (text: string): string => {
    const { value, format } = cellValue(text);
    return typeof value === "number" ? sheetText({ value, format: format ?? "", isFormula: false })! : value;
  };
  for (const text of [
    "0114",
    "2026-01",
    "1 - andel",
    "36 månader",
    "A",
    "",
    "12 3",
    "1.5",
    "123456789012345",
  ])
    expect(again(text)).toBe(text);
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom("", " %", "%"),
      (whole, places, sign) => {
        const plain = (whole / 10 ** places).toFixed(places);
        const read = again(`${plain.replace(".", ",")}${sign}`);
        expect(Number(read.replace(/ ?%$/u, "").replace(",", "."))).toBe(Number(plain));
        expect(read.endsWith("%")).toBe(sign !== "");
      },
    ),
  );
});
