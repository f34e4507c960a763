import { readFileSync, rmSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lonsam, words } from "../harness/world.js";
import { savedWorkbooks } from "./libreoffice.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lonsam-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const answers =
  "--municipality Gävle --start 2026-01 --people 10 --rent 7000 --job introduktionsjobb --wage 23000 --po 44,53% --children 12,8 --cost 500000";

test("a new scenario that LibreOffice has saved again comes to the same, and has its lists", async () => {
  expect((await lonsam(words(`init -o scenario.xlsx ${answers}`), folder)).code).toBe(0);
  const [saved] = savedWorkbooks([join(folder, "scenario.xlsx")], folder);
  const figures = async (path: string): Promise<unknown> => {
    const { out, err, code } = await lonsam(["run", path, "-O", "json"], folder);
    expect(code, err).toBe(0);
    const { tables, notes } = JSON.parse(out) as { tables: unknown; notes: unknown };
    return { tables, notes };
  };
  expect(await figures(saved!)).toEqual(await figures("scenario.xlsx"));
  const sheets = async (path: string) => (await readXlsx(readFileSync(path))).sheets;
  const [before, after] = [await sheets(join(folder, "scenario.xlsx")), await sheets(saved!)];
  expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
  for (const [i, { name, dataValidations = [] }] of before.entries())
    expect(after[i]!.dataValidations ?? [], name).toHaveLength(dataValidations.length);
});
