import fc from "fast-check";
import { expect, test } from "vitest";
import type { Move } from "../../src/flow/plan.js";
import type { Flow } from "../../src/flow/simulate.js";
import { levelsOf, takePeople } from "../../src/flow/starts.js";
import { planned, ran, runOf, stocks } from "./small-stocks.js";
import { followed, type SmallStock } from "./stock-oracle.js";

const numRuns = 150;

const at = (flow: Flow, table: "start" | "end" | "after", state: number, cycle: number): number =>
  flow[table][state * flow.cycles + cycle]!;

const total = (stock: SmallStock): number =>
  1 + [...stock.standing, ...stock.coming].reduce((sum, s) => sum + s.people * stock.cycles, 0);

/** What is left of one table without others. */
const less = (of: Float64Array, ...others: readonly Float64Array[]): number[] =>
  Array.from(of, (n, cell) => others.reduce((rest, other) => rest - other[cell]!, n));

/** Nothing but what floats make of sums of these people. */
function expectNothing(off: readonly number[], stock: SmallStock): void {
  expect(Math.max(0, ...off.map(Math.abs))).toBeLessThan(1e-9 * total(stock));
}

test("everybody goes where they go when each is followed with their own months", () => {
  fc.assert(
    fc.property(stocks, (stock) => {
      const { flows, started } = runOf(stock);
      const one = followed(stock);
      const off: number[] = [];
      for (let cycle = 0; cycle < stock.cycles; cycle++) {
        for (let group = 0; group < stock.groups; group++) {
          stock.moves.forEach((_, measure) => {
            const flow = flows[group * stock.moves.length + measure]!;
            for (let state = 0; state < stock.states; state++)
              off.push(at(flow, "start", state, cycle) - one.present[cycle]![measure]![group]![state]!);
          });
          stock.starts.forEach((_, k) => {
            off.push(started[k]!.people[group * stock.cycles + cycle]! - one.started[cycle]![k]![group]!);
          });
        }
      }
      expectNothing(off, stock);
    }),
    { numRuns },
  );
});

test("people are conserved, in every group and with every limit", () => {
  fc.assert(
    fc.property(stocks, (stock) => {
      const { flows } = runOf(stock);
      const off: number[] = [];
      for (let group = 0; group < stock.groups; group++) {
        const own = flows.slice(group * stock.moves.length, (group + 1) * stock.moves.length);
        const there = (table: "start" | "end" | "after", cycle: number): number =>
          own.reduce((sum, flow) => {
            for (let state = 0; state < stock.states; state++) sum += at(flow, table, state, cycle);
            return sum;
          }, 0);
        let come = stock.standing.reduce((sum, s) => sum + (s.group === group ? s.people : 0), 0);
        for (let cycle = 0; cycle < stock.cycles; cycle++) {
          if (cycle > 0) for (const c of stock.coming) if (c.group === group) come += c.people;
          for (const table of ["start", "end", "after"] as const) off.push(there(table, cycle) - come);
        }
      }
      expectNothing(off, stock);
    }),
    { numRuns },
  );
});

test("nobody is more than a limit lets in, and who starts does not start twice", () => {
  fc.assert(
    fc.property(stocks, (stock) => {
      const { flows, started } = runOf(stock);
      stock.starts.forEach(({ number = Infinity, places = Infinity, to }, k) => {
        for (let cycle = 0; cycle < stock.cycles; cycle++) {
          const some = sumOf(stock.groups, (g) => started[k]!.people[g * stock.cycles + cycle]!);
          expect(some).toBeLessThanOrEqual(number + 1e-9);
          expect(some).toBeLessThanOrEqual(started[k]!.wanted[cycle]! + 1e-9);
          const own = (g: number): Flow => flows[g * stock.moves.length + k + 1]!;
          const moved = stock.moves[k + 1]!.some((m) => m.to === to && m.from !== to);
          const there = sumOf(stock.groups, (g) => at(own(g), "after", to, cycle));
          if (!moved) expect(there).toBeLessThanOrEqual(places + 1e-9);
        }
      });
    }),
    { numRuns },
  );
});

