import { type Bound, solveProgramme, type Variable } from "../../core/linear-programme.js";
import { type GroupedCounts, type Guarded, isUnshown, leastOf } from "./counts.js";

/**
 * Hides, for one count after the other, the cheapest others that let it be both its low and its high: those that would
 * have to change with it. What is hidden already may change for nothing. Each step keeps what the ones before it made,
 * so in the end all are protected.
 *
 * @returns cells that are hidden besides; undefined when no way was found
 */
export function enoughOthers(
  counts: GroupedCounts,
  guarded: readonly Guarded[],
  hidden: ReadonlySet<number>,
  isKept: (one: Guarded, isHidden: (cell: number) => boolean) => boolean,
): ReadonlySet<number> | undefined {
  const all = new Set(hidden);
  const isHidden = (cell: number): boolean => all.has(cell) || isUnshown(counts, cell);
  for (const one of guarded) {
    if (isKept(one, isHidden)) continue;
    for (const value of [one.high, one.low]) {
      const changed = cheapestChange(counts, one.cell, value, isHidden);
      if (changed === undefined) return undefined;
      for (const cell of changed) all.add(cell);
    }
  }
  return all;
}

/** What a hidden cell costs: the people in it, and a little for each so that few are hidden. */
export const costOf = ({ values }: GroupedCounts, cell: number): number => values[cell]! + 0.01;

/** The cells that change when one is to have another value, and all relations still hold. */
function cheapestChange(
  counts: GroupedCounts,
  aim: number,
  value: number,
  isHidden: (cell: number) => boolean,
): number[] | undefined {
  const { values, relations } = counts;
  const by = value - values[aim]!;
  if (by === 0) return [];
  const variables: (Variable & { readonly cell: number })[] = [];
  const constraints: Bound[] = relations.map(() => ({ equal: 0 }));
  const terms: [number, number][][] = values.map(() => []);
  relations.forEach((relation, r) => {
    for (const [cell, factor] of relation) terms[cell]!.push([r, factor]);
  });
  values.forEach((own, cell) => {
    const isFree = isHidden(cell);
    if (!isFree && own === 0) return; // zeros are shown, and stay
    const objective = isFree ? 0 : costOf(counts, cell);
    if (cell === aim) {
      const row = constraints.push({ equal: Math.abs(by) }) - 1;
      const factors = terms[cell]!.map(([r, f]): [number, number] => [r, by > 0 ? f : -f]);
      variables.push({ cell, objective: 0, factors: [...factors, [row, 1]] });
      return;
    }
    variables.push({ cell, objective, factors: terms[cell]! });
    const down = own - leastOf(counts, cell);
    if (down <= 0) return;
    const row = constraints.push({ max: down }) - 1;
    variables.push({
      cell,
      objective,
      factors: [...terms[cell]!.map(([r, f]): [number, number] => [r, -f]), [row, 1]],
    });
  });
  const found = solveProgramme({ direction: "minimize", constraints, variables });
  if (found.status !== "optimal") return undefined;
  const changed = new Set<number>();
  variables.forEach(({ cell }, i) => {
    if (found.values[i]! > 1e-7 && !isUnshown(counts, cell)) changed.add(cell);
  });
  return [...changed];
}
