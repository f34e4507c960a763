import { valueOf } from "../../../budget/cube.js";
import type { CellFormula } from "../../cell-formula.js";
import { withNeededDecimals } from "../../cells.js";
import type { LiveReport, Table } from "../../report.js";
import { budgetTables } from "../budget-tables.js";
import { budgetChart } from "../chart.js";
import { type BudgetContext, liveOverheadLabel } from "../context.js";
import { partsTableIds } from "../parts.js";
import { pricedTable } from "../priced.js";
import { cofinancingTable } from "./cofinancing-table.js";
import { budgetInputs, inputsOf, inputsTable, outsideInput } from "./inputs.js";
import { linesTable } from "./lines.js";
import { isComputable, liveRows } from "./live-rows.js";
import { overheadByMeasureTable } from "./overhead-by-measure.js";
import { pricedFormulas } from "./priced-formulas.js";
import { pricesOf } from "./prices.js";
import { raisesTable } from "./raises.js";

/** The appendix with every figure as a formula over the rows of the budget and what else was given. */
export async function liveBudget(context: BudgetContext): Promise<LiveReport | undefined> {
  const { budget, view } = context;
  if (!isComputable(context)) return undefined;
  const { rows, summed } = await liveRows(budget.cells, context);
  const amount = view.index === undefined ? "amount" : "raised";
  const inputs = inputsOf([...budgetInputs(view, budget.cells), outsideInput(amount, shownIn(context))]);
  const live: BudgetContext = {
    ...context,
    overheadLabel: liveOverheadLabel(view),
    live: { amount, place: inputs.place },
  };
  const prices = pricesOf(rows);
  const made = budgetTables(live);
  const shown = made.map((table) => (view.ore === true ? withNeededDecimals(table) : table));
  const { priced } = view;
  const tables: (Table | undefined)[] = [
    ...shown,
    overheadByMeasureTable(live),
    cofinancingTable(live),
    priced === undefined || priced.all().length === 0
      ? undefined
      : withNeededDecimals(pricedTable(priced, summed ? undefined : pricedFormulas(rows, prices))),
  ];
  const chart = budgetChart(live, shown[0]!);
  const sources = [
    inputsTable(inputs),
    prices.table,
    raisesTable(view, budget, inputs),
    linesTable({ rows, view, budget, inputs, prices, summed }),
  ];
  return {
    tables: tables.flatMap((table) => table ?? []),
    ...(chart === undefined ? {} : { charts: [chart] }),
    sources: sources.flatMap((table) => table ?? []),
    outside: inputs.place("outside")!,
  };
}

/** What the first table has of the amounts of all rows. */
function shownIn({ view, figures, budget }: BudgetContext): CellFormula {
  if (view.layout === "rows")
    return { kind: "sumWhere", table: partsTableIds[view.by], column: "amount", where: [] };
  const names = new Set(budget.cells.map((c) => valueOf(c, view.by)));
  return {
    kind: "sum",
    of: figures.map(({ year }) => ({
      table: `${partsTableIds[view.by]}ByYear`,
      row: names.size,
      column: String(year),
    })),
  };
}
