import type { Span } from "../../flow/steady-draws.js";
import type { Query } from "../../ledger/query.js";
import type { Figure } from "./figure.js";
import type { Plan } from "./plan.js";
import type { UnitPlan } from "./posting-plan.js";

/** Spans whose sums are all that is asked of people. */
export interface SumsOnly {
  readonly years: readonly Span[];
  /** All of the horizon, of those in work without support. */
  readonly whole: Span | undefined;
}

/**
 * The spans that figures need sums of, where they need nothing else of people: whole years, in each of which values are the
 * same. Then people need not be kept cycle by cycle. Undefined where they must be.
 */
export function sumsOnly(plan: Plan, want: readonly Figure[]): SumsOnly | undefined {
  const { horizon, people, items, outcomes } = plan;
  if (people.closed.length > 0 || !want.every(isOfYears)) return undefined;
  const turns = new Set(horizon.years.map(({ from }) => from));
  const isSteady = ({ rows }: UnitPlan): boolean =>
    rows.every(({ starts }) => starts.every((start) => turns.has(start)));
  if (!isSteady(items) || !isSteady(outcomes)) return undefined;
  const years = horizon.years.map(({ from, until }) => ({ from, until }));
  const whole = want.some(({ kind }) => kind === "extraYears")
    ? { from: 0, until: horizon.cycles }
    : undefined;
  return { years, whole };
}

const isOfYears = (figure: Figure): boolean =>
  figure.kind === "extraYears" ||
  ((figure.kind === "sum" || figure.kind === "outcome") && isYears(figure.query));

const isYears = ({ view, from, until }: Query): boolean =>
  view !== "paid" && from === undefined && until === undefined;
