import fc from "fast-check";
import { expect, test } from "vitest";
import { counted, type Counting, inBand, inState } from "../../src/flow/counting.js";
import { drawnSplits } from "../../src/flow/drawn-split.js";
import { type DrawnInflow, runDraws, type Watched } from "../../src/flow/draws.js";
import { entering, leaving, moving, starting } from "../../src/flow/events.js";
import { layOutFlow } from "../../src/flow/layout.js";
import type { FlowPlan, Share } from "../../src/flow/plan.js";
import { type Flow, runFlow } from "../../src/flow/simulate.js";
import { compensatedSum } from "../../src/core/compensated-sum.js";
import { engineLanes } from "../../src/flow/engine-lanes.js";
import { plainLanes } from "../../src/flow/lanes.js";
import { sumSteadyDraws } from "../../src/flow/steady-draws.js";
import { plans } from "./plans.js";

/** Every inflow a cycle of its own. */
const inflowsOf = ({ entries }: FlowPlan, scales: readonly number[]): DrawnInflow[] =>
  entries.flatMap((row, state) =>
    [...(row ?? [])].map((n, cycle) => ({
      state,
      from: cycle,
      until: cycle + 1,
      late: 0,
      people: Float64Array.from(scales, (scale) => n * scale),
    })),
  );

const scaled = (share: Share, by: number): Share =>
  typeof share === "number" ? share * by : share.map((s) => s * by);

const watchedOf = ({ states, bands = [] }: FlowPlan, counting: Counting): Watched[] => [
  ...Array.from({ length: states }, (_, state): Watched[] => [
    { kind: counting, state },
    { kind: "starting", state },
    { kind: "entering", state },
    { kind: "leaving", state },
    ...Array.from({ length: states }, (__, to): Watched => ({ kind: "moving", from: state, to })),
  ]).flat(),
  ...bands.map((_, band): Watched => {
    const kinds = { start: "bandStart", end: "bandEnd", mean: "bandMean" } as const;
    return { kind: kinds[counting], band };
  }),
];

function seen(flow: Flow, watch: Watched, counting: Counting): Float64Array {
  if ("band" in watch) return counted(inBand(flow, watch.band), counting);
  switch (watch.kind) {
    case "moving":
      return moving(flow, watch.from, watch.to);
    case "starting":
      return starting(flow, watch.state);
    case "entering":
      return entering(flow, watch.state);
    case "leaving":
      return leaving(flow, watch.state);
    default:
      return counted(inState(flow, watch.state), counting);
  }
}

test("draws side by side are the draws one by one, to the bit", () => {
  const draws = fc.array(
    fc.record({ shares: fc.nat(100).map((n) => n / 100), people: fc.nat(300).map((n) => n / 100) }),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(plans, draws, fc.constantFrom("start", "end", "mean"), (plan, drawn, counting) => {
      const layout = layOutFlow(plan);
      const sharesOf = (draw: number): Share[] => plan.moves.map((m) => scaled(m.share, drawn[draw]!.shares));
      const splits = drawnSplits(layout, sharesOf, drawn.length, () => {
        throw new Error("a plan that can be run");
      });
      const inflows = inflowsOf(
        plan,
        drawn.map((d) => d.people),
      );
      const watched = watchedOf(plan, counting);
      const series = runDraws(layout, splits, inflows, drawn.length, watched);
      drawn.forEach(({ people }, draw) => {
        const entries = plan.entries.map((row) => row?.map((n) => n * people));
        const alone = runFlow(layout, sharesOf(draw), entries);
        if (!alone.ok) throw new Error(JSON.stringify(alone.faults));
        watched.forEach((watch, i) => {
          const own = Array.from({ length: plan.cycles }, (_, c) => series[i]![c * drawn.length + draw]! + 0);
          expect(own).toEqual([...seen(alone.flow, watch, counting)].map((n) => n + 0));
        });
      });
    }),
    { numRuns: 100 },
  );
});

test.each([
  ["the engine's WebAssembly", engineLanes],
  ["plain JavaScript", plainLanes],
] as const)("sums over spans by %s are those of the series, to the bit", (_, makeLanes) => {
  const steady = plans.map((plan): FlowPlan => ({
    ...plan,
    bands: [],
    moves: plan.moves.flatMap((m) => (m.kind === "rate" && m.stay === undefined ? [m] : [])),
  }));
  const draws = fc.array(fc.nat(300), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      steady,
      draws,
      fc.constantFrom("start", "end", "mean"),
      fc.nat(9),
      (plan, scales, kind, cut) => {
        const layout = layOutFlow(plan);
        const splits = drawnSplits(
          layout,
          (draw) => plan.moves.map((m) => scaled(m.share, scales[draw]! / 300)),
          scales.length,
          () => undefined,
        );
        const inflows = inflowsOf(plan, scales).map((i, n) => ({ ...i, late: n % 3 === 0 ? 0.25 : 0 }));
        const watched = Array.from({ length: plan.states }, (__, state) => ({ kind, state }));
        const { cycles } = plan;
        const middle = Math.min(cut, cycles);
        const own = [
          { from: 0, until: middle },
          { from: middle, until: cycles },
          { from: 0, until: cycles },
        ];
        const series = runDraws(layout, splits, inflows, scales.length, watched);
        const sums = sumSteadyDraws(
          layout,
          splits,
          inflows,
          scales.length,
          watched,
          watched.map(() => own),
          makeLanes as typeof plainLanes,
        );
        watched.forEach((__, i) => {
          own.forEach(({ from, until }, s) => {
            scales.forEach((___, draw) => {
              const people = Array.from(
                { length: until - from },
                (____, c) => series[i]![(from + c) * scales.length + draw]!,
              );
              expect(sums[i]![s]![draw]).toBe(compensatedSum(people));
            });
          });
        });
      },
    ),
    { numRuns: 60, endOnFailure: true },
  );
});

test("a draw whose shares cannot be is told apart", () => {
  const plan: FlowPlan = {
    states: 2,
    cycles: 3,
    cycle: "month",
    entries: [Float64Array.of(10, 0, 0)],
    moves: [{ kind: "rate", from: 0, to: 1, share: 0.5, per: "month" }],
  };
  const told: [string, number][] = [];
  const layout = layOutFlow(plan);
  const splits = drawnSplits(
    layout,
    (draw) => [[0.5, 1.5, -1][draw]!],
    3,
    (fault, draw) => told.push([fault.kind, draw]),
  );
  expect(told).toEqual([
    ["over", 1],
    ["share", 2],
  ]);
  const [left] = runDraws(layout, splits, inflowsOf(plan, [1, 1, 1]), 3, [{ kind: "start", state: 0 }]);
  expect([left![0], left![3], left![6]]).toEqual([10, 5, 2.5]);
});
