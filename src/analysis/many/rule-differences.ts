import type { RunResult } from "../run/run-result.js";
import type { Use } from "../../rulebook/used-values.js";

/** A value or rule that two runs used with other contents. */
export interface RuleDifference {
  readonly name: string;
  readonly keys?: string;
  /** What only the one before used, and what only the one after did, each with the day from which it holds. */
  readonly before: readonly Worded[];
  readonly after: readonly Worded[];
  readonly source: string;
}

export interface Worded {
  readonly from: string;
  /** A plain number or a formula. */
  readonly text: string;
}

/** What both runs used and not alike; what only one of them had use for follows from what the scenarios say. */
export function ruleDifferences(before: RunResult, after: RunResult): RuleDifference[] {
  const [own, other] = [byName(before.uses()), byName(after.uses())];
  return [...own].flatMap(([key, uses]): RuleDifference[] => {
    const theirs = other.get(key);
    if (theirs === undefined) return [];
    const [was, is] = [worded(uses), worded(theirs)];
    const only = (some: readonly Worded[], others: readonly Worded[]) =>
      some.filter(({ text }) => !others.some((o) => o.text === text));
    const [gone, come] = [only(was, is), only(is, was)];
    // A state or a year that only one of them reaches is no other rule.
    if (gone.length === 0 || come.length === 0) return [];
    const { name, keys, stated } = theirs[0]!;
    const source = stated.dating.source;
    return [{ name, ...(keys === undefined ? {} : { keys }), before: gone, after: come, source }];
  });
}

function byName(uses: readonly Use[]): Map<string, Use[]> {
  const groups = new Map<string, Use[]>();
  for (const use of uses) {
    const key = `${use.kind} ${use.name}\u0000${use.keys ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [use]);
    else group.push(use);
  }
  return groups;
}

const worded = (uses: readonly Use[]): Worded[] => [
  ...new Map(
    uses.map(({ stated }) => {
      const text = "value" in stated ? stated.value : stated.formula;
      return [text, { from: stated.from ?? "", text }] as const;
    }),
  ).values(),
];
