import fc from "fast-check";
import { expect, test } from "vitest";
import { spreadOf } from "../../src/input/cells/periods.js";

const start = { year: 2026, month: 7 };

test("a month's people come in its cycle", () => {
  expect(spreadOf({ year: 2026, month: 9 }, { start, cycle: "month", cycles: 24 })).toEqual([
    { cycle: 2, share: 1, month: 0 },
  ]);
  expect(spreadOf({ year: 2027, month: 9 }, { start, cycle: "year", cycles: 2 })).toEqual([
    { cycle: 1, share: 1, month: 2 },
  ]);
});

test("a year's people come evenly in its months, as far as the horizon has them", () => {
  const monthly = { start, cycle: "month", cycles: 24 } as const;
  expect(spreadOf({ year: 2027 }, monthly).map((s) => s.cycle)).toEqual([
    6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17,
  ]);
  expect(spreadOf({ year: 2026 }, monthly)).toEqual(
    [0, 1, 2, 3, 4, 5].map((cycle) => ({ cycle, share: 1 / 6, month: 0 })),
  );
  expect(spreadOf({ year: 2027 }, { start, cycle: "year", cycles: 2 })).toEqual([
    { cycle: 0, share: 0.5, month: 6 },
    { cycle: 1, share: 0.5, month: 0 },
  ]);
});

test("everybody comes once, within the horizon", () => {
  const horizons = fc.record({
    start: fc.record({ year: fc.integer({ min: 2020, max: 2030 }), month: fc.integer({ min: 1, max: 12 }) }),
    cycle: fc.constantFrom("month" as const, "year" as const),
    cycles: fc.integer({ min: 1, max: 60 }),
  });
  const periods = fc.record({
    year: fc.integer({ min: 2020, max: 2035 }),
    month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(horizons, periods, (horizon, { year, month }) => {
      const spread = spreadOf(month === undefined ? { year } : { year, month }, horizon);
      if (spread.length === 0) return;
      expect(spread.reduce((sum, s) => sum + s.share, 0)).toBeCloseTo(1, 12);
      for (const { cycle } of spread) expect(cycle >= 0 && cycle < horizon.cycles).toBe(true);
    }),
  );
});
