import fc from "fast-check";
import { layOutFlow } from "../../src/flow/layout.js";
import type { Move } from "../../src/flow/plan.js";
import { runStock, type Start, type Stock, type StrandPlan } from "../../src/flow/stock.js";
import type { SmallStock } from "./stock-oracle.js";

const index = (length: number) => fc.nat(length - 1);
const share = fc.nat(50).map((n) => n / 100);
const people = fc.nat(1000).map((n) => n / 10);
function movesIn(states: number): fc.Arbitrary<Move[]> {
  return fc
    .array(
      fc.record({
        from: index(states),
        to: index(states),
        share,
        after: fc.option(fc.integer({ min: 1, max: 5 })),
      }),
      { maxLength: 5 },
    )
    .map((rows) => {
      const once = new Map(rows.map((r) => [`${r.from} ${r.after ?? "rate"}`, r]));
      return [...once.values()].map(({ from, to, share, after }): Move =>
        after === null
          ? { kind: "rate", per: "month", from, to, share }
          : { kind: "duration", from, to, share, after },
      );
    });
}

export const stocks: fc.Arbitrary<SmallStock> = fc
  .record({
    states: fc.integer({ min: 2, max: 4 }),
    cycles: fc.integer({ min: 1, max: 9 }),
    measures: fc.nat(3),
  })
  .chain(({ states, cycles, measures }) =>
    fc.record({
      states: fc.constant(states),
      cycles: fc.constant(cycles),
      groups: fc.constant(2),
      moves: fc.array(movesIn(states), { minLength: measures + 1, maxLength: measures + 1 }),
      standing: fc.array(fc.record({ group: index(2), state: index(states), completed: fc.nat(7), people }), {
        maxLength: 5,
      }),
      coming: fc.array(fc.record({ group: index(2), state: index(states), people }), { maxLength: 3 }),
      starts: fc.array(
        fc
          .record({
            from: index(states),
            to: index(states),
            number: fc.option(people, { nil: undefined }),
            places: people,
            order: fc.nat(1),
            limited: fc.boolean(),
          })
          .map(({ number, places, limited, ...rest }) => ({
            ...rest,
            ...(number === undefined ? {} : { number }),
            ...(limited || number === undefined ? { places } : {}),
          })),
        { minLength: measures, maxLength: measures },
      ),
    }),
  );

/** Strands: group by group, and in each measure by measure. */
export function planned(stock: SmallStock): { strands: StrandPlan[]; starts: Start[] } {
  const { states, cycles, groups, moves } = stock;
  const strands = Array.from({ length: groups }, (_, group) =>
    moves.map((own, measure): StrandPlan => {
      const standing = measure > 0 ? [] : stock.standing.filter((s) => s.group === group);
      const entries = Array.from({ length: states }, () => new Float64Array(cycles));
      if (measure === 0)
        for (const one of stock.coming)
          if (one.group === group)
            for (let cycle = 1; cycle < cycles; cycle++) entries[one.state]![cycle]! += one.people;
      const completed = Math.max(0, ...standing.map((s) => s.completed));
      const layout = layOutFlow({ states, cycles, cycle: "month", moves: own, completed });
      return { group, layout, shares: own.map((m) => m.share), standing, entries };
    }),
  ).flat();
  const every = (n: number) => new Float64Array(cycles).fill(n);
  const starts = stock.starts.map(({ number, places, from, to, order }, k): Start => ({
    measure: k + 1,
    from,
    to,
    order,
    into: Int32Array.from({ length: groups }, (_, group) => group * moves.length + k + 1),
    ...(number === undefined ? {} : { number: every(number) }),
    ...(places === undefined ? {} : { places: every(places) }),
  }));
  return { strands, starts };
}

export function ran(
  strands: readonly StrandPlan[],
  starts: readonly Start[],
  stock: Pick<SmallStock, "groups" | "cycles">,
): Stock {
  const run = runStock(strands, starts, stock);
  if (!run.ok) throw new Error(JSON.stringify(run.faults));
  return run.stock;
}

export const runOf = (stock: SmallStock): Stock => {
  const { strands, starts } = planned(stock);
  return ran(strands, starts, stock);
};
