import { cheapestOthers } from "./cheapest-others.js";
import {
  type Counts,
  type Guarded,
  type GroupedCounts,
  guardedOf,
  inSmallGroups,
  isUnshown,
  type Pattern,
} from "./counts.js";
import { enoughOthers } from "./enough-others.js";
import { Reader } from "./reader.js";

/** Of so many counts that hang together, each that is hidden for another's sake is tried without. */
const mostTried = 60;

/**
 * Which counts to hide, so that nobody is pointed out: those from 1 up to, but not, `minCell`, those of small groups, and
 * enough others that a reader who uses all sums cannot tell which of 1 to `minCell` − 1 any of them is. Counts that do
 * not hang together are looked at by themselves. The same counts always give the same pattern.
 */
export function protect(counts: Counts, minCell: number): Pattern {
  const hidden = new Set<number>();
  const mayBeZero = new Set<number>();
  let isCheapest = true;
  for (const cells of togetherIn(counts)) {
    const part = inSmallGroups(partOf(counts, cells), minCell);
    const pattern = protectTogether(part, minCell);
    for (const cell of pattern.hidden) hidden.add(cells[cell]!);
    for (const cell of pattern.mayBeZero) mayBeZero.add(cells[cell]!);
    isCheapest &&= pattern.isCheapest;
  }
  return { hidden, mayBeZero, isCheapest };
}

function protectTogether(counts: GroupedCounts, minCell: number): Pattern {
  const guarded = guardedOf(counts, minCell);
  const own = new Set([...guarded.map(({ cell }) => cell), ...counts.ofSmallGroups]);
  const mayBeZero = counts.ofSmallGroups;
  if (guarded.length === 0) return { hidden: own, mayBeZero, isCheapest: true };
  const reader = new Reader(counts);
  const isKept = reader.isKeptFrom.bind(reader);
  const cheapest = cheapestOthers(counts, guarded, own, isKept);
  if (cheapest !== undefined) return { hidden: cheapest, mayBeZero, isCheapest: true };
  const enough = enoughOthers(counts, guarded, own, isKept);
  const hidden = new Set(enough);
  const isHidden = (cell: number): boolean => hidden.has(cell) || isUnshown(counts, cell);
  if (enough === undefined || !guarded.every((one) => isKept(one, isHidden))) return withheld(counts);
  const others = [...hidden].filter((cell) => !own.has(cell));
  if (others.length <= mostTried) {
    for (const cell of others.sort((a, b) => counts.values[b]! - counts.values[a]! || a - b)) {
      hidden.delete(cell);
      if (!besideFirst(counts, cell, guarded).every((one) => isKept(one, isHidden))) hidden.add(cell);
    }
  }
  return { hidden, mayBeZero, isCheapest: false };
}

/** Those that stand in a sum with a cell come first: when one is not kept without it, it is mostly one of them. */
function besideFirst(counts: GroupedCounts, cell: number, guarded: readonly Guarded[]): readonly Guarded[] {
  const beside = new Set<number>();
  for (const terms of counts.relations)
    if (terms.some(([c]) => c === cell)) for (const [other] of terms) beside.add(other);
  return [
    ...guarded.filter((one) => beside.has(one.cell)),
    ...guarded.filter((one) => !beside.has(one.cell)),
  ];
}

/** Nothing at all is shown, and no zero: then any of them may be anything. */
function withheld(counts: GroupedCounts): Pattern {
  const all = new Set([...counts.values.keys()].filter((cell) => !isUnshown(counts, cell)));
  return { hidden: all, mayBeZero: all, isCheapest: false };
}

/** The cells that are bound to each other through relations, each list in order. */
function togetherIn({ values, relations }: Counts): number[][] {
  const parent = values.map((_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
    return i;
  };
  for (const [first, ...others] of relations)
    for (const [cell] of others) parent[root(cell)] = root(first![0]);
  const lists = new Map<number, number[]>();
  values.forEach((_, cell) => {
    const list = lists.get(root(cell));
    if (list === undefined) lists.set(root(cell), [cell]);
    else list.push(cell);
  });
  return [...lists.values()];
}

function partOf({ values, relations, unshown }: Counts, cells: readonly number[]): Counts {
  const place = new Map(cells.map((cell, i) => [cell, i]));
  return {
    values: cells.map((cell) => values[cell]!),
    relations: relations
      .filter(([first]) => first !== undefined && place.has(first[0]))
      .map((terms) => terms.map(([cell, factor]) => [place.get(cell)!, factor] as const)),
    unshown: new Set([...(unshown ?? [])].flatMap((cell) => place.get(cell) ?? [])),
  };
}
