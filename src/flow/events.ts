import type { Flow } from "./simulate.js";

/** People who move from one state to another at the end of each cycle. */
export function moving(flow: Flow, from: number, to: number): Float64Array {
  const rows = flow.pairs.flatMap((pair, row) => (pair.from === from && pair.to === to ? [row] : []));
  const [row, ...others] = rows.map((r) => flow.moved.subarray(r * flow.cycles, (r + 1) * flow.cycles));
  if (row === undefined) return new Float64Array(flow.cycles);
  return others.length === 0
    ? row
    : row.map((people, cycle) => others.reduce((sum, r) => sum + r[cycle]!, people));
}

/** People who come into a state from outside, in the first cycle they are in it. */
export const starting = (flow: Flow, state: number): Float64Array =>
  flow.entries.slice(state * flow.cycles, (state + 1) * flow.cycles);

/** People who leave a state, for others than `except`, at the end of each cycle: the last one they are in it. */
export function leaving(flow: Flow, state: number, except: readonly number[] = []): Float64Array {
  const people = new Float64Array(flow.cycles);
  flow.pairs.forEach(({ from, to, out }, row) => {
    if (from !== state || (out !== true && except.includes(to))) return;
    for (let cycle = 0; cycle < flow.cycles; cycle++)
      people[cycle]! += flow.moved[row * flow.cycles + cycle]!;
  });
  return people;
}

/**
 * People who come into a state, from outside or by a move from others than `except`, in the first cycle they are in it. A
 * move at the end of cycle 11 is an entering in cycle 12; one at the end of the last cycle is not seen.
 */
export function entering(flow: Flow, state: number, except: readonly number[] = []): Float64Array {
  const people = flow.entries.slice(state * flow.cycles, (state + 1) * flow.cycles);
  flow.pairs.forEach(({ from, to, out }, row) => {
    if (to !== state || out === true || except.includes(from)) return;
    for (let cycle = 1; cycle < flow.cycles; cycle++)
      people[cycle]! += flow.moved[row * flow.cycles + cycle - 1]!;
  });
  return people;
}
