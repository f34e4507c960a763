import type { Itinerary } from "./itinerary.js";
import type { Stay } from "./plan.js";
import type { Split } from "./split.js";

/**
 * The people in one state whose time in it matters, told apart by the cycle they came in: nothing is shifted or copied
 * as time goes. Those who leave are added to `moved` (by pair, `cycles` long) and to `arriving` (by state).
 */
export class Cohorts {
  private readonly people: Float64Array;

  constructor(
    private readonly itinerary: Itinerary,
    private readonly cycles: number,
    private readonly moved: Float64Array,
    private readonly arriving: Float64Array,
  ) {
    this.people = new Float64Array(cycles + 1);
  }

  enter(people: number, cycle: number): void {
    this.people[cycle] = people;
  }

  /** Moves people out at the end of a cycle, by rate and then by duration, and says how many stay. */
  leave(cycle: number): number {
    const { people } = this;
    let staying = 0;
    for (const { from, until, rates, completion } of this.itinerary.stretches) {
      const newest = cycle - from;
      if (newest < 0) break;
      const completing = cycle - until + 1;
      const oldest = Math.max(0, completing);
      if (rates !== undefined) {
        const stays = rates.shares[rates.stride * cycle]!;
        let present = 0;
        for (let c = oldest; c <= newest; c++) {
          present += people[c]!;
          people[c]! *= stays;
        }
        this.send(present, rates, cycle);
      }
      if (completion !== undefined && completing >= 0) {
        this.send(people[completing]!, completion, cycle);
        people[completing]! *= completion.shares[completion.stride * cycle]!;
      }
      for (let c = oldest; c <= newest; c++) staying += people[c]!;
    }
    return staying;
  }

  /** Those whose time in the state no longer matters after this cycle. They are out of reach of `leave` from then on. */
  forget(cycle: number): number {
    const completing = cycle - this.itinerary.remembered + 1;
    return completing < 0 ? 0 : this.people[completing]!;
  }

  /** How many are in that part of their stay when a cycle starts, with the `rest` who are beyond what is remembered. */
  within(stay: Stay, cycle: number, rest: number): number {
    const completed = Math.min(stay.last, this.itinerary.remembered) - 1;
    let people = stay.last === Infinity ? rest : 0;
    for (let c = Math.max(0, cycle - completed); c <= cycle - stay.first + 1; c++) people += this.people[c]!;
    return people;
  }

  private send(people: number, { to, pairs, shares, stride }: Split, cycle: number): void {
    if (people === 0) return;
    const own = stride * cycle;
    for (let k = 0; k < to.length; k++) {
      const leaving = people * shares[own + k + 1]!;
      this.moved[pairs[k]! * this.cycles + cycle]! += leaving;
      this.arriving[to[k]!]! += leaving;
    }
  }
}
