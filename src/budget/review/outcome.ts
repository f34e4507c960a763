import type { Place } from "../../core/explanation.js";
import type { ReviewProblem } from "../../core/problems/review.js";
import type { BudgetRow } from "../../input/files/budget-row.js";
import type { BudgetComparison } from "../comparison.js";

interface Seen {
  any: boolean;
  rows: number;
  at: Place | undefined;
}

/** Lines without an outcome in a year where other lines have one. */
export class Outcomes implements BudgetComparison {
  private readonly years = new Map<number, Seen>();

  add(row: BudgetRow): void {
    const { year, amount, actual } = row;
    if (year === undefined || amount === undefined) return;
    let seen = this.years.get(year);
    if (seen === undefined) {
      seen = { any: false, rows: 0, at: undefined };
      this.years.set(year, seen);
    }
    if (actual !== undefined) {
      seen.any = true;
    } else if (amount !== 0) {
      seen.rows += 1;
      seen.at ??= row.place("actual");
    }
  }

  findings(): ReviewProblem[] {
    return [...this.years].flatMap(([year, { any, rows, at }]): ReviewProblem[] =>
      any && at !== undefined ? [{ code: "utfall-saknas", at, year, lines: rows }] : [],
    );
  }
}
