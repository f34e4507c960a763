import { type CubeCell, valueOf } from "../../../budget/cube.js";
import type { BudgetDimension } from "../../../budget/dimension.js";
import type { BudgetContext } from "../context.js";
import { type Row, rowOfCell, rowOfLine } from "./row.js";

/** More lines than these are added up where they say the same: a sheet that sums them must stay quick. */
const MOST_LINES = 5_000;
/** Each row is compared with those above it where rows are raised together. */
const MOST_RAISED = 1_000;
/** Figures times rows: so many comparisons take a spreadsheet a second or two. */
const MOST_WORK = 100_000_000;

/** Whether a workbook could compute so much: every figure of a part looks at every row. */
export function isComputable({
  budget,
  figures,
  view,
}: Pick<BudgetContext, "budget" | "view"> & { readonly figures: readonly unknown[] }): boolean {
  const { cells } = budget;
  const most = view.index === undefined ? MOST_LINES : MOST_RAISED;
  const lines = cells.reduce((sum, cell) => sum + cell.lines, 0);
  const rows = lines > most ? cells.length : lines;
  const partsOf = (by: BudgetDimension): number => new Set(cells.map((c) => valueOf(c, by))).size;
  const measures = partsOf("measure");
  const looking =
    partsOf(view.by) +
    (view.funding ? measures * partsOf("funder") : 0) +
    (view.participants === undefined ? 0 : measures);
  return looking * figures.length * rows <= MOST_WORK;
}

export interface LiveRows {
  readonly rows: readonly Row[];
  /** Lines that say the same are one row. */
  readonly summed: boolean;
}

/** The lines of some cells as rows of a sheet, in the order of the files; the cells themselves where there are too many. */
export async function liveRows(
  cells: readonly CubeCell[],
  { trace, view }: Pick<BudgetContext, "trace" | "view">,
): Promise<LiveRows> {
  const most = view.index === undefined ? MOST_LINES : MOST_RAISED;
  const count = cells.reduce((sum, cell) => sum + cell.lines, 0);
  if (count > most) return { rows: cells.map(rowOfCell), summed: true };
  const { lines } = await trace(cells, most);
  return { rows: lines.map(rowOfLine), summed: false };
}
