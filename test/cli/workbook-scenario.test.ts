import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { writeXlsx } from "hucre";
import { expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

/** A scenario's files as the sheets of one workbook, every cell as text. */
async function workbookOf(folder: string): Promise<Uint8Array> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  return writeXlsx({
    sheets: files.map((name) => ({
      name: name.replace(".csv", ""),
      rows: parse(readFileSync(join(folder, name)), { delimiter: ";", bom: true, relax_column_count: true }),
    })),
  });
}

test("a scenario in a workbook gives the figures of the same scenario in a folder", async () => {
  const example = join(repository, "examples/gavle-lon-i-stallet-for-bidrag");
  const place = temporaryFolder();
  writeFileSync(join(place, "scenario.xlsx"), await workbookOf(example));
  const inWorkbook = await lonsam(["run", "scenario.xlsx", "-O", "json"], place);
  const inFolder = await lonsam(["run", example, "-O", "json"], place);
  expect(inWorkbook.err).toBe("");
  const tables = (json: string): unknown => (JSON.parse(json) as { tables: unknown }).tables;
  expect(tables(inWorkbook.out)).toEqual(tables(inFolder.out));
});

test("what is wrong in a sheet is told by its name and row", async () => {
  const place = temporaryFolder();
  const rows = [
    ["namn", "värde"],
    ["format", "1"],
    ["start", "snart"],
  ];
  writeFileSync(join(place, "scenario.xlsx"), await writeXlsx({ sheets: [{ name: "scenario", rows }] }));
  const { code, out, err } = await lonsam(["run", "scenario.xlsx"], place);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain("scenario.xlsx#scenario:3");
  expect(err).not.toContain("#scenario#scenario");
});
