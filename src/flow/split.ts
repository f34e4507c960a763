import { perCycle } from "./competing-risks.js";
import type { Exit, FlowFault } from "./fault.js";
import type { Cycle, Share } from "./plan.js";

/** More than 1 by this much is a mistake; by less it is the floats. */
const TOLERANCE = 1e-9;
/** Less than this left of a whole is the floats, and nobody. */
const NOBODY = 4e-16;

/** A share of those in a state who go to `to`, by the place of its move; what leaves together competes for the same people. */
export type Leaving = Readonly<{ move: number; to: number; per: Cycle }>;

/**
 * Where the people of one state can go together, whatever their shares: to the states `to`, which are counted in the rows
 * `pairs` of `moved`. `columns` says for each of `leaving` which of them it is, from 1; 0 for those who stay.
 */
export type Fork = Readonly<{
  state: number;
  exit: Exit;
  leaving: readonly Leaving[];
  columns: readonly number[];
  to: Int32Array;
  pairs: Int32Array;
}>;

/**
 * A fork ready to run. `shares` holds for each cycle first the share that stays, then one per target; `stride` is 0 when
 * all cycles are alike.
 */
export type Split = Readonly<Pick<Fork, "to" | "pairs"> & { shares: Float64Array; stride: number }>;

export const isFlowFault = (split: Split | FlowFault): split is FlowFault => "kind" in split;

export function forkOf(
  state: number,
  exit: Exit,
  leaving: readonly Leaving[],
  pairOf: (from: number, to: number) => number,
): Fork {
  const to = [...new Set(leaving.map((l) => l.to))].filter((target) => target !== state);
  return {
    state,
    exit,
    leaving,
    columns: leaving.map((l) => to.indexOf(l.to) + 1),
    to: Int32Array.from(to),
    pairs: Int32Array.from(to, (target) => pairOf(state, target)),
  };
}

const shareIn = (share: Share, cycle: number): number => (typeof share === "number" ? share : share[cycle]!);

/** Puts together what leaves one state together, by the share of each move; a fault when it cannot be. */
export function splitOf(
  fork: Fork,
  shares: readonly Share[],
  { cycle, cycles }: Readonly<{ cycle: Cycle; cycles: number }>,
): Split | FlowFault {
  const { leaving, columns, to, pairs } = fork;
  const width = to.length + 1;
  const varies = leaving.some(({ move }) => typeof shares[move] !== "number");
  const table = new Float64Array(width * (varies ? cycles : 1));
  for (let at = 0, c = 0; at < table.length; c++, at += width) {
    const alike = ({ move }: Leaving) => shareIn(shares[move]!, c) === shareIn(shares[move]!, c - 1);
    if (c > 0 && leaving.every(alike)) {
      table.copyWithin(at, at - width, at);
      continue;
    }
    const totals = { month: 0, year: 0 };
    for (const { move, to: target, per } of leaving) {
      const value = shareIn(shares[move]!, c);
      if (!(value >= 0)) return { kind: "share", ...whereOf(fork), to: target, cycle: c, share: value };
      totals[per] += value;
    }
    const foreign = cycle === "month" ? totals.year : totals.month;
    if (foreign > 1 + TOLERANCE) return { kind: "over", ...whereOf(fork), cycle: c, total: foreign };
    const month = perCycle(Math.min(1, totals.month), "month", cycle);
    const year = perCycle(Math.min(1, totals.year), "year", cycle);
    const total = totals.month * month + totals.year * year;
    if (total > 1 + TOLERANCE) return { kind: "over", ...whereOf(fork), cycle: c, total };

    const whole = Math.max(1, total);
    for (let i = 0; i < leaving.length; i++) {
      const { move, per } = leaving[i]!;
      if (columns[i]! > 0)
        table[at + columns[i]!]! += (shareIn(shares[move]!, c) * (per === "month" ? month : year)) / whole;
    }
    let gone = 0;
    for (let column = 1; column < width; column++) gone += table[at + column]!;
    table[at] = gone > 1 - NOBODY ? 0 : 1 - gone;
  }
  return { to, pairs, shares: table, stride: varies ? width : 0 };
}

const whereOf = ({ state, exit }: Fork): Pick<FlowFault & { exit: Exit }, "state" | "exit"> => ({
  state,
  exit,
});
