import { expect, test } from "vitest";
import type { FlowPlan, Move } from "../../src/flow/plan.js";
import { shortfalls } from "../../src/flow/shortfall.js";
import { simulate } from "../../src/flow/simulate.js";

const planWith = (moves: readonly Move[], over: Partial<FlowPlan> = {}): FlowPlan => ({
  states: 3,
  cycles: 4,
  cycle: "month",
  entries: [Float64Array.of(1, 1, 1, 1)],
  moves,
  ...over,
});

const faultsOf = (plan: FlowPlan) => {
  const simulated = simulate(plan);
  return simulated.ok ? [] : simulated.faults;
};

const monthly = (to: number, share: number | Float64Array): Move => ({
  kind: "rate",
  from: 0,
  to,
  share,
  per: "month",
});

test("monthly shares over 100 % together are told with their state and total", () => {
  expect(faultsOf(planWith([monthly(1, 0.75), monthly(2, 0.5)]))).toEqual([
    { kind: "over", state: 0, exit: { kind: "rate", firstCycleOfStay: 1 }, cycle: 0, total: 1.25 },
  ]);
});

test("the first cycle in which shares come to too much is told", () => {
  const rising = Float64Array.of(0, 0.25, 0.5, 0.75);
  expect(faultsOf(planWith([monthly(1, 0.5), monthly(2, rising)]))).toMatchObject([
    { cycle: 3, total: 1.25 },
  ]);
});

test("yearly shares over 100 % are over, also in months", () => {
  const yearly = (to: number): Move => ({ kind: "rate", from: 0, to, share: 0.75, per: "year" });
  expect(faultsOf(planWith([yearly(1), yearly(2)]))).toMatchObject([{ kind: "over", total: 1.5 }]);
});

test("a yearly and a monthly share can come to too much together", () => {
  const sure: Move = { kind: "rate", from: 0, to: 1, share: 1, per: "year" };
  expect(faultsOf(planWith([sure, monthly(2, 0.25)]))).toMatchObject([{ kind: "over", total: 1.25 }]);
});

test("rates over different parts of a stay do not meet; where they overlap they do", () => {
  const early: Move = {
    kind: "rate",
    from: 0,
    to: 1,
    share: 0.75,
    per: "month",
    stay: { first: 1, last: 3 },
  };
  const late: Move = {
    kind: "rate",
    from: 0,
    to: 2,
    share: 0.75,
    per: "month",
    stay: { first: 4, last: Infinity },
  };
  expect(faultsOf(planWith([early, late]))).toEqual([]);
  expect(faultsOf(planWith([early, { ...late, stay: { first: 3, last: 8 } }]))).toEqual([
    { kind: "over", state: 0, exit: { kind: "rate", firstCycleOfStay: 3 }, cycle: 0, total: 1.5 },
  ]);
});

test("a duration split over 100 % is told, with the stays counted among them", () => {
  const moves = [0, 1, 2].map((to): Move => ({ kind: "duration", from: 0, to, share: 0.5, after: 2 }));
  expect(faultsOf(planWith(moves))).toEqual([
    { kind: "over", state: 0, exit: { kind: "duration", after: 2 }, cycle: 0, total: 1.5 },
  ]);
});

test("shares that come to 100 % but for the floats are not over, and leave nobody", () => {
  const moves = [0.1, 0.2, 0.7].map((share, i): Move => ({
    kind: "rate",
    from: 0,
    to: i + 1,
    share,
    per: "month",
  }));
  const simulated = simulate(planWith(moves, { states: 4 }));
  expect(simulated.ok && [...simulated.flow.start.slice(0, 4)]).toEqual([1, 1, 1, 1]);
});

test.each([-0.1, NaN, Infinity])("a share of %d is no share", (share) => {
  const fault = faultsOf(planWith([monthly(1, share)]))[0];
  expect(fault?.kind).toBe(share === Infinity ? "over" : "share");
});

test.each([-1, NaN, Infinity])("%d people cannot come in", (people) => {
  const entries = [undefined, Float64Array.of(0, 1, people, 1)];
  expect(faultsOf(planWith([], { entries }))).toEqual([{ kind: "entry", state: 1, cycle: 2, people }]);
});

test("all faults are told at once", () => {
  const entries = [Float64Array.of(-1, 0, 0, 0)];
  expect(faultsOf(planWith([monthly(1, 2), { ...monthly(0, -1), from: 1 }], { entries }))).toHaveLength(3);
});

test.each<Move>([
  { kind: "duration", from: 0, to: 1, share: 1, after: 0 },
  { kind: "duration", from: 0, to: 1, share: 1, after: 2.5 },
  { kind: "duration", from: 0, to: 3, share: 1, after: 2 },
  { kind: "rate", from: 0, to: 1, share: 0.1, per: "month", stay: { first: 3, last: 2 } },
  { kind: "rate", from: 0, to: 1, share: Float64Array.of(0.1), per: "month" },
])("a plan that was not checked is a bug: %o", (move) => {
  expect(() => simulate(planWith([move]))).toThrow(RangeError);
});

test("a duration that accounts for fewer than all is pointed out, unless a row says that the rest stay", () => {
  const some: Move = { kind: "duration", from: 0, to: 1, share: 0.35, after: 2 };
  const stay: Move = { kind: "duration", from: 0, to: 0, share: 0.65, after: 2 };
  expect(shortfalls(planWith([some]))).toEqual([{ state: 0, after: 2, cycle: 1, total: 0.35 }]);
  expect(shortfalls(planWith([some, stay]))).toEqual([]);
  expect(shortfalls(planWith([{ ...some, after: 9 }]))).toEqual([]);
});
