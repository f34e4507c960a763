import { DrawCohorts } from "./draw-cohorts.js";
import type { DrawnSplit } from "./drawn-split.js";
import { anyTime, Falling, type StateLots } from "./falling.js";
import { FallingCohorts } from "./falling-cohorts.js";
import type { FlowLayout } from "./layout.js";
import { isSteady, runSteadyDraws } from "./steady-draws.js";

/**
 * People who come into a state in some cycles, the last not included: so many in each of them, by draw. `late` of them are
 * counted from the next cycle on.
 */
export type DrawnInflow = Readonly<{
  state: number;
  from: number;
  until: number;
  late: number;
  people: Float64Array;
}>;

/** What is counted, cycle by cycle; `end` and `mean` as in `Counting`. */
export type Watched =
  | Readonly<{ kind: "start" | "end" | "mean" | "starting"; state: number }>
  /** Moves from `except`, or to it, are not counted. */
  | Readonly<{ kind: "entering" | "leaving"; state: number; except?: readonly number[] }>
  | Readonly<{ kind: "bandStart" | "bandEnd" | "bandMean"; band: number }>
  | Readonly<{ kind: "moving"; from: number; to: number }>;

/** What falls to people in a state, by its place. */
export type LotsOf = (state: number) => StateLots;

/**
 * Runs several draws of people side by side, as `runFlow` runs one: the same sums in the same order, so that each draw
 * comes to the same bits. Of each of `watched` a series is kept: `series[cycle * draws + draw]`. With `lots` those who come
 * in are whole people, and each of them goes where chance has it.
 */
