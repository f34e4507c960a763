import type { Figure } from "./chart.js";
import type { Table } from "./report.js";

/** The figure of a table's cell, for a chart: the same number, which a workbook fetches from there. */
export function figureAt(table: Table, row: number, column: string): Figure | undefined {
  const at = table.columns.findIndex(({ id }) => id === column);
  const cell = table.rows[row]?.cells[at];
  if (cell === undefined || (cell.kind !== "amount" && cell.kind !== "share" && cell.kind !== "count"))
    return undefined;
  return { ...cell, formula: { kind: "sum", of: [{ table: table.id, row, column }] } };
}
