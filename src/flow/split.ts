import { perCycle } from "./competing-risks.js";
import type { Exit, FlowFault } from "./fault.js";
import type { Cycle, FlowPlan, Share } from "./plan.js";

/** More than 1 by this much is a mistake; by less it is the floats. */
const TOLERANCE = 1e-9;
/** Less than this left of a whole is the floats, and nobody. */
const NOBODY = 4e-16;

/** A share of those in a state who go to `to`; what leaves a state together competes for the same people. */
export type Leaving = Readonly<{ to: number; share: Share; per: Cycle }>;

/**
 * Where the people of one state go, ready to run. `shares` holds for each cycle first the share that stays, then one
 * per target; `stride` is 0 when all cycles are alike. `pairs` says in which row of `moved` each target is counted.
 */
export type Split = Readonly<{ to: Int32Array; pairs: Int32Array; shares: Float64Array; stride: number }>;

export type Where = Readonly<{ state: number; exit: Exit }>;

const shareIn = (share: Share, cycle: number): number => (typeof share === "number" ? share : share[cycle]!);

/** Puts together what leaves one state together; a fault when it cannot be. */
export function splitOf(
  leaving: readonly Leaving[],
  where: Where,
  plan: Pick<FlowPlan, "cycle" | "cycles">,
  pairOf: (from: number, to: number) => number,
): Split | FlowFault {
  const to = [...new Set(leaving.map((l) => l.to))].filter((target) => target !== where.state);
  const columns = leaving.map((l) => to.indexOf(l.to) + 1);
  const varies = leaving.some((l) => typeof l.share !== "number");
  const width = to.length + 1;
  const shares = new Float64Array(width * (varies ? plan.cycles : 1));

  for (let cycle = 0, at = 0; at < shares.length; cycle++, at += width) {
    if (cycle > 0 && leaving.every((l) => shareIn(l.share, cycle) === shareIn(l.share, cycle - 1))) {
      shares.copyWithin(at, at - width, at);
      continue;
    }
    const totals = { month: 0, year: 0 };
    for (const { to: target, share, per } of leaving) {
      const value = shareIn(share, cycle);
      if (!(value >= 0)) return { kind: "share", ...where, to: target, cycle, share: value };
      totals[per] += value;
    }
    const foreign = plan.cycle === "month" ? totals.year : totals.month;
    if (foreign > 1 + TOLERANCE) return { kind: "over", ...where, cycle, total: foreign };
    const factors = {
      month: perCycle(Math.min(1, totals.month), "month", plan.cycle),
      year: perCycle(Math.min(1, totals.year), "year", plan.cycle),
    };
    const total = totals.month * factors.month + totals.year * factors.year;
    if (total > 1 + TOLERANCE) return { kind: "over", ...where, cycle, total };

    const whole = Math.max(1, total);
    leaving.forEach(({ share, per }, i) => {
      const column = columns[i]!;
      if (column > 0) shares[at + column]! += (shareIn(share, cycle) * factors[per]) / whole;
    });
    let gone = 0;
    for (let column = 1; column < width; column++) gone += shares[at + column]!;
    shares[at] = gone > 1 - NOBODY ? 0 : 1 - gone;
  }
  const pairs = to.map((target) => pairOf(where.state, target));
  return { to: Int32Array.from(to), pairs: Int32Array.from(pairs), shares, stride: varies ? width : 0 };
}
