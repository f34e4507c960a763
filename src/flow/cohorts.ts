import type { Itinerary } from "./layout.js";
import type { Stay } from "./plan.js";
import type { Split } from "./split.js";

/**
 * Where those who leave are added: to `moved`, pair `p` in cycle `t` at `at + p * pair + t * cycle`, and to `arriving`, state
 * `s` at `stateAt + s`.
 */
export type Leavers = Readonly<{
  moved: Float64Array;
  at: number;
  pair: number;
  cycle: number;
  arriving: Float64Array;
  stateAt: number;
}>;

/**
 * The people in one state whose time in it matters, told apart by the cycle they came in: nothing is shifted or copied
 * as time goes.
 */
export class Cohorts {
  private readonly people: Float64Array;
  /** After rates, in this cycle: those whom no duration concerns, and those who complete one. */
  private going = 0;
  private completing = 0;

  constructor(
    private readonly itinerary: Itinerary,
    private readonly splits: readonly Split[],
    private readonly leavers: Leavers,
    cycles: number,
    /** Those who came up to so many cycles before the first are told apart too. */
    private readonly before = 0,
  ) {
    this.people = new Float64Array(before + cycles + 1);
  }

  enter(people: number, cycle: number): void {
    this.people[this.before + cycle] = people;
  }

  /** Adds people who came before the first cycle: `-3` is three cycles earlier. */
  stand(people: number, cycle: number): void {
    this.people[this.before + cycle]! += people;
  }

  /** The same people as in others who move alike. */
  become(others: Cohorts): void {
    this.people.set(others.people);
  }

  /** Lets a share of everybody who is told apart be left in a cycle, the others having been taken elsewhere. */
  scale(share: number, cycle: number): void {
    const now = this.before + cycle;
    for (let c = Math.max(0, now - this.itinerary.remembered + 1); c <= now; c++) this.people[c]! *= share;
  }

  /** How many rates and durations would move out at the end of a cycle. Nobody moves. */
  toLeave(cycle: number): number {
    const { people, before } = this;
    const now = before + cycle;
    let leaving = 0;
    for (const { from, until, rates: acting, completion } of this.itinerary.stretches) {
      const newest = now - from;
      if (newest < 0) break;
      const completing = now - until + 1;
      const stays = stayingIn(this.split(acting), cycle);
      if (stays < 1) {
        let present = 0;
        for (let c = Math.max(0, completing + 1); c <= newest; c++) present += people[c]!;
        leaving += present * (1 - stays);
      }
      if (completing >= 0)
        leaving += people[completing]! * (1 - stays * stayingIn(this.split(completion), cycle));
    }
    return leaving;
  }

  /** Moves people out by rate at the end of a cycle, and says how many are left before durations act. */
  leaveByRate(cycle: number): number {
    const { people } = this;
    const now = this.before + cycle;
    this.going = this.completing = 0;
    for (const { from, until, rates: acting } of this.itinerary.stretches) {
      const newest = now - from;
      if (newest < 0) break;
      const completing = now - until + 1;
      const rates = this.split(acting);
      const stays = stayingIn(rates, cycle);
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
      const completing = this.before + cycle - until + 1;
      if (completing < 0) break;
      const kept = this.send(this.people[completing]!, this.split(completion), cycle);
      this.people[completing] = kept;
      staying += kept;
    }
    return staying;
  }

  /** Those whose time in the state no longer matters after this cycle. They are out of reach of the others from then on. */
  forget(cycle: number): number {
    const completing = this.before + cycle - this.itinerary.remembered + 1;
    return completing < 0 ? 0 : this.people[completing]!;
  }

  /** How many are in that part of their stay in a cycle, with the `rest` who are beyond what is remembered. */
  within(stay: Stay, cycle: number, rest: number): number {
    const completed = Math.min(stay.last, this.itinerary.remembered) - 1;
    let people = stay.last === Infinity ? rest : 0;
    const now = this.before + cycle;
    for (let c = Math.max(0, now - completed); c <= now - stay.first + 1; c++) people += this.people[c]!;
    return people;
  }

  /** No place is -1: an array is not asked for that. */
  private split(place: number): Split | undefined {
    return place < 0 ? undefined : this.splits[place];
  }

  /** Sends people on their ways, and says how many of them stay. */
  private send(people: number, split: Split | undefined, cycle: number): number {
    if (split === undefined || people === 0) return people;
    const { to, pairs, shares, stride } = split;
    const { moved, at, pair, arriving, stateAt, cycle: step } = this.leavers;
    const own = stride * cycle;
    const now = at + cycle * step;
    for (let k = 0; k < to.length; k++) {
      const leaving = people * shares[own + k + 1]!;
      moved[now + pairs[k]! * pair]! += leaving;
      arriving[stateAt + to[k]!]! += leaving;
    }
    return people * shares[own]!;
  }
}

/** The share that stays, of those on whom a split acts. */
const stayingIn = (split: Split | undefined, cycle: number): number =>
  split === undefined ? 1 : split.shares[split.stride * cycle]!;
