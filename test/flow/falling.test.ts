import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Lots } from "../../src/chance/lots.js";
import { drawnSplits } from "../../src/flow/drawn-split.js";
import { type DrawnInflow, runDraws, type Watched } from "../../src/flow/draws.js";
import { stateLots } from "../../src/flow/falling.js";
import { wholeInflows } from "../../src/flow/falling-inflows.js";
import { layOutFlow } from "../../src/flow/layout.js";
import type { FlowPlan } from "../../src/flow/plan.js";
import { plans } from "./plans.js";

const numbered = (first: number, count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, d) => first + d);

/** Entries of some hundred people at most, each of them in one part a cycle. */
const fewer = (plan: FlowPlan): FlowPlan => ({
  ...plan,
  entries: plan.entries.map((row) => row?.map((n) => n / 20)),
});

function fallen(plan: FlowPlan, first: number, draws: number, watched: readonly Watched[], seed = 1) {
  const layout = layOutFlow(plan);
  const splits = drawnSplits(
    layout,
    () => plan.moves.map((m) => m.share),
    draws,
    () => {
      throw new Error("a plan that can be run");
    },
  );
  const lots = new Lots(seed, numbered(first, draws));
  const inflows = plan.entries.flatMap((row, state) =>
    [...(row ?? [])].flatMap((n, cycle) =>
      wholeInflows(
        [{ state, from: cycle, until: cycle + 1, late: 0, share: 1 }],
        new Float64Array(draws).fill(n),
        lots.of(`${String(state)} ${String(cycle)}`),
      ),
    ),
  );
  const series = runDraws(layout, splits, inflows, draws, watched, (state) =>
    stateLots(lots, "grupp", String(state)),
  );
  return { series, inflows };
}

const everywhere = ({ states }: FlowPlan, kind: "start" | "end" | "leaving" | "entering"): Watched[] =>
  Array.from({ length: states }, (_, state) => ({ kind, state }));

