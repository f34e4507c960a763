import type { Lot, Lots } from "../chance/lots.js";
import { binomialQuantile } from "../chance/binomial.js";
import type { DrawnSplit } from "./drawn-split.js";

/** Of those whose time in a state does not matter, or no longer does. */
export const anyTime = 0xffff;

/** Places of a lot: completed cycles in the low half, and where to in the high. */
const towards = 0x10000;

/**
 * Whole people who leave a state by chance, each by itself: so many of them as a binomial distribution has, and among those
 * who leave, so many to each state. On average as many as the shares say.
 */
export class Falling {
  constructor(
    private readonly draws: number,
    private readonly moved: Float64Array,
    private readonly arriving: Float64Array,
  ) {}

  /** Moves some of `people` in a draw, and says how many stay. `time` is the cycles that they have completed. */
  leave(split: DrawnSplit, lot: Lot, people: number, draw: number, cycle: number, time: number): number {
    const { draws, moved, arriving } = this;
    const { to, pairs, shares, stride } = split;
    const at = stride * cycle + draw;
    let share = 1 - shares[at]!;
    const leaving = binomialQuantile(people, share, lot(draw, cycle, time));
    let left = leaving;
    for (let k = 0; left > 0; k++) {
      const own = shares[at + (k + 1) * draws]!;
      const last = k === to.length - 1 || own >= share;
      const going = last
        ? left
        : binomialQuantile(left, own / share, lot(draw, cycle, time + towards * (to[k]! + 1)));
      moved[pairs[k]! * draws + draw]! += going;
      arriving[to[k]! * draws + draw]! += going;
      left -= going;
      share -= own;
    }
    return people - leaving;
  }
}

/** What falls to people of one cohort in each state: by rates, and when they complete a duration. */
export interface StateLots {
  readonly rates: Lot;
  readonly completion: Lot;
}

export const stateLots = (lots: Lots, cohort: string, state: string): StateLots => ({
  rates: lots.of(`${cohort}\n${state}\nrates`),
  completion: lots.of(`${cohort}\n${state}\ncompletion`),
});
