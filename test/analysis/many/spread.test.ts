import fc from "fast-check";
import { expect, test } from "vitest";
import { Spread } from "../../../src/analysis/many/spread.js";
import { ExactFloatSum } from "../../../src/core/exact-float-sum.js";

const amounts = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 300 });
const shares = [0, 0.05, 0.5, 0.95, 1];

test("quantiles of what is kept are those of the sorted values, in whatever order they came", () => {
  fc.assert(
    fc.property(amounts, fc.nat(300), (values, cut) => {
      const [whole, first, second] = [new Spread("values"), new Spread("values"), new Spread("values")];
      values.forEach((v, i) => {
        whole.add(v);
        (i < cut ? second : first).add(v);
      });
      first.merge(second.toJSON());
      const sorted = [...Float64Array.from(values).sort()];
      expect(first.quantiles(shares)).toEqual(whole.quantiles(shares));
      // A sum tells no minus zero from zero.
      expect(whole.quantiles([0, 1]).map((v) => v + 0)).toEqual([sorted[0]! + 0, sorted.at(-1)! + 0]);
    }),
  );
});

test("buckets tell a value to a part in thirty thousand, and never leave the least and the most", () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const [kept, counted] = [new Spread("values"), new Spread("buckets")];
      for (const v of values) {
        kept.add(v);
        counted.add(v);
      }
      const exact = kept.quantiles([0, 1 / 3, 1]);
      const size = Math.max(...values.map(Math.abs));
      counted.quantiles([0, 1 / 3, 1]).forEach((value, i) => {
        expect(Math.abs(value - exact[i]!)).toBeLessThanOrEqual(size / 16_000 + 1e-300);
      });
      expect(counted.quantiles([0])[0]).toBeGreaterThanOrEqual(Math.min(...values));
    }),
  );
});

test("a million values are a few thousand buckets", () => {
  const spread = new Spread("buckets");
  for (let i = 0; i < 1_000_000; i++) spread.add(1e6 * Math.sin(i));
  expect(spread.toJSON().counts!.length).toBeLessThan(130_000);
});

test("exact sums do not depend on order, and are the nearest float", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 40 }),
      (values) => {
        const [one, other] = [new ExactFloatSum(), new ExactFloatSum()];
        for (const v of values) one.add(v);
        for (const v of [...values].reverse()) other.add(v);
        expect(one.total()).toBe(other.total());
        expect(ExactFloatSum.read(one.toJSON()).total()).toBe(one.total());
      },
    ),
  );
  const sum = new ExactFloatSum();
  for (const v of [1e300, 1, -1e300, 5e-324]) sum.add(v);
  expect(sum.total()).toBe(1);
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (v) => {
      const only = new ExactFloatSum();
      only.add(v);
      expect(only.total()).toBe(v === 0 ? 0 : v);
    }),
  );
});
