import type { Problems } from "../../core/problem.js";
import type { ReviewProblem } from "../../core/problems/review.js";
import type { BudgetRow } from "../../input/files/budget-row.js";
import type { BudgetComparison } from "../comparison.js";
import { Noughts } from "./amounts.js";
import { Doubles } from "./doubles.js";
import { Funding } from "./funding.js";
import { Spellings } from "./names.js";
import { Outcomes } from "./outcome.js";
import { Placeholders } from "./placeholders.js";
import { resourceFindings } from "./resources.js";
import { SumRows } from "./sum-rows.js";
import { Years } from "./years.js";
import { ReviewedLines } from "./reviewed-lines.js";

/** So many rows are kept to be compared with each other; those after them are only looked at one by one. */
export const comparedRows = 50_000;

/**
 * Reads a budget as a careful colleague does. `budget` is what changes the sums or would stand in the appendix
 * (placeholders, double lines, rows that are sums), `outcome` also what a comparison with
 * the outcome lacks, `all` is everything. Files that are reviewed together are one budget.
 */
export class BudgetReview {
  private readonly reviewed = new ReviewedLines();
  private readonly placeholders = new Placeholders();
  /** These remember every row. */
  private readonly rowByRow: readonly BudgetComparison[];
  /** These remember names and years, as the tables do. */
  private readonly byName: readonly BudgetComparison[];
  private readonly files = new Set<string>();
  private rows = 0;

  constructor(
    private readonly problems: Problems,
    private readonly scope: "budget" | "outcome" | "all",
    /** Lines that somebody has said are budget lines, though they may look like totals. */
    kept?: ReadonlySet<number>,
  ) {
    const ofRows = [new Doubles(), new SumRows(kept)];
    this.rowByRow = scope === "all" ? [...ofRows, new Noughts()] : ofRows;
    this.byName = [
      ...(scope === "all" ? [new Years(), new Spellings(), new Funding()] : []),
      ...(scope === "budget" ? [] : [new Outcomes()]),
    ];
  }

  /** Whether it must see rows that say the same as one it saw but for their amounts, and had nothing to tell of. */
  get comparesAll(): boolean {
    return this.byName.length > 0 || this.rows <= comparedRows;
  }

  add(row: BudgetRow): void {
    this.rows += 1;
    this.files.add(row.file);
    this.reviewed.note(row);
    this.tell(this.placeholders.in(row));
    if (this.scope === "all") this.tell(resourceFindings(row));
    for (const comparison of this.byName) comparison.add(row);
    if (this.rows > comparedRows) {
      if (this.rows === comparedRows + 1)
        this.problems.add({
          code: "granskning-begransad",
          at: { file: row.file, line: row.line },
          lines: comparedRows,
        });
      return;
    }
    for (const comparison of this.rowByRow) comparison.add(row);
  }

  /** Tells what the comparisons found, by line; returns how many findings somebody had looked at already. */
  finish(): { readonly silenced: number } {
    const found = [...this.byName, ...this.rowByRow].flatMap((comparison) => comparison.findings());
    const order = new Map([...this.files].map((file, i) => [file, i]));
    const sorted = found.sort(
      (a, b) => order.get(a.at.file)! - order.get(b.at.file)! || (a.at.line ?? 0) - (b.at.line ?? 0),
    );
    this.tell(sorted);
    if (this.scope === "all") for (const problem of this.reviewed.unused()) this.problems.add(problem);
    return { silenced: this.reviewed.silenced };
  }

  private tell(found: readonly ReviewProblem[]): void {
    for (const problem of found) {
      if (!this.reviewed.silences(problem)) this.problems.add(problem);
    }
  }
}
