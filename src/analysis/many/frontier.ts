/** What an alternative costs and what it gives of what one wants: each may be below zero. */
export interface CostEffect {
  readonly cost: number;
  readonly effect: number;
}

/** Where an alternative stands among others. Numbers are places in the list. */
export type Standing =
  /** The cheapest way to what it gives. `after`: the one before it on the way up, and what each unit more costs from there. */
  | { readonly kind: "frontier"; readonly after?: { readonly place: number; readonly perUnit: number } }
  /** Another one costs no more and gives no less, and one of the two is better. */
  | { readonly kind: "dominated"; readonly by: number }
  /** A share of the one and the rest of the other give as much for less. */
  | { readonly kind: "mixed"; readonly by: readonly [number, number] };

/**
 * The alternatives from which one may choose, when money is all that keeps one from more: sorted by what they give, without
 * those that another one or a mix of two others beats. Identical ones stand or fall together.
 */
export function frontierOf(all: readonly CostEffect[]): Standing[] {
  const places = [...all.keys()];
  const dominator = places.map((i) => dominatorOf(all, i));
  const open = places
    .filter((i) => dominator[i] === undefined)
    .sort((a, b) => all[a]!.effect - all[b]!.effect || a - b);
  const hull = hullOf(all, open);
  const standings = places.map((i): Standing => {
    const by = dominator[i];
    if (by !== undefined) return { kind: "dominated", by };
    const own = hull.findIndex((h) => isSame(all[h]!, all[i]!));
    if (own >= 0) {
      const before = hull[own - 1];
      return before === undefined
        ? { kind: "frontier" }
        : { kind: "frontier", after: { place: before, perUnit: slope(all[before]!, all[i]!) } };
    }
    const above = hull.findIndex((h) => all[h]!.effect > all[i]!.effect);
    return { kind: "mixed", by: [hull[above - 1]!, hull[above]!] };
  });
  return standings;
}

/** The best of those that beat it: the cheapest way to the most. */
function dominatorOf(all: readonly CostEffect[], place: number): number | undefined {
  const own = all[place]!;
  const beating = [...all.keys()].filter((i) => beats(all[i]!, own));
  return beating.find((i) => !beating.some((j) => beats(all[j]!, all[i]!)));
}

const beats = (a: CostEffect, b: CostEffect): boolean =>
  a.cost <= b.cost && a.effect >= b.effect && (a.cost < b.cost || a.effect > b.effect);

const isSame = (a: CostEffect, b: CostEffect): boolean => a.cost === b.cost && a.effect === b.effect;
const slope = (from: CostEffect, to: CostEffect): number => (to.cost - from.cost) / (to.effect - from.effect);

/** The lower hull of those that none beats, from the least effect to the greatest; of identical ones the first. */
function hullOf(all: readonly CostEffect[], open: readonly number[]): number[] {
  const hull: number[] = [];
  for (const i of open) {
    const last = hull.at(-1);
    if (last !== undefined && isSame(all[last]!, all[i]!)) continue;
    while (
      hull.length > 1 &&
      slope(all[hull.at(-2)!]!, all[hull.at(-1)!]!) > slope(all[hull.at(-1)!]!, all[i]!)
    )
      hull.pop();
    hull.push(i);
  }
  return hull;
}

/**
 * Those that beat an alternative on every one of some goals, of which more is better: no worse on any, and better on one.
 * Less than `close` apart is the same.
 */
export function beatenBy(
  values: readonly (readonly number[])[],
  place: number,
  close: readonly number[],
): number[] {
  const own = values[place]!;
  const differs = (other: readonly number[], goal: number): number => {
    const difference = other[goal]! - own[goal]!;
    return Math.abs(difference) < close[goal]! ? 0 : difference;
  };
  return [...values.keys()].filter((i) => {
    const differences = own.map((_, goal) => differs(values[i]!, goal));
    return differences.every((d) => d >= 0) && differences.some((d) => d > 0);
  });
}
