import { accountParts } from "../../core/account-string.js";
import { plain, toMoney } from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import type { ReviewProblem } from "../../core/problems/review.js";
import type { BudgetColumn } from "../../input/files/budget.js";
import type { BudgetRow } from "../../input/files/budget-row.js";
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

/** A line by what it says, but for its amount. */
interface Said {
  readonly file: string;
  readonly line: number;
  readonly year: number;
  readonly texts: readonly string[];
}

/** The same line twice: every word, the year and the amount. A double would be counted twice. */
export class Doubles implements BudgetComparison {
  /** Most amounts stand on one line only: texts are put together, which takes time, for those that come again. */
  private readonly alone = new Map<number | string, Said | "with others">();
  private readonly first = new Map<string, Place>();
  private readonly found: ReviewProblem[] = [];

  add(row: BudgetRow): void {
    const { amount, year, file, line, codes } = row;
    if (amount === undefined || year === undefined || amount === 0) return;
    const value = typeof amount === "number" ? amount : plain(toMoney(amount));
    const texts = words.map((column) => row.text(column));
    if (codes !== undefined) for (const part of accountParts) texts.push(codes[part] ?? "");
    const said: Said = { file, line, year, texts };
    const alone = this.alone.get(value);
    if (alone === undefined) {
      this.alone.set(value, said);
      return;
    }
    if (alone !== "with others") {
      this.alone.set(value, "with others");
      this.compare(value, alone);
    }
    this.compare(value, said);
  }

  findings(): ReviewProblem[] {
    return this.found;
  }

  private compare(value: number | string, { file, line, year, texts }: Said): void {
    const key = [value, year, ...texts].join("\u0000");
    const other = this.first.get(key);
    if (other === undefined) this.first.set(key, { file, line });
    else this.found.push({ code: "samma-rad", at: { file, line }, other });
  }
}
