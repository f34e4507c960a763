import { total } from "../../budget/cube.js";
import { minus } from "../../core/decimal.js";
import { say } from "../../texts/say.js";
import { amountCell, amountColumn, bodyRow, textColumn, yearCell } from "../cells.js";
import type { Table } from "../report.js";
import type { BudgetContext } from "./context.js";
import { costOf, linesFormula, ofYear } from "./live/formulas.js";
import { inKindMark } from "./live/marks.js";

/** Year by year what of the cost is given in kind, and what is left to pay; undefined when nothing is in kind. */
export function inKindTable(context: BudgetContext): Table | undefined {
  const { budget, figures, unit, view } = context;
  if (!budget.cells.some((c) => c.inKind)) return undefined;
  return {
    id: "inKind",
    title: say("budget.inKind"),
    columns: [
      textColumn("year", say("budget.year")),
      amountColumn("total", say("budget.inKind.cost"), unit),
      amountColumn("inKind", say("budget.inKind.amount"), unit),
      amountColumn("paid", say("budget.inKind.paid"), unit),
    ],
    rows: figures.map(({ year, cells, total: cost }, row) => {
      const inKind = total(cells.filter((c) => c.inKind));
      return bodyRow(
        yearCell(year),
        amountCell(cost, unit, { formula: costOf(context, year, view.withOverhead) }),
        amountCell(inKind, unit, {
          formula: linesFormula(context, "amount", { column: "inKind", says: inKindMark }, ofYear(year)),
        }),
        amountCell(minus(cost, inKind), unit, {
          formula: {
            kind: "difference",
            from: { table: "inKind", row, column: "total" },
            minus: { table: "inKind", row, column: "inKind" },
          },
        }),
      );
    }),
    notes: [say("budget.note.inKind")],
  };
}
