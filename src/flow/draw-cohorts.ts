import type { DrawnSplit } from "./drawn-split.js";
import type { Itinerary } from "./layout.js";
import type { Stay } from "./plan.js";

/** As `Cohorts`, of several draws side by side: the people of a cycle stand at `cycle * draws`, one per draw. */
export class DrawCohorts {
  protected readonly people: Float64Array;
  /** Those who complete a duration, and then those of them who stay. */
  protected readonly kept: Float64Array;
  protected readonly going: Float64Array;
  protected readonly completing: Float64Array;
  private readonly present: Float64Array;

  constructor(
    protected readonly itinerary: Itinerary,
    protected readonly splits: readonly DrawnSplit[],
    cycles: number,
    protected readonly draws: number,
    private readonly moved: Float64Array,
    private readonly arriving: Float64Array,
  ) {
    this.people = new Float64Array((cycles + 1) * draws);
    this.present = new Float64Array(draws);
    this.kept = new Float64Array(draws);
    this.going = new Float64Array(draws);
    this.completing = new Float64Array(draws);
  }

  enter(people: Float64Array, own: number, cycle: number): void {
    this.people.set(people.subarray(own, own + this.draws), cycle * this.draws);
  }

  /** As `Cohorts.leaveByRate`: those left before durations act are added to `end`. */
  leaveByRate(cycle: number, end: Float64Array, own: number): void {
    const { people, splits, draws, present, kept, going, completing: last } = this;
    going.fill(0);
    last.fill(0);
    for (const { from, until, rates: acting } of this.itinerary.stretches) {
      const newest = cycle - from;
      if (newest < 0) break;
      const completing = cycle - until + 1;
      const rates = splits[acting];
      const stays = rates === undefined ? 0 : rates.stride * cycle;
      present.fill(0);
      for (let c = Math.max(0, completing + 1); c <= newest; c++)
        for (let d = 0, cell = c * draws; d < draws; d++, cell++) {
          const before = people[cell]!;
          present[d]! += before;
          if (rates !== undefined) people[cell] = before * rates.shares[stays + d]!;
        }
      const at = completing * draws;
      for (let d = 0; d < draws; d++) kept[d] = present[d]! + (completing < 0 ? 0 : people[at + d]!);
      this.send(kept, rates, cycle);
      for (let d = 0; d < draws; d++)
        going[d]! += present[d]! * (rates === undefined ? 1 : rates.shares[stays + d]!);
      if (completing < 0) continue;
      for (let d = 0; d < draws; d++) {
        const left = people[at + d]! * (rates === undefined ? 1 : rates.shares[stays + d]!);
        people[at + d] = left;
        last[d]! += left;
      }
    }
    for (let d = 0; d < draws; d++) end[own + d]! += going[d]! + last[d]!;
  }

  /** As `Cohorts.leaveByDuration` and `forget`: who stay are added to `stayed`, whose time no longer matters to `rest`. */
  leaveByDuration(cycle: number, stayed: Float64Array, rest: Float64Array, own: number): void {
    const { people, draws, kept, going } = this;
    for (const { until, completion } of this.itinerary.stretches) {
      const completing = cycle - until + 1;
      if (completing < 0) break;
      const last = completing * draws;
      for (let d = 0; d < draws; d++) kept[d] = people[last + d]!;
      this.complete(this.splits[completion], cycle);
      for (let d = 0; d < draws; d++) {
        people[last + d] = kept[d]!;
        going[d]! += kept[d]!;
      }
    }
    const forgotten = (cycle - this.itinerary.remembered + 1) * draws;
    for (let d = 0; d < draws; d++) {
      stayed[own + d]! += going[d]!;
      if (forgotten >= 0) rest[own + d]! += people[forgotten + d]!;
    }
  }

  /** How many are in that part of their stay in a cycle, with the rest who are beyond what is remembered. */
  within(stay: Stay, cycle: number, rest: Float64Array, own: number, to: Float64Array, at: number): void {
    const { people, draws } = this;
    const completed = Math.min(stay.last, this.itinerary.remembered) - 1;
    for (let d = 0; d < draws; d++) to[at + d] = stay.last === Infinity ? rest[own + d]! : 0;
    for (let c = Math.max(0, cycle - completed); c <= cycle - stay.first + 1; c++)
      for (let d = 0, cell = c * draws; d < draws; d++, cell++) to[at + d]! += people[cell]!;
  }

  /** Sends those in `kept` on their ways, and leaves those who stay. */
  protected complete(split: DrawnSplit | undefined, cycle: number): void {
    const { draws, kept } = this;
    this.send(kept, split, cycle);
    if (split === undefined) return;
    const at = split.stride * cycle;
    for (let d = 0; d < draws; d++) kept[d]! *= split.shares[at + d]!;
  }

  private send(people: Float64Array, split: DrawnSplit | undefined, cycle: number): void {
    if (split === undefined) return;
    const { draws, moved, arriving } = this;
    const { to, pairs, shares, stride } = split;
    for (let k = 0; k < to.length; k++) {
      const share = stride * cycle + (k + 1) * draws;
      const pair = pairs[k]! * draws;
      const target = to[k]! * draws;
      for (let d = 0; d < draws; d++) {
        const leaving = people[d]! * shares[share + d]!;
        moved[pair + d]! += leaving;
        arriving[target + d]! += leaving;
      }
    }
  }
}
