/**
 * Counts of people that are shown together, in one table or several, and how they hang together: what a reader can use
 * to find out a count that is hidden.
 */
export interface Counts {
  /** Whole numbers, none below zero. */
  readonly values: readonly number[];
  /** Each makes nothing: parts with factor 1 and their sum with factor −1, or what came in and what went out. */
  readonly relations: readonly Relation[];
  /** Those that are never shown, and that a reader therefore knows nothing of: he may not even take them to be above zero. */
  readonly unshown?: ReadonlySet<number>;
}

/** With the parts of small groups, which are hidden whatever they are: none or all of a few says something of each of them. */
export interface GroupedCounts extends Counts {
  readonly ofSmallGroups: ReadonlySet<number>;
}

export type Relation = readonly Term[];
export type Term = readonly [cell: number, factor: number];

/** Which counts are hidden. */
export interface Pattern {
  readonly hidden: ReadonlySet<number>;
  /** Those of them that may be zero for all a reader knows: zeros beside them are hidden too. */
  readonly mayBeZero: ReadonlySet<number>;
  /** Nothing cheaper protects as well. */
  readonly isCheapest: boolean;
}

/** A hidden count that must be anything from `low` to `high` to a reader. */
export interface Guarded {
  readonly cell: number;
  readonly low: number;
  readonly high: number;
}

export const isUnshown = ({ unshown }: Counts, cell: number): boolean => unshown?.has(cell) === true;

/** What a reader knows a hidden count to be at least: zeros are shown, but in small groups. */
export const leastOf = (counts: GroupedCounts, cell: number): 0 | 1 =>
  isUnshown(counts, cell) || counts.ofSmallGroups.has(cell) ? 0 : 1;

/** The counts that must be hidden for their own sake: those from 1 up to, but not, `minCell`, and those of small groups. */
export function guardedOf(counts: GroupedCounts, minCell: number): Guarded[] {
  return counts.values.flatMap((value, cell) => {
    if (isUnshown(counts, cell) || value >= minCell) return [];
    const low = leastOf(counts, cell);
    return value < low ? [] : [{ cell, low, high: minCell - 1 }];
  });
}

/** The counts with the parts of each sum that is small, and theirs. */
export function inSmallGroups(counts: Counts, minCell: number): GroupedCounts {
  const { values, relations } = counts;
  const sums = relations.flatMap((terms) => {
    const [total, ...others] = terms.filter(([, factor]) => factor === -1);
    const parts = terms.filter(([, factor]) => factor === 1);
    return total === undefined || others.length > 0 || parts.length !== terms.length - 1
      ? []
      : [{ total: total[0], parts: parts.map(([cell]) => cell).filter((cell) => !isUnshown(counts, cell)) }];
  });
  const ofSmallGroups = new Set<number>();
  // That nobody at all is in a line says it of each cell already.
  const isInEmptyLine = (cell: number): boolean =>
    sums.some(({ total, parts }) => values[total] === 0 && !ofSmallGroups.has(total) && parts.includes(cell));
  // One part alone is the sum itself, and is hidden as it is.
  const open = (total: number, parts: readonly number[]): readonly number[] => {
    const all = parts.filter((part) => values[part]! > 0 || !isInEmptyLine(part));
    return all.length === 1 && !ofSmallGroups.has(total) ? [] : all;
  };
  for (let size = -1; size !== ofSmallGroups.size;) {
    size = ofSmallGroups.size;
    for (const { total, parts } of sums) {
      const value = values[total]!;
      if (ofSmallGroups.has(total) || (value > 0 && value < minCell))
        open(total, parts).forEach((part) => ofSmallGroups.add(part));
    }
  }
  return { ...counts, ofSmallGroups };
}