describe("people who go where chance has them", () => {
  test("are whole, and nobody comes or goes but from outside", () => {
    fc.assert(
      fc.property(plans, fc.nat(1000), (plan, seed) => {
        const draws = 3;
        const few = fewer(plan);
        const { series, inflows } = fallen(few, 0, draws, everywhere(few, "end"), seed);
        for (const own of series) expect([...own].every((n) => Number.isInteger(n) && n >= 0)).toBe(true);
        for (let cycle = 0; cycle < plan.cycles; cycle++)
          for (let d = 0; d < draws; d++) {
            const here = series.reduce((sum, own) => sum + own[cycle * draws + d]!, 0);
            const come = inflows
              .filter(({ from }) => from <= cycle)
              .reduce((sum, { people }) => sum + people[d]!, 0);
            expect(here).toBe(come);
          }
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test("are the same in a draw whichever others are worked out beside it", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const few = fewer(plan);
        const watched = everywhere(few, "start");
        const whole = fallen(few, 0, 7, watched).series;
        const part = fallen(few, 4, 2, watched).series;
        whole.forEach((own, i) => {
          for (let cycle = 0; cycle < plan.cycles; cycle++)
            expect(part[i]!.subarray(cycle * 2, cycle * 2 + 2)).toEqual(
              own.subarray(cycle * 7 + 4, cycle * 7 + 6),
            );
        });
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  test("are as many on average as are expected, everywhere and always", () => {
    const draws = 1000;
    for (const plan of fc.sample(plans, { seed: 20, numRuns: 6 })) {
      const few = fewer(plan);
      const watched = [
        ...everywhere(few, "end"),
        ...everywhere(few, "leaving"),
        ...everywhere(few, "entering"),
      ];
      const { series } = fallen(few, 0, draws, watched);
      const layout = layOutFlow(few);
      const splits = drawnSplits(
        layout,
        () => few.moves.map((m) => m.share),
        1,
        () => undefined,
      );
      const inflows = few.entries.flatMap((row, state) =>
        [...(row ?? [])].map((n, cycle): DrawnInflow => {
          return { state, from: cycle, until: cycle + 1, late: 0, people: Float64Array.of(n) };
        }),
      );
      const expected = runDraws(layout, splits, inflows, 1, watched);
      watched.forEach((_, i) => {
        for (let cycle = 0; cycle < few.cycles; cycle++) {
          const own = series[i]!.subarray(cycle * draws, (cycle + 1) * draws);
          const mean = own.reduce((a, b) => a + b, 0) / draws;
          const variance = own.reduce((a, b) => a + (b - mean) ** 2, 0) / draws;
          // Five standard errors, and where too few have come for a spread, those of a rare event.
          const error = Math.sqrt((variance + mean / 50 + 1 / draws) / draws);
          expect(Math.abs(mean - expected[i]![cycle]!)).toBeLessThan(5 * error + 1e-9);
        }
      });
    }
  });
});

/** 34 people of whom 40 % come to work when a month has gone: `cases/vectors.md` and the officer of Piteå. */
describe("34 people of whom 40 per cent come to work", () => {
  const plan: FlowPlan = {
    states: 3,
    cycles: 3,
    cycle: "month",
    entries: [Float64Array.of(34, 0, 0), undefined, undefined],
    moves: [
      { kind: "duration", from: 0, to: 1, after: 1, share: 0.4 },
      { kind: "duration", from: 0, to: 2, after: 1, share: 0.6 },
    ],
  };
  const draws = 20_000;
  const { series } = fallen(plan, 0, draws, [
    { kind: "start", state: 1 },
    { kind: "start", state: 2 },
  ]);
  const work = series[0]!.subarray(2 * draws);

  test("14 or more do in 509 cases of 1 000", () => {
    const chance = work.filter((n) => n >= 14).length / draws;
    expect(Math.abs(chance - 0.5089)).toBeLessThan(4 * Math.sqrt((0.509 * 0.491) / draws));
  });

  test("13.6 do on average, spread as a binomial distribution is, and all 34 are somewhere", () => {
    const mean = work.reduce((a, b) => a + b, 0) / draws;
    const variance = work.reduce((a, b) => a + (b - mean) ** 2, 0) / draws;
    expect(Math.abs(mean - 13.6)).toBeLessThan(4 * Math.sqrt(8.16 / draws));
    expect(Math.abs(variance / 8.16 - 1)).toBeLessThan(4 * Math.sqrt(2 / draws));
    const others = series[1]!.subarray(2 * draws);
    expect(work.every((n, d) => n === 34 - others[d]!)).toBe(true);
  });
});

describe("whole people of an entry", () => {
  const draws = 4000;
  const lot = new Lots(3, numbered(0, draws)).of("entry");
  const sumOf = (inflows: readonly DrawnInflow[], d: number): number =>
    inflows.reduce((sum, { people }) => sum + people[d]!, 0);

  test("20 in twelve months are 20, one or two in each month", () => {
    const all = wholeInflows(
      [{ state: 0, from: 0, until: 12, late: 0, share: 1 }],
      new Float64Array(draws).fill(20),
      lot,
    );
    for (let d = 0; d < 50; d++) expect(sumOf(all, d)).toBe(20);
    for (const { people } of all) {
      expect([...new Set(people)].sort()).toEqual([1, 2]);
      const mean = people.reduce((a, b) => a + b, 0) / draws;
      expect(Math.abs(mean - 20 / 12)).toBeLessThan(4 * Math.sqrt(2 / 9 / draws));
    }
  });

  test("7.3 are 7 or 8, 7.3 on average", () => {
    const all = wholeInflows(
      [{ state: 0, from: 0, until: 3, late: 0, share: 1 }],
      new Float64Array(draws).fill(7.3),
      lot,
    );
    const sums = Float64Array.from({ length: draws }, (_, d) => sumOf(all, d));
    expect([...new Set(sums)].sort()).toEqual([7, 8]);
    expect(Math.abs(sums.reduce((a, b) => a + b, 0) / draws - 7.3)).toBeLessThan(4 * Math.sqrt(0.21 / draws));
  });

  test("who comes when half the year has gone counts this year or the next, and is one person", () => {
    const parts = [
      { state: 0, from: 0, until: 1, late: 0.5, share: 0.5 },
      { state: 0, from: 1, until: 2, late: 0, share: 0.5 },
    ];
    const all = wholeInflows(parts, new Float64Array(draws).fill(9), lot);
    for (let d = 0; d < 50; d++) expect(sumOf(all, d)).toBe(9);
    const late = all.filter((i) => i.late === 1);
    const mean = late.reduce((sum, { people }) => sum + people.reduce((a, b) => a + b, 0) / draws, 0);
    expect(Math.abs(mean - 9 / 4)).toBeLessThan(4 / Math.sqrt(draws));
  });
});
