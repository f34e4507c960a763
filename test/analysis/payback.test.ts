import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { discountFactors } from "../../src/analysis/money/discounting.js";
import { paybackOf } from "../../src/analysis/money/payback.js";

const at = (rate: number, amounts: readonly number[]): number[] => {
  const factors = discountFactors({ rate, timing: "start", cycle: "year" }, amounts.length);
  return amounts.map((amount, i) => amount * factors[i]!);
};

/** Computed by an independent program from the inputs. */
describe("printed answers", () => {
  const amounts = [-1000, 300, 300, 300, 300];

  test("−1000 and then 4 × 300 is back after 3.3333 years", () => {
    const { times, laidOut, backAtEnd } = paybackOf(amounts);
    expect(times).toHaveLength(1);
    expect(times[0]).toBeCloseTo(3.3333333, 6);
    expect([laidOut, backAtEnd]).toEqual([true, true]);
  });

  test("at 3,5 % the sum is −1000, −710.144928, −430.091717, −159.508906 and 101.923763", () => {
    const discounted = at(0.035, amounts);
    let sum = 0;
    const sums = discounted.map((amount) => (sum += amount));
    [-1000, -710.144928, -430.091717, -159.508906, 101.923763].forEach((printed, i) => {
      expect(sums[i]).toBeCloseTo(printed, 6);
    });
    expect(paybackOf(discounted).times[0]).toBeCloseTo(3 + 159.508906 / (159.508906 + 101.923763), 6);
  });

  test("−100, 150, −100, 80 is paid back twice", () => {
    const { times, backAtEnd } = paybackOf([-100, 150, -100, 80]);
    expect(times).toEqual([2 / 3, 2 + 50 / 80]);
    expect(backAtEnd).toBe(true);
  });
});

test.each([
  [[], false, true],
  [[100, 50], false, true],
  [[-100, 50], true, false],
  [[-100, 100], true, true],
  [[-100, 150, -100], true, false],
])("%j: laid out %s, back at the end %s", (amounts, laidOut, back) => {
  expect(paybackOf(amounts)).toMatchObject({ laidOut, backAtEnd: back });
});

test("each time it comes back, the sum at that time is 0", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 }),
      (amounts) => {
        for (const time of paybackOf(amounts).times) {
          const whole = Math.floor(time);
          const sum = amounts.slice(0, whole + 1).reduce((a, b) => a + b, 0);
          expect(sum + (time - whole) * (amounts[whole + 1] ?? 0)).toBeCloseTo(0, 6);
        }
      },
    ),
  );
});
