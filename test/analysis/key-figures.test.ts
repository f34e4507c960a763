import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { discountFactors, presentValue } from "../../src/analysis/money/discounting.js";
import {
  backPerKrona,
  costPerExtraYear,
  equivalentAnnual,
  taxFinancing,
  turnOf,
} from "../../src/analysis/run/key-figures.js";

const factors = discountFactors({ rate: 0.035, timing: "start", cycle: "year" }, 30);

describe("Green Book examples (charlescoverdale/greenbook, tests, vignette and README)", () => {
  test("100 now, 30 for five years: quotient 1.3545157, 7.8518627 a year", () => {
    const gains = presentValue([0, 30, 30, 30, 30, 30], factors);
    const figure = backPerKrona({ cost: 100, support: 0, effects: gains });
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
    const figure = backPerKrona({ cost: costs, support: 0, effects: benefits });
    expect(figure.kind === "ratio" && figure.ratio).toBeCloseTo(0.878221, 6);
  });

  test("the same with 25.5 % optimism bias and taxes that cost 20 %: 293.646979, net −122.407212, 0.583148", () => {
    const planned = 1.255 * costs;
    const withTaxes = planned - taxFinancing(-planned, 0.2);
    expect(withTaxes).toBeCloseTo(293.646979, 6);
    expect(benefits - withTaxes).toBeCloseTo(-122.407212, 6);
    const figure = backPerKrona({ cost: withTaxes, support: 0, effects: benefits });
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
    const figure = backPerKrona({ cost: cost, support: 0, effects: gains });
    expect(figure.kind === "ratio" && figure.ratio.toFixed(2)).toBe(printed);
  });
});

test.each([
  [-10, 100, "noEffect"],
  [0, 100, "noEffect"],
  [10, 0, "noCost"],
  [10, -5, "noCost"],
  [-10, -5, "noCost"],
])("effects %d and cost %d have no quotient, only a reason", (effects, cost, kind) => {
  expect(backPerKrona({ cost, support: 0, effects })).toEqual({ kind });
});

test("support that makes up for the cost leaves nothing to divide by", () => {
  expect(backPerKrona({ cost: 100, support: 100, effects: 5 })).toEqual({ kind: "covered" });
});

test("support is taken off before anything is divided", () => {
  expect(backPerKrona({ cost: 454_402, support: 252_326, effects: 153_708 })).toEqual({
    kind: "ratio",
    ratio: 153_708 / 202_076,
  });
});

test("a quotient is above 1 exactly when the net is above 0", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (gains, cost) => {
      const figure = backPerKrona({ cost: cost, support: 0, effects: gains });
      expect(figure.kind === "ratio" && figure.ratio > 1).toBe(gains > cost);
    }),
  );
});

describe("when it turns", () => {
  test("−5, −3, 2, −1, 4: plus in year 3, every year from year 5, not repaid, worst −8 in year 2", () => {
    expect(turnOf([-5, -3, 2, -1, 4])).toEqual({
      firstPlus: 2,
      plusFrom: 4,
      repaid: undefined,
      worst: { year: 1, sum: -8 },
    });
  });
  test("repaid in the year at whose end all that was laid out is back", () => {
    expect(turnOf([-100, 40, 40, 40]).repaid).toBe(3);
    expect(turnOf([-100, 50, 50, 0]).repaid).toBe(2);
  });
  test("nothing is laid out, and so there is nothing to get back", () => {
    expect(turnOf([0, 5, -5])).toEqual({
      firstPlus: 1,
      plusFrom: undefined,
      repaid: undefined,
      worst: undefined,
    });
    expect(turnOf([])).toEqual({
      firstPlus: undefined,
      plusFrom: undefined,
      repaid: undefined,
      worst: undefined,
    });
  });
  test("what is lost again is not paid back until it stays so", () => {
    expect(turnOf([-10, 20, -20, 20]).repaid).toBe(3);
  });
  test("ten times a tenth is one", () => {
    expect(turnOf([-1, ...Array<number>(10).fill(0.1)])).toEqual({
      firstPlus: 1,
      plusFrom: 1,
      repaid: 10,
      worst: { year: 0, sum: -1 },
    });
  });
  test("against sums made year by year", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 12 }), (net) => {
        const sums = net.map((_, i) => net.slice(0, i + 1).reduce((a, b) => a + b, 0));
        const { firstPlus, plusFrom, repaid, worst } = turnOf(net);
        expect(firstPlus ?? -1).toBe(net.findIndex((n) => n > 0));
        expect(plusFrom ?? net.length).toBe(net.findLastIndex((n) => n <= 0) + 1);
        expect(worst?.sum ?? 0).toBe(Math.min(0, ...sums));
        const back = sums.findLastIndex((s) => s < 0) + 1;
        expect(repaid).toBe(back === 0 || back === net.length ? undefined : back);
      }),
    );
  });
});

describe("cost per extra year", () => {
  test("Arbetsförmedlingen's Jämställd etablering: 38 600 kr, 8 percentage points more: 482 500 kr", () => {
    expect(costPerExtraYear(-38_600, 0.08)).toEqual({ kind: "cost", perYear: 482_500 });
  });
  test("no more years, or fewer, have no price", () => {
    expect(costPerExtraYear(-100, 0)).toEqual({ kind: "noMore" });
    expect(costPerExtraYear(100, -1)).toEqual({ kind: "noMore" });
  });
  test("more years for less money is no price either", () => {
    expect(costPerExtraYear(100, 2)).toEqual({ kind: "saves" });
    expect(costPerExtraYear(0, 2)).toEqual({ kind: "saves" });
  });
});

test("tax financing has the sign of the public change, 0.3 of it when nothing else is said", () => {
  expect(taxFinancing(-1000)).toBe(-300);
  expect(taxFinancing(1000)).toBe(300);
});
