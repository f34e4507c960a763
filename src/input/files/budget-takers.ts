import type { Amount } from "../../core/decimal.js";
import type { BudgetLine } from "./budget-line.js";
import type { BudgetRow } from "./budget-row.js";

/** Who is handed what is read of a budget. */
export interface BudgetTakers {
  /** Called with each line that is right. */
  readonly take: (line: BudgetLine) => void;
  /**
   * Lines that say the same as one that was taken but for their amounts may come here, added up and after all others.
   * Without it every line comes to `take`.
   */
  readonly takeAlike?: (like: BudgetLine, further: FurtherLines) => void;
  /** Sees the row of every budget line, right or wrong. */
  readonly look?: (row: BudgetRow) => void;
  /** Whether `look` must see rows that say the same as one it saw, but for their amounts. */
  readonly looksAtAll?: () => boolean;
}

export interface FurtherLines {
  readonly lines: number;
  readonly amount: Amount;
  /** Undefined where the lines have no outcome. */
  readonly actual: Amount | undefined;
}
