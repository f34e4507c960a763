import type { DrawnInflow, Watched } from "./draws.js";
import type { DrawnSplit } from "./drawn-split.js";
import { type Lane, type Lanes, lanesOf } from "./lanes.js";
import type { FlowLayout } from "./layout.js";

type Standing = Readonly<{ kind: "start" | "end" | "mean"; state: number }>;

/** Whether nobody's time in a state matters, and only people in states are counted: then less needs to be kept. */
export const isSteady = (
  { byState, shape }: FlowLayout,
  watched: readonly Watched[],
): watched is readonly Standing[] =>
  byState.every(({ remembered }) => remembered === 0) &&
  (shape.bands ?? []).length === 0 &&
  watched.every(({ kind }) => kind === "start" || kind === "end" || kind === "mean");

/** Cycles that are added up, the last not included. */
export type Span = Readonly<{ from: number; until: number }>;

/**
 * As `runDraws` where it is steady, but that only what each of `watched` comes to over some spans is kept, added up as
 * `compensatedSum` does: by place of the watched and of its span one number per draw. The same sums in the same order.
 */
export function sumSteadyDraws(
  { shape, byState, active }: FlowLayout,
  splits: readonly DrawnSplit[],
  inflows: readonly DrawnInflow[],
  draws: number,
  watched: readonly Standing[],
  spans: readonly (readonly Span[])[],
  makeLanes: (draws: number, lanes: number) => Lanes = lanesOf,
): Float64Array[][] {
  const { states, cycles } = shape;
  const rests = byState.map((itinerary) => splits[itinerary.rest]);
  const rooms = new Rooms();
  const people = rooms.take(states);
  const arriving = rooms.take(states);
  const coming = rooms.take(1);
  const shares = rests.map((split) => rooms.take(split === undefined ? 0 : split.shares.length / draws));
  const starts = rooms.take(watched.length);
  const sums = spans.map((own) => own.map(() => rooms.take(2)));
  /** By watched and cycle, the sums that are being added to. */
  const adding = spans.map((own, i) =>
    Array.from({ length: cycles }, (_, cycle) =>
      sums[i]!.filter((__, s) => own[s]!.from <= cycle && cycle < own[s]!.until),
    ),
  );
  const lanes = makeLanes(draws, rooms.taken);
  const { numbers, width } = lanes;
  const at = (room: number): number => room * width;
  rests.forEach((split, state) => {
    for (let column = 0; split !== undefined && column < split.shares.length / draws; column++)
      numbers.set(split.shares.subarray(column * draws, (column + 1) * draws), at(shares[state]! + column));
  });
  const come = numbers.subarray(at(coming), at(coming) + draws);

  for (let cycle = 0; cycle < cycles; cycle++) {
    for (const state of active) {
      const some = comeIn(inflows, state, cycle, draws, come);
      // What has arrived and what comes are one sum, which is then added to those who are here.
      if (some) lanes.comeIn(at(arriving + state), at(coming));
      lanes.comeIn(at(people + state), at(arriving + state));
    }
    watched.forEach(({ kind, state }, i) => {
      if (kind === "mean") lanes.copy(at(starts + i), at(people + state));
      if (kind === "start") for (const sum of adding[i]![cycle]!) lanes.add(at(sum), at(people + state));
    });
    for (const state of active) {
      const split = rests[state];
      if (split === undefined) continue;
      const { to, stride } = split;
      const own = shares[state]! + (stride / draws) * cycle;
      leaveInLanes(lanes, to, at(people + state), at(own), at(arriving));
    }
    watched.forEach(({ kind, state }, i) => {
      if (kind === "start") return;
      const [here, arrived] = [at(people + state), at(arriving + state)];
      for (const sum of adding[i]![cycle]!)
        if (kind === "end") lanes.addBoth(at(sum), here, arrived);
        else lanes.addMean(at(sum), at(starts + i), here, arrived);
    });
  }
  return sums.map((own) => own.map((sum) => totalsIn(lanes, at(sum), draws)));
}

/** Those who leave for each of `to`, whose shares stand after the one that stays. */
function leaveInLanes(lanes: Lanes, to: Int32Array, people: Lane, stay: Lane, arriving: Lane): void {
  const { width } = lanes;
  const share = (k: number): Lane => stay + (k + 1) * width;
  const target = (k: number): Lane => arriving + to[k]! * width;
  if (to.length === 1) lanes.leaveForOne(people, stay, share(0), target(0));
  else if (to.length === 2) lanes.leaveForTwo(people, stay, share(0), target(0), share(1), target(1));
  else {
    for (let k = 0; k < to.length; k++) lanes.send(people, share(k), target(k));
    lanes.keep(people, stay);
  }
}