const sumOf = (length: number, of: (i: number) => number): number =>
  Array.from({ length }, (_, i) => of(i)).reduce((a, b) => a + b, 0);

test("no order of strands or of starts makes a difference", () => {
  fc.assert(
    fc.property(stocks, (stock) => {
      const { flows, started } = runOf(stock);
      const { strands, starts } = planned(stock);
      const last = strands.length - 1;
      const turned = ran(
        strands.toReversed(),
        starts.map((s) => ({ ...s, into: s.into.map((strand) => last - strand) })).toReversed(),
        stock,
      );
      const off = [
        ...flows.flatMap((flow, i) => less(turned.flows[last - i]!.start, flow.start)),
        ...started.flatMap(({ people }, k) => less(turned.started[started.length - 1 - k]!.people, people)),
      ];
      expectNothing(off, stock);
    }),
    { numRuns },
  );
});

test("a group that is cut in two comes to the same people", () => {
  fc.assert(
    fc.property(stocks, fc.integer({ min: 1, max: 9 }), (stock, tenths) => {
      const first = { ...stock, standing: stock.standing.map((s) => ({ ...s, group: 0 })), coming: [] };
      const cut = {
        ...first,
        standing: first.standing.flatMap((s) => [
          { ...s, people: (s.people * tenths) / 10 },
          { ...s, group: 1, people: s.people * (1 - tenths / 10) },
        ]),
      };
      const [whole, parts] = [runOf(first), runOf(cut)];
      for (let measure = 0; measure < stock.moves.length; measure++) {
        const [a, b] = [parts.flows[measure]!, parts.flows[stock.moves.length + measure]!];
        expectNothing(less(whole.flows[measure]!.start, a.start, b.start), stock);
      }
    }),
    { numRuns },
  );
});

test("a capacity above the stock is a share of 1, where no other rate leaves the state", () => {
  fc.assert(
    fc.property(stocks, fc.nat(500), (stock, much) => {
      const moves: Move[] = stock.moves[0]!.filter((m) => m.from !== 0);
      const bare = { ...stock, moves: [moves, moves], starts: [] };
      const open = { ...bare, starts: [{ from: 0, to: 1, number: total(stock) + much, order: 0 }] };
      const all: Move = { kind: "rate", per: "month", from: 0, to: 1, share: 1 };
      const shared = runOf({ ...bare, moves: [[...moves, all], moves] });
      const limited = runOf(open);
      for (let group = 0; group < stock.groups; group++) {
        const [own, taken] = [limited.flows[2 * group]!, limited.flows[2 * group + 1]!];
        expectNothing(less(shared.flows[2 * group]!.start, own.start, taken.start), stock);
      }
    }),
    { numRuns },
  );
});

test("60 women and 40 men, wanted by 30, 50 and 40", () => {
  const pools = Int32Array.of(0, 1);
  const takings = [0, 1, 2].map((k) => ({ pools, limits: Int32Array.of(k), order: 0 }));
  const { people, left } = takePeople(
    takings,
    levelsOf(takings),
    Float64Array.of(60, 40),
    Float64Array.of(30, 50, 40),
  );
  expect(people.map((p) => +(p[0]! + p[1]!).toFixed(2))).toEqual([25, 41.67, 33.33]);
  expect([...people[0]!].map((n) => +n.toFixed(9))).toEqual([15, 10]);
  expect([...left]).toEqual([0, 0]);
});

test("who is first takes first, and the others share what is left", () => {
  const pools = Int32Array.of(0);
  const takings = [2, 1, 2].map((order, k) => ({ pools, limits: Int32Array.of(k), order }));
  const { people, wanted } = takePeople(
    takings,
    levelsOf(takings),
    Float64Array.of(100),
    Float64Array.of(60, 70, 30),
  );
  expect(people.map((p) => +p[0]!.toFixed(9))).toEqual([20, 70, 10]);
  expect([...wanted]).toEqual([60, 70, 30]);
});

