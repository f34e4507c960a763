import type { Budget } from "../../../budget/cube.js";
import type { OutcomeYear } from "../../../budget/outcome.js";
import { noMoney } from "../../../core/decimal.js";
import { say } from "../../../texts/say.js";
import { type AmountUnit, withNeededDecimals } from "../../cells.js";
import type { LiveReport } from "../../report.js";
import type { BudgetView, Live } from "../context.js";
import type { Trace } from "../explanations.js";
import type { Passed } from "../outcome-explanations.js";
import { outcomeTable } from "../outcome-table.js";
import { inputsOf, inputsTable, monthsInput, outsideInput } from "./inputs.js";
import { linesTable } from "./lines.js";
import { isComputable, liveRows } from "./live-rows.js";
import { pricesOf } from "./prices.js";

/** Budget and outcome as formulas over the rows, and the months that have passed as a cell. */
export async function liveOutcome(
  years: readonly OutcomeYear[],
  view: BudgetView,
  unit: AmountUnit,
  passed: Passed,
  trace: Trace,
): Promise<LiveReport | undefined> {
  const cells = years.flatMap((year) => year.cells);
  const budget: Budget = {
    cells,
    files: [],
    resources: () => ({ texts: [], more: 0 }),
    notes: () => [],
  };
  const figures = years.map(({ year }) => ({ year }));
  if (!isComputable({ budget, figures, view: { ...view, funding: false } })) return undefined;
  const { rows, summed } = await liveRows(cells, { trace, view });
  const inputs = inputsOf([
    ...(passed.months === undefined || view.profile !== undefined ? [] : [monthsInput(passed.months)]),
    outsideInput("amount", {
      kind: "sum",
      of: totalRows(withAllParts(years)).map((row) => ({ table: "outcome", row, column: "budget" })),
    }),
  ]);
  const live: Live = { amount: "amount", place: inputs.place };
  const title = passed.months === undefined ? say("outcome.title") : say("outcome.titleLive");
  const { table } = outcomeTable(withAllParts(years), view, unit, passed, {
    trace,
    title,
    notes: () => [],
    live,
  });
  const prices = pricesOf(rows);
  // What overhead lines have of their own is no part of the comparison.
  const plain: BudgetView = { ...view, withOverhead: false, funding: false, index: undefined };
  const follows = passed.pace !== undefined;
  return {
    tables: [view.ore === true ? withNeededDecimals(table) : table],
    sources: [
      inputsTable(inputs),
      ...(prices.table === undefined ? [] : [prices.table]),
      linesTable({ rows, view: plain, follows, budget, inputs, prices, summed }),
    ],
    outside: inputs.place("outside")!,
  };
}

/** Every part has a place in every year. */
function withAllParts(years: readonly OutcomeYear[]): OutcomeYear[] {
  const names = [...new Set(years.flatMap((year) => year.parts.map((p) => p.name)))];
  return years.map((year) => ({
    ...year,
    parts: names.map(
      (name) =>
        year.parts.find((p) => p.name === name) ?? {
          name,
          cells: [],
          budget: noMoney,
          outcome: noMoney,
          forecast: undefined,
        },
    ),
  }));
}

/** The total of each year stands under its parts. */
function totalRows(years: readonly OutcomeYear[]): number[] {
  let row = -1;
  return years.map(({ parts }) => (row += parts.length + 1));
}
