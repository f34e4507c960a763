/**
 * People in states, as they were seen: from one month to another in a state, and then in the next or out of sight. Kept as
 * counts by month, however many people there are.
 */
export class Stays {
  /** By month and state: how many more are in sight from then on than the month before. */
  private readonly change: Float64Array[] = [];
  /** By month: how many moved, from state to state. */
  private readonly moved: (Float64Array | undefined)[] = [];

  constructor(readonly states: number) {}

  /**
   * Somebody is seen in a state from month `from` (who comes later than others is not in sight before) to month `to`, and
   * is in `next` from then on; without `next` nobody knows. Months are whole, and `to` is after `from`. Who has a weight
   * counts as so many.
   */
  add(state: number, from: number, to: number, next?: number, weight = 1): void {
    if (to <= from) throw new RangeError(`a stay from ${String(from)} to ${String(to)}`);
    this.at(from + 1)[state]! += weight;
    this.at(to + 1)[state]! -= weight;
    if (next === undefined) return;
    const moved = (this.moved[to] ??= new Float64Array(this.states * this.states));
    moved[state * this.states + next]! += weight;
  }

  /** Month by month from 1 on: how many were in sight in each state, and how many moved between which. */
  *months(): Generator<StaysOfMonth> {
    const inSight = new Float64Array(this.states);
    const none = new Float64Array(this.states * this.states);
    for (let month = 0; month < this.change.length; month++) {
      const change = this.change[month];
      if (change !== undefined) for (let s = 0; s < this.states; s++) inSight[s]! += change[s]!;
      if (month > 0) yield { month, inSight, moved: this.moved[month] ?? none };
    }
  }

  private at(month: number): Float64Array {
    for (let m = this.change.length; m <= month; m++) this.change.push(new Float64Array(this.states));
    return this.change[month]!;
  }
}

export interface StaysOfMonth {
  readonly month: number;
  /** By state; the same array for every month. */
  readonly inSight: Float64Array;
  /** By state times the number of states, plus the state moved to. */
  readonly moved: Float64Array;
}
