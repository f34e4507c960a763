import { fixed, sum } from "../../../core/decimal.js";
import type { Label } from "../../../core/explanation.js";
import { say } from "../../../texts/say.js";
import { amountCell } from "../../cells.js";
import type { BarsChart, Figure } from "../../chart.js";
import { figureAt } from "../../figures.js";
import type { Table } from "../../report.js";
import { timingOf } from "../consequences.js";
import { netRowOf } from "../board.js";
import type { RunContext } from "../context.js";
import { yearId } from "../rows.js";

/** The municipality's net each year, and what it has come to, with the year in which it turns. */
export function netChart(context: RunContext, board: Table): BarsChart | undefined {
  const { years, books: net, unit, view } = context;
  if (net === undefined || years.length < 2) return undefined;
  const last = netRowOf(board);
  const ref = (year: number) => ({ table: board.id, row: last, column: yearId(year) });
  const reached = years.map((_, y) =>
    amountCell(sum(net.slice(0, y + 1)), unit, {
      formula: { kind: "sum", of: years.slice(0, y + 1).map(ref) },
    }),
  );
  const whole = years.length === context.result.horizon.years.length;
  const turn = whole ? turnOf(context, reached as Figure[]) : undefined;
  return {
    kind: "bars",
    id: "net",
    name: say("run.chart.net.name"),
    title: whole
      ? say("run.chart.net.finds", { timing: timingOf(context), unit: view.unit, last: String(years.at(-1)) })
      : say("run.chart.net"),
    about: say("run.chart.net"),
    beside: board.id,
    measure: { unit: unit.name, decimals: unit.name === "mnkr" ? 1 : 0 },
    across: say("budget.year"),
    categories: years.map(String),
    direction: "standing",
    layout: "grouped",
    series: [
      {
        name: say("run.chart.net.each"),
        values: years.map((year) => figureAt(board, last, yearId(year))),
      },
    ],
    sum: { name: say("run.chart.net.sum"), values: reached as Figure[] },
    ...(turn === undefined ? {} : { turn }),
  };
}

/** Where the sum is back at nothing, else where it is at its lowest and turns up. */
function turnOf(
  { figures, years, unit }: RunContext,
  reached: readonly Figure[],
): { readonly at: number; readonly says: Label } | undefined {
  const { repaid, worst } = figures.municipalBooks.turn;
  if (repaid !== undefined)
    return { at: repaid, says: say("run.chart.net.repaid", { year: String(years[repaid]) }) };
  if (worst === undefined || worst.year === years.length - 1) return undefined;
  const decimals = unit.name === "mnkr" ? 1 : 0;
  return {
    at: worst.year,
    says: say("run.chart.net.worst", {
      year: String(years[worst.year]),
      amount: fixed<string>(reached[worst.year]!.value, decimals),
    }),
  };
}
