import { compensatedSum } from "../../core/compensated-sum.js";
import { isPartOf, municipality } from "../../ledger/actors.js";
import type { Ledger } from "../../ledger/ledger.js";
import { type Query, signFor } from "../../ledger/query.js";
import { type FrameUse, framesUsed } from "./frames.js";
import { cycleAt } from "./horizon.js";
import type { RunResult } from "./run-result.js";

type Run = Pick<RunResult, "scenario" | "actors" | "topActors" | "ledger" | "horizon">;

/** A run's money month by month, when it is paid, from the start up to a chosen end. */
export interface ShortRun {
  /** The cycle after the last one. */
  readonly until: number;
  /** The municipality, its boards, and the other actors, those that have any money. */
  readonly municipality?: Liquidity;
  readonly boards: readonly Liquidity[];
  readonly others: readonly Liquidity[];
  readonly frames: readonly FrameUse[];
  /** Years whose frames begin after the end. */
  readonly framesLater: readonly number[];
}

/** What is paid, by what it is to whom it is of; each month, above 0 when it is got. They make `net`. */
export interface Liquidity {
  /** The municipality, a board of it, what is the municipality's and no board's, or another actor. */
  readonly kind: "municipality" | "board" | "rest" | "actor";
  readonly actor: string;
  /** Only what is money. */
  readonly query: Query;
  /** Laid out, below 0. */
  readonly cost: Float64Array;
  /** What others give towards it. */
  readonly support: Float64Array;
  /** What is saved, and what comes in. */
  readonly effect: Float64Array;
  readonly net: Float64Array;
  /** What the net has come to as each month ends. */
  readonly reached: Float64Array;
  readonly depth: Depth;
  readonly settled: Settled;
}

/** Places are cycles. Less than half an öre is nothing. */
export interface Depth {
  /** The lowest that the sum is, where it is below 0. */
  readonly lowest: { readonly cycle: number; readonly sum: number } | undefined;
  /** As how many months end the sum is below 0. */
  readonly below: number;
  /** The first month from which the sum is not below 0 again, where it has been. */
  readonly back: number | undefined;
  readonly atEnd: number;
}

/** What is earned by the end: paid, and still to be got, less what is still to be paid. */
export interface Settled {
  readonly earned: number;
  readonly paid: number;
  readonly toGet: number;
  readonly toPay: number;
}

/** Undefined where no end is asked for, and there are no frames. */
export function shortRunOf(result: Run): ShortRun | undefined {
  const until = endOf(result);
  if (until === undefined) return undefined;
  const { actors, topActors, scenario, horizon } = result;
  const of = (kind: Liquidity["kind"], actor: string) => liquidityOf(result, until, kind, actor);
  const own = topActors.includes(municipality) ? of("municipality", municipality) : undefined;
  const boards = boardsIn(actors).map((board) => of("board", board));
  const rest = own === undefined || boards.length === 0 ? [] : [of("rest", municipality)];
  const others = topActors.filter((actor) => actor !== municipality).map((actor) => of("actor", actor));
  const lastYear = horizon.years.findLast(({ from }) => from < until)!.year;
  return {
    until,
    ...(own === undefined ? {} : { municipality: own }),
    boards: [...boards, ...rest].filter(hasAny),
    others: others.filter(hasAny),
    frames: framesUsed(result, until),
    framesLater: [...new Set(scenario.frames.map(({ year }) => year))].filter((year) => year > lastYear),
  };
}

/** As the scenario says; else the last month of the last year that has a frame. */
function endOf({ scenario, horizon }: Run): number | undefined {
  const { shortRun } = scenario.settings;
  if (shortRun !== undefined) return cycleAt(horizon, shortRun) + 1;
  const last = Math.max(...scenario.frames.map(({ year }) => year));
  return horizon.years.find(({ year }) => year === last)?.until;
}

/** The boards of the municipality, each with its own parts. */
const boardsIn = (actors: readonly string[]): string[] => [
  ...new Set(
    actors
      .filter((actor) => actor !== municipality && isPartOf(actor, municipality))
      .map((actor) => actor.split("/").slice(0, 2).join("/")),
  ),
];

function liquidityOf({ ledger }: Run, until: number, kind: Liquidity["kind"], actor: string): Liquidity {
  const query: Query = { actor, cash: true, ...(kind === "rest" ? { withoutParts: true } : {}) };
  const paid = (more: Query): Float64Array =>
    ledger.perCycle({ ...query, ...more, view: "paid" }).subarray(0, until);
  const net = paid({});
  const owed = owedTo(ledger, query, until);
  return {
    kind,
    actor,
    query,
    cost: paid({ role: "cost" }),
    support: paid({ role: "support" }),
    effect: paid({ role: "effect" }),
    net,
    reached: reachedBy(net),
    depth: depthOf(net),
    settled: {
      earned: ledger.sum({ ...query, from: 0, until }),
      paid: ledger.sum({ ...query, from: 0, until, view: "paid" }),
      ...owed,
    },
  };
}

/** What is earned before a cycle and paid from it on: what the actor gets, and what it pays. */
function owedTo(ledger: Ledger, query: Query, until: number): Pick<Settled, "toGet" | "toPay"> {
  const each = ledger.items
    .filter(({ lag }) => lag > 0)
    .map((item) => ({
      gets: signFor(item, query) > 0,
      amount: ledger.sum({ ...query, item: item.id, from: Math.max(0, until - item.lag), until }),
    }));
  const of = (gets: boolean): number =>
    compensatedSum(each.filter((one) => one.gets === gets).map(({ amount }) => amount));
  return { toGet: of(true), toPay: 0 - of(false) };
}

const hasAny = ({ net, settled }: Liquidity): boolean =>
  [...net, settled.toGet, settled.toPay].some((amount) => Math.abs(amount) >= 0.005);

const reachedBy = (net: Float64Array): Float64Array =>
  Float64Array.from(net.keys(), (cycle) => compensatedSum(net.subarray(0, cycle + 1)));

export function depthOf(net: Float64Array): Depth {
  const reached = reachedBy(net);
  let lowest: Depth["lowest"];
  let below = 0;
  let lastBelow = -1;
  for (const [cycle, sum] of reached.entries()) {
    if (sum > -0.005) continue;
    below++;
    lastBelow = cycle;
    if (sum < (lowest?.sum ?? 0)) lowest = { cycle, sum };
  }
  const back = lastBelow >= 0 && lastBelow < net.length - 1 ? lastBelow + 1 : undefined;
  return { lowest, below, back, atEnd: reached.at(-1) ?? 0 };
}
