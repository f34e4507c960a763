import { once } from "../core/once.js";
import { Cohorts } from "./cohorts.js";
import { exitTable, type ExitTable } from "./exit-table.js";
import type { FlowLayout, StatePair } from "./layout.js";
import type { Entries, Flow } from "./simulate.js";
import type { Split } from "./split.js";

/** People who stand in a state when the first cycle starts, and how many cycles of their stay they have completed then. */
export type Standing = Readonly<{ state: number; completed: number; people: number }>;

/** How the people of one strand move: what many strands have in common is one object. */
export type Ways = Readonly<{ layout: FlowLayout; splits: readonly Split[] }>;

export type StrandStart = Readonly<{
  ways: Ways;
  standing: readonly Standing[];
  /** Who come into each state from outside at the start of each cycle. */
  entries: Entries;
}>;

interface Kind {
  readonly active: Int32Array;
  readonly exits: ExitTable;
  /** By state, 1 where time in it matters. */
  readonly isTimed: Uint8Array;
}

/** Time in a state that matters, for one strand. */
interface Timed {
  /** Where the state stands among all states of all strands. */
  readonly cell: number;
  readonly state: number;
  readonly cohorts: Cohorts;
}

/**
 * Strands of people: some of a group each, who move by ways of their own, while starts take them from one strand to another
 * in between. All of them are counted side by side, cycle after cycle, since that is how they are worked out.
 */
export class Strands {
  private readonly states: number;
  private readonly cycles: number;
  private readonly kinds: readonly Kind[];
  private readonly timed: readonly (readonly Timed[])[];
  /** By strand and state: who stayed through the last moves, who moved in, who is there, whose time there is of no matter. */
  private readonly stayed: Float64Array;
  private readonly arriving: Float64Array;
  private readonly here: Float64Array;
  private readonly rest: Float64Array;
  /** By cycle, strand and state. */
  private readonly start: Float64Array;
  private readonly end: Float64Array;
  /** By strand and state, and then by cycle: whom starts brought. */
  private readonly brought: (Float64Array | undefined)[] = [];
  /** By cycle, strand and pair; a strand's begin at `pairsAt`. */
  private readonly moved: Float64Array;
  private readonly pairsAt: Int32Array;
  /** By strand, as a `Flow` has them: they are few. */
  private readonly bands: readonly Pick<Flow, "bandStart" | "bandEnd">[];

  /** `out`: the moves that starts make. */
  constructor(
    private readonly strands: readonly StrandStart[],
    private readonly out: readonly StatePair[],
    { states, cycles }: Readonly<{ states: number; cycles: number }>,
  ) {
    [this.states, this.cycles] = [states, cycles];
    const cells = strands.length * states;
    this.pairsAt = new Int32Array(strands.length + 1);
    strands.forEach(({ ways }, s) => {
      this.pairsAt[s + 1] = this.pairsAt[s]! + ways.layout.pairs.length + out.length;
    });
    const table = (width: number): Float64Array => new Float64Array(width * cycles);
    [this.start, this.end] = [table(cells), table(cells)];
    this.moved = table(this.pairsAt[strands.length]!);
    this.stayed = new Float64Array(cells);
    this.arriving = new Float64Array(cells);
    this.here = new Float64Array(cells);
    this.rest = new Float64Array(cells);
    const known = new Map<Ways, Kind>();
    this.kinds = strands.map(({ ways }) => {
      const kind = known.get(ways) ?? {
        active: ways.layout.active,
        exits: exitTable(ways.layout, ways.splits),
        isTimed: Uint8Array.from(ways.layout.byState, ({ remembered }) => (remembered > 0 ? 1 : 0)),
      };
      known.set(ways, kind);
      return kind;
    });
    this.timed = strands.map((strand, s) => this.timedIn(strand, s));
    this.bands = strands.map(({ ways }) => {
      const length = (ways.layout.shape.bands ?? []).length * cycles;
      return { bandStart: new Float64Array(length), bandEnd: new Float64Array(length) };
    });
    strands.forEach(({ standing }, s) => {
      for (const one of standing) this.stand(s, one);
    });
  }

