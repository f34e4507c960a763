import type { Band, FlowShape, Stay, Way } from "./plan.js";
import { type Fork, forkOf, type Leaving } from "./split.js";

/**
 * A part of the stay in a state with the same rules: those who have completed at least `from` and fewer than `until`
 * cycles. `rates` act on all of them, `completion` after that on those who complete cycle number `until`. Both are places
 * in `FlowLayout.forks`, -1 where nothing happens.
 */
export type Stretch = Readonly<{ from: number; until: number; rates: number; completion: number }>;

/**
 * What happens in one state, by completed cycles. `remembered` cycles are told apart, in `stretches`; after them, or
 * when it is 0 from the start, time in the state no longer matters, and the fork `rest` holds.
 */
export type Itinerary = Readonly<{ remembered: number; stretches: readonly Stretch[]; rest: number }>;

/** `out`: they go on among others, where they are counted from then on. */
export type StatePair = Readonly<{ from: number; to: number; out?: true }>;

/** Everything of people through states that is the same whatever the shares are, worked out once. */
export type FlowLayout = Readonly<{
  shape: FlowShape;
  byState: readonly Itinerary[];
  forks: readonly Fork[];
  /** The moves that can happen. */
  pairs: readonly StatePair[];
  /** The states that somebody can be in, in order. */
  active: Int32Array;
}>;

/** Completed cycles at which something may change in a state. */
function breaksOf(moves: readonly Way[], bands: readonly Band[]): number[] {
  const stays = [...moves.map((m) => (m.kind === "rate" ? m.stay : undefined)), ...bands.map((b) => b.stay)];
  const breaks = [
    ...stays.flatMap((stay) => (stay === undefined ? [] : [stay.first - 1, stay.last])),
    ...moves.flatMap((m) => (m.kind === "duration" ? [m.after] : [])),
  ];
  return [...new Set(breaks)].filter((b) => b > 0 && Number.isFinite(b)).sort((a, b) => a - b);
}

/** States are known and stays are whole cycles: whoever makes a plan has checked that, and a slip is a bug. */
function assertWhole({ states, cycles, moves, bands = [] }: FlowShape): void {
  const isState = (s: number): boolean => Number.isInteger(s) && s >= 0 && s < states;
  const isCycle = (c: number): boolean => Number.isInteger(c) && c >= 1;
  const isStay = ({ first, last }: Stay): boolean =>
    isCycle(first) && (isCycle(last) || last === Infinity) && first <= last;
  const moveIsWhole = (m: Way): boolean =>
    isState(m.from) &&
    isState(m.to) &&
    (m.kind === "rate" ? m.stay === undefined || isStay(m.stay) : isCycle(m.after));
  if (
    !isCycle(cycles) ||
    !moves.every(moveIsWhole) ||
    !bands.every((b) => isState(b.state) && isStay(b.stay))
  ) {
    throw new RangeError("a plan with a state it lacks, or a time that is not whole cycles");
  }
}

/** Lays people through states out: one itinerary per state, and the pairs of states that people move between. */
export function layOutFlow(shape: FlowShape): FlowLayout {
  assertWhole(shape);
  const pairs: StatePair[] = [];
  const rows = new Map<number, number>();
  const pairOf = (from: number, to: number): number => {
    const key = from * shape.states + to;
    const known = rows.get(key);
    if (known !== undefined) return known;
    rows.set(key, pairs.length);
    return pairs.push({ from, to }) - 1;
  };
  const forks: Fork[] = [];
  const fork = (state: number, exit: Fork["exit"], leaving: readonly Leaving[]): number =>
    leaving.length === 0 ? -1 : forks.push(forkOf(state, exit, leaving, pairOf)) - 1;
  const movesFrom = Array.from({ length: shape.states }, (): (Way & { move: number })[] => []);
  shape.moves.forEach((way, move) => movesFrom[way.from]!.push({ ...way, move }));
  const bandsOf = Array.from({ length: shape.states }, (): Band[] => []);
  for (const band of shape.bands ?? []) bandsOf[band.state]!.push(band);

  const byState = movesFrom.map((moves, state): Itinerary => {
    const rates = (from: number, until: number): number =>
      fork(
        state,
        { kind: "rate", firstCycleOfStay: from + 1 },
        moves.flatMap((m) =>
          m.kind === "rate" && (m.stay?.first ?? 1) - 1 <= from && (m.stay?.last ?? Infinity) >= until
            ? [m]
            : [],
        ),
      );
    const completion = (after: number): number =>
      fork(
        state,
        { kind: "duration", after },
        moves.flatMap((m) =>
          m.kind === "duration" && m.after === after ? [{ move: m.move, to: m.to, per: shape.cycle }] : [],
        ),
      );
    const breaks = breaksOf(moves, bandsOf[state]!);
    const stretches = breaks.map((until, i): Stretch => {
      const from = breaks[i - 1] ?? 0;
      return { from, until, rates: rates(from, until), completion: completion(until) };
    });
    const remembered = breaks.at(-1) ?? 0;
    // Nobody stays longer than they had when the plan began and it lasts: what is further away needs no memory.
    return {
      remembered: Math.min(remembered, shape.cycles + 1 + (shape.completed ?? 0)),
      stretches,
      rest: rates(remembered, Infinity),
    };
  });
  return { shape, byState, forks, pairs, active: activeIn(shape) };
}

function activeIn({ states, moves, entered }: FlowShape): Int32Array {
  const active = new Set(entered ?? Array.from({ length: states }, (_, state) => state));
  for (const state of active) for (const { from, to } of moves) if (from === state) active.add(to);
  return Int32Array.from(active).sort();
}
