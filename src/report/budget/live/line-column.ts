import type { Budget } from "../../../budget/cube.js";
import type { Cell, CellRef, Column } from "../../report.js";
import type { BudgetView } from "../context.js";
import type { Inputs } from "./inputs.js";
import type { Prices } from "./prices.js";
import type { Row } from "./row.js";

/** What the rows are read with. */
export interface LinesOf {
  readonly rows: readonly Row[];
  readonly view: BudgetView;
  readonly budget: Budget;
  readonly inputs: Inputs;
  readonly prices: Prices;
  /** A year in progress is followed: rows may have a forecast of their own. */
  readonly follows?: boolean;
  /** The rows are lines that were added up. */
  readonly summed: boolean;
}

/** A column, what a row has in it, and what an empty row has. */
export interface LineColumn {
  readonly column: Column;
  readonly cell: (row: Row, at: Here) => Cell;
  readonly spare: (at: Here) => Cell;
}
export type Here = (column: string) => CellRef;
