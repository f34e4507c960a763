import { finished, type InSteps } from "../../core/in-steps.js";
import { normalized } from "../../core/names.js";
import type { Assumption } from "../../input/scenario/scenario.js";
import { evaluateBlock } from "../plan/block.js";
import type { Figure } from "../plan/figure.js";
import type { ValueId } from "../plan/named.js";
import type { Plan } from "../plan/plan.js";
import { limitsOf } from "./solvable.js";

/** An end of an assumption's limits, and what each plan comes to there. */
export interface SwingEnd {
  readonly value: number;
  /** By plan; NaN where the plan cannot be worked out with it. */
  readonly results: readonly number[];
}

/** One assumption at its low and at its high end, when all others stay as they are. */
export interface Swing {
  /** As the first plan that has it gives it. */
  readonly assumption: Assumption;
  readonly low: SwingEnd;
  readonly high: SwingEnd;
}

export interface Swings {
  /** What each plan comes to as written. */
  readonly base: readonly number[];
  /** In the order in which the assumptions stand. */
  readonly swings: readonly Swing[];
  /** Assumptions that have no limits, and were not tried. */
  readonly notTried: readonly Assumption[];
}

interface Limits {
  readonly assumption: Assumption;
  readonly low: number;
  readonly high: number;
}

/**
 * What a figure of some plans comes to when one assumption at a time is at an end of its limits: every plan at once, so
 * that what they share is the same in all. A plan that has no such assumption, or a value of its own in its place, stays
 * as it is. Each end equals a run with that value.
 */
export const oneAtATime = (plans: readonly Plan[], figure: Figure): Swings =>
  finished(oneAtATimeInSteps(plans, figure));

/** The same, a plan in each step. */
export function* oneAtATimeInSteps(plans: readonly Plan[], figure: Figure): InSteps<Swings> {
  const { limited, notTried } = assumptionsOf(plans);
  const columns: Float64Array[] = [];
  for (const plan of plans) {
    columns.push(ends(plan, limited, figure));
    yield;
  }
  const end = (which: "low" | "high", place: number): SwingEnd => ({
    value: limited[place]![which],
    results: columns.map((column) => column[place * 2 + (which === "low" ? 0 : 1)]!),
  });
  return {
    base: columns.map((column) => column[limited.length * 2]!),
    swings: limited.map(({ assumption }, i) => ({ assumption, low: end("low", i), high: end("high", i) })),
    notTried,
  };
}

/** By name, once, however many plans have it. */
function assumptionsOf(plans: readonly Plan[]): { limited: Limits[]; notTried: Assumption[] } {
  const all = new Map<string, Assumption>();
  for (const { scenario } of plans)
    for (const assumption of scenario.assumptions) {
      const name = normalized(assumption.name);
      if (!all.has(name)) all.set(name, assumption);
    }
  const limited: Limits[] = [];
  const notTried: Assumption[] = [];
  for (const assumption of all.values()) {
    const limits = assumption.value.kind === "number" ? limitsOf(assumption) : undefined;
    if (limits !== undefined) limited.push({ assumption, low: limits[0], high: limits[1] });
    else notTried.push(assumption);
  }
  return { limited, notTried };
}

/** Low and high of each assumption, and at last what the plan comes to as written. */
function ends(plan: Plan, limited: readonly Limits[], figure: Figure): Float64Array {
  const draws = limited.length * 2 + 1;
  const overridden = new Set(plan.scenario.overrides.map(({ name }) => normalized(name)));
  const own = new Set(plan.scenario.assumptions.map(({ name }) => normalized(name)));
  const values = new Map<ValueId, Float64Array>();
  limited.forEach(({ assumption, low, high }, i) => {
    const name = normalized(assumption.name);
    if (!own.has(name) || overridden.has(name)) return;
    const named = plan.names.find((n) => n.name === name && n.group === undefined && n.type === "number");
    if (named?.base === undefined) return;
    const column = new Float64Array(draws).fill(named.base);
    column[i * 2] = low;
    column[i * 2 + 1] = high;
    values.set(named.id, column);
  });
  return evaluateBlock(plan, values, draws, [figure]).figures[0]!;
}

/** How far apart the ends of a plan's bar are, with what it comes to as written among them. */
export function spanOf({ low, high }: Swing, plan: number, base: number): number {
  const known = [low.results[plan]!, high.results[plan]!, base].filter((n) => !Number.isNaN(n));
  return Math.max(...known) - Math.min(...known);
}

/** Places of plans from the greatest result to the least; what cannot be worked out comes last, equals in their order. */
export function orderOf(results: readonly number[]): number[] {
  const rank = (n: number): number => (Number.isNaN(n) ? -Infinity : n);
  return [...results.keys()].sort((a, b) => {
    const [x, y] = [rank(results[a]!), rank(results[b]!)];
    return x === y ? a - b : y - x;
  });
}
