import type { ReviewProblem } from "../core/problems/review.js";
import type { BudgetRow } from "../input/files/budget-row.js";

/** Compares rows with each other: sees them one by one, and tells what it found when all have been seen. */
export interface BudgetComparison {
  add(row: BudgetRow): void;
  findings(): ReviewProblem[];
}
