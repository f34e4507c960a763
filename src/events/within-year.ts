import { arrivedIn, type SharesAt } from "./estimate/shares.js";
import { shownShareAt } from "./shown-estimates.js";

export interface GroupEnds {
  readonly people: number;
  /** How many they are is shown. */
  readonly isShown: boolean;
  readonly ends: readonly SharesAt[];
}

const year = 12;

/**
 * The share of each group that is in a state within a year. Where one is hidden, so are the smallest others until what
 * all groups together came to, less those that are shown, tells nothing of a few.
 */
export function sharesWithinYear(
  groups: readonly GroupEnds[],
  state: number,
  minCell: number,
): (number | undefined)[] {
  const shares = groups.map(({ ends, isShown }) =>
    isShown ? shownShareAt(ends, year, state, minCell) : undefined,
  );
  const came = groups.map(({ ends }) =>
    ends.reduce((sum, at) => (at.month <= year ? sum + arrivedIn(at, state) : sum), 0),
  );
  const isFollowed = (i: number): boolean => (groups[i]!.ends.at(-1)?.month ?? 0) >= year;
  const hidden = [...groups.keys()].filter(
    (i) => shares[i] === undefined && (isFollowed(i) || !groups[i]!.isShown),
  );
  const needy = [...hidden];
  const others = [...groups.keys()]
    .filter((i) => shares[i] !== undefined)
    .sort((a, b) => groups[a]!.people - groups[b]!.people || a - b);
  const isTold = (): boolean => {
    const people = hidden.reduce((sum, i) => sum + groups[i]!.people, 0);
    const all = hidden.reduce((sum, i) => sum + came[i]!, 0);
    return [all, people - all].some(
      (n) => n < minCell || needy.some((i) => n - 1 > people - groups[i]!.people),
    );
  };
  while (minCell > 1 && needy.length > 0 && others.length > 0 && isTold()) hidden.push(others.shift()!);
  return shares.map((share, i) => (hidden.includes(i) ? undefined : share));
}
