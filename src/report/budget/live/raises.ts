import { type Budget, yearsOf } from "../../../budget/cube.js";
import { indexFactor, ratesOf } from "../../../budget/indexing.js";
import { count, noRate, plain } from "../../../core/decimal.js";
import { say } from "../../../texts/say.js";
import type { CellFormula, CellRef, Operand } from "../../cell-formula.js";
import { bodyRow, countCell, shareCell, shareColumn, textCell, textColumn, yearCell } from "../../cells.js";
import type { Cell, Table } from "../../report.js";
import type { BudgetView } from "../context.js";
import { changeable, type Inputs, raiseOf } from "./inputs.js";

const id = "raises";

/** What each type of cost is raised by in each year, and since the base year: what rows take their raise from. */
export function raisesTable({ index }: BudgetView, budget: Budget, inputs: Inputs): Table | undefined {
  if (index === undefined) return undefined;
  const all = yearsOf(budget.cells);
  const [from, to] = [Math.min(index.base, all[0] ?? index.base) + 1, all.at(-1) ?? index.base];
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  const types = [...new Set(budget.cells.map((c) => c.costType))].filter(
    (costType) => ratesOf(index.rates, costType).length > 0,
  );
  const base = inputs.place("baseYear")!;
  const rows = types.flatMap((costType) => years.map((year) => ({ costType, year })));
  const rateCell = (costType: string, year: number): Cell => {
    const of = ratesOf(index.rates, costType);
    const own = of.find((r) => r.year === year);
    if (own !== undefined) return changeable(shareCell(own.rate));
    const name = raiseOf(index.rates, costType);
    const place = name === undefined ? undefined : inputs.place(name);
    const every = of.find((r) => r.year === undefined)?.rate ?? noRate;
    return place === undefined
      ? changeable(shareCell(noRate))
      : shareCell(every, { formula: { kind: "plus", of: [place] } });
  };
  const factorFormula = (row: number): CellFormula => {
    const here = (column: string, at = row): CellRef => ({ table: id, row: at, column });
    const before: Operand | undefined =
      rows[row - 1]?.costType === rows[row]!.costType ? here("factor", row - 1) : undefined;
    const raised: Operand = { kind: "plus", of: ["1", here("rate")] };
    return {
      kind: "if",
      when: { kind: "atMost", a: here("year"), b: base },
      then: "0",
      otherwise:
        before === undefined
          ? raised
          : {
              kind: "product",
              of: [
                { kind: "if", when: { kind: "is", a: before, b: "0" }, then: "1", otherwise: before },
                raised,
              ],
            },
    };
  };
  return {
    id,
    title: say("live.raises"),
    hint: say("live.hint.inputs"),
    columns: [
      textColumn("costType", say("budget.dimension.costType")),
      textColumn("year", say("budget.year")),
      shareColumn("rate", say("live.raises.rate")),
      { id: "factor", label: say("live.raises.factor"), unit: "antal", decimals: 4 },
    ],
    rows: rows.map(({ costType, year }, row) => {
      const factor = year <= index.base ? "0" : plain(indexFactor(index, costType, year));
      return bodyRow(
        textCell(costType),
        yearCell(year),
        rateCell(costType, year),
        countCell(count(factor), { formula: factorFormula(row) }),
      );
    }),
    notes: [say("live.raises.note")],
  };
}
