import type { Chart } from "../../chart.js";
import type { Table } from "../../report.js";
import { hasMoney, type RunContext } from "../context.js";
import { flowChart } from "./flow-chart.js";
import { netChart } from "./net-chart.js";
import { peopleChart } from "./people-chart.js";
import { shortRunCharts } from "./short-run-chart.js";
import { waterfallChart } from "./waterfall-chart.js";

/** The pictures of a run, of the figures of its tables. */
export function chartsOf(context: RunContext, tables: readonly Table[]): Chart[] {
  const board = tables.find(({ id }) => id === "board");
  const made: (Chart | undefined)[] = [
    board && netChart(context, board),
    board && waterfallChart(context, board),
    peopleChart(context),
    hasMoney(context) ? flowChart(context) : undefined,
    ...shortRunCharts(context, tables),
  ];
  return made.flatMap((chart) => chart ?? []);
}
