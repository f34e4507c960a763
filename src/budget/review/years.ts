import type { Place } from "../../core/explanation.js";
import { folded } from "../../core/names.js";
import type { ReviewProblem } from "../../core/problems/review.js";
import type { BudgetRow } from "../../input/files/budget-row.js";
import { detached } from "../../tabular/text/detached.js";
import { excerpt } from "../../tabular/cells/excerpt.js";
import type { BudgetComparison } from "../comparison.js";

/** Years this far from the nearest other year are asked about rather than bridged. */
const FAR = 5;

interface Seen {
  readonly at: Place;
  rows: number;
}

/** Years that a measure skips, and years far from all the others. */
export class Years implements BudgetComparison {
  private readonly all = new Map<number, Seen>();
  private readonly measures = new Map<string, { name: string; years: Map<number, Place> }>();

  add(row: BudgetRow): void {
    const { year } = row;
    const measure = row.text("measure");
    if (year === undefined || measure === "") return;
    const seen = this.all.get(year);
    if (seen === undefined) this.all.set(year, { at: row.place("year"), rows: 1 });
    else seen.rows += 1;
    const key = folded(measure);
    let own = this.measures.get(key);
    if (own === undefined) {
      own = { name: detached(measure), years: new Map() };
      this.measures.set(key, own);
    }
    if (!own.years.has(year)) own.years.set(year, row.place("year"));
  }

  findings(): ReviewProblem[] {
    const span = spanOf(this.all);
    const outside = [...this.all].filter(([year]) => year < span.from || year > span.to);
    return [
      ...outside.map(([year, { at }]): ReviewProblem => ({ code: "ar-utanfor", at, year, ...span })),
      ...[...this.measures.values()].flatMap(({ name, years }) => gapsIn(name, years, span)),
    ];
  }
}

/**
 * The years from first to last, without the few rows that stand five years or more from the rest: at each such hole,
 * the side with at most half as many rows is left out.
 */
function spanOf(seen: ReadonlyMap<number, Seen>): { from: number; to: number } {
  let years = [...seen.keys()].sort((a, b) => a - b);
  const rows = (of: readonly number[]): number => of.reduce((n, year) => n + seen.get(year)!.rows, 0);
  for (let i = 1; i < years.length; i++) {
    if (years[i]! - years[i - 1]! < FAR) continue;
    const before = years.slice(0, i);
    const after = years.slice(i);
    if (rows(before) * 2 <= rows(after)) {
      years = after;
      i = 0;
    } else if (rows(after) * 2 <= rows(before)) {
      years = before;
    }
  }
  return { from: years[0] ?? 0, to: years.at(-1) ?? 0 };
}

function gapsIn(
  measure: string,
  places: ReadonlyMap<number, Place>,
  span: { readonly from: number; readonly to: number },
): ReviewProblem[] {
  const years = [...places.keys()].filter((y) => y >= span.from && y <= span.to).sort((a, b) => a - b);
  return years.slice(1).flatMap((year, i): ReviewProblem[] => {
    const missing = Array.from({ length: year - years[i]! - 1 }, (_, n) => years[i]! + 1 + n);
    return missing.length === 0
      ? []
      : [{ code: "ar-lucka", at: places.get(year)!, measure: excerpt(measure), missing }];
  });
}
