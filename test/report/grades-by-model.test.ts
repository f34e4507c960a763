import { expect, test } from "vitest";
import { repository } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

interface Told {
  readonly tables: readonly { readonly id: string; readonly rows: readonly Record<string, string>[] }[];
}

async function tablesOf(...words: string[]): Promise<(id: string) => readonly Record<string, string>[]> {
  const { out } = await lonsam(["parameters", ...words, "-O", "json"], repository);
  const { tables } = JSON.parse(out) as Told;
  return (id) => tables.find((t) => t.id === id)?.rows ?? [];
}

test("every value is counted once, with its model and its grade", async () => {
  const rowsOf = await tablesOf("--date", "2026-01-01");
  const [byModel, values] = [rowsOf("gradesByModel"), rowsOf("parameters")];
  expect(byModel.map((row) => row.model)).toEqual([...new Set(values.map((row) => row.model))]);
  for (const row of byModel) {
    const own = values.filter((value) => value.model === row.model);
    for (const grade of ["A", "B", "C", "D"])
      expect(Number(row[grade]), `${row.model} ${grade}`).toBe(own.filter((v) => v.grade === grade).length);
    expect(Number(row.carried)).toBe(own.filter((v) => v.status === "framskrivet").length);
    expect(Number(row.missing)).toBe(own.filter((v) => v.status === "saknas").length);
  }
});

test("one model alone has its grades in one table", async () => {
  const rowsOf = await tablesOf("--date", "2026-01-01", "--model", "planering");
  expect(rowsOf("grades")).toHaveLength(4);
  expect(rowsOf("gradesByModel")).toEqual([]);
});
