import type { Stays } from "./stays.js";

/** How large a share is in each state so many months from the start. */
export interface SharesAt {
  readonly month: number;
  readonly shares: readonly number[];
  /** How many were in sight in each state up to then. */
  readonly inSight: readonly number[];
  /** How many moved then: by state times the number of states, plus the state moved to. */
  readonly moved: readonly number[];
}

/**
 * The share of people in each state by month, with those counted rightly whose way is not over and those who came in late:
 * the estimator of Aalen and Johansen. With two states it is Kaplan and Meier's, and with ends that nobody leaves the
 * share that has ended in each way. (Andersen, Borgan, Gill & Keiding 1993, IV.4.) It ends where nobody is in sight.
 *
 * @param initial how many begin in each state. Where not all begin in the first, the others have moved there in month 0.
 */
export function sharesByMonth(stays: Stays, initial: readonly number[]): SharesAt[] {
  const { states } = stays;
  const all = initial.reduce((a, b) => a + b, 0);
  let shares: readonly number[] = initial.map((n) => n / all);
  const found: SharesAt[] = [];
  if (initial[0] !== all) {
    const moved = Array.from({ length: states * states }, (_, i) => (i > 0 && i < states ? initial[i]! : 0));
    found.push({ month: 0, shares, inSight: initial, moved });
  }
  for (const { month, inSight, moved } of stays.months()) {
    if (inSight.every((n) => n === 0)) continue;
    const next = [...shares];
    for (let from = 0; from < states; from++) {
      for (let to = 0; to < states; to++) {
        const number = moved[from * states + to]!;
        if (number === 0) continue;
        const part = (shares[from]! * number) / inSight[from]!;
        next[from]! -= part;
        next[to]! += part;
      }
    }
    shares = next;
    found.push({ month, shares, inSight: [...inSight], moved: [...moved] });
  }
  return found;
}

/** How many came to a state then. */
export const arrivedIn = ({ shares, moved }: SharesAt, state: number): number =>
  shares.reduce((sum, _, from) => sum + moved[from * shares.length + state]!, 0);

/** The first month at which a share has come to half of all; undefined when it never does. */
export const medianOf = (found: readonly SharesAt[], share: (at: SharesAt) => number): number | undefined =>
  found.find((at) => share(at) >= 0.5 - close)?.month;

const close = 1e-9;
