import fc from "fast-check";
import { expect, test } from "vitest";
import { type Counts, counted, inBand, inState } from "../../src/flow/counting.js";
import { entering, leaving, moving } from "../../src/flow/events.js";
import type { FlowPlan, Move } from "../../src/flow/plan.js";
import { type Flow, simulate } from "../../src/flow/simulate.js";

function flowOf(plan: Omit<FlowPlan, "cycle"> & Partial<FlowPlan>): Flow {
  const simulated = simulate({ cycle: "month", ...plan });
  if (!simulated.ok) throw new Error(JSON.stringify(simulated.faults));
  return simulated.flow;
}

/** So many people who come in at once. */
const atOnce = (people: number, cycles: number): Float64Array =>
  Float64Array.from({ length: cycles }, (_, t) => (t === 0 ? people : 0));

test("in from cycle 0 with duration 12 means present in cycles 0 to 11, elsewhere in cycle 12", () => {
  const flow = flowOf({
    states: 2,
    cycles: 14,
    entries: [atOnce(7, 14)],
    moves: [{ kind: "duration", from: 0, to: 1, share: 1, after: 12 }],
  });
  expect([...inState(flow, 0).start]).toEqual([7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 0, 0]);
  expect([...inState(flow, 1).start]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 7]);
  expect(leaving(flow, 0).indexOf(7)).toBe(11);
  expect(entering(flow, 1).indexOf(7)).toBe(12);
});

test("a duration of N puts whoever comes in exactly in the N cycles from then on, whenever that is", () => {
  const cases = fc.record({
    after: fc.integer({ min: 1, max: 30 }),
    cycles: fc.integer({ min: 1, max: 40 }),
    comes: fc.nat(39),
  });
  fc.assert(
    fc.property(cases, ({ after, cycles, comes }) => {
      const flow = flowOf({
        states: 2,
        cycles,
        entries: [Float64Array.from({ length: cycles }, (_, t) => (t === comes ? 1 : 0))],
        moves: [{ kind: "duration", from: 0, to: 1, share: 1, after }],
      });
      const present = Array.from({ length: cycles }, (_, t) => (t >= comes && t < comes + after ? 1 : 0));
      expect([...inState(flow, 0).start]).toEqual(present);
    }),
  );
});

test("who comes in with a duration of N is counted in N cycles, whenever in the cycle that is", () => {
  const cases = fc.record({
    after: fc.integer({ min: 1, max: 30 }),
    comes: fc.nat(9),
    counting: fc.constantFrom("start" as const, "end" as const, "mean" as const),
  });
  fc.assert(
    fc.property(cases, ({ after, comes, counting }) => {
      const flow = flowOf({
        states: 3,
        cycles: 70,
        entries: [Float64Array.from({ length: 70 }, (_, t) => (t === comes ? 1 : 0))],
        moves: [
          { kind: "duration", from: 0, to: 1, share: 1, after },
          { kind: "duration", from: 1, to: 2, share: 1, after },
        ],
        bands: [{ state: 1, stay: { first: 1, last: after } }],
      });
      const cycles = (counts: Counts): number => counted(counts, counting).reduce((a, b) => a + b, 0);
      expect([inState(flow, 0), inState(flow, 1), inBand(flow, 0)].map(cycles)).toEqual([
        after,
        after,
        after,
      ]);
    }),
  );
});

test("counted at the end is after rates and before durations", () => {
  const flow = flowOf({
    states: 3,
    cycles: 3,
    entries: [atOnce(100, 3)],
    moves: [
      { kind: "duration", from: 0, to: 2, share: 1, after: 2 },
      { kind: "rate", from: 0, to: 1, share: 0.1, per: "month" },
    ],
  });
  expect([0, 1, 2].map((state) => [...inState(flow, state).end])).toEqual([
    [90, 81, 0],
    [10, 19, 19],
    [0, 0, 81],
  ]);
});

test("those who complete a duration are split, the rest stay, and a later duration takes some of them", () => {
  const flow = flowOf({
    states: 4,
    cycles: 8,
    entries: [atOnce(100, 8)],
    moves: [
      { kind: "duration", from: 0, to: 1, share: 0.25, after: 2 },
      { kind: "duration", from: 0, to: 2, share: 0.25, after: 2 },
      { kind: "duration", from: 0, to: 3, share: 0.5, after: 5 },
    ],
  });
  expect([...inState(flow, 0).start]).toEqual([100, 100, 50, 50, 50, 25, 25, 25]);
  expect([...flow.after.subarray(3 * 8)]).toEqual([0, 0, 0, 0, 25, 25, 25, 25]);
  expect([...inState(flow, 3).end]).toEqual([0, 0, 0, 0, 0, 25, 25, 25]);
});

test("rates act before a duration in the same cycle", () => {
  const flow = flowOf({
    states: 3,
    cycles: 2,
    entries: [atOnce(100, 2)],
    moves: [
      { kind: "duration", from: 0, to: 2, share: 1, after: 1 },
      { kind: "rate", from: 0, to: 1, share: 0.1, per: "month" },
    ],
  });
  expect([moving(flow, 0, 1)[0], moving(flow, 0, 2)[0]]).toEqual([10, 90]);
});