test("a number for one group is among the number for all of them", () => {
  // 30 start in all; single mothers first, at most 12; then everybody in proportion to who is left.
  const takings = [
    { pools: Int32Array.of(0), limits: Int32Array.of(0, 1), order: 1 },
    { pools: Int32Array.of(0, 1), limits: Int32Array.of(1), order: 2 },
  ];
  const { people } = takePeople(takings, levelsOf(takings), Float64Array.of(20, 80), Float64Array.of(12, 30));
  expect([...people[0]!].map((n) => +n.toFixed(9))).toEqual([12]);
  expect([...people[1]!].map((n) => +n.toFixed(9))).toEqual([
    +((18 * 8) / 88).toFixed(9),
    +((18 * 80) / 88).toFixed(9),
  ]);
});

test("who finds nobody in one group goes on in another", () => {
  // The first wants women only. The second wants 50 of anybody, and gets the men whom it did not count on.
  const takings = [
    { pools: Int32Array.of(0), limits: Int32Array.of(0), order: 0 },
    { pools: Int32Array.of(0, 1), limits: Int32Array.of(1), order: 0 },
  ];
  const { people, left } = takePeople(
    takings,
    levelsOf(takings),
    Float64Array.of(40, 40),
    Float64Array.of(30, 50),
  );
  const [first, second] = people as [Float64Array, Float64Array];
  expect(first[0]! + second[0]!).toBeCloseTo(40, 9);
  expect(first[0]!).toBeCloseTo((30 * 40) / 55, 9);
  expect(second[0]! + second[1]!).toBeCloseTo(50, 9);
  expect(left[1]).toBeCloseTo(40 - second[1]!, 9);
});

test("100 people, 30 starts and an exit rate of 10 %: 30 start, 7 leave and 63 stay", () => {
  const stock: SmallStock = {
    states: 3,
    cycles: 2,
    groups: 1,
    moves: [[{ kind: "rate", per: "month", from: 0, to: 2, share: 0.1 }], []],
    standing: [{ group: 0, state: 0, completed: 0, people: 100 }],
    coming: [],
    starts: [{ from: 0, to: 1, number: 30, order: 0 }],
  };
  const { flows, started, waiting } = runOf(stock);
  const [own, taken] = flows as [Flow, Flow];
  expect(started[0]!.people[0]).toBeCloseTo(30, 12);
  expect(at(taken, "start", 1, 1)).toBeCloseTo(30, 12);
  expect(at(own, "start", 2, 1)).toBeCloseTo(7, 12);
  expect(at(own, "start", 0, 1)).toBeCloseTo(63, 12);
  expect(waiting).toHaveLength(1);
  expect(waiting[0]!.people[0]).toBeCloseTo(70, 12);
});

test("places are filled when those who leave are known", () => {
  // 20 places. Three months each: all leave at once, and as many start that month.
  const stock: SmallStock = {
    states: 3,
    cycles: 9,
    groups: 1,
    moves: [[], [{ kind: "duration", from: 1, to: 2, after: 3, share: 1 }]],
    standing: [{ group: 0, state: 0, completed: 40, people: 100 }],
    coming: [],
    starts: [{ from: 0, to: 1, places: 20, order: 0 }],
  };
  const { flows, started } = runOf(stock);
  expect([...started[0]!.people].map((n) => Math.round(n))).toEqual([20, 0, 0, 20, 0, 0, 20, 0, 0]);
  for (let cycle = 1; cycle < 9; cycle++) expect(at(flows[1]!, "start", 1, cycle)).toBeCloseTo(20, 12);
});

test("a row that does not hold takes nobody and limits nobody", () => {
  const never = new Float64Array(2).fill(NaN);
  const { strands, starts } = planned({
    states: 2,
    cycles: 2,
    groups: 1,
    moves: [[], []],
    standing: [{ group: 0, state: 0, completed: 0, people: 10 }],
    coming: [],
    starts: [{ from: 0, to: 1, number: 4, order: 0 }],
  });
  const { started } = ran(strands, [starts[0]!, { ...starts[0]!, number: never }], { groups: 1, cycles: 2 });
  expect(started.map((s) => [...s.people].map((n) => +n.toFixed(9)))).toEqual([
    [4, 4],
    [0, 0],
  ]);
});
