import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialAtLeast, binomialQuantile } from "../../src/chance/binomial.js";
import { betaBelow } from "../../src/chance/beta.js";
import { type Distribution, quantileOf } from "../../src/chance/distribution.js";
import { exp, log } from "../../src/chance/elementary.js";
import { withMoments, withPercentiles } from "../../src/chance/fitted.js";
import { gammaBelow } from "../../src/chance/gamma.js";
import { normalCdf, normalQuantile } from "../../src/chance/normal.js";

const require = createRequire(import.meta.url);
type Quantile = (p: number, ...parameters: number[]) => number;
const stdlib = (name: string): Quantile => require(`@stdlib/stats-base-dists-${name}`) as Quantile;

const near = (actual: number, expected: number, within = 1e-9): void => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(within * Math.max(1, Math.abs(expected)));
};

const shares = [1e-9, 1e-4, 0.01, 0.05, 0.2, 0.5, 0.77, 0.95, 0.999, 1 - 1e-7];
const positive = fc.double({ min: 0.3, max: 500, noNaN: true });
const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

describe("quantiles are those of an independent library", () => {
  test.each(shares)("normal at %s", (p) => {
    near(quantileOf({ kind: "normal", mean: 3, deviation: 2 })(p), stdlib("normal-quantile")(p, 3, 2));
    near(normalCdf(normalQuantile(p)), p, 1e-13);
    near(normalCdf(-5 + 10 * p), stdlib("normal-cdf")(-5 + 10 * p, 0, 1), 1e-13);
  });

  test("lognormal", () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0.01, max: 2, noNaN: true }), (p, deviation) => {
        near(
          quantileOf({ kind: "lognormal", mean: 1, deviation })(p),
          stdlib("lognormal-quantile")(p, 1, deviation),
        );
      }),
    );
  });

  test("triangular", () => {
    fc.assert(
      fc.property(share, share, (p, mode) => {
        near(
          quantileOf({ kind: "triangular", low: 0, mode, high: 1 })(p),
          stdlib("triangular-quantile")(p, 0, 1, mode),
        );
      }),
    );
  });

  test("binomial: the least number that has enough below it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), share, share, (n, chance, p) => {
        const cdf = (k: number): number => (k < 0 ? 0 : stdlib("binomial-cdf")(k, n, chance));
        const k = binomialQuantile(n, chance, p);
        expect(cdf(k)).toBeGreaterThanOrEqual(p - 1e-11);
        expect(cdf(k - 1)).toBeLessThan(p + 1e-11);
      }),
    );
    expect([binomialQuantile(5, 0, 0.9), binomialQuantile(5, 1, 0.1), binomialQuantile(0, 0.5, 0.5)]).toEqual(
      [0, 5, 0],
    );
  });

  test("beta", () => {
    fc.assert(
      fc.property(share, positive, positive, (p, a, b) => {
        near(quantileOf({ kind: "beta", a, b })(p), stdlib("beta-quantile")(p, a, b));
      }),
    );
  });

  test("gamma", () => {
    fc.assert(
      fc.property(share, positive, positive, (p, shape, scale) => {
        near(quantileOf({ kind: "gamma", shape, scale })(p), stdlib("gamma-quantile")(p, shape, 1 / scale));
      }),
    );
  });

  test("binomial", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), share, (n, k, chance) => {
        near(binomialAtLeast(n, k, chance), 1 - stdlib("binomial-cdf")(k - 1, n, chance), 1e-9);
      }),
    );
  });
});

/** Worked out with scipy: the 5th, 50th and 95th percentile. */
const published: readonly (readonly [string, Distribution, readonly number[]])[] = [
  ["PERT 0, 1, 4", { kind: "pert", low: 0, mode: 1, high: 4 }, [0.3057615656, 1.2552406818, 2.629633272]],
  [
    "beta, mean 0.35 and spread 0.05",
    withMoments("beta", 0.35, 0.05)!,
    [0.2696438112, 0.3488842682, 0.4341678641],
  ],
  [
    "gamma, mean 1000 and spread 100",
    withMoments("gamma", 1000, 100)!,
    [841.3927721831, 996.6686491932, 1169.9713444616],
  ],
  [
    "lognormal, mean 60 and spread 10",
    withMoments("lognormal", 60, 10)!,
    [45.0772844912, 59.1836354299, 77.7043857507],
  ],
  [
    "triangular 0, 1, 4",
    { kind: "triangular", low: 0, mode: 1, high: 4 },
    [0.4472135955, 1.5505102572, 3.2254033308],
  ],
];

test.each(published)("%s as scipy has it", (_, distribution, expected) => {
  const quantile = quantileOf(distribution);
  [0.05, 0.5, 0.95].forEach((p, i) => {
    expect(quantile(p)).toBeCloseTo(expected[i]!, expected[i]! > 100 ? 9 : 10);
  });
});

test("the beta of a mean and a spread has the shapes that are published", () => {
  const { a, b } = withMoments("beta", 0.35, 0.05) as Extract<Distribution, { kind: "beta" }>;
  expect([a, b]).toEqual([expect.closeTo(31.5, 10), expect.closeTo(58.5, 10)]);
});

describe("limits are the 5th and the 95th percentile", () => {
  test.each([
    ["normal", -3, 8],
    ["lognormal", 2, 9],
    ["gamma", 2, 9],
    ["gamma", 900, 1100],
    ["beta", 0.15, 0.45],
    ["beta", 0.01, 0.9],
    ["beta", 0.94, 0.95],
  ] as const)("%s from %s to %s", (kind, low, high) => {
    const quantile = quantileOf(withPercentiles(kind, low, high)!);
    near(quantile(0.05), low, 1e-10);
    near(quantile(0.95), high, 1e-10);
  });

  test.each([
    ["lognormal", -1, 2],
    ["gamma", 0, 2],
    ["beta", 0, 0.5],
    ["beta", 0.5, 1],
  ] as const)("no %s goes from %s to %s", (kind, low, high) => {
    expect(withPercentiles(kind, low, high)).toBeUndefined();
  });
});

test("exp and log are those of the standard library, and inverses", () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      near(exp(x) / Math.exp(x), 1, 4e-16);
      near(log(Math.exp(x)), x, 4e-16);
    }),
  );
  expect([exp(0), exp(1000), exp(-1000), log(1), log(0)]).toEqual([1, Infinity, 0, 0, -Infinity]);
  near(exp(-740) / Math.exp(-740), 1, 1e-3);
  near(log(5e-324), Math.log(5e-324), 1e-15);
});

test("a quantile has its share below it", () => {
  fc.assert(
    fc.property(share, positive, positive, (p, a, b) => {
      near(gammaBelow(a, quantileOf({ kind: "gamma", shape: a, scale: 1 })(p)), p, 1e-11);
      const x = quantileOf({ kind: "beta", a, b })(p);
      if (x < 0.999999) near(betaBelow(a, b, x), p, 1e-10);
    }),
  );
});
