import type { CubeCell } from "../../../budget/cube.js";
import type { AccountPart } from "../../../core/account-string.js";
import { type Count, type Money, type Rate, toMoney } from "../../../core/decimal.js";
import type { BudgetLine, Computed } from "../../../input/files/budget-line.js";

/** A row of the sheet: a line of a file, or lines that say the same. */
export interface Row {
  readonly measure: string;
  readonly year: number;
  readonly amount: Money;
  readonly computed?: Computed;
  readonly actual?: Money;
  readonly forecast?: Money;
  readonly resources: string;
  readonly costType: string;
  readonly funder: string;
  readonly responsible: string;
  readonly codes: Readonly<Partial<Record<AccountPart, string>>>;
  readonly ownOverhead: Rate | undefined;
  readonly posts?: Count;
  readonly inKind: boolean;
  readonly note: string;
}

export const rowOfLine = (line: BudgetLine): Row => ({
  measure: line.measure,
  year: line.year,
  amount: toMoney(line.amount),
  ...(line.computed === undefined ? {} : { computed: line.computed }),
  ...(line.actual === undefined ? {} : { actual: toMoney(line.actual) }),
  ...(line.forecast === undefined ? {} : { forecast: toMoney(line.forecast) }),
  resources: line.resources,
  costType: line.costType,
  funder: line.funder,
  responsible: line.responsible,
  codes: line.codes ?? {},
  ownOverhead: line.overhead,
  ...(line.posts === undefined ? {} : { posts: line.posts }),
  inKind: line.inKind === true,
  note: line.note ?? "",
});

export const rowOfCell = (cell: CubeCell): Row => ({
  measure: cell.measure,
  year: cell.year,
  amount: cell.indexed?.before ?? cell.amount,
  ...(cell.actual === undefined ? {} : { actual: cell.actual }),
  resources: "",
  costType: cell.costType,
  funder: cell.funder,
  responsible: cell.responsible,
  codes: cell.codes,
  ownOverhead: cell.ownOverhead,
  ...(cell.countsPosts ? { posts: cell.posts } : {}),
  inKind: cell.inKind,
  note: "",
});
