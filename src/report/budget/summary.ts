import { say } from "../../texts/say.js";
import type { BudgetContext } from "./context.js";
import { indexNotes } from "./index-note.js";
import { overheadOfYear } from "./live/formulas.js";
import { overheadPerPart, partsTableIds, partYears } from "./parts.js";
import { amountCell, amountColumn, bodyRow, textColumn, yearCell } from "../cells.js";
import type { CellFormula, CellRef, Table } from "../report.js";

/** Summering samtliga insatser: år, summa, OH, totalt. */
export function summaryTable(context: BudgetContext): Table {
  const { figures, view, unit, explanations, overheadLabel } = context;
  const rowsOf = partsRowsByYear(context);
  return {
    id: "summary",
    title: say("budget.summary"),
    columns: [
      textColumn("year", say("budget.year")),
      amountColumn("sum", say("budget.sum"), unit),
      ...(view.withOverhead
        ? [amountColumn("overhead", overheadLabel, unit), amountColumn("total", say("budget.total"), unit)]
        : []),
    ],
    rows: figures.map((f, row) => {
      const explain = explanations.get(f.year);
      const parts = rowsOf.get(f.year) ?? [];
      const here = (column: string): CellRef => ({ table: "summary", row, column });
      const sumOf = (column: string): CellFormula => ({
        kind: "sum",
        of: parts.map((p) => ({ ...p.cell, column })),
      });
      return bodyRow(
        yearCell(f.year),
        amountCell(f.sum, unit, { explain: explain?.sum, formula: sumOf("amount") }),
        ...(view.withOverhead
          ? [
              amountCell(f.overhead, unit, {
                explain: explain?.overhead,
                formula: overheadPerPart(context) ? sumOf("overhead") : overheadOfYear(context, f.year),
              }),
              amountCell(f.total, unit, {
                explain: explain?.total,
                formula: { kind: "sum", of: [here("sum"), here("overhead")] },
              }),
            ]
          : []),
      );
    }),
    notes: context.live === undefined ? indexNotes(context) : [],
  };
}

/** Where the parts of each year stand in the table above the summary. */
function partsRowsByYear(context: BudgetContext) {
  const rows = new Map<number, { part: ReturnType<typeof partYears>[number]["part"]; cell: CellRef }[]>();
  partYears(context).forEach(({ part, year }, row) => {
    const cell = { table: partsTableIds[context.view.by], row, column: "amount" };
    rows.set(year.year, [...(rows.get(year.year) ?? []), { part, cell }]);
  });
  return rows;
}
