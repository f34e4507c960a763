import { compensatedSum } from "../../core/compensated-sum.js";
import { normalized } from "../../core/names.js";
import type { StateDefinition } from "../../rulebook/state.js";
import { type Evaluation, evaluation, type PlannedRun } from "../plan/evaluation.js";
import type { ValueId } from "../plan/named.js";
import type { Plan } from "../plan/plan.js";
import type { Crossings, ResultOf } from "./crossings.js";
import type { Solvable } from "./solvable.js";

/** Those whom a share is a share of: all who complete their time in a state. */
export interface ShareOfPeople {
  /** As many as are expected, not rounded. */
  readonly base: number;
  /** What they leave and come to, where all rows say the same. */
  readonly from?: StateDefinition;
  readonly to?: StateDefinition;
  /** Months in the state, where all rows say the same. */
  readonly months?: number;
}

/** How many of them are needed. */
export interface PeopleAnswer {
  readonly share: ShareOfPeople;
  /**
   * The least number with which the target is reached, or the greatest where the result falls; undefined when no number
   * of them is enough.
   */
  readonly number?: number;
  /** Whether more people make the result greater. */
  readonly rising: boolean;
  /** The result with that number, and with the next one, which misses the target; undefined beyond all or none of them. */
  readonly result?: number;
  readonly next?: { readonly number: number; readonly result: number };
}

/**
 * Whom a name is a share of, where it stands alone as the share of people who complete their time in a state. A rate by the
 * month or the year is a share of nobody in particular: undefined.
 */
export function shareOfPeople(plan: Plan, { name, ids, base }: Solvable): ShareOfPeople | undefined {
  const direct = plan.scenario.flows.filter(
    ({ alternative, share }) => alternative === "with" && normalized(share.text) === name,
  );
  if (direct.length === 0 || direct.some(({ move }) => move.kind !== "duration")) return undefined;
  const asked = base > 0 ? base : 1;
  const at = (share: number): Evaluation | undefined => {
    const evaluated = evaluation(plan, new Map(ids.map((id): [ValueId, number] => [id, share])));
    return evaluated.kind === "faults" ? undefined : evaluated;
  };
  const run = at(asked);
  if (run === undefined) return undefined;
  const own = run.cohorts.map((cohort) => movedBy(cohort, name));
  if (own.every((moved) => moved === undefined)) return undefined;
  // Others who make the same move for another reason make it without the share too.
  const shared = own.some((moved) => moved?.shared === true);
  const none = shared ? at(0) : undefined;
  const others = none?.cohorts.map((cohort) => movedBy(cohort, name)?.people ?? 0) ?? [];
  const people = compensatedSum(own.map((moved, i) => (moved?.people ?? 0) - (others[i] ?? 0))) / asked;
  if (!(people > 0)) return undefined;
  const { states } = plan.scenario;
  const only = <T>(all: readonly T[]): T | undefined => (new Set(all).size === 1 ? all[0] : undefined);
  const from = only(direct.map((row) => states[row.from]!));
  const to = only(direct.map((row) => states[row.to]!));
  const after = only(direct.map(({ move }) => (move.kind === "duration" ? move.after.text : "")));
  const months = after === undefined ? NaN : Number(after);
  return {
    base: people,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(Number.isInteger(months) ? { months } : {}),
  };
}

/** The people of a cohort who make the moves that a name is the share of. */
function movedBy({ plan, flow }: PlannedRun, name: string): { people: number; shared: boolean } | undefined {
  if (plan.alternative !== "with") return undefined;
  const ways = plan.ways.filter(
    ({ row }) => row.move.kind === "duration" && normalized(row.share.text) === name,
  );
  if (ways.length === 0) return undefined;
  const makes = (row: { from: number; to: number }): number =>
    flow.pairs.findIndex(({ from, to }) => from === row.from && to === row.to);
  const pairs = new Set(ways.map(({ row }) => makes(row)));
  const shared = plan.ways.some((way) => !ways.includes(way) && pairs.has(makes(way.row)));
  const { cycles } = flow;
  const people = [...pairs].map((pair) =>
    pair < 0 ? 0 : compensatedSum(flow.moved.subarray(pair * cycles, (pair + 1) * cycles)),
  );
  return { people: compensatedSum(people), shared };
}

/** In whole people: each number is tried, and so is the next one. */
export function peopleAnswer(
  share: ShareOfPeople,
  { at, ends }: Crossings,
  resultOf: ResultOf,
  target: number,
): PeopleAnswer {
  const { base } = share;
  const [low, high] = ends;
  const rising = at[0]?.rising ?? high.y > low.y;
  const result = (number: number): number => resultOf(Float64Array.of(number / base))[0]!;
  const isEnough = (number: number): boolean => result(number) >= target;
  const most = Math.floor(base * Math.min(1, high.x) + 1e-9);
  const answer = (number: number): PeopleAnswer => {
    const next = rising ? number - 1 : number + 1;
    const nextResult = next < 0 || next > most ? NaN : result(next);
    return {
      share,
      number,
      rising,
      result: result(number),
      ...(Number.isNaN(nextResult) ? {} : { next: { number: next, result: nextResult } }),
    };
  };
  const [crossing] = at;
  if (crossing === undefined) return low.y < target ? { share, rising } : answer(rising ? 0 : most);
  // Start beside the share that is right, and try until one is enough and the next is not.
  let number = rising ? Math.ceil(crossing.x * base - 1e-9) : Math.floor(crossing.x * base + 1e-9);
  const step = rising ? 1 : -1;
  while (number >= 0 && number <= most && !isEnough(number)) number += step;
  while (number - step >= 0 && number - step <= most && isEnough(number - step)) number -= step;
  return number < 0 || number > most ? { share, rising } : answer(number);
}
