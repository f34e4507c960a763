import type { Cycle } from "./plan.js";

const monthsIn: Readonly<Record<Cycle, number>> = { month: 1, year: 12 };

/**
 * The factor that turns shares per `per`, which compete for the same people, into shares per cycle:
 * P = Σp, m = 1 − (1 − P)^(cycle / per), mᵢ = pᵢ · m / P. `total` is P, from 0 to 1.
 */
export function perCycle(total: number, per: Cycle, cycle: Cycle): number {
  if (per === cycle || total === 0) return 1;
  return -Math.expm1((monthsIn[cycle] / monthsIn[per]) * Math.log1p(-total)) / total;
}
