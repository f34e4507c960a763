import type { Stays } from "./stays.js";

/** How large a share is in each state so many months from the start. */
export interface SharesAt {
  readonly month: number;
  readonly shares: readonly number[];
  /** How many were in sight in each state up to then, and moved into each state then. */
  readonly inSight: readonly number[];
  readonly arrived: readonly number[];
}

/**
 * The share of people in each state by month, with those counted rightly whose way is not over and those who came in late:
 * the estimator of Aalen and Johansen. With two states it is Kaplan and Meier's, and with ends that nobody leaves the
 * share that has ended in each way. (Andersen, Borgan, Gill & Keiding 1993, IV.4.) It ends where nobody is in sight.
 *
 * @param initial by state, at month 0
 */
export function sharesByMonth(stays: Stays, initial: readonly number[]): SharesAt[] {
  const { states } = stays;
  let shares: readonly number[] = initial;
  const found: SharesAt[] = [];
  for (const { month, inSight, moved } of stays.months()) {
    if (inSight.every((n) => n === 0)) continue;
    const next = [...shares];
    const arrived = shares.map(() => 0);
    for (let from = 0; from < states; from++) {
      for (let to = 0; to < states; to++) {
        const number = moved[from * states + to]!;
        if (number === 0) continue;
        const part = (shares[from]! * number) / inSight[from]!;
        next[from]! -= part;
        next[to]! += part;
        arrived[to]! += number;
      }
    }
    shares = next;
    found.push({ month, shares, inSight: [...inSight], arrived });
  }
  return found;
}

/** The first month at which a share has come to half of all; undefined when it never does. */
export const medianOf = (found: readonly SharesAt[], share: (at: SharesAt) => number): number | undefined =>
  found.find((at) => share(at) >= 0.5 - close)?.month;

const close = 1e-9;
