import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { discountFactors, presentValue } from "../../src/analysis/money/discounting.js";
import {
  costPerExtra,
  equivalentAnnual,
  gainsOverCost,
  payback,
  taxFinancing,
} from "../../src/analysis/run/key-figures.js";

const factors = discountFactors({ rate: 0.035, timing: "start", cycle: "year" }, 30);

describe("Green Book examples (charlescoverdale/greenbook, tests, vignette and README)", () => {
  test("100 now, 30 for five years: quotient 1.3545157, 7.8518627 a year", () => {
    const gains = presentValue([0, 30, 30, 30, 30, 30], factors);
    const figure = gainsOverCost(gains, 100);
    expect(figure.kind === "ratio" && figure.ratio).toBeCloseTo(1.3545157, 7);
    expect(equivalentAnnual(gains - 100, 0.035, 5)).toBeCloseTo(7.8518627, 7);
  });

  test("100 now, 30 for nine years: 16.8553995 a year", () => {
    const net = presentValue([-100, ...Array<number>(9).fill(30)], factors);
    expect(equivalentAnnual(net, 0.035, 9)).toBeCloseTo(16.8553995, 7);
  });

  const benefits = presentValue([0, 0, 0, 30, 30, 30, 30, 30, 30, 30], factors);
  const costs = presentValue([100, 50, 50], factors);

  test("costs in three years and benefits in seven: 171.239767 over 194.984714", () => {
    expect(benefits).toBeCloseTo(171.239767, 6);
    expect(costs).toBeCloseTo(194.984714, 6);
    const figure = gainsOverCost(benefits, costs);
    expect(figure.kind === "ratio" && figure.ratio).toBeCloseTo(0.878221, 6);
  });

  test("the same with 25.5 % optimism bias and taxes that cost 20 %: 293.646979, net −122.407212, 0.583148", () => {
    const planned = 1.255 * costs;
    const withTaxes = planned - taxFinancing(-planned, 0.2);
    expect(withTaxes).toBeCloseTo(293.646979, 6);
    expect(benefits - withTaxes).toBeCloseTo(-122.407212, 6);
    const figure = gainsOverCost(benefits, withTaxes);
    expect(figure.kind === "ratio" && figure.ratio).toBeCloseTo(0.583148, 6);
  });

  test("100 now, 10 in each of 29 years, with 10 % and 20 %: 180.357670, net 48.357670", () => {
    const gains = presentValue([0, ...Array<number>(29).fill(10)], factors);
    expect(gains).toBeCloseTo(180.35767, 6);
    expect(gains - (110 - taxFinancing(-110, 0.2))).toBeCloseTo(48.35767, 6);
  });
});

describe("New Zealand Treasury's template, options 3 and 4", () => {
  test.each([
    [39_841_423, 35_479_345, "1.12"],
    [47_718_390, 43_903_348, "1.09"],
  ])("%d over %d is %s", (gains, cost, printed) => {
    const figure = gainsOverCost(gains, cost);
    expect(figure.kind === "ratio" && figure.ratio.toFixed(2)).toBe(printed);
  });
});

test.each([
  [-10, 100, -1, 1],
  [10, 0, 1, 0],
  [10, -5, 1, -1],
  [-10, -5, -1, -1],
  [0, 0, 0, 0],
])("gains %d and cost %d have no quotient, only signs", (gains, cost, gainSign, costSign) => {
  expect(gainsOverCost(gains, cost)).toEqual({ kind: "signs", gains: gainSign, cost: costSign });
});

test("a quotient is above 1 exactly when the net is above 0", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (gains, cost) => {
      const figure = gainsOverCost(gains, cost);
      expect(figure.kind === "ratio" && figure.ratio > 1).toBe(gains > cost);
    }),
  );
});

describe("payback", () => {
  test("the first month at whose end all that was laid out is back", () => {
    expect(payback([-100, 40, 40, 40])).toEqual({ kind: "at", cycle: 3 });
    expect(payback([-100, 50, 50, 0])).toEqual({ kind: "at", cycle: 2 });
  });
  test("never within the horizon, and how much is missing", () => {
    expect(payback([-100, 40, 40])).toEqual({ kind: "never", short: 20 });
  });
  test("nothing is laid out", () => {
    expect(payback([0, 5, -5])).toEqual({ kind: "atOnce" });
    expect(payback([])).toEqual({ kind: "atOnce" });
  });
  test("what is lost again is not paid back until it stays so", () => {
    expect(payback([-10, 20, -20, 20])).toEqual({ kind: "at", cycle: 3 });
  });
  test("ten times a tenth is one", () => {
    expect(payback([-1, ...Array<number>(10).fill(0.1)])).toEqual({ kind: "at", cycle: 10 });
  });
});

describe("cost per extra person", () => {
  test("Arbetsförmedlingen's Jämställd etablering: 38 600 kr, 8 percentage points more: 482 500 kr", () => {
    expect(costPerExtra(38_600, 0.08)).toEqual({ kind: "cost", perPerson: 482_500 });
  });
  test("no one more, or fewer, has no price", () => {
    expect(costPerExtra(100, 0)).toEqual({ kind: "noneMore" });
    expect(costPerExtra(-100, -1)).toEqual({ kind: "noneMore" });
  });
  test("more people for less money is no price either", () => {
    expect(costPerExtra(-100, 2)).toEqual({ kind: "saves" });
  });
});

test("tax financing has the sign of the public change, 0.3 of it when nothing else is said", () => {
  expect(taxFinancing(-1000)).toBe(-300);
  expect(taxFinancing(1000)).toBe(300);
});
