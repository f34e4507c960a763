import type { Flow } from "./simulate.js";

/** In each cycle `kept` of the one, and the rest of the other; tables of one row after another, or a single row. */
export const mixed = (one: Float64Array, other: Float64Array, kept: Float64Array): Float64Array =>
  one.map((n, place) => {
    const share = kept[place % kept.length]!;
    return share === 1 ? n : n * share + other[place]! * (1 - share);
  });

/**
 * A flow that goes over into another: in each cycle `kept` of it is left, and the rest goes as the other does. Nobody is lost
 * where as many have come to both.
 */
export function fadedFlow(own: Flow, towards: Flow, kept: Float64Array): Flow {
  const mix = (one: Float64Array, other: Float64Array): Float64Array => mixed(one, other, kept);
  const part = (moved: Float64Array, shareOf: (cycle: number) => number): Float64Array =>
    moved.map((n, place) => n * shareOf(place % own.cycles));
  const moved = new Float64Array(own.moved.length + towards.moved.length);
  moved.set(part(own.moved, (cycle) => kept[cycle]!));
  moved.set(
    part(towards.moved, (cycle) => 1 - kept[cycle]!),
    own.moved.length,
  );
  return {
    states: own.states,
    cycles: own.cycles,
    start: mix(own.start, towards.start),
    end: mix(own.end, towards.end),
    after: mix(own.after, towards.after),
    entries: mix(own.entries, towards.entries),
    pairs: [...own.pairs, ...towards.pairs],
    moved,
    bandStart: mix(own.bandStart, towards.bandStart),
    bandEnd: mix(own.bandEnd, towards.bandEnd),
  };
}
