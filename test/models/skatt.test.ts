import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { workedOut } from "../../src/formula/evaluate/arithmetic.js";
import { evaluateColumns } from "../../src/formula/evaluate/columns.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { exact } from "../formula/exact.js";
import { shippedFolder, sound } from "../rulebook/folders.js";
import { incomeTax, type Rates, taxYears } from "./income-tax.js";
import { inputsOf, laidOut, worked } from "./laid-out.js";
import { municipalities } from "./municipalities.js";

let skatt: Rulebook;
beforeAll(async () => {
  skatt = await sound(shippedFolder("skatt"));
});

const shares = ({ municipal, regional, burial }: Rates) => ({
  kommunalskatt: municipal / 100_000,
  regionskatt: regional / 100_000,
  begravningsavgift: burial / 100_000,
});
const years = Object.keys(taxYears).map(Number);

test("all 290 municipalities are there, with rates a municipality can have", () => {
  expect(new Set(municipalities.map((m) => m.code)).size).toBe(290);
  const totals = municipalities.map((m) => (m.municipal + m.regional) / 1000);
  expect(Math.min(...totals)).toBeGreaterThan(28);
  expect(Math.max(...totals)).toBeLessThan(36);
  // Skatteverket's open data for 2025: the unweighted mean is 33.29 %.
  expect(totals.reduce((a, b) => a + b) / 290).toBeCloseTo(33.29, 2);
});

/** The rows of Skatteverket's monthly table: their highest wage, in steps of 100 kr to 20 000 and of 200 kr above. */
const tops = [2_000, ...steps(2_100, 20_000, 100), ...steps(20_200, 80_000, 200)];
function steps(from: number, to: number, by: number): number[] {
  return Array.from({ length: (to - from) / by + 1 }, (_, i) => from + i * by);
}

describe("the monthly tax table of 2025, tables 29 to 42, column 1", () => {
  const tables = steps(29, 42, 1);

  test("has 6,734 rows", () => {
    expect(tables.length * tops.length).toBe(6_734);
  });

  test.each(tables)("table %d is the tax worked out by hand, on every row", (table) => {
    const rates = { municipal: table * 1000 - 1160, regional: 0, burial: 1160 };
    const formula = "nedåt(slutlig_skatt(12 * lön; 0) / 12; 1)";
    const columns = { ...shares(rates), lön: Float64Array.from(tops) };
    const [ours] = worked(skatt, [formula], "2025-07-01", columns, tops.length);
    const byHand = tops.map((top) => Math.floor(incomeTax(taxYears[2025]!, 12 * top, 0, rates).tax / 12));
    expect([...ours!]).toEqual(byHand);
  });
});

