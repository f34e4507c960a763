import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { budgetToDate, carriedForecast, paceAt, type Profile } from "../../src/budget/outcome.js";
import { count, kronor, plain, toFloat } from "../../src/core/decimal.js";
import { temporaryFolder } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const profile = (...shares: readonly number[]): Profile => shares.map((share) => count(String(share)));
const year = kronor("1200");
const toDate = (month: number, shares: Profile | undefined): number =>
  toFloat(budgetToDate(year, paceAt(month, shares)));

describe("how a year's costs fall", () => {
  test("tertials, and evenly within each: worked out by hand", () => {
    const shares = profile(20, 30, 50);
    // 20 % of 1 200 in the first four months, 30 % in the next, 50 % in the last.
    expect([1, 4, 6, 8, 9, 12].map((month) => toDate(month, shares))).toEqual([60, 240, 420, 600, 750, 1200]);
  });

  test.each([2, 4])("%i parts of the same size are no profile", (parts) => {
    const shares = profile(...Array.from({ length: parts }, () => 100 / parts));
    for (let month = 1; month <= 12; month++)
      expect(toDate(month, shares)).toBeCloseTo(toDate(month, undefined), 9);
  });

  test("it never falls, and is the whole at the end of the year", () => {
    const shares = fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
      .map(([a, b]) => [Math.min(a, b), Math.abs(a - b), 100 - Math.max(a, b)]);
    fc.assert(
      fc.property(shares, (three) => {
        const passed = Array.from({ length: 12 }, (_, m) => toDate(m + 1, profile(...three)));
        for (let m = 1; m < 12; m++) expect(passed[m]).toBeGreaterThanOrEqual(passed[m - 1]! - 1e-9);
        expect(passed[11]).toBe(1200);
      }),
    );
  });

  test("what is spent as planned comes to the budget", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 99 }), (month, first) => {
        const pace = paceAt(month, profile(first, 100 - first));
        const planned = budgetToDate(year, pace);
        expect(toFloat(carriedForecast(planned, year, pace))).toBeCloseTo(1200, 6);
      }),
    );
  });

  test("where nothing was to be spent yet, what has been comes on top", () => {
    const pace = paceAt(4, profile(0, 40, 60));
    expect(plain(carriedForecast(kronor("70"), year, pace))).toBe("1270");
  });
});

interface Followed {
  readonly tables: readonly { readonly rows: readonly Record<string, unknown>[] }[];
}

async function followed(csv: string, ...flags: readonly string[]): Promise<Record<string, unknown>[]> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "b.csv"), csv);
  const args = ["budget", "b.csv", "--through", "2026-08", "-O", "json", "--quiet", ...flags];
  const { code, out, err } = await lonsam(args, folder);
  expect(err).toBe("");
  expect(code).toBe(0);
  return [...(JSON.parse(out) as Followed).tables[0]!.rows];
}

test("a row's own forecast stands, and the others are carried on", async () => {
  const rows = await followed(
    "insats;år;resurser;belopp;utfall;prognos;kommentar\nA;2026;ett;1200;800;;\nA;2026;två;600;300;900;Fler i höst\nB;2026;tre;300;190;300;\n",
  );
  // A: 800 × 12/8 + 900; B has one of its own; the total is theirs.
  expect(rows.map((r) => [r.part, r.forecast, r.deviation])).toEqual([
    ["A", "2100", "-300"],
    ["B", "300", "0"],
    ["Totalt", "2400", "-300"],
  ]);
  expect(rows.map((r) => r.note)).toEqual(["Fler i höst.", null, null]);
  expect(rows.map((r) => r.mark)).toEqual(["mycket dyrare", null, "mycket dyrare"]);
});

test("very many rows that say the same keep each its forecast", async () => {
  const many = Array.from({ length: 5000 }, (_, i) => `A;2026;lika;100;50;${i % 2 === 0 ? "70" : ""}`);
  const [row] = await followed(`insats;år;resurser;belopp;utfall;prognos\n${many.join("\n")}\n`);
  // 2 500 rows of 70, and 2 500 of 50 × 12/8.
  expect(row).toMatchObject({ forecast: String(2500 * 70 + 2500 * 75) });
});

test("a large deviation is one from the limit on, either way", async () => {
  const csv = "insats;år;belopp;utfall\nA;2026;1000;700\nB;2026;1000;699\nC;2026;1000;633\nD;2026;0;10\n";
  const marks = async (...flags: string[]) => (await followed(csv, ...flags)).slice(0, 4).map((r) => r.mark);
  // Forecasts: 1 050, 1 048.5, 949.5 and 15.
  expect(await marks()).toEqual(["mycket dyrare", null, "mycket billigare", "mycket dyrare"]);
  expect(await marks("--large", "10%")).toEqual([null, null, null, "mycket dyrare"]);
});