test("who comes back begins a new stay", () => {
  const flow = flowOf({
    states: 2,
    cycles: 9,
    entries: [atOnce(1, 9)],
    moves: [
      { kind: "duration", from: 0, to: 1, share: 1, after: 3 },
      { kind: "duration", from: 1, to: 0, share: 1, after: 1 },
    ],
  });
  expect([...inState(flow, 0).start]).toEqual([1, 1, 1, 0, 1, 1, 1, 0, 1]);
});

test("a move to the same state says who stays, and does not begin their stay again", () => {
  const moves: Move[] = [
    { kind: "duration", from: 0, to: 1, share: 0.4, after: 2 },
    { kind: "duration", from: 0, to: 0, share: 0.6, after: 2 },
    { kind: "duration", from: 0, to: 1, share: 1, after: 3 },
  ];
  const flow = flowOf({ states: 2, cycles: 4, entries: [atOnce(10, 4)], moves });
  expect([...inState(flow, 0).start]).toEqual([10, 10, 6, 0]);
  expect(flow.pairs).toEqual([{ from: 0, to: 1 }]);
});

test("a share per cycle follows the date: it meets whoever completes a duration then", () => {
  const flow = flowOf({
    states: 2,
    cycles: 6,
    entries: [Float64Array.of(1, 1, 1, 0, 0, 0)],
    moves: [{ kind: "duration", from: 0, to: 1, share: Float64Array.of(0, 0, 0, 1, 1, 1), after: 2 }],
  });
  expect([...leaving(flow, 0)]).toEqual([0, 0, 0, 1, 0, 0]);
});

test("twelve monthly steps of a yearly share give that share, and to each of those who compete their own", () => {
  const risks = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(risks, ([a, of]) => {
      const yearly = [a * of, (1 - a) * of];
      const flow = flowOf({
        states: 3,
        cycles: 12,
        entries: [atOnce(1, 12)],
        moves: yearly.map((share, i): Move => ({ kind: "rate", from: 0, to: i + 1, share, per: "year" })),
      });
      yearly.forEach((share, i) => {
        expect(Math.abs(inState(flow, i + 1).end[11]! - share)).toBeLessThan(1e-13);
      });
    }),
  );
});

test("a monthly share in yearly cycles gives what twelve months of it give", () => {
  const moves: Move[] = [
    { kind: "rate", from: 0, to: 1, share: 0.03, per: "month" },
    { kind: "rate", from: 0, to: 2, share: 0.01, per: "month" },
  ];
  const years = flowOf({ states: 3, cycles: 5, cycle: "year", entries: [atOnce(1, 5)], moves });
  const months = flowOf({ states: 3, cycles: 60, entries: [atOnce(1, 60)], moves });
  for (const state of [0, 1, 2]) {
    for (const year of [0, 1, 2, 3, 4]) {
      const [whole, steps] = [inState(years, state).end[year]!, inState(months, state).end[12 * year + 11]!];
      expect(Math.abs(whole - steps)).toBeLessThan(1e-14);
    }
  }
});

test("2,365 % a month takes 35 % in 18 months", () => {
  const flow = flowOf({
    states: 2,
    cycles: 18,
    entries: [atOnce(1000, 18)],
    moves: [{ kind: "rate", from: 0, to: 1, share: 0.02365, per: "month" }],
  });
  expect(Math.round(inState(flow, 1).end[17]!)).toBe(350);
});

test("a rate over a part of the stay equals a chain with one state per month of it", () => {
  const cases = fc.record({
    first: fc.integer({ min: 1, max: 6 }),
    length: fc.nat(6),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    entries: fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 20, maxLength: 20 }),
  });
  fc.assert(
    fc.property(cases, ({ first, length, share, entries }) => {
      const last = first + length;
      const coming = Float64Array.from(entries);
      const timed = flowOf({
        states: 2,
        cycles: 20,
        entries: [coming],
        moves: [{ kind: "rate", from: 0, to: 1, share, per: "month", stay: { first, last } }],
      });
      const out = last + 1;
      const chain = flowOf({
        states: last + 2,
        cycles: 20,
        entries: [coming],
        moves: Array.from({ length: last }, (_, i): Move[] => {
          const leaves = i + 1 >= first ? share : 0;
          return [
            { kind: "rate", from: i, to: out, share: leaves, per: "month" },
            { kind: "rate", from: i, to: i + 1, share: 1 - leaves, per: "month" },
          ];
        }).flat(),
      });
      inState(timed, 1).start.forEach((people, t) => {
        expect(Math.abs(people - inState(chain, out).start[t]!)).toBeLessThan(1e-9);
      });
    }),
  );
});

test("the months of a stay are counted from 1, both ends included", () => {
  const flow = flowOf({
    states: 1,
    cycles: 5,
    entries: [atOnce(3, 5)],
    moves: [],
    bands: [{ state: 0, stay: { first: 2, last: 3 } }],
  });
  expect([...inBand(flow, 0).start]).toEqual([0, 3, 3, 0, 0]);
  expect([...inBand(flow, 0).end]).toEqual([0, 3, 3, 0, 0]);
});

test("a stay that no one has time for costs no memory", () => {
  const flow = flowOf({
    states: 2,
    cycles: 3,
    entries: [atOnce(1, 3)],
    moves: [{ kind: "duration", from: 0, to: 1, share: 1, after: 1e12 }],
    bands: [{ state: 0, stay: { first: 1e9, last: Infinity } }],
  });
  expect([...inState(flow, 0).end]).toEqual([1, 1, 1]);
  expect([...inBand(flow, 0).end]).toEqual([0, 0, 0]);
});
