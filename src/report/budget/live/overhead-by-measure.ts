import { split } from "../../../budget/cube.js";
import { measureOverhead } from "../../../budget/overhead.js";
import { noMoney } from "../../../core/decimal.js";
import { say } from "../../../texts/say.js";
import { amountCell, amountColumn, bodyRow, textCell, textColumn, yearCell } from "../../cells.js";
import type { Table } from "../../report.js";
import type { BudgetContext } from "../context.js";
import { ofPart, ofYear, overheadByMeasureTableId, overheadOf } from "./formulas.js";

/** Measure by measure, the overhead that is rounded for each: a workbook adds up what no other table shows. */
export function overheadByMeasureTable(context: BudgetContext): Table | undefined {
  const { budget, figures, view, unit, live } = context;
  if (live?.place("step") === undefined || view.rule.roundedPer === "year") return undefined;
  if (view.by === "measure" && view.layout === "rows") return undefined;
  const id = overheadByMeasureTableId;
  const measures = [...split(budget.cells, "measure").keys()];
  const rows = figures.flatMap((f) => measures.map((measure) => ({ measure, f })));
  return {
    id,
    title: say("live.overheadByMeasure"),
    columns: [
      textColumn("measure", say("budget.dimension.measure")),
      textColumn("year", say("budget.year")),
      amountColumn("overhead", say("budget.overhead"), unit),
    ],
    rows: rows.map(({ measure, f }, row) => {
      const cells = f.cells.filter((c) => c.measure === measure);
      const overhead = cells.length === 0 ? noMoney : measureOverhead(cells, view.rule);
      const where = [ofPart("measure", measure, { table: id, row, column: "measure" }), ofYear(f.year)];
      return bodyRow(
        textCell(measure),
        yearCell(f.year),
        amountCell(overhead, unit, { formula: overheadOf(context, ...where) }),
      );
    }),
    notes: [],
  };
}
