import fc from "fast-check";
import { expect, test } from "vitest";
import { countedOnce, type Period } from "../../src/flow/counted-once.js";
import { layOutFlow } from "../../src/flow/layout.js";
import { type Stock, takenIn } from "../../src/flow/stock.js";
import { planned, ran, stocks } from "./small-stocks.js";
import { type CountOnce, followed, type SmallStock } from "./stock-oracle.js";

/** The same by cycle, measure and group as the oracle has it. */
function counted(stock: SmallStock, { states, periods }: CountOnce): number[][][] {
  const { strands, starts } = planned(stock);
  const found: Stock = ran(strands, starts, stock);
  const taken = takenIn(strands, starts, found, stock.cycles);
  const once = countedOnce(strands, taken, states, periods, stock.cycles);
  return Array.from({ length: stock.cycles }, (_, cycle) =>
    stock.moves.map((__, measure) =>
      Array.from(
        { length: stock.groups },
        (___, group) => once[(group * stock.moves.length + measure) * stock.cycles + cycle]!,
      ),
    ),
  );
}

const total = (counts: readonly (readonly (readonly number[])[])[]): number =>
  counts.flat(2).reduce((a, b) => a + b, 0);

/** Two periods one after the other, the first from `from`. */
const periodsOf = (from: number, length: number, cycles: number): Period[] =>
  [
    { from, until: Math.min(cycles, from + length) },
    { from: from + length, until: cycles },
  ].filter(({ from: first, until }) => first < until);

const asked = stocks.chain((stock) =>
  fc.record({
    stock: fc.constant(stock),
    states: fc.uniqueArray(fc.nat(stock.states - 1), { minLength: 1 }),
    from: fc.nat(3),
    length: fc.integer({ min: 1, max: 6 }),
  }),
);

test("everybody is counted once, as when each is followed and remembers whether they have been", () => {
  fc.assert(
    fc.property(asked, ({ stock, states, from, length }) => {
      const once = { states, periods: periodsOf(from, length, stock.cycles) };
      const one = followed(stock, once).counted.flat(2);
      const off = counted(stock, once)
        .flat(2)
        .map((n, i) => Math.abs(n - one[i]!));
      const people = 1 + total([[stock.standing.map((s) => s.people)]]) + 100 * stock.coming.length;
      expect(Math.max(...off)).toBeLessThan(1e-9 * people * stock.cycles);
    }),
    { numRuns: 80 },
  );
});

test("in a period of one month they are those who are there", () => {
  fc.assert(
    fc.property(asked, ({ stock, states }) => {
      const periods = Array.from({ length: stock.cycles }, (_, from) => ({ from, until: from + 1 }));
      const there = followed(stock).present.flatMap((byMeasure) =>
        byMeasure.flatMap((byGroup) =>
          byGroup.map((byState) => states.reduce((sum, s) => sum + byState[s]!, 0)),
        ),
      );
      const off = counted(stock, { states, periods })
        .flat(2)
        .map((n, i) => Math.abs(n - there[i]!));
      expect(Math.max(...off)).toBeLessThan(1e-6);
    }),
    { numRuns: 40 },
  );
});

const year: Period[] = [{ from: 0, until: 12 }];

test("1,000 on 1 January, 50 in and 50 out a month and nobody back: 1,550 in the year", () => {
  const stock: SmallStock = {
    states: 2,
    cycles: 12,
    groups: 1,
    moves: [[{ kind: "rate", per: "month", from: 0, to: 1, share: 0.05 }]],
    standing: [{ group: 0, state: 0, completed: 0, people: 1000 }],
    coming: [{ group: 0, state: 0, people: 50 }],
    starts: [],
  };
  const once = counted(stock, { states: [0], periods: year });
  expect(once[0]!.flat()[0]).toBeCloseTo(1000, 9);
  for (let month = 1; month < 12; month++) expect(once[month]!.flat()[0]).toBeCloseTo(50, 9);
  expect(total(once)).toBeCloseTo(1550, 9);
});

test("who leaves and comes back the same year is counted once, and again the year after", () => {
  // Everybody changes places each month: 100 in aid in January, the other 40 in February.
  const both = [0, 1].map((from) => ({ kind: "duration", from, to: 1 - from, after: 1, share: 1 }) as const);
  const stock: SmallStock = {
    states: 2,
    cycles: 24,
    groups: 1,
    moves: [both],
    standing: [
      { group: 0, state: 0, completed: 0, people: 100 },
      { group: 0, state: 1, completed: 0, people: 40 },
    ],
    coming: [],
    starts: [],
  };
  const periods = [...year, { from: 12, until: 24 }];
  const perMonth = counted(stock, { states: [0], periods }).map((c) => c.flat()[0]!);
  expect(perMonth.slice(0, 3)).toEqual([100, 40, 0]);
  expect(perMonth.slice(12, 15)).toEqual([100, 40, 0]);
  expect(perMonth.reduce((a, b) => a + b, 0)).toBe(280);
});

test("what is counted is people of the strands that they are in then", () => {
  const layout = layOutFlow({ states: 2, cycles: 3, cycle: "month", moves: [] });
  const strand = { group: 0, layout, shares: [], standing: [], entries: [] };
  const entries = [undefined, Float64Array.of(0, 7, 0)];
  const once = countedOnce([strand, { ...strand, entries }], [], [1], [{ from: 0, until: 3 }], 3);
  expect([...once]).toEqual([0, 0, 0, 0, 7, 0]);
});