export function runDraws(
  layout: FlowLayout,
  splits: readonly DrawnSplit[],
  inflows: readonly DrawnInflow[],
  draws: number,
  watched: readonly Watched[],
  lots?: LotsOf,
): Float64Array[] {
  if (lots === undefined && isSteady(layout, watched))
    return runSteadyDraws(layout, splits, inflows, draws, watched);
  const { shape, byState, pairs, active } = layout;
  const { states, cycles, bands = [] } = shape;
  const table = (rows: number): Float64Array => new Float64Array(rows * draws);
  const stayed = table(states);
  const arriving = table(states);
  const rest = table(states);
  const start = table(states);
  const entered = table(states);
  const coming = table(states);
  const moved = table(pairs.length);
  const bandStart = table(bands.length);
  const end = table(states);
  const bandEnd = table(bands.length);
  const falling = new Falling(draws, moved, arriving);
  const lotsIn = byState.map((_, state) => lots?.(state));
  const timed = byState.map((itinerary, state) => {
    if (itinerary.remembered === 0) return undefined;
    const own = lotsIn[state];
    return own === undefined
      ? new DrawCohorts(itinerary, splits, cycles, draws, moved, arriving)
      : new FallingCohorts(itinerary, splits, cycles, draws, moved, arriving, falling, own);
  });
  const rests = byState.map((itinerary) => splits[itinerary.rest]);
  const series = watched.map(() => new Float64Array(cycles * draws));
  const rowsOf = (is: (pair: FlowLayout["pairs"][number]) => boolean): number[] =>
    pairs.flatMap((pair, row) => (is(pair) ? [row] : []));
  const rows = watched.map((w) =>
    w.kind === "entering"
      ? rowsOf((p) => p.to === w.state && w.except?.includes(p.from) !== true)
      : w.kind === "leaving"
        ? rowsOf((p) => p.from === w.state && w.except?.includes(p.to) !== true)
        : w.kind === "moving"
          ? rowsOf((p) => p.from === w.from && p.to === w.to)
          : [],
  );
  /** Adds rows of `moved` to what stands in a series from a place on. */
  const addMoved = (to: Float64Array, at: number, from: readonly number[]): void => {
    for (const row of from)
      for (let d = 0, cell = row * draws; d < draws; d++, cell++) to[at + d]! += moved[cell]!;
  };

  for (let cycle = 0; cycle < cycles; cycle++) {
    const at = cycle * draws;
    entered.fill(0);
    coming.fill(0);
    for (const { state, from, until, late, people } of inflows) {
      if (from <= cycle && cycle < until)
        for (let d = 0, cell = state * draws; d < draws; d++, cell++) {
          entered[cell]! += people[d]!;
          coming[cell]! += people[d]! * (1 - late);
        }
      if (late > 0 && from < cycle && cycle <= until)
        for (let d = 0, cell = state * draws; d < draws; d++, cell++) coming[cell]! += people[d]! * late;
    }
    // What moved at the end of the last cycle comes in now.
    watched.forEach((w, i) => {
      if (w.kind !== "entering" && w.kind !== "starting") return;
      series[i]!.set(entered.subarray(w.state * draws, (w.state + 1) * draws), at);
      if (cycle > 0) addMoved(series[i]!, at, rows[i]!);
    });
    moved.fill(0);
    for (const state of active) {
      const own = state * draws;
      const cohorts = timed[state];
      for (let cell = own; cell < own + draws; cell++) {
        const people = arriving[cell]! + coming[cell]!;
        arriving[cell] = 0;
        coming[cell] = people;
        start[cell] = stayed[cell]! + people;
      }
      if (cohorts !== undefined) cohorts.enter(coming, own, cycle);
      else for (let cell = own; cell < own + draws; cell++) rest[cell]! += coming[cell]!;
    }
    bands.forEach(({ state, stay }, b) => {
      const cohorts = timed[state];
      if (cohorts === undefined) bandStart.set(rest.subarray(state * draws, (state + 1) * draws), b * draws);
      else cohorts.within(stay, cycle, rest, state * draws, bandStart, b * draws);
    });
    for (const state of active) {
      const own = lotsIn[state];
      if (own === undefined) leave(rests[state], rest, state * draws, draws, cycle, moved, arriving);
      else fall(rests[state], rest, state * draws, draws, cycle, falling, own);
    }
    stayed.set(rest);
    end.set(rest);
    for (const state of active) timed[state]?.leaveByRate(cycle, end, state * draws);
    for (const state of active)
      for (let d = 0, cell = state * draws; d < draws; d++, cell++) end[cell]! += arriving[cell]!;
    bands.forEach(({ state, stay }, b) => {
      const cohorts = timed[state];
      const own = state * draws;
      if (cohorts === undefined) bandEnd.set(rest.subarray(own, own + draws), b * draws);
      else cohorts.within(stay, cycle, rest, own, bandEnd, b * draws);
      if (stay.first === 1) for (let d = 0; d < draws; d++) bandEnd[b * draws + d]! += arriving[own + d]!;
    });
    for (const state of active) timed[state]?.leaveByDuration(cycle, stayed, rest, state * draws);
    watched.forEach((w, i) => {
      const to = series[i]!;
      switch (w.kind) {
        case "starting":
        case "entering":
          return;
        case "leaving":
        case "moving":
          addMoved(to, at, rows[i]!);
          return;
        case "start":
          to.set(start.subarray(w.state * draws, (w.state + 1) * draws), at);
          return;
        case "end":
        case "mean":
          for (let d = 0, cell = w.state * draws; d < draws; d++, cell++) {
            to[at + d] = w.kind === "end" ? end[cell]! : (start[cell]! + end[cell]!) / 2;
          }
          return;
        default:
          for (let d = 0, cell = w.band * draws; d < draws; d++, cell++)
            to[at + d] =
              w.kind === "bandStart"
                ? bandStart[cell]!
                : w.kind === "bandEnd"
                  ? bandEnd[cell]!
                  : (bandStart[cell]! + bandEnd[cell]!) / 2;
      }
    });
  }
  return series;
}

/** Moves people out of a state whose time there does not matter; those who stay are left in `people`. */
function leave(
  split: DrawnSplit | undefined,
  people: Float64Array,
  own: number,
  draws: number,
  cycle: number,
  moved: Float64Array,
  arriving: Float64Array,
): void {
  if (split === undefined) return;
  const { to, pairs, shares, stride } = split;
  const at = stride * cycle;
  for (let k = 0; k < to.length; k++) {
    const share = at + (k + 1) * draws;
    const pair = pairs[k]! * draws;
    const target = to[k]! * draws;
    for (let d = 0; d < draws; d++) {
      const leaving = people[own + d]! * shares[share + d]!;
      moved[pair + d]! += leaving;
      arriving[target + d]! += leaving;
    }
  }
  for (let d = 0; d < draws; d++) people[own + d]! *= shares[at + d]!;
}

/** As `leave`, of whole people by chance. */
function fall(
  split: DrawnSplit | undefined,
  people: Float64Array,
  own: number,
  draws: number,
  cycle: number,
  falling: Falling,
  { rates }: StateLots,
): void {
  if (split === undefined) return;
  for (let d = 0, cell = own; d < draws; d++, cell++)
    if (people[cell]! > 0) people[cell] = falling.leave(split, rates, people[cell]!, d, cycle, anyTime);
}
