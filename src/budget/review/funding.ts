import {
  type Amount,
  ExactSum,
  fixed,
  isNegative,
  isWhole,
  kronor,
  type Money,
  plain,
} from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import { folded } from "../../core/names.js";
import type { ReviewProblem } from "../../core/problems/review.js";
import type { BudgetRow } from "../../input/files/budget-row.js";
import { detached } from "../../tabular/text/detached.js";
import { excerpt } from "../../tabular/cells/excerpt.js";
import type { BudgetComparison } from "../comparison.js";

const isBelowZero = (amount: Amount): boolean =>
  typeof amount === "number" ? amount < 0 : isNegative(amount);

interface Covered {
  readonly measure: string;
  readonly year: number;
  readonly whole: ExactSum;
  readonly missing: ExactSum;
  /** The first line without a funder. */
  at: Place | undefined;
}

/**
 * Cost that nobody is said to pay: in a file that names funders, what a measure costs in a year on lines without one.
 * Lines below zero are income, and need none.
 */
export class Funding implements BudgetComparison {
  private readonly parts = new Map<string, Covered>();
  private anyFunder = false;

  add(row: BudgetRow): void {
    const { amount, year } = row;
    const measure = row.text("measure");
    if (amount === undefined || year === undefined || isBelowZero(amount)) return;
    const key = `${folded(measure)}\u0000${year}`;
    let part = this.parts.get(key);
    if (part === undefined) {
      part = {
        measure: detached(measure),
        year,
        whole: new ExactSum(),
        missing: new ExactSum(),
        at: undefined,
      };
      this.parts.set(key, part);
    }
    part.whole.add(amount);
    if (row.text("funder") !== "") {
      this.anyFunder = true;
    } else if (amount !== 0) {
      part.missing.add(amount);
      part.at ??= row.place("funder");
    }
  }

  findings(): ReviewProblem[] {
    if (!this.anyFunder) return [];
    return [...this.parts.values()].flatMap(({ measure, year, whole, missing, at }): ReviewProblem[] =>
      at === undefined
        ? []
        : [
            {
              code: "finansiar-saknas",
              at,
              measure: excerpt(measure),
              year,
              missing: shown(missing.total()),
              whole: shown(whole.total()),
            },
          ],
    );
  }
}

const shown = (amount: Money): string => (isWhole(amount, kronor("1")) ? plain(amount) : fixed(amount, 2));
