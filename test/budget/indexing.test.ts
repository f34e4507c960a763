import fc from "fast-check";
import { expect, test } from "vitest";
import { BudgetCube } from "../../src/budget/cube.js";
import { indexed, indexFactor, type IndexRule, yearsWithoutRate } from "../../src/budget/indexing.js";
import { cofinancing } from "../../src/budget/cofinancing.js";
import { percent, plain } from "../../src/core/decimal.js";

const at = (costType: string, year: number, kr: number, funder = "", inKind = false) => ({
  file: "budget.csv",
  line: 2,
  measure: "A",
  year,
  amount: kr * 100,
  resources: "",
  costType,
  funder,
  responsible: "",
  ...(inKind ? ({ inKind } as const) : {}),
});
const budgetOf = (...lines: ReturnType<typeof at>[]) => {
  const cube = new BudgetCube();
  for (const line of lines) cube.add(line);
  return cube.budget();
};
const rule = (base: number, ...rates: readonly (readonly [string, string, number?])[]): IndexRule => ({
  base,
  rates: rates.map(([costType, rate, year]) => ({ costType, rate: percent(rate), year })),
});

test("three per cent a year from 2026, worked out by hand", () => {
  const budget = budgetOf(
    at("personal", 2025, 1_000_000),
    at("Personal", 2026, 1_000_000),
    at("personal", 2027, 1_000_000),
    at("personal", 2028, 1_000_000),
    at("lokaler", 2028, 200_000),
    at("resor", 2028, 1_000),
  );
  const raised = indexed(budget, rule(2026, ["personal", "3"], ["lokaler", "2"]));
  expect(raised.cells.map((c) => plain(c.amount))).toEqual([
    "1000000",
    "1000000",
    "1030000",
    "1060900",
    "208080",
    "1000",
  ]);
});

test("a year's own rate goes before the one of every year, and a missing one is known", () => {
  const own = rule(2026, ["personal", "3,5".replace(",", "."), 2027], ["övrigt", "2"]);
  const { cells } = budgetOf(at("personal", 2028, 1), at("hyra", 2028, 1));
  expect(yearsWithoutRate(cells, own)).toEqual([{ costType: "personal", year: 2028 }]);
  const both = rule(2026, ["personal", "3.5", 2027], ["personal", "2.5"]);
  expect(plain(indexFactor(both, "personal", 2028))).toBe("1.060875");
  expect(plain(indexFactor(own, "hyra", 2028))).toBe("1.0404");
});

test("nothing a year changes nothing, and a higher rate never gives less", () => {
  const lines = fc.array(
    fc.record({
      costType: fc.constantFrom("personal", "lokaler", "resor"),
      year: fc.integer({ min: 2024, max: 2032 }),
      kr: fc.integer({ min: 0, max: 9_000_000 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const tenths = fc.integer({ min: 0, max: 99 });
  fc.assert(
    fc.property(lines, tenths, tenths, (rows, a, b) => {
      const budget = budgetOf(...rows.map((r) => at(r.costType, r.year, r.kr)));
      const amounts = (t: number) =>
        indexed(budget, rule(2026, ["övrigt", String(t / 10)])).cells.map((c) => Number(plain(c.amount)));
      expect(amounts(0)).toEqual(budget.cells.map((c) => Number(plain(c.amount))));
      const [low, high] = [amounts(Math.min(a, b)), amounts(Math.max(a, b))];
      for (const [i, amount] of low.entries()) expect(high[i]).toBeGreaterThanOrEqual(amount);
    }),
  );
});

/** Region Jämtland Härjedalen, project 144587: 19 901 364 kr from ESF and 9 935 633 kr of its own, 33,3 %. */
test("the co-financing of Jämtland's project is the 33,3 % of its call", () => {
  const { cells } = budgetOf(
    at("", 2020, 19_901_364, "Direktfinansiering"),
    at("", 2020, 9_935_633, "Medfinansiering"),
  );
  const isOwn = (name: string) => name === "Medfinansiering";
  const missing = (asked: string) => plain(cofinancing(cells, isOwn, undefined, percent(asked)).missing);
  expect(missing("33.3")).toBe("0");
  expect(missing("33.4")).toBe("29923.998");
  expect(missing("33.30")).toBe("0");
});

test("what is given in kind is co-financing, and has no flat rate on it", () => {
  const { cells } = budgetOf(at("personal", 2027, 700, "ESF"), at("personal", 2027, 300, "Kommunen", true));
  const flat = {
    share: percent("40"),
    base: ["personal"],
    step: undefined,
    roundedPer: "year",
    onPaid: true,
  } as const;
  const found = cofinancing(cells, () => false, flat, percent("20"));
  expect([found.amount, found.inKind, found.whole].map(plain)).toEqual(["300", "300", "1280"]);
});