describe.each(years)("income year %d", (year) => {
  const day = `${year}-05-15`;
  const rates = { municipal: 22_260, regional: 11_510, burial: 292 };

  test("the tax is the one worked out by hand, on incomes of every kind", () => {
    const work = Float64Array.from({ length: 3_000 }, (_, i) => (i % 60) * 17_311);
    const other = Float64Array.from({ length: 3_000 }, (_, i) => Math.floor(i / 60) * 9_973);
    const formulas = [
      "slutlig_skatt(arbete; övrigt)",
      "beskattningsbar_inkomst(fastställd_inkomst(arbete; övrigt))",
      "begravningsavgift_kr(arbete; övrigt)",
    ];
    const columns = { ...shares(rates), arbete: work, övrigt: other };
    const [tax, taxable, burial] = worked(skatt, formulas, day, columns, work.length);
    work.forEach((w, i) => {
      const byHand = incomeTax(taxYears[year]!, w, other[i]!, rates);
      expect([tax![i], taxable![i], burial![i]], `${w} + ${other[i]!}`).toEqual([
        byHand.tax,
        byHand.taxable,
        byHand.burial,
      ]);
    });
  });

  test("net wage falls by no hundred kronor more a month, but for where allmän pensionsavgift begins", () => {
    const wages = Float64Array.from(steps(0, 120_000, 100));
    const [net] = worked(skatt, ["nettolön(lön)"], day, { ...shares(rates), lön: wages }, wages.length);
    const falls = [...wages].filter((_, i) => i > 0 && net![i]! < net![i - 1]!);
    // The law itself: a year's income of 42.3 % of the price base amount owes 7 % of all of it, and pays no other tax yet.
    const begins = Math.ceil((0.423 * taxYears[year]!.priceBase) / 1200) * 100;
    expect(falls).toEqual([begins]);
  });

  test("the tax is between nothing and the income, and its parts sum to it", () => {
    const income = fc.integer({ min: 0, max: 3_000_000 });
    const someRates = fc.record({
      municipal: fc.integer({ min: 16_000, max: 24_000 }),
      regional: fc.integer({ min: 10_000, max: 13_000 }),
      burial: fc.integer({ min: 0, max: 300 }),
    });
    const parts = ["slutlig_skatt", "kommunalskatt_kr", "regionskatt_kr", "statlig_del_kr", "begravningsavgift_kr"];
    const formulas = parts.map((part) => `${part}(arbete; övrigt)`);
    const names = ["kommunalskatt", "regionskatt", "begravningsavgift", "arbete", "övrigt"];
    const made = laidOut(skatt, formulas, day, names);
    fc.assert(
      fc.property(income, income, someRates, (arbete, övrigt, rates) => {
        const row = inputsOf(made, { ...shares(rates), arbete, övrigt });
        const [tax, ...rest] = evaluateColumns(made.program, row, 1).map((column) => column[0]!);
        expect(tax).toBeGreaterThanOrEqual(0);
        expect(tax).toBeLessThanOrEqual(arbete + övrigt);
        expect(rest.reduce((a, b) => a + b)).toBeCloseTo(tax!, 6);
      }),
      { numRuns: 300 },
    );
  });
});

describe("every municipality", () => {
  const wages = steps(2_500, 62_500, 7_500);

  test("2025: the tax is the one worked out by hand", () => {
    for (const { name, municipal, regional } of municipalities) {
      const burial = name === "Stockholm" ? 70 : name === "Tranås" ? 275 : 293;
      const rates = { municipal, regional, burial };
      const byHand = wages.map((wage) => incomeTax(taxYears[2025]!, 12 * wage, 0, rates).tax);
      const made = laidOut(skatt, ["slutlig_skatt(12 * lön; 0)"], "2025-01-01", ["kommun", "lön"]);
      const kommun = made.library.texts.code(name);
      const columns = inputsOf(made, { kommun, lön: Float64Array.from(wages) });
      expect([...evaluateColumns(made.program, columns, wages.length)[0]!], name).toEqual(byHand);
    }
  });

  test.each([2019, 2022, 2025, 2026])("%d: floats give the kronor that 34 digits give", (year) => {
    const formulas = ["slutlig_skatt(12 * lön; 0)", "slutlig_skatt(6 * lön; 6 * lön)"];
    const names = ["kommunalskatt", "regionskatt", "begravningsavgift", "lön"];
    const made = laidOut(skatt, formulas, `${year}-01-01`, names);
    const { graph, program, library } = made;
    const sampled = municipalities.filter((_, i) => i % 4 === year % 4);
    for (const { name, municipal, regional } of sampled)
      for (const lön of [9_300, 17_650, 23_000, 41_280, 71_900]) {
        // As decimals, so that the exact one starts from the digits and not from their floats.
        const plain: Record<string, string> = {
          kommunalskatt: (municipal / 100_000).toFixed(5),
          regionskatt: (regional / 100_000).toFixed(5),
          begravningsavgift: "0.00292",
          lön: String(lön),
        };
        const numbers = Object.fromEntries(Object.entries(plain).map(([n, text]) => [n, Number(text)]));
        const row = inputsOf(made, numbers);
        const floats = evaluateColumns(program, row, 1);
        const digits = graph.inputs.map((i, at) => exact.number(plain[i.name] ?? String(row[at])));
        const exactly = workedOut(graph, exact, digits, library.texts);
        const wanted = graph.results.map((id) => exactly[id]!.toString());
        expect(floats.map((column) => String(column[0])), `${name} ${lön}`).toEqual(wanted);
      }
  });
});
