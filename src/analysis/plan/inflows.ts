import { spreadOf } from "../../input/cells/periods.js";
import type { Entry } from "../../input/scenario/scenario.js";
import { type Horizon, monthsIn } from "../run/horizon.js";

/** When the people of an entry come in: a share of them, evenly over some cycles. */
export interface InflowTime {
  readonly from: number;
  /** Not included. */
  readonly until: number;
  /** Of the people of the entry. */
  readonly share: number;
  /** How much of the cycle has gone when they come: 0.5 for July in a year that begins in January. Then it is one cycle. */
  readonly late: number;
}

/** The cycles in which the people of an entry come in, as far as the horizon has them; a year's come when the year begins. */
export function timesOf({ period }: Entry, horizon: Horizon): InflowTime[] {
  const spread = spreadOf(period, horizon);
  const [first] = spread;
  if (first === undefined) return [];
  if (horizon.cycle === "month")
    return [{ from: first.cycle, until: first.cycle + spread.length, share: 1, late: 0 }];
  return spread.map(({ cycle, share, month }) => ({
    from: cycle,
    until: cycle + 1,
    share,
    late: month / monthsIn(horizon.cycle),
  }));
}
