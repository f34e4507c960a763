import type { DurationMove, FlowPlan } from "./plan.js";

/** At the end of cycle number `after` of a stay the rows account for `total` of those present, and the rest stay. */
export type Shortfall = Readonly<{ state: number; after: number; cycle: number; total: number }>;

const TOLERANCE = 1e-9;

/**
 * The durations whose shares come to less than 1, each with the first cycle in which somebody can complete it so.
 * A row from the state to itself counts: it says that those people stay.
 */
export function shortfalls(plan: Pick<FlowPlan, "moves" | "cycles">): Shortfall[] {
  const together = new Map<string, DurationMove[]>();
  for (const move of plan.moves) {
    if (move.kind !== "duration") continue;
    const key = `${move.from} ${move.after}`;
    together.set(key, [...(together.get(key) ?? []), move]);
  }
  return [...together.values()].flatMap((moves): Shortfall[] => {
    const { from: state, after } = moves[0]!;
    for (let cycle = after - 1; cycle < plan.cycles; cycle++) {
      const total = moves.reduce(
        (sum, m) => sum + (typeof m.share === "number" ? m.share : m.share[cycle]!),
        0,
      );
      if (total < 1 - TOLERANCE) return [{ state, after, cycle, total }];
    }
    return [];
  });
}
