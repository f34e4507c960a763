import { readdirSync, readFileSync } from "node:fs";
import {
  discountedWhenCounted,
  type Discounting,
  discountFactors,
  presentValue,
} from "../../src/analysis/money/discounting.js";
import { type Counting, type Counts, counted, inState } from "../../src/flow/counting.js";
import type { FlowPlan, RateMove } from "../../src/flow/plan.js";
import { type Flow, simulate } from "../../src/flow/simulate.js";

type FromTo = Readonly<{ from_cycle: number; to_cycle: number }>;
type Matrix = readonly (readonly number[])[];

type Outcome = Readonly<{ annual_rate: number; scale: number; compounding: "annual" | "continuous" }> &
  (
    | Readonly<{ mode: "cycles"; count: Counting; discount_at: "start" | "mid" | "end" }>
    | Readonly<{ mode: "points"; weights: "none" | "half-cycle" | "simpson13-darth" }>
  );

/** A published cohort model with its results, as in `cases/`: yearly cycles, counted from 1. */
export type CohortCase = Readonly<{
  id: string;
  states: readonly string[];
  cycles: number;
  initial: readonly number[];
  strategies: readonly Readonly<{
    name: string;
    transitions: readonly (FromTo & Readonly<{ matrix: Matrix }>)[];
    values: Readonly<Record<string, readonly (FromTo & Readonly<{ values: readonly number[] }>)[]>>;
  }>[];
  outcomes: Readonly<Record<string, Outcome>>;
  expected: readonly Readonly<{
    strategy: string;
    outcome: string;
    value: number;
    kind: "published" | "reference_impl";
    abs_tol: number;
  }>[];
  recomputed: Readonly<Record<string, Readonly<Record<string, number>>>>;
  traces: readonly Readonly<{
    strategy: string;
    count: Counting;
    cycle: number;
    values: Readonly<Record<string, number>>;
    abs_tol: number;
  }>[];
  /** Differences per `per` people, each with its tolerance. */
  increments: readonly Readonly<
    { strategy: string; against: string; cost: string; effect: string; per: number; kind: string } & Partial<
      Record<"inc_cost" | "inc_effect" | "icer", readonly [value: number, tolerance: number]>
    >
  >[];
}>;

const folder = new URL("cases/", import.meta.url);

export const cohortCases = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as CohortCase,
);

const holding = <T extends FromTo>(parts: readonly T[], cycle: number): T =>
  parts.find((p) => p.from_cycle <= cycle && cycle <= p.to_cycle) ?? parts.at(-1)!;

/** One cycle more than the case has, so that its last point in time is the start of a cycle. */
function planOf(model: CohortCase, strategy: CohortCase["strategies"][number]): FlowPlan {
  const cycles = model.cycles + 1;
  const perCycle = (value: (cycle: number) => number): Float64Array =>
    Float64Array.from({ length: cycles }, (_, t) => value(t + 1));
  const moves = model.states.flatMap((_, from) =>
    model.states.flatMap((_, to): RateMove[] => {
      const share = perCycle((k) => holding(strategy.transitions, k).matrix[from]![to]!);
      return from === to || share.every((s) => s === 0)
        ? []
        : [{ kind: "rate", from, to, share, per: "year" }];
    }),
  );
  return {
    states: model.states.length,
    cycles,
    cycle: "year",
    entries: model.initial.map((people) =>
      Float64Array.from({ length: cycles }, (_, t) => (t === 0 ? people : 0)),
    ),
    moves,
  };
}

export function flowOf(model: CohortCase, name: string): Flow {
  const simulated = simulate(
    planOf(
      model,
      model.strategies.find((s) => s.name === name)!,
    ),
  );
  if (!simulated.ok) throw new Error(JSON.stringify(simulated.faults));
  return simulated.flow;
}

const firstCycles = ({ start, end }: Counts, cycles: number): Counts => ({
  start: start.subarray(0, cycles),
  end: end.subarray(0, cycles),
});

/** The weights DARTH uses for its printed tables: the usual 1/3, 4/3, 2/3 … with the two inner ones exchanged. */
const simpson = (point: number, last: number): number =>
  point === 0 || point === last ? 1 / 3 : point % 2 === 1 ? 2 / 3 : 4 / 3;

/** Discounted person-cycles in one state, as the outcome counts them. */
function personCycles(flow: Flow, state: number, outcome: Outcome, cycles: number): Float64Array {
  const base: Omit<Discounting, "timing"> = {
    rate: outcome.annual_rate,
    compounding: outcome.compounding,
    cycle: "year",
  };
  const counts = inState(flow, state);
  if (outcome.mode === "cycles") {
    const timing = ({ start: "start", mid: "middle", end: "end" } as const)[outcome.discount_at];
    const factors = discountFactors({ ...base, timing }, cycles);
    return counted(firstCycles(counts, cycles), outcome.count).map((people, t) => people * factors[t]!);
  }
  switch (outcome.weights) {
    case "half-cycle":
      return discountedWhenCounted(firstCycles(counts, cycles), "mean", base);
    case "none":
      return discountedWhenCounted(counts, "start", base);
    case "simpson13-darth":
      return discountedWhenCounted(counts, "start", base).map((people, t) => people * simpson(t, cycles));
  }
}

export function outcomeOf(model: CohortCase, strategy: string, name: string): number {
  const outcome = model.outcomes[name]!;
  const values = model.strategies.find((s) => s.name === strategy)!.values[name.split("@")[0]!]!;
  const flow = flowOf(model, strategy);
  const total = model.states.reduce((sum, _, state) => {
    const people = personCycles(flow, state, outcome, model.cycles);
    return (
      sum +
      presentValue(
        people,
        Array.from(people, (_, t) => holding(values, t + 1).values[state]!),
      )
    );
  }, 0);
  return total * outcome.scale;
}