  private timedIn({ ways, standing }: StrandStart, s: number): Timed[] {
    const { layout, splits } = ways;
    const oldest = Math.max(0, ...standing.map((one) => one.completed));
    const leavers = {
      moved: this.moved,
      at: this.pairsAt[s]!,
      pair: 1,
      cycle: this.pairsAt.at(-1)!,
      arriving: this.arriving,
      stateAt: s * this.states,
    };
    return [...layout.active].flatMap((state): Timed[] => {
      const itinerary = layout.byState[state]!;
      if (itinerary.remembered === 0) return [];
      const before = Math.min(oldest, itinerary.remembered);
      const cohorts = new Cohorts(itinerary, splits, leavers, this.cycles, before);
      return [{ cell: s * this.states + state, state, cohorts }];
    });
  }

  private cohortsOf(s: number, state: number): Cohorts | undefined {
    for (const timed of this.timed[s]!) if (timed.state === state) return timed.cohorts;
    return undefined;
  }

  private stand(s: number, { state, completed, people }: Standing): void {
    const cell = s * this.states + state;
    const cohorts = this.cohortsOf(s, state);
    const { remembered } = this.strands[s]!.ways.layout.byState[state]!;
    if (cohorts !== undefined && completed === 0) {
      this.arriving[cell]! += people; // `begin` puts them where those who come first are told apart
      return;
    }
    this.stayed[cell]! += people;
    if (cohorts === undefined || completed >= remembered) this.rest[cell]! += people;
    else cohorts.stand(people, -completed);
  }

  /** The same people in the same states, as long there, as in others that move alike; between two moves. */
  become(others: Strands): void {
    for (const table of ["stayed", "arriving", "here", "rest"] as const) this[table].set(others[table]);
    this.timed.forEach((own, s) => {
      own.forEach((t, i) => {
        t.cohorts.become(others.timed[s]![i]!.cohorts);
      });
    });
  }

  /** Lets in those who come, and counts who is there as a cycle starts. */
  begin(cycle: number): void {
    const { strands, states, kinds, timed, stayed, arriving, rest, here, start } = this;
    const own = cycle * strands.length * states;
    for (let s = 0; s < strands.length; s++) {
      const { active, isTimed } = kinds[s]!;
      const { entries } = strands[s]!;
      const at = s * states;
      for (const state of active) {
        const cell = at + state;
        const from = entries[state];
        const coming = from === undefined ? arriving[cell]! : arriving[cell]! + from[cycle]!;
        start[own + cell] = here[cell] = stayed[cell]! + coming;
        arriving[cell] = isTimed[state]! * coming;
        rest[cell]! += coming - arriving[cell];
      }
      for (const { cell, cohorts } of timed[s]!) {
        cohorts.enter(arriving[cell]!, cycle);
        arriving[cell] = 0;
      }
      if (this.bands[s]!.bandStart.length > 0) this.countBands(s, "bandStart", cycle);
    }
  }

  /** Those in a state when the cycle started. */
  present(s: number, state: number): number {
    return this.here[s * this.states + state]!;
  }

  /** How many rates and durations would move out of a state at the end of a cycle, if nobody started anything. */
  toLeave(s: number, state: number, cycle: number): number {
    const { at, stride, shares } = this.kinds[s]!.exits;
    const stays = shares[at[state]! + stride[state]! * cycle]!;
    const rest = this.rest[s * this.states + state]! * (1 - stays);
    return rest + (this.cohortsOf(s, state)?.toLeave(cycle) ?? 0);
  }

  /** Counts people who are taken out by one of `out`. Who is left follows from `leave`. */
  take(s: number, pair: number, people: number, cycle: number): void {
    const { pairsAt, out, strands } = this;
    this.moved[cycle * pairsAt[strands.length]! + pairsAt[s + 1]! - out.length + pair]! += people;
  }

  /** Lets so large a share of those in a state be left, after `take` in a cycle. */
  leave(s: number, state: number, share: number, cycle: number): void {
    this.rest[s * this.states + state]! *= share;
    this.cohortsOf(s, state)?.scale(share, cycle);
  }

  /** People whom a start brings: they are in the state from the next cycle on, and come into it then. */
  receive(s: number, state: number, people: number, cycle: number): void {
    const cell = s * this.states + state;
    this.arriving[cell]! += people;
    const brought = (this.brought[cell] ??= new Float64Array(this.cycles));
    if (cycle + 1 < this.cycles) brought[cycle + 1]! += people;
  }

