import fc from "fast-check";
import { expect, test } from "vitest";
import type { CostEffect } from "../../../src/analysis/many/frontier.js";
import { bestMix, extra } from "../../../src/analysis/many/mix.js";

/** dampack's VA example, with its costs in kronor. */
const [E, D, C, B] = [55_000, 35_000, 25_000, 10_000].map((cost, i) => ({ cost, effect: 5 - i })) as [
  CostEffect,
  CostEffect,
  CostEffect,
  CostEffect,
];

test("between two on the frontier it is a share of each, at the price of the step between them", () => {
  const { shares, cost, effect, more } = bestMix([E, D, C, B], 22_500);
  expect(shares.map((s) => Math.round(s * 1e9) / 1e9)).toEqual([0, 0.5, 0, 0.5]);
  expect(cost).toBeCloseTo(22_500, 6);
  expect(effect).toBeCloseTo(3, 9);
  expect(more).toBeCloseTo(extra / 12_500, 9);
});

test("money beyond the dearest gives nothing more, and none buys nothing", () => {
  expect(bestMix([E, B], 60_000)).toMatchObject({ shares: [1, 0], more: 0 });
  expect(bestMix([E, B], 0).effect).toBeCloseTo(0, 9);
});

const some = fc.array(
  fc.record({
    cost: fc.integer({ min: 1, max: 5000 }).map((n) => n * 1000),
    effect: fc.integer({ min: -50, max: 200 }),
  }),
  { minLength: 1, maxLength: 6 },
);
const sum = fc.integer({ min: 0, max: 6000 }).map((n) => n * 1000);

test("it keeps to the sum and the people, and no share of two alternatives gives more", () => {
  fc.assert(
    fc.property(some, sum, (all, budget) => {
      const { shares, cost, effect } = bestMix(all, budget);
      expect(cost).toBeLessThanOrEqual(budget + 0.01);
      expect(shares.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1 + 1e-6);
      expect(effect).toBeGreaterThanOrEqual(byTrying(all, budget) - 1e-5);
    }),
  );
});

test("another krona is never worth more than the one before it", () => {
  fc.assert(
    fc.property(some, sum, (all, budget) => {
      expect(bestMix(all, budget + 500_000).more).toBeLessThanOrEqual(bestMix(all, budget).more + 1e-5);
    }),
  );
});

/** The best corner: two limits, so at most two alternatives have a share. */
function byTrying(all: readonly CostEffect[], budget: number): number {
  const none = { cost: 0, effect: 0 };
  let best = 0;
  for (const a of all)
    for (const b of [none, ...all]) {
      // A share of a and the rest of b, or of a alone.
      const shares = [0, 1, (budget - b.cost) / (a.cost - b.cost), budget / a.cost];
      for (const share of shares) {
        if (!(share >= 0 && share <= 1)) continue;
        for (const rest of [0, 1 - share]) {
          const cost = share * a.cost + rest * b.cost;
          if (cost <= budget + 1e-6) best = Math.max(best, share * a.effect + rest * b.effect);
        }
      }
    }
  return best;
}
