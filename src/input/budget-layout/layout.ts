import type { Rate } from "../../core/decimal.js";
import type { LayoutFact } from "../../core/problems/layout.js";
import type { MoneyUnit } from "../../tabular/cells/money-unit.js";
import type { PriceList } from "../prices/price-list.js";
import type { BudgetColumn } from "../files/budget.js";

/** What somebody said of a file's layout, with flags; what is left out is found out. */
export interface LayoutAnswers {
  readonly headerRow?: number;
  readonly amountUnit?: MoneyUnit;
  readonly dropRows?: ReadonlySet<number>;
  readonly keepRows?: ReadonlySet<number>;
  readonly dropColumns?: readonly string[];
  readonly funderColumns?: readonly string[];
  readonly costColumns?: readonly string[];
  readonly year?: number;
  readonly yearsAsColumns?: boolean;
  /** Kronor for a euro, as a plain decimal. */
  readonly euro?: string;
  readonly storedValues?: boolean;
  readonly sheets?: readonly string[] | "all";
  /** Overhead is put on by the program, at this share: a row of overhead would be counted twice. */
  readonly overhead?: Rate;
  /** What lines without an amount are priced by. */
  readonly prices?: PriceList;
  /** A scenario counts what lines that follow the participants come to: they need no number of their own. */
  readonly counted?: true;
}

/** What a column of a budget is. */
export type LaidColumn =
  | {
      readonly role: "known";
      readonly id: BudgetColumn;
      readonly unit?: MoneyUnit;
      readonly currency?: string;
    }
  | AmountColumn
  /** The sum of other columns, or of those of one year: compared, not added. */
  | { readonly role: "sum"; readonly year?: number; readonly unit?: MoneyUnit }
  /** The share a funder pays of each row. */
  | { readonly role: "share"; readonly funder: string }
  /** Text that tables do not ask for. */
  | { readonly role: "carried" }
  | { readonly role: "left" }
  | { readonly role: "empty" };

export interface AmountColumn {
  readonly role: "amount";
  readonly kind: "amount" | "actual";
  readonly year?: number;
  readonly funder?: string;
  readonly costType?: string;
  readonly unit?: MoneyUnit;
  readonly currency?: string;
}

/** Where the parts of a budget stand in its rows. */
export interface BudgetLayout {
  /** Index into the rows of the first row below the header (and below a row of units). */
  readonly bodyFrom: number;
  /** Headings by column, as written; two rows of them are put together. */
  readonly names: readonly (string | undefined)[];
  readonly columns: readonly LaidColumn[];
  /** For amounts whose column and cell name no unit. */
  readonly unit: MoneyUnit | undefined;
  /** Of rows that name no year. */
  readonly year: number | undefined;
  readonly facts: readonly LayoutFact[];
}
