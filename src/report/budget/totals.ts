import type { CellRef, Table } from "../report.js";
import type { BudgetContext } from "./context.js";
import { partsByYearTable, partsTableIds, partYears } from "./parts.js";

/** Every part over all years, and the grand total: what the small tables and the summary do not say. */
export function totalsTable(context: BudgetContext): Table | undefined {
  const { figures, view } = context;
  if (figures.length < 2) return undefined;
  const table = partsTableIds[view.by];
  const places = new Map(
    partYears(context).map(({ part, year }, row): [string, CellRef] => [
      `${String(year.year)} ${part.name}`,
      { table, row, column: "amount" },
    ]),
  );
  const summaryRows = new Map(figures.map((f, row) => [f.year, row]));
  return partsByYearTable(context, {
    part: (name, year) => places.get(`${String(year)} ${name}`),
    overhead: (year) => ({ table: "summary", row: summaryRows.get(year)!, column: "overhead" }),
  });
}
