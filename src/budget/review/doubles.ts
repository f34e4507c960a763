import { accountParts } from "../../core/account-string.js";
import { plain, toMoney } from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import type { ReviewProblem } from "../../core/problems/review.js";
import type { BudgetColumn } from "../../input/files/budget.js";
import type { BudgetRow } from "../../input/files/budget-row.js";
import { detached } from "../../tabular/text/detached.js";
import type { BudgetComparison } from "../comparison.js";

const words: readonly BudgetColumn[] = [
  "measure",
  "resources",
  "number",
  "numberUnit",
  "costType",
  "funder",
  "responsible",
  "actual",
  "note",
];

/** The same line twice: every word, the year and the amount. A double would be counted twice. */
export class Doubles implements BudgetComparison {
  private readonly first = new Map<string, Place>();
  private readonly found: ReviewProblem[] = [];

  add(row: BudgetRow): void {
    const { amount, year, file, line, codes } = row;
    if (amount === undefined || year === undefined || amount === 0) return;
    const value = typeof amount === "number" ? String(amount) : plain(toMoney(amount));
    const said = codes === undefined ? "" : accountParts.map((p) => `\u0000${codes[p] ?? ""}`).join("");
    const key = words.reduce(
      (text, column) => `${text}\u0000${row.text(column)}`,
      `${year}\u0000${value}${said}`,
    );
    const other = this.first.get(key);
    if (other === undefined) this.first.set(detached(key), { file, line });
    else this.found.push({ code: "samma-rad", at: { file, line }, other });
  }

  findings(): ReviewProblem[] {
    return this.found;
  }
}
