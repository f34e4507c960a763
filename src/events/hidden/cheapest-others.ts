import { solveProgramme } from "../../core/linear-programme.js";
import { type GroupedCounts, type Guarded, isUnshown } from "./counts.js";
import { costOf } from "./enough-others.js";

/** So many cells are looked through; more would take longer than anybody waits. */
const mostCells = 40;
const mostRounds = 120;

/**
 * The cheapest others to hide, proven: whatever does not protect says that at least one of the cells outside it must be
 * hidden; the cheapest set that has one of each of those is tried, until one protects. Undefined when the search would
 * be too long.
 */
export function cheapestOthers(
  counts: GroupedCounts,
  guarded: readonly Guarded[],
  hidden: ReadonlySet<number>,
  isKept: (one: Guarded, isHidden: (cell: number) => boolean) => boolean,
): ReadonlySet<number> | undefined {
  const candidates = counts.values.flatMap((value, cell) =>
    value > 0 && !hidden.has(cell) && !isUnshown(counts, cell) ? [cell] : [],
  );
  if (candidates.length > mostCells) return undefined;
  const needs: number[][] = [];
  const unkept = (also: ReadonlySet<number>): Guarded | undefined =>
    guarded.find(
      (one) => !isKept(one, (cell) => hidden.has(cell) || also.has(cell) || isUnshown(counts, cell)),
    );
  let chosen: ReadonlySet<number> | undefined = new Set<number>();
  for (let round = 0; round < mostRounds; round++) {
    const open = unkept(chosen);
    if (open === undefined) return new Set([...hidden, ...chosen]);
    needs.push(oneOfThese(counts, open, hidden, chosen, candidates, isKept));
    chosen = cheapestWithOneOfEach(counts, needs, candidates);
    if (chosen === undefined) return undefined;
  }
  return undefined;
}

/** Cells of which one must be hidden for the count's sake, as few as can be: all others are, and it is not kept. */
function oneOfThese(
  counts: GroupedCounts,
  open: Guarded,
  hidden: ReadonlySet<number>,
  chosen: ReadonlySet<number>,
  candidates: readonly number[],
  isKept: (one: Guarded, isHidden: (cell: number) => boolean) => boolean,
): number[] {
  const tried = new Set([...hidden, ...chosen]);
  const left: number[] = [];
  // The dearest first: what is left to choose among is cheap then.
  for (const cell of [...candidates].sort((a, b) => costOf(counts, b) - costOf(counts, a) || b - a)) {
    if (tried.has(cell)) continue;
    tried.add(cell);
    if (!isKept(open, (c) => tried.has(c) || isUnshown(counts, c))) continue;
    tried.delete(cell);
    left.push(cell);
  }
  return left;
}

function cheapestWithOneOfEach(
  counts: GroupedCounts,
  needs: readonly (readonly number[])[],
  candidates: readonly number[],
): ReadonlySet<number> | undefined {
  const asked = candidates.filter((cell) => needs.some((need) => need.includes(cell)));
  const found = solveProgramme({
    direction: "minimize",
    constraints: needs.map(() => ({ min: 1 })),
    variables: asked.map((cell, i) => ({
      objective: costOf(counts, cell) + i * 1e-5,
      factors: needs.flatMap((need, n) => (need.includes(cell) ? [[n, 1] as const] : [])),
    })),
    binary: true,
  });
  if (found.status !== "optimal") return undefined;
  return new Set(asked.filter((_, i) => found.values[i]! > 0.5));
}
