import type { AccountCodes } from "../../core/account-string.js";
import type { Amount, Count, Money, Rate } from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import type { BudgetColumn } from "./budget.js";

/** A row of a budget file as far as it can be read, for those who judge what it says. Totals are not among them. */
export interface BudgetRow {
  readonly file: string;
  readonly line: number;
  readonly year: number | undefined;
  /** Given or computed; undefined when it is missing or something in the row is wrong. */
  readonly amount: Amount | undefined;
  readonly actual: Amount | undefined;
  readonly number: Count | undefined;
  /** `omfattning` */
  readonly share: Rate | undefined;
  readonly price: Money | undefined;
  readonly codes: AccountCodes | undefined;
  /** The cell as written; empty when it is, or when the file lacks the column. */
  text(column: BudgetColumn): string;
  place(column: BudgetColumn): Place;
}
