import { sumOf } from "../../budget/figures.js";
import { singleShare } from "../../budget/overhead.js";
import { percentOf } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import { amountCell, bodyRow, emptyCell, textCell, totalRow } from "../cells.js";
import type { Cell, CellFormula, ReportRow } from "../report.js";
import type { BudgetContext } from "./context.js";
import { overheadOfYear, overYears } from "./live/formulas.js";

/** Where a table of years side by side has its sum and is to have its overhead, counted from 0. */
export interface OverheadPlace {
  readonly table: string;
  readonly sumAt: number;
  readonly overheadAt: number;
  /** The column of all years. */
  readonly all: string;
  /** Empty when the table has no column for each year. */
  readonly years: readonly string[];
}

/** `OH 10 %, betalas av Kommunen`; that nobody said who pays it is said too. */
export function overheadPaidBy({ budget, view, live }: BudgetContext): Label {
  const { overheadFunder: funder, flatRate, rule } = view;
  const known = flatRate === undefined ? singleShare(budget.cells, rule) : rule.share;
  // A share that can be changed is not said in words.
  const share = live === undefined ? known : undefined;
  return say("budget.overheadFunding", {
    isFlatRate: flatRate !== undefined,
    ...(share === undefined ? {} : { percent: percentOf(share) }),
    ...(funder === undefined ? {} : { funder }),
  });
}

/** Overhead and the total with it, under a sum of the lines. None when there is no overhead. */
export function overheadRows(
  context: BudgetContext,
  /** What the columns before the amounts say; further ones than the first are empty in the total. */
  lead: readonly Cell[],
  { table, sumAt, overheadAt, all, years }: OverheadPlace,
  rest: readonly Cell[] = [],
): ReportRow[] {
  const { figures, view, unit } = context;
  if (!view.withOverhead) return [];
  const over = (column: string): CellFormula => ({
    kind: "sum",
    of: [sumAt, overheadAt].map((row) => ({ table, row, column })),
  });
  const perYear = (of: "overhead" | "total"): Cell[] =>
    years.map((column, y) =>
      amountCell(figures[y]![of], unit, {
        formula: of === "total" ? over(column) : overheadOfYear(context, figures[y]!.year),
      }),
    );
  const across: CellFormula | undefined =
    years.length === 0
      ? overYears(context, (year) => overheadOfYear(context, year))
      : { kind: "sum", of: years.map((column) => ({ table, row: overheadAt, column })) };
  return [
    bodyRow(
      ...lead,
      ...perYear("overhead"),
      amountCell(sumOf(figures, "overhead"), unit, { formula: across }),
      ...rest,
    ),
    totalRow(
      textCell(say("budget.total")),
      ...lead.slice(1).map(() => emptyCell),
      ...perYear("total"),
      amountCell(sumOf(figures, "total"), unit, { formula: over(all) }),
      ...rest,
    ),
  ];
}
