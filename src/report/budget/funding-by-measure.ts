import { split, total, totalInYear } from "../../budget/cube.js";
import { say } from "../../texts/say.js";
import {
  allYearsColumn,
  amountCell,
  amountColumn,
  bodyRow,
  emptyCell,
  textCell,
  textColumn,
  totalRow,
} from "../cells.js";
import type { Cell, CellFormula, Table } from "../report.js";
import type { BudgetContext } from "./context.js";
import { linesFormula, ofPart, ofYear } from "./live/formulas.js";
import { overheadRows } from "./overhead-rows.js";

const id = "fundingByMeasure";

const funderOfOverhead = ({ view }: BudgetContext): Cell =>
  textCell(view.overheadFunder ?? say("budget.notStated"));

/** Who pays for which measure in which year; undefined where that says no more than the funding does. */
export function fundingByMeasureTable(context: BudgetContext): Table | undefined {
  const { budget, figures, unit } = context;
  const measures = [...split(budget.cells, "measure")];
  if (measures.length < 2 || budget.cells.every((c) => c.funder === "")) return undefined;
  const years = figures.map((f) => f.year);
  const columns = years.map(String);
  const funders = [...split(budget.cells, "funder").keys()];
  const parts = measures.flatMap(([measure, cells]) => {
    const paid = split(cells, "funder");
    const shown = context.live === undefined ? [...paid.keys()] : funders;
    return shown.map((funder) => ({ measure, funder, paid: paid.get(funder) ?? [] }));
  });
  const acrossYears = (row: number): CellFormula => ({
    kind: "sum",
    of: columns.map((column) => ({ table: id, row, column })),
  });
  const down = (column: string): CellFormula => ({
    kind: "sum",
    of: parts.map((_, row) => ({ table: id, row, column })),
  });
  const sumAt = parts.length;
  return {
    id,
    title: say("budget.fundingByMeasure"),
    columns: [
      textColumn("measure", say("budget.dimension.measure")),
      textColumn("funder", say("budget.dimension.funder")),
      ...columns.map((year) => amountColumn(year, year, unit)),
      allYearsColumn("amount", unit, figures.length),
    ],
    rows: [
      ...parts.map(({ measure, funder, paid }, row) =>
        bodyRow(
          textCell(measure),
          textCell(funder === "" ? say("budget.notStated") : funder),
          ...years.map((year) =>
            amountCell(totalInYear(paid, year), unit, {
              formula: linesFormula(
                context,
                "amount",
                ofPart("measure", measure, { table: id, row, column: "measure" }),
                ofPart("funder", funder, { table: id, row, column: "funder" }),
                ofYear(year),
              ),
            }),
          ),
          amountCell(total(paid), unit, { formula: acrossYears(row) }),
        ),
      ),
      totalRow(
        textCell(context.view.withOverhead ? say("budget.sum") : say("budget.total")),
        emptyCell,
        ...figures.map((f, y) => amountCell(f.sum, unit, { formula: down(columns[y]!) })),
        amountCell(total(budget.cells), unit, { formula: acrossYears(sumAt) }),
      ),
      ...overheadRows(context, [textCell(context.overheadLabel), funderOfOverhead(context)], {
        table: id,
        sumAt,
        overheadAt: sumAt + 1,
        all: "amount",
        years: columns,
      }),
    ],
    notes: [],
  };
}
