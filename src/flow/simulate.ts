import { Cohorts } from "./cohorts.js";
import { exitTable } from "./exit-table.js";
import type { FlowFault } from "./fault.js";
import { type FlowLayout, layOutFlow, type StatePair } from "./layout.js";
import type { FlowPlan, Share } from "./plan.js";
import { isFlowFault, type Split, splitOf } from "./split.js";

/**
 * Expected people, cycle by cycle. Tables are one row after another, `cycles` long: state `s` in cycle `t` stands at
 * `s * cycles + t`.
 */
export type Flow = Readonly<{
  states: number;
  cycles: number;
  /** By state: those present when the cycle starts, the newly entered among them. */
  start: Float64Array;
  /** By state: those who are counted at the end of the cycle: after rates, and before durations move who completes one. */
  end: Float64Array;
  /** By state: those who are there when the cycle is over, after all moves and before the next entries. */
  after: Float64Array;
  /** By state: those who come in from outside at the start of the cycle. */
  entries: Float64Array;
  /** The moves that can happen, and by pair the people who make them at the end of the cycle. */
  pairs: readonly StatePair[];
  moved: Float64Array;
  /** By band of the plan: as `start` and `end`, of those in that part of their stay in the cycle. */
  bandStart: Float64Array;
  bandEnd: Float64Array;
}>;

export type Simulated =
  Readonly<{ ok: true; flow: Flow }> | Readonly<{ ok: false; faults: readonly FlowFault[] }>;

/** People who come into each state from outside at the start of each cycle; nobody where it is undefined. */
export type Entries = readonly (Float64Array | undefined)[];

/** Runs the people of one plan through its states. */
export const simulate = (plan: FlowPlan): Simulated =>
  runFlow(
    layOutFlow(plan),
    plan.moves.map((m) => m.share),
    plan.entries,
  );

/**
 * Runs people through states that are laid out, by the share of each move. At the start of a cycle people come in; at its
 * end rates act first, then durations on those who are left. Cost follows cycles × (states + moves), and for a state where
 * time in it matters, cycles × the longest time that does.
 */
export function runFlow(layout: FlowLayout, shares: readonly Share[], entries: Entries): Simulated {
  const { shape } = layout;
  if (!shares.every((s) => typeof s === "number" || s.length === shape.cycles))
    throw new RangeError("shares that are not one per cycle");
  const splits: Split[] = [];
  const faults: FlowFault[] = [];
  for (const fork of layout.forks) {
    const split = splitOf(fork, shares, shape);
    if (isFlowFault(split)) faults.push(split);
    else splits.push(split);
  }
  faults.push(...entryFaults(entries));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, flow: run(layout, splits, entries) };
}

/** Entries that are fewer than nobody, or no number. */
export function entryFaults(entries: Entries): FlowFault[] {
  const faults: FlowFault[] = [];
  entries.forEach((coming, state) => {
    for (let cycle = 0; cycle < (coming?.length ?? 0); cycle++) {
      const people = coming![cycle]!;
      if (people >= 0 && people < Infinity) continue;
      faults.push({ kind: "entry", state, cycle, people });
      break;
    }
  });
  return faults;
}

function run(layout: FlowLayout, splits: readonly Split[], coming: Entries): Flow {
  const { shape, byState, pairs, active } = layout;
  const { states, cycles, bands = [] } = shape;
  const table = (rows: number): Float64Array => new Float64Array(rows * cycles);
  const flow: Flow = {
    states,
    cycles,
    start: table(states),
    end: table(states),
    after: table(states),
    entries: table(states),
    pairs,
    moved: table(pairs.length),
    bandStart: table(bands.length),
    bandEnd: table(bands.length),
  };
  const { start, end, after, entries, moved, bandStart, bandEnd } = flow;
  coming.forEach((row, state) => {
    if (row !== undefined) entries.set(row, state * cycles);
  });

  const { first, to, rows, at, stride, shares } = exitTable(layout, splits);
  /** Those who stayed through the moves at the end of the last cycle, and those who moved in. */
  const stayed = new Float64Array(states);
  const arriving = new Float64Array(states);
  /** People whose time in the state no longer matters; the others are in `cohorts`. */
  const rest = new Float64Array(states);
  const leavers = { moved, at: 0, pair: cycles, cycle: 1, arriving, stateAt: 0 };
  const cohorts = byState.map((i) =>
    i.remembered > 0 ? new Cohorts(i, splits, leavers, cycles) : undefined,
  );

  for (let cycle = 0; cycle < cycles; cycle++) {
    for (const state of active) {
      const cell = state * cycles + cycle;
      const coming = arriving[state]! + entries[cell]!;
      arriving[state] = 0;
      start[cell] = stayed[state]! + coming;
      const timed = cohorts[state];
      if (timed === undefined) rest[state]! += coming;
      else timed.enter(coming, cycle);
    }
    for (let b = 0; b < bands.length; b++) {
      const { state, stay } = bands[b]!;
      bandStart[b * cycles + cycle] = cohorts[state]?.within(stay, cycle, rest[state]!) ?? rest[state]!;
    }
    for (const state of active) {
      const people = rest[state]!;
      const own = at[state]! + stride[state]! * cycle;
      for (let k = first[state]!, share = own + 1; k < first[state + 1]!; k++, share++) {
        const leaving = people * shares[share]!;
        moved[rows[k]! + cycle]! += leaving;
        arriving[to[k]!]! += leaving;
      }
      stayed[state] = rest[state] = people * shares[own]!;
    }
    for (const state of active) {
      end[state * cycles + cycle] = stayed[state]! + (cohorts[state]?.leaveByRate(cycle) ?? 0);
    }
    for (const state of active) {
      end[state * cycles + cycle]! += arriving[state]!;
    }
    for (let b = 0; b < bands.length; b++) {
      const { state, stay } = bands[b]!;
      const people = cohorts[state]?.within(stay, cycle, rest[state]!) ?? rest[state]!;
      bandEnd[b * cycles + cycle] = people + (stay.first === 1 ? arriving[state]! : 0);
    }
    for (const state of active) {
      const timed = cohorts[state];
      if (timed === undefined) continue;
      stayed[state]! += timed.leaveByDuration(cycle);
      rest[state]! += timed.forget(cycle);
    }
    for (const state of active) {
      after[state * cycles + cycle] = stayed[state]! + arriving[state]!;
    }
  }
  return flow;
}
