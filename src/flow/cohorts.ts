import type { Itinerary } from "./layout.js";
import type { Stay } from "./plan.js";
import type { Split } from "./split.js";

/**
 * The people in one state whose time in it matters, told apart by the cycle they came in: nothing is shifted or copied
 * as time goes. Those who leave are added to `moved` (by pair, `cycles` long) and to `arriving` (by state).
 */
export class Cohorts {
  private readonly people: Float64Array;
  /** After rates, in this cycle: those whom no duration concerns, and those who complete one. */
  private going = 0;
  private completing = 0;

  constructor(
    private readonly itinerary: Itinerary,
    private readonly splits: readonly Split[],
    private readonly cycles: number,
    private readonly moved: Float64Array,
    private readonly arriving: Float64Array,
  ) {
    this.people = new Float64Array(cycles + 1);
  }

  enter(people: number, cycle: number): void {
    this.people[cycle] = people;
  }

  /** Moves people out by rate at the end of a cycle, and says how many are left before durations act. */
  leaveByRate(cycle: number): number {
    const { people, splits } = this;
    this.going = this.completing = 0;
    for (const { from, until, rates: acting } of this.itinerary.stretches) {
      const newest = cycle - from;
      if (newest < 0) break;
      const completing = cycle - until + 1;
      const rates = splits[acting];
      const stays = rates === undefined ? 1 : rates.shares[rates.stride * cycle]!;
      let present = 0;
      for (let c = Math.max(0, completing + 1); c <= newest; c++) {
        const before = people[c]!;
        present += before;
        people[c] = before * stays;
      }
      const last = completing < 0 ? 0 : people[completing]!;
      this.send(present + last, rates, cycle);
      this.going += present * stays;
      if (completing < 0) continue;
      people[completing] = last * stays;
      this.completing += last * stays;
    }
    return this.going + this.completing;
  }

  /** Moves out those who complete a duration, after `leaveByRate`, and says how many stay. */
  leaveByDuration(cycle: number): number {
    let staying = this.going;
    for (const { until, completion } of this.itinerary.stretches) {
      const completing = cycle - until + 1;
      if (completing < 0) break;
      const kept = this.send(this.people[completing]!, this.splits[completion], cycle);
      this.people[completing] = kept;
      staying += kept;
    }
    return staying;
  }

  /** Those whose time in the state no longer matters after this cycle. They are out of reach of the others from then on. */
  forget(cycle: number): number {
    const completing = cycle - this.itinerary.remembered + 1;
    return completing < 0 ? 0 : this.people[completing]!;
  }

  /** How many are in that part of their stay in a cycle, with the `rest` who are beyond what is remembered. */
  within(stay: Stay, cycle: number, rest: number): number {
    const completed = Math.min(stay.last, this.itinerary.remembered) - 1;
    let people = stay.last === Infinity ? rest : 0;
    for (let c = Math.max(0, cycle - completed); c <= cycle - stay.first + 1; c++) people += this.people[c]!;
    return people;
  }

  /** Sends people on their ways, and says how many of them stay. */
  private send(people: number, split: Split | undefined, cycle: number): number {
    if (split === undefined || people === 0) return people;
    const { to, pairs, shares, stride } = split;
    const own = stride * cycle;
    for (let k = 0; k < to.length; k++) {
      const leaving = people * shares[own + k + 1]!;
      this.moved[pairs[k]! * this.cycles + cycle]! += leaving;
      this.arriving[to[k]!]! += leaving;
    }
    return people * shares[own]!;
  }
}