  /** Moves the people at the end of a cycle, rates first, and counts them. */
  finish(cycle: number): void {
    const { strands, states, kinds, timed, pairsAt, stayed, arriving, rest, moved, end } = this;
    const own = cycle * strands.length * states;
    for (let s = 0; s < strands.length; s++) {
      const { active, exits } = kinds[s]!;
      const { first, to, pairs, at, stride, shares } = exits;
      const begin = s * states;
      const row = cycle * pairsAt[strands.length]! + pairsAt[s]!;
      for (const state of active) {
        const people = rest[begin + state]!;
        const stays = at[state]! + stride[state]! * cycle;
        for (let k = first[state]!, share = stays + 1; k < first[state + 1]!; k++, share++) {
          const leaving = people * shares[share]!;
          moved[row + pairs[k]!]! += leaving;
          arriving[begin + to[k]!]! += leaving;
        }
        stayed[begin + state] = rest[begin + state] = people * shares[stays]!;
      }
      const told = timed[s]!;
      for (const { cell, cohorts } of told) {
        end[own + cell] = cohorts.leaveByRate(cycle);
      }
      for (const state of active) {
        const cell = begin + state;
        end[own + cell]! += stayed[cell]! + arriving[cell]!;
      }
      if (this.bands[s]!.bandEnd.length > 0) this.countBands(s, "bandEnd", cycle);
      for (const { cell, cohorts } of told) {
        stayed[cell]! += cohorts.leaveByDuration(cycle);
        rest[cell]! += cohorts.forget(cycle);
      }
    }
  }

  private countBands(s: number, when: "bandStart" | "bandEnd", cycle: number): void {
    const { bands = [] } = this.strands[s]!.ways.layout.shape;
    bands.forEach(({ state, stay }, b) => {
      const cell = s * this.states + state;
      const rest = this.rest[cell]!;
      const people = this.cohortsOf(s, state)?.within(stay, cycle, rest) ?? rest;
      const coming = when === "bandEnd" && stay.first === 1 ? this.arriving[cell]! : 0;
      this.bands[s]![when][b * this.cycles + cycle] = people + coming;
    });
  }

  /** How a strand went. Its entries are those from outside and those whom starts brought. Tables are made when asked for. */
  flow(s: number): Flow {
    const { states, cycles, strands, pairsAt } = this;
    const pairs = [...strands[s]!.ways.layout.pairs, ...this.out];
    const byState = (table: Float64Array) =>
      once(() => turned(table, s * states, states, strands.length * states, cycles));
    const [start, end] = [byState(this.start), byState(this.end)];
    const after = once(() => this.afterOf(s, start()));
    const moved = once(() => turned(this.moved, pairsAt[s]!, pairs.length, pairsAt[strands.length]!, cycles));
    const entries = once(() => this.entriesOf(s));
    return {
      states,
      cycles,
      pairs,
      ...this.bands[s]!,
      get start() {
        return start();
      },
      get end() {
        return end();
      },
      get after() {
        return after();
      },
      get entries() {
        return entries();
      },
      get moved() {
        return moved();
      },
    };
  }

  /** Who is there when a cycle is over: those whom the next finds, but for who comes from outside then. */
  private afterOf(s: number, start: Float64Array): Float64Array {
    const { states, cycles, stayed, arriving } = this;
    const after = new Float64Array(states * cycles);
    for (let state = 0; state < states; state++) {
      const own = state * cycles;
      const outside = this.strands[s]!.entries[state];
      for (let cycle = 1; cycle < cycles; cycle++)
        after[own + cycle - 1] = start[own + cycle]! - (outside?.[cycle] ?? 0);
      after[own + cycles - 1] = stayed[s * states + state]! + arriving[s * states + state]!;
    }
    return after;
  }

  private entriesOf(s: number): Float64Array {
    const { states, cycles, brought } = this;
    const entries = new Float64Array(states * cycles);
    this.strands[s]!.entries.forEach((row, state) => {
      if (row !== undefined) entries.set(row, state * cycles);
    });
    for (let state = 0; state < states; state++)
      brought[s * states + state]?.forEach((people, cycle) => (entries[state * cycles + cycle]! += people));
    return entries;
  }
}

/**
 * Some columns of a table that has a row of `width` for each cycle, one after another, `cycles` long: a few cycles at a
 * time, so that what is near is read and written together.
 */
function turned(
  table: Float64Array,
  at: number,
  columns: number,
  width: number,
  cycles: number,
): Float64Array {
  const to = new Float64Array(columns * cycles);
  for (let first = 0; first < cycles; first += 8) {
    const until = Math.min(cycles, first + 8);
    for (let c = 0; c < columns; c++)
      for (let cycle = first, from = at + c + first * width; cycle < until; cycle++, from += width)
        to[c * cycles + cycle] = table[from]!;
  }
  return to;
}
