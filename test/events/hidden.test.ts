import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Counts, guardedOf, inSmallGroups } from "../../src/events/hidden/counts.js";
import { protect } from "../../src/events/hidden/protect.js";
import { Reader } from "../../src/events/hidden/reader.js";
import { everyTable } from "./every-table.js";
import { crossTable } from "./tables.js";

const four = (cell: number) => ({ cell, low: 1, high: 4 });

describe("what a reader makes of hidden counts", () => {
  // sdcTable's example, confirmed there by linear programming: two hidden in each line are not enough.
  const { counts, at } = crossTable([
    [30, 47, 64, 89],
    [90, 124, 5, 31],
    [92, 100, 59, 85],
    [800, 991, 651, 685],
  ]);
  const hidden = new Set([
    at(0, 0),
    at(0, 1),
    at(0, 2),
    at(1, 0),
    at(1, 2),
    at(2, 1),
    at(2, 3),
    at(3, 1),
    at(3, 3),
  ]);
  const reader = new Reader(inSmallGroups(counts, 5));
  const mayBe = (low: number, high: number, also?: number): boolean =>
    reader.isKeptFrom({ cell: at(0, 1), low, high }, (cell) => hidden.has(cell) || cell === also);

  test("two hidden in every line may give one away exactly", () => {
    expect(mayBe(47, 47)).toBe(true);
    expect([mayBe(47, 48), mayBe(46, 47)]).toEqual([false, false]);
  });

  test("another one hidden makes it anything from 1 to 139", () => {
    expect(mayBe(1, 139, at(1, 1))).toBe(true);
    expect([mayBe(0, 139, at(1, 1)), mayBe(1, 140, at(1, 1))]).toEqual([false, false]);
  });
});

describe("patterns", () => {
  test("the cheapest one, as published", () => {
    const { counts, at } = crossTable([
      [18, 2],
      [14, 19],
      [12, 10],
      [11, 14],
    ]);
    const found = protect(counts, 5);
    expect(found.isCheapest).toBe(true);
    expect([...found.hidden].sort((a, b) => a - b)).toEqual([at(0, 0), at(0, 1), at(2, 0), at(2, 1)]);
  });

  const line = (sum: number, ...parts: number[]): Counts => ({
    values: [sum, ...parts],
    relations: [[[0, -1], ...parts.map((_, i) => [i + 1, 1] as const)]],
  });

  test("15 = 10 + 3 + 1 + 1: the ones do not hide behind each other, for zeros are shown", () => {
    const reader = new Reader(inSmallGroups(line(15, 10, 3, 1, 1), 5));
    expect(reader.isKeptFrom(four(3), (cell) => cell >= 3)).toBe(false);
    expect(reader.isKeptFrom(four(3), (cell) => cell >= 2)).toBe(false);
    expect([...protect(line(15, 10, 3, 1, 1), 5).hidden].sort()).toEqual([1, 2, 3, 4]);
  });

  test("0 = 0 + 0 + 0: nothing to hide, and zeros are shown", () => {
    expect([...protect(line(0, 0, 0, 0), 5).hidden]).toEqual([]);
  });

  test("a small sum is hidden with all its parts, none of them too", () => {
    expect([...protect(line(3, 3, 0), 5).hidden].sort()).toEqual([0, 1, 2]);
  });

  test("of a small group nothing is shown: neither none nor all", () => {
    // Three men, none of them back, and 20 women, 7 of them back.
    const { counts, at } = crossTable([
      [0, 3],
      [7, 13],
    ]);
    const { hidden } = protect(counts, 5);
    for (const cell of [at(0, 0), at(0, 1), at(0, undefined)]) expect(hidden.has(cell)).toBe(true);
  });
});

/** Mostly as municipal tables are: small numbers, and many zeros. */
const count = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 14 }) },
);
const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 3 }))
  .chain(([height, width]) =>
    fc.array(fc.array(count, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

test("a reader who tries every table that agrees with what is shown finds no hidden count out", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const counts = inSmallGroups(crossTable(rows).counts, 5);
      const { hidden } = protect(counts, 5);
      const small = counts.values.flatMap((value, cell) => (value > 0 && value < 5 ? [cell] : []));
      for (const cell of small) expect(hidden.has(cell)).toBe(true);
      for (const cell of hidden) if (counts.values[cell] === 0) expect(counts.ofSmallGroups).toContain(cell);
      const seen = everyTable(counts, hidden, small, [1, 2, 3, 4]);
      for (const cell of small) expect(seen.get(cell)).toEqual(new Set([1, 2, 3, 4]));
    }),
    { numRuns: 60 },
  );
});

test("nothing cheaper protects, as trying every pattern shows", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(count, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 }),
      (rows) => {
        const counts = inSmallGroups(crossTable(rows).counts, 5);
        const reader = new Reader(counts);
        const guarded = guardedOf(counts, 5);
        const own = [...counts.values.keys()].filter(
          (cell) => counts.ofSmallGroups.has(cell) || guarded.some((g) => g.cell === cell),
        );
        const others = [...counts.values.keys()].filter((c) => counts.values[c]! > 0 && !own.includes(c));
        const costs = Array.from({ length: 2 ** others.length }, (_, bits) => {
          const also = others.filter((_, i) => (bits >> i) % 2 === 1);
          const cost = also.reduce((sum, cell) => sum + counts.values[cell]!, 0);
          return { cost, hidden: new Set([...own, ...also]) };
        }).sort((a, b) => a.cost - b.cost);
        const best = costs.find(({ hidden }) =>
          guarded.every((g) => reader.isKeptFrom(g, (c) => hidden.has(c))),
        )!;
        const found = protect(counts, 5);
        const cost = [...found.hidden]
          .filter((cell) => !own.includes(cell))
          .reduce((sum, cell) => sum + counts.values[cell]!, 0);
        expect(found.isCheapest).toBe(true);
        expect(cost).toBe(best.cost);
      },
    ),
    { numRuns: 12 },
  );
});

test("a larger table is protected too, and the same way every time", () => {
  const rows = Array.from({ length: 9 }, (_, r) =>
    Array.from({ length: 6 }, (_, c) => ((r * 7 + c * 11) % 13) * ((r + c) % 4) + (r % 3)),
  );
  const counts = inSmallGroups(crossTable(rows).counts, 5);
  const { hidden } = protect(counts, 5);
  const reader = new Reader(counts);
  const kept = guardedOf(counts, 5).map((one) => reader.isKeptFrom(one, (cell) => hidden.has(cell)));
  expect(kept.length).toBeGreaterThan(5);
  expect(kept).not.toContain(false);
  expect(hidden.size).toBeLessThan(counts.values.length * 0.8);
  expect([...protect(counts, 5).hidden]).toEqual([...hidden]);
});
