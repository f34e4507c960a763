import type { Flow } from "./simulate.js";

/**
 * When in a cycle people are counted. At its end is after rates and before durations, so that who completes a duration is
 * counted in the state left, for every cycle of it; `mean` is halfway between that and the start.
 */
export type Counting = "start" | "end" | "mean";

export type Counts = Readonly<{ start: Float64Array; end: Float64Array }>;

const rowOf = (table: Float64Array, row: number, cycles: number): Float64Array =>
  table.subarray(row * cycles, (row + 1) * cycles);

/** One state's people, cycle by cycle. Views, not copies. */
export const inState = (flow: Flow, state: number): Counts => ({
  start: rowOf(flow.start, state, flow.cycles),
  end: rowOf(flow.end, state, flow.cycles),
});

/** One band's people, by its place in the plan's `bands`. Views, not copies. */
export const inBand = (flow: Flow, band: number): Counts => ({
  start: rowOf(flow.bandStart, band, flow.cycles),
  end: rowOf(flow.bandEnd, band, flow.cycles),
});

/** Person-cycles, cycle by cycle. */
export function counted({ start, end }: Counts, counting: Counting): Float64Array {
  switch (counting) {
    case "start":
      return start;
    case "end":
      return end;
    case "mean":
      return start.map((people, cycle) => (people + end[cycle]!) / 2);
  }
}
