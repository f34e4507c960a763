import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { faults } from "./harness/layers.js";

const src = join(import.meta.dirname, "../src");
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(src.length + 1)
      .replaceAll("\\", "/"),
  )
  .map((path) => ({ path, text: readFileSync(join(src, path), "utf8") }));

test("the house in src/ stands as ARCHITECTURE.md draws it", () => {
  expect(files.length).toBeGreaterThan(20);
  expect(faults(files)).toEqual([]);
});

describe("what the test finds", () => {
  const house = { path: "core/decimal.ts", text: 'import { Decimal } from "decimal.js";' };
  const found = (path: string, text: string): string[] => faults([house, { path, text }]);

  test.each([
    ["core/a.ts", 'import { b } from "../cli/b.js";', "core/a.ts: core may not import cli"],
    ["core/a.ts", 'import type { B } from "../tabular/b.js";', "core/a.ts: core may not import tabular"],
    ["tabular/a.ts", 'export { b } from "../texts/b.js";', "tabular/a.ts: tabular may not import texts"],
    ["flow/a.ts", 'const b = await import("../budget/b.js");', "flow/a.ts: flow may not import budget"],
    ["core/a.ts", 'let b: import("../cli/b.js").B;', "core/a.ts: core may not import cli"],
    ["core/a.ts", 'import { b } from "../../bin/b.js";', "core/a.ts: ../../bin/b.js is outside src"],
    ["core/a.ts", 'import { b } from "./b.ts";', "core/a.ts: ./b.ts should end in .js"],
    [
      "budget/a.ts",
      'import { Decimal } from "decimal.js";',
      "budget/a.ts: decimal.js belongs to core/decimal.ts",
    ],
    [
      "export/a.ts",
      'import { readXlsx } from "hucre";',
      "export/a.ts: hucre belongs to tabular/workbook/xlsx-workbook.ts and export/xlsx/library.ts",
    ],
    ["export/a.ts", 'import x from "left-pad";', "export/a.ts: left-pad has no place in src"],
    [
      "export/a.ts",
      'import { readFile } from "node:fs/promises";',
      "export/a.ts: node:fs/promises has no place in src",
    ],
    ["cli/a.ts", "const at = new Date();", "cli/a.ts:1: Date belongs to the world outside"],
    ["cli/a.ts", "\nglobalThis.process.exit();", "cli/a.ts:2: process belongs to the world outside"],
    ["tabular/a.ts", 'import { crc32 } from "node:zlib";', "tabular/a.ts: node:zlib has no place in src"],
    ["tabular/a.ts", "const bytes = Buffer.from([]);", "tabular/a.ts:1: Buffer belongs to the world outside"],
    ["cli/a.ts", "export default 1;", "cli/a.ts: a default export"],
    ["cli/a.ts", "const a = 1; export { a as default };", "cli/a.ts: a default export"],
    ["cli/utils.ts", "", "cli/utils.ts: says nothing of what is in it"],
    ["cli/readBudget.ts", "", "cli/readBudget.ts: not a kebab-case name"],
    ["cli/a.js", "", "cli/a.js: not a kebab-case name"],
    ["helpers/a.ts", "", "helpers/a.ts: stands in no room"],
    ["a.ts", "", "a.ts: stands in no room"],
  ])("in %s: %s", (path, text, fault) => {
    expect(found(path, text)).toEqual([fault]);
  });

  test("a package that two files import", () => {
    const text = 'import { parse } from "csv-parse";';
    expect(
      faults([
        { path: "tabular/a.ts", text },
        { path: "tabular/b.ts", text },
      ]),
    ).toEqual(["csv-parse is imported by tabular/a.ts and tabular/b.ts"]);
  });

  test.each([
    ["export/a.ts", 'import { b } from "../core/b.js"; import { c } from "./c.js";'],
    [
      "export/a.ts",
      'import { stringify } from "csv-parse/sync"; new TextDecoder(); new DecompressionStream("gzip");',
    ],
    ["export/a.ts", "const cell = { Date: 1 }; cell.Date; interface A { process(): void }"],
    ["cli/a.ts", 'import { Command } from "commander";'],
  ])("nothing in %s: %s", (path, text) => {
    expect(found(path, text)).toEqual([]);
  });
});