function totalsIn({ numbers, width }: Lanes, sum: number, draws: number): Float64Array {
  const totals = numbers.slice(sum, sum + draws);
  for (let d = 0, lost = sum + width; d < draws; d++, lost++) totals[d]! += numbers[lost]!;
  return totals;
}

/** Lanes handed out one after another. */
class Rooms {
  taken = 0;

  take(lanes: number): number {
    this.taken += lanes;
    return this.taken - lanes;
  }
}

/** As `runDraws` where it is steady: the same sums in the same order. */
export function runSteadyDraws(
  { shape, byState, active }: FlowLayout,
  splits: readonly DrawnSplit[],
  inflows: readonly DrawnInflow[],
  draws: number,
  watched: readonly Standing[],
): Float64Array[] {
  const { states, cycles } = shape;
  const people = new Float64Array(states * draws);
  const arriving = new Float64Array(states * draws);
  const coming = new Float64Array(draws);
  const rests = byState.map((itinerary) => splits[itinerary.rest]);
  const series = watched.map(() => new Float64Array(cycles * draws));
  const atStart = watched
    .map(({ kind, state }, i) => ({ state, to: series[i]!, counts: kind !== "end" }))
    .filter((w) => w.counts);
  const atEnd = watched
    .map(({ kind, state }, i) => ({ state, to: series[i]!, kind }))
    .filter((w) => w.kind !== "start");
  for (let cycle = 0; cycle < cycles; cycle++) {
    const at = cycle * draws;
    for (const state of active) {
      const own = state * draws;
      if (comeIn(inflows, state, cycle, draws, coming)) addBoth(people, arriving, coming, own, draws);
      else addOne(people, arriving, own, draws);
    }
    for (const { state, to } of atStart) to.set(people.subarray(state * draws, (state + 1) * draws), at);
    for (const state of active) {
      const split = rests[state];
      if (split !== undefined) leaveSteadily(split, people, state * draws, draws, cycle, arriving);
    }
    for (const { state, to, kind } of atEnd)
      for (let d = 0, cell = state * draws; d < draws; d++, cell++) {
        const end = people[cell]! + arriving[cell]!;
        to[at + d] = kind === "end" ? end : (to[at + d]! + end) / 2;
      }
  }
  return series;
}

/** Whether anybody comes into a state from outside in a cycle; they are in `coming` then. */
function comeIn(
  inflows: readonly DrawnInflow[],
  own: number,
  cycle: number,
  draws: number,
  coming: Float64Array,
): boolean {
  let any = false;
  for (const { state, from, until, late, people } of inflows) {
    if (state !== own || cycle < from || cycle > until) continue;
    if (!any) coming.fill(0);
    any = true;
    if (cycle < until) for (let d = 0; d < draws; d++) coming[d]! += people[d]! * (1 - late);
    if (late > 0 && from < cycle) for (let d = 0; d < draws; d++) coming[d]! += people[d]! * late;
  }
  return any;
}

function addOne(people: Float64Array, arriving: Float64Array, own: number, draws: number): void {
  for (let cell = own; cell < own + draws; cell++) {
    people[cell]! += arriving[cell]!;
    arriving[cell] = 0;
  }
}

function addBoth(
  people: Float64Array,
  arriving: Float64Array,
  coming: Float64Array,
  own: number,
  draws: number,
): void {
  for (let d = 0, cell = own; d < draws; d++, cell++) {
    people[cell]! += arriving[cell]! + coming[d]!;
    arriving[cell] = 0;
  }
}

/** Those who leave for one or two states at a time in one go: most states have no more. */
function leaveSteadily(
  { to, shares, stride }: DrawnSplit,
  people: Float64Array,
  own: number,
  draws: number,
  cycle: number,
  arriving: Float64Array,
): void {
  const at = stride * cycle;
  const last = to.length - 1;
  for (let k = 0; k <= last; k += 2) {
    const [first, firstShare] = [to[k]! * draws, at + (k + 1) * draws];
    if (k === last)
      for (let d = 0; d < draws; d++) arriving[first + d]! += people[own + d]! * shares[firstShare + d]!;
    else {
      const [second, secondShare] = [to[k + 1]! * draws, firstShare + draws];
      for (let d = 0; d < draws; d++) {
        const here = people[own + d]!;
        arriving[first + d]! += here * shares[firstShare + d]!;
        arriving[second + d]! += here * shares[secondShare + d]!;
      }
    }
  }
  for (let d = 0; d < draws; d++) people[own + d]! *= shares[at + d]!;
}
