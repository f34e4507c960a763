import { ExactSum, type Money } from "../../core/decimal.js";
import type { BudgetLine } from "../../input/files/budget-line.js";

/** The rows of a budget as they were read, added up beside everything else: what the tables are held against. */
export class ReadRows {
  private readonly sum = new ExactSum();
  private number = 0;

  see({ amount }: BudgetLine): void {
    this.sum.add(amount);
    this.number += 1;
  }

  found(): { readonly number: number; readonly sum: Money } {
    return { number: this.number, sum: this.sum.total() };
  }
}
