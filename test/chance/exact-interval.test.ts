import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialAtLeast } from "../../src/chance/binomial.js";
import { exactInterval } from "../../src/chance/exact-interval.js";

describe("the exact interval of a share", () => {
  // scipy 1.17.1: binomtest(k, n).proportion_ci(0.95, "exact").
  test.each([
    [5, 147, 0.0111346799768, 0.0775893351316],
    [0, 20, 0, 0.168433470983],
    [8, 8, 0.630583352447, 1],
    [1, 10, 0.00252857854446, 0.445016117028],
    [37, 250, 0.106395231508, 0.198182036359],
    [3, 7, 0.0989882784424, 0.81594843236],
    [1, 1000, 2.53174874917e-5, 0.00555892427985],
  ])("%i of %i", (came, tried, low, high) => {
    const found = exactInterval(came, tried);
    expect(found.low).toBeCloseTo(low, 10);
    expect(found.high).toBeCloseTo(high, 10);
  });

  test("each end is where so many or more, or so few or fewer, would come 25 times of 1000", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (tried, part) => {
          const came = Math.round(tried * part);
          const { low, high } = exactInterval(came, tried);
          expect(low).toBeLessThanOrEqual(came / tried);
          expect(high).toBeGreaterThanOrEqual(came / tried);
          if (came > 0) expect(binomialAtLeast(tried, came, low)).toBeCloseTo(0.025, 8);
          if (came < tried) expect(1 - binomialAtLeast(tried, came + 1, high)).toBeCloseTo(0.025, 8);
        },
      ),
      { numRuns: 60 },
    );
  });
});
