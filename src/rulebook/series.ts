import type { Place } from "../core/explanation.js";
import { normalized } from "../core/names.js";
import type { Problems } from "../core/problem.js";
import type { Day } from "../formula/graph/library.js";
import { dayAfter, dayBefore } from "../core/calendar.js";

interface Period {
  readonly from: Day;
  readonly to?: Day;
  readonly at: Place;
}

/** Rows by name, in the order the names were first met; names compare as formulas compare them. */
export function byName<T extends { readonly name: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name = normalized(row.name);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return groups;
}

/** The rows of one name in order of time. Where two hold at once, or none does between two, it is told. */
export function inOrder<T extends Period>(name: string, rows: readonly T[], problems: Problems): T[] {
  const sorted = [...rows].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  for (let i = 1; i < sorted.length; i++) {
    const [before, after] = [sorted[i - 1]!, sorted[i]!];
    const [at, other] = inFile(before.at, after.at);
    if (before.to === undefined || before.to >= after.from) {
      const to = earlier(before.to, after.to);
      const shared = { from: after.from, ...(to === undefined ? {} : { to }) };
      problems.add({ code: "perioder-overlappar", at, name, other, shared });
    } else if (dayAfter(before.to) < after.from) {
      const gap = { from: dayAfter(before.to), to: dayBefore(after.from) };
      problems.add({ code: "perioder-lucka", at: after.at, name, other: before.at, gap });
    }
  }
  return sorted;
}

const earlier = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined ? b : b === undefined || a < b ? a : b;

/** Of two places in a file, the later one first: that is the row one has just added. */
const inFile = (a: Place, b: Place): [Place, Place] => ((a.line ?? 0) > (b.line ?? 0) ? [a, b] : [b, a]);

/** Rows of one name must agree in what belongs to the name. */
export function agree<T extends { readonly at: Place }>(
  name: string,
  rows: readonly T[],
  said: (row: T) => Readonly<{ text: string; at: Place }>,
  problems: Problems,
): void {
  const first = said(rows[0]!);
  for (const row of rows.slice(1)) {
    const { text, at } = said(row);
    if (normalized(text) !== normalized(first.text))
      problems.add({ code: "rader-olika", at, name, text, other: first.at, before: first.text });
  }
}
