import { cycleName } from "../../../analysis/run/horizon.js";
import type { ShortRun } from "../../../analysis/run/short-run.js";
import { say } from "../../../texts/say.js";
import type { BarsChart, LinesChart } from "../../chart.js";
import { figureAt } from "../../figures.js";
import type { Table } from "../../report.js";
import type { RunContext } from "../context.js";
import { boardId, isPaid, nameOf } from "../short-run/months.js";
import { depthFound, shownShortRun } from "../short-run/short-run.js";

/** The municipality's months and what they have come to, and the same for its boards. */
export function shortRunCharts(context: RunContext, tables: readonly Table[]): (BarsChart | LinesChart)[] {
  const short = shownShortRun(context);
  const months = tables.find(({ id }) => id === "shortRun");
  const byBoard = tables.find(({ id }) => id === "shortRunByBoard");
  if (short?.municipality === undefined || months === undefined || short.until < 2) return [];
  return [monthsChart(context, short, months), ...(byBoard ? [boardsChart(context, short, byBoard)] : [])];
}

const shared = ({ result, unit }: RunContext, { until }: ShortRun) =>
  ({
    measure: { unit: unit.name, decimals: unit.name === "mnkr" ? 1 : 0 },
    across: say("shortRun.month"),
    categories: Array.from({ length: until }, (_, cycle) => cycleName(result.horizon, cycle)),
  }) as const;

function monthsChart(context: RunContext, short: ShortRun, table: Table): BarsChart {
  const { lowest } = short.municipality!.depth;
  const of = (column: string) =>
    table.rows.slice(0, short.until).map((_, row) => figureAt(table, row, column));
  return {
    kind: "bars",
    id: "shortRun",
    name: say("shortRun.chart.name"),
    title: say("shortRun.chart.finds", depthFound(context, short)),
    about: say("shortRun.chart"),
    beside: table.id,
    ...shared(context, short),
    direction: "standing",
    layout: "grouped",
    series: [{ name: say("shortRun.net"), values: of("net") }],
    sum: { name: say("shortRun.reached"), values: of("reached") },
    ...(lowest === undefined || lowest.cycle === short.until - 1
      ? {}
      : {
          turn: {
            at: lowest.cycle,
            says: say("shortRun.chart.lowest", { month: cycleName(context.result.horizon, lowest.cycle) }),
          },
        }),
  };
}

function boardsChart(context: RunContext, short: ShortRun, table: Table): LinesChart {
  return {
    kind: "lines",
    shape: "lines",
    id: "shortRunByBoard",
    name: say("shortRun.chart.boards.name"),
    title: say("shortRun.chart.boards"),
    about: say("shortRun.chart.boards"),
    beside: table.id,
    ...shared(context, short),
    series: [...short.boards.filter(isPaid), short.municipality!].map((whose) => ({
      name: nameOf(whose),
      values: table.rows.map((_, row) => figureAt(table, row, boardId(whose))),
    })),
  };
}
