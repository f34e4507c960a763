import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromFloat, kronor } from "../../src/core/decimal.js";
import { holds } from "../../src/report/review-sheet/identity.js";
import { repository } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

interface Sheet {
  readonly report: string;
  readonly tables: readonly { readonly id: string; readonly rows: readonly Record<string, unknown>[] }[];
}

const examples = join(repository, "examples");
async function sheetOf(...args: string[]): Promise<Sheet> {
  const { code, out, err } = await lonsam([...args, "--review", "-O", "json", "--quiet"], examples);
  expect(err).toBe("");
  expect(code).toBe(0);
  return JSON.parse(out) as Sheet;
}
const checks = (sheet: Sheet) => sheet.tables.find((t) => t.id === "identities")!.rows;

/** Those that need nothing but their folder. */
const scenarios = readdirSync(examples).filter(
  (name) =>
    statSync(join(examples, name)).isDirectory() &&
    readdirSync(join(examples, name)).includes("scenario.csv") &&
    !readdirSync(join(examples, name)).includes("alternativ.csv"),
);

describe("everything adds up in every example", () => {
  test.each(scenarios)("%s", { timeout: 60_000 }, async (name) => {
    const rows = checks(await sheetOf("run", name));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject({ holds: "stämmer" });
  });

  test("of three alternatives, and why they differ", { timeout: 60_000 }, async () => {
    const rows = checks(await sheetOf("compare", "tre-vagar"));
    expect(rows.map((row) => row.of)).toEqual(["A", "A", "B", "B", "C", "C", "B", "C"]);
    for (const row of rows) expect(row).toMatchObject({ holds: "stämmer" });
  });
});

test("the rows of a file are added up beside its tables, whatever years are shown", async () => {
  const [whole, year] = [
    await sheetOf("budget", "gavle-dua/budget.csv", "--overhead", "10%", "--round", "1000"),
    await sheetOf(
      "budget",
      "gavle-dua/budget.csv",
      "--overhead",
      "10%",
      "--round",
      "1000",
      "--years",
      "2020",
    ),
  ];
  // Gävle's own document: 5 433 000 and 6 100 000, with overhead 5 976 000 and 6 710 000.
  const figures = (sheet: Sheet) => checks(sheet).map((row) => [row.one, row.other]);
  expect(figures(whole).at(0)).toEqual(["11533000", "11533000"]);
  expect(figures(whole).at(-1)).toEqual(["12686000", "12686000"]);
  expect(figures(year).at(0)).toEqual(["11533000", "11533000"]);
  expect(figures(year).at(-1)).toEqual(["6710000", "6710000"]);
});

test("a sheet says so when two ways do not come to the same", () => {
  const unlike = { says: "a", unit: "kr", one: kronor("100"), other: kronor("100.02") } as const;
  expect(holds(unlike)).toBe(false);
  expect(holds({ ...unlike, other: kronor("100") })).toBe(true);
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -1e9, max: 1e9 }), (a, b) => {
      const [one, other] = [fromFloat(a / 100), fromFloat(b / 100)];
      expect(holds({ says: "a", unit: "kr", one, other })).toBe(a === b);
    }),
  );
});

test.each(["--detail", "--monthly", "--by insats", "--over kommun=alla"])(
  "%s has no place on a sheet",
  async (flag) => {
    const { code, err } = await lonsam(["run", "minsta", "--review", ...flag.split(" ")], examples);
    expect(code).toBe(2);
    expect(err).toContain("--review");
  },
);
