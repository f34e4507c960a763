import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { discountFactors, presentValue } from "../../src/analysis/money/discounting.js";
import { internalRate } from "../../src/analysis/money/internal-rate.js";

const valueAt = (amounts: readonly number[], rate: number): number =>
  presentValue(amounts, discountFactors({ rate, timing: "start", cycle: "year" }, amounts.length));

const ratesOf = (amounts: readonly number[]): readonly number[] => {
  const found = internalRate(amounts);
  return found.kind === "none" ? [] : found.kind === "rate" ? [found.rate] : found.rates;
};

describe("one rate", () => {
  test.each([
    // The example of the function IRR in spreadsheets' manuals (cellworks.au): 8.66 %, and before the last year −2.1 %.
    [[-70_000, 12_000, 15_000, 18_000, 21_000, 26_000], 0.0866, 4],
    [[-70_000, 12_000, 15_000, 18_000, 21_000], -0.021, 3],
    [[-100, 110], 0.1, 15],
    [[100, -110], 0.1, 15],
    [[-100, 50], -0.5, 15],
    // Computed by an independent program.
    [[-10, 2, 2, 2, 2], -0.0836454175, 9],
    [[-1, 0, 0, 0, 0, 0, 0, 0, 0, 1e6], 10 ** (6 / 9) - 1, 12],
  ])("%j: %d", (amounts, rate, digits) => {
    const found = internalRate(amounts);
    expect(found.kind === "rate" && found.rate).toBeCloseTo(rate, digits);
  });

  test("two that are one: 10 % where the value touches 0 without crossing it", () => {
    const found = internalRate([-100, 220, -121]);
    expect(found.kind === "rate" && found.rate).toBeCloseTo(0.1, 7);
  });
});

describe("several rates", () => {
  test.each([
    // A question of CFA courses (edupristine.com): approximately 38 % and 260 %; exactly (3 ± √5) / 2.
    [
      [-2000, 10_000, -10_000],
      [(3 - Math.sqrt(5)) / 2, (3 + Math.sqrt(5)) / 2],
    ],
    // A textbook's exercise in several rates (brainmass.com 39308); by construction 25 %, 33⅓ %, 42.86 % and 66⅔ %.
    [
      [-252, 1431, -3035, 2850, -1000],
      [1 / 4, 1 / 3, 3 / 7, 2 / 3],
    ],
    // Computed by an independent program: all roots above −99 %.
    [
      [-100, 100, 0, -7],
      [-0.6788943736, -0.0832996662],
    ],
    [
      [-1000, 2300, -1320],
      [0.1, 0.2],
    ],
    [
      [-1000, 3600, -4310, 1716],
      [0.1, 0.2, 0.3],
    ],
  ])("%j: %j", (amounts, rates) => {
    const found = internalRate(amounts);
    expect(found.kind).toBe("several");
    expect(ratesOf(amounts)).toHaveLength(rates.length);
    ratesOf(amounts).forEach((rate, i) => {
      expect(rate).toBeCloseTo(rates[i]!, 9);
    });
  });
});

describe("no rate", () => {
  test.each([[[]], [[0, 0]], [[100]], [[10, 20, 30]], [[-10, 0, -5]], [[1000, -3000, 2500]]])(
    "%j",
    (amounts) => {
      expect(internalRate(amounts)).toEqual({ kind: "none" });
    },
  );
});

const amounts = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });

test("at each rate found the value is 0", () => {
  fc.assert(
    fc.property(amounts, (net) => {
      for (const rate of ratesOf(net)) {
        const size = valueAt(net.map(Math.abs), rate);
        expect(Math.abs(valueAt(net, rate))).toBeLessThanOrEqual(1e-9 * size);
      }
    }),
  );
});

test("wherever the value changes sign there is a rate", () => {
  fc.assert(
    fc.property(
      amounts,
      fc.integer({ min: -60, max: 300 }),
      fc.integer({ min: 1, max: 100 }),
      (net, from, step) => {
        const [low, high] = [from / 100, (from + step) / 100];
        fc.pre(valueAt(net, low) * valueAt(net, high) < 0);
        expect(ratesOf(net).some((rate) => rate > low && rate < high)).toBe(true);
      },
    ),
  );
});

test("rates that amounts are made to have are found, and no others", () => {
  const percents = fc.uniqueArray(fc.integer({ min: -50, max: 100 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(percents, (chosen) => {
      const rates = chosen.map((p) => p / 100).sort((a, b) => a - b);
      fc.pre(rates.every((rate, i) => i === 0 || rate - rates[i - 1]! >= 0.05));
      const made = rates.reduce<number[]>(
        (net, rate) => [...net, 0].map((amount, i) => amount - (i === 0 ? 0 : net[i - 1]! * (1 + rate))),
        [-100],
      );
      expect(ratesOf(made)).toHaveLength(rates.length);
      ratesOf(made).forEach((rate, i) => {
        expect(rate).toBeCloseTo(rates[i]!, 6);
      });
    }),
  );
});

test("the scale of the amounts does not matter", () => {
  fc.assert(
    fc.property(amounts, (net) => {
      expect(internalRate(net.map((amount) => amount * 1024))).toEqual(internalRate(net));
    }),
  );
});

test("hundreds of changes of sign are answered in bounded time", () => {
  const net = Array.from({ length: 300 }, (_, t) => (t % 2 === 0 ? 1 : -1.01) * (1 + (t % 7)));
  for (const rate of ratesOf(net))
    expect(Math.abs(valueAt(net, rate))).toBeLessThan(1e-6 * valueAt(net.map(Math.abs), rate));
});
