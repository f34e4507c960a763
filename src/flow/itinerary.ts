import type { FlowFault } from "./fault.js";
import type { Band, FlowPlan, Move, Stay } from "./plan.js";
import { type Leaving, type Split, splitOf, type Where } from "./split.js";

/**
 * A part of the stay in a state with the same rules: those who have completed at least `from` and fewer than `until`
 * cycles. `rates` act on all of them, `completion` after that on those who complete cycle number `until`.
 */
export type Stretch = Readonly<{
  from: number;
  until: number;
  rates: Split | undefined;
  completion: Split | undefined;
}>;

/**
 * What happens in one state, by completed cycles. `remembered` cycles are told apart, in `stretches`; after them, or
 * when it is 0 from the start, time in the state no longer matters, and `rest` holds.
 */
export type Itinerary = Readonly<{
  remembered: number;
  stretches: readonly Stretch[];
  rest: Split | undefined;
}>;

export type StatePair = Readonly<{ from: number; to: number }>;

const isFault = (split: Split | FlowFault): split is FlowFault => "kind" in split;

/** Completed cycles at which something may change in a state. */
function breaksOf(moves: readonly Move[], bands: readonly Band[]): number[] {
  const stays = [...moves.map((m) => (m.kind === "rate" ? m.stay : undefined)), ...bands.map((b) => b.stay)];
  const breaks = [
    ...stays.flatMap((stay) => (stay === undefined ? [] : [stay.first - 1, stay.last])),
    ...moves.flatMap((m) => (m.kind === "duration" ? [m.after] : [])),
  ];
  return [...new Set(breaks)].filter((b) => b > 0 && Number.isFinite(b)).sort((a, b) => a - b);
}

/** States are known and stays are whole cycles: whoever makes a plan has checked that, and a slip is a bug. */
function assertWhole({ states, cycles, moves, bands = [] }: FlowPlan): void {
  const isState = (s: number): boolean => Number.isInteger(s) && s >= 0 && s < states;
  const isCycle = (c: number): boolean => Number.isInteger(c) && c >= 1;
  const isStay = ({ first, last }: Stay): boolean =>
    isCycle(first) && (isCycle(last) || last === Infinity) && first <= last;
  const moveIsWhole = (m: Move): boolean =>
    isState(m.from) &&
    isState(m.to) &&
    (typeof m.share === "number" || m.share.length === cycles) &&
    (m.kind === "rate" ? m.stay === undefined || isStay(m.stay) : isCycle(m.after));
  if (
    !isCycle(cycles) ||
    !moves.every(moveIsWhole) ||
    !bands.every((b) => isState(b.state) && isStay(b.stay))
  ) {
    throw new RangeError("a plan with a state it lacks, or a time that is not whole cycles");
  }
}

/** Makes a plan ready to run: one itinerary per state, and the pairs of states that people move between. */
export function itineraries(plan: FlowPlan): {
  byState: Itinerary[];
  pairs: StatePair[];
  faults: FlowFault[];
} {
  assertWhole(plan);
  const pairs: StatePair[] = [];
  const rows = new Map<number, number>();
  const pairOf = (from: number, to: number): number => {
    const key = from * plan.states + to;
    const known = rows.get(key);
    if (known !== undefined) return known;
    rows.set(key, pairs.length);
    return pairs.push({ from, to }) - 1;
  };
  const faults: FlowFault[] = [];
  const split = (leaving: readonly Leaving[], where: Where): Split | undefined => {
    if (leaving.length === 0) return undefined;
    const made = splitOf(leaving, where, plan, pairOf);
    if (!isFault(made)) return made;
    faults.push(made);
    return undefined;
  };
  const movesFrom = Array.from({ length: plan.states }, (): Move[] => []);
  for (const move of plan.moves) movesFrom[move.from]!.push(move);
  const bandsOf = Array.from({ length: plan.states }, (): Band[] => []);
  for (const band of plan.bands ?? []) bandsOf[band.state]!.push(band);

  const byState = movesFrom.map((moves, state): Itinerary => {
    const rates = (from: number, until: number): Split | undefined =>
      split(
        moves.flatMap((m) =>
          m.kind === "rate" && (m.stay?.first ?? 1) - 1 <= from && (m.stay?.last ?? Infinity) >= until
            ? [m]
            : [],
        ),
        { state, exit: { kind: "rate", firstCycleOfStay: from + 1 } },
      );
    const completion = (after: number): Split | undefined =>
      split(
        moves.flatMap((m) => (m.kind === "duration" && m.after === after ? [{ ...m, per: plan.cycle }] : [])),
        { state, exit: { kind: "duration", after } },
      );
    const breaks = breaksOf(moves, bandsOf[state]!);
    const stretches = breaks.map((until, i): Stretch => {
      const from = breaks[i - 1] ?? 0;
      return { from, until, rates: rates(from, until), completion: completion(until) };
    });
    const remembered = breaks.at(-1) ?? 0;
    // Nobody stays longer than the plan lasts, so what is further away than that needs no memory.
    return {
      remembered: Math.min(remembered, plan.cycles + 1),
      stretches,
      rest: rates(remembered, Infinity),
    };
  });
  return { byState, pairs, faults };
}
