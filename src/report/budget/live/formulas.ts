import { split } from "../../../budget/cube.js";
import type { BudgetDimension } from "../../../budget/dimension.js";
import type { CellFormula, CellRef, Operand, Where } from "../../cell-formula.js";
import type { BudgetContext, Live } from "../context.js";

export const overheadByMeasureTableId = "overheadByMeasure";

/** What is summed of the rows of a budget. */
export type LineColumn = "amount" | "overhead" | "actual" | "forecast" | "carried" | "unspent" | "posts";

/** Rows of one part: the name as the rows have it, and where the table says it. */
export const ofPart = (by: BudgetDimension, name: string, at?: CellRef): Where =>
  at === undefined ? { column: by, says: name } : { column: by, says: name, at };
export const ofYear = (year: number): Where => ({ column: "year", number: year });

/** A figure as the sum of rows; undefined where the table is not made for a workbook that computes. */
export function linesFormula(
  { live }: { readonly live?: Live },
  column: LineColumn,
  ...where: readonly Where[]
): CellFormula | undefined {
  if (live === undefined) return undefined;
  return { kind: "sumWhere", table: "lines", column: column === "amount" ? live.amount : column, where };
}

/** Overhead of some rows, rounded where the rule rounds. */
export function overheadOf(context: BudgetContext, ...where: readonly Where[]): CellFormula | undefined {
  const exact = linesFormula(context, "overhead", ...where);
  const step = context.live?.place("step");
  return exact === undefined || step === undefined ? exact : { kind: "rounded", of: exact, step };
}

/** Overhead of a year: rounded as a whole, or what its measures' roundings add up to. */
export function overheadOfYear(context: BudgetContext, year: number): CellFormula | undefined {
  const { view, figures, live, budget } = context;
  if (live?.place("step") === undefined || view.rule.roundedPer === "year")
    return overheadOf(context, ofYear(year));
  const at = figures.findIndex((f) => f.year === year);
  const measures = [...split(budget.cells, "measure").keys()];
  const isShown = view.by === "measure" && view.layout === "rows";
  return {
    kind: "sum",
    of: measures.map((_, m) =>
      isShown
        ? { table: "measures", row: m * figures.length + at, column: "overhead" }
        : { table: overheadByMeasureTableId, row: at * measures.length + m, column: "overhead" },
    ),
  };
}

/** All that a year costs, with overhead where there is any. */
export function costOf(context: BudgetContext, year: number, withOverhead: boolean): CellFormula | undefined {
  const amount = linesFormula(context, "amount", ofYear(year));
  const overhead = withOverhead ? overheadOfYear(context, year) : undefined;
  return amount === undefined || overhead === undefined ? amount : { kind: "plus", of: [amount, overhead] };
}

/** What a total comes to over all years, year by year as its tables have it. */
export function overYears(
  context: BudgetContext,
  each: (year: number) => CellFormula | undefined,
): CellFormula | undefined {
  const of = context.figures.flatMap(({ year }): Operand[] => {
    const formula = each(year);
    return formula === undefined ? [] : [formula];
  });
  return context.live === undefined ? undefined : { kind: "plus", of };
}

/** An amount for each of a number of something, to whole kronor. */
export function eachOf(
  amount: CellFormula | CellRef | undefined,
  number: CellRef | undefined,
): CellFormula | undefined {
  if (amount === undefined || number === undefined) return undefined;
  return { kind: "rounded", of: { kind: "quotient", of: amount, by: number }, step: "1" };
}
