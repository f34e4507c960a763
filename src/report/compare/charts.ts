import { say } from "../../texts/say.js";
import { amountCell } from "../cells.js";
import type { Chart, Figure } from "../chart.js";
import { exactly } from "../../ledger/kronor.js";
import { figureAt } from "../figures.js";
import type { Table } from "../report.js";
import { type CompareContext, shortName } from "./context.js";
import { goalLabel } from "./goal-words.js";

/** The pictures of a comparison, of the figures of its tables. */
export function chartsOf(context: CompareContext, tables: readonly Table[]): Chart[] {
  const find = (id: string): Table | undefined => tables.find((t) => t.id === id);
  const made = [netChart(context, find("municipality")), scatterChart(context, find("cost"))];
  return made.flatMap((chart) => chart ?? []);
}

/** The municipality's net over each span, a bar for each alternative. */
function netChart(context: CompareContext, table: Table | undefined): Chart | undefined {
  if (table === undefined) return undefined;
  const rows = table.rows.flatMap(({ cells: [label] }, i) =>
    label?.kind === "text" && typeof label.text !== "string" && label.text.id === "compare.net"
      ? [{ label: label.text, i }]
      : [],
  );
  if (rows.length === 0) return undefined;
  const column = table.columns[1]!;
  return {
    kind: "bars",
    id: "compareNet",
    name: say("compare.chart.netName"),
    title: say("compare.chart.net", { best: context.alternatives[context.best]!.id }),
    about: say("compare.chart.netAbout"),
    beside: table.id,
    direction: "lying",
    layout: "grouped",
    measure: { unit: column.unit, decimals: column.decimals },
    across: say("compare.chart.span"),
    categories: rows.map(({ label }) => label),
    series: context.alternatives.map(({ id }) => ({
      name: id,
      values: rows.map(({ i }) => figureAt(table, i, id)),
    })),
  };
}

/** What each costs against what it gives; the line joins those that no other beats. */
function scatterChart(context: CompareContext, table: Table | undefined): Chart | undefined {
  const { standings, values, goals, unit } = context;
  if (table === undefined || standings === undefined || values.length < 3) return undefined;
  const [, years, money] = table.columns;
  const places = [...values.keys()].sort((a, b) => values[a]![1]! - values[b]![1]! || a - b);
  const cost = (place: number): Figure => amountCell(exactly(0 - values[place]![0]!), unit) as Figure;
  return {
    kind: "scatter",
    id: "compareCost",
    name: say("compare.chart.costName"),
    title: say("compare.chart.cost"),
    about: say("compare.cost"),
    beside: table.id,
    x: { label: goalLabel(goals[1]!), unit: years!.unit, decimals: years!.decimals },
    y: { label: say("compare.chart.costs"), unit: money!.unit, decimals: money!.decimals },
    points: places.map((place, row) => ({
      name: shortName(context, place),
      x: figureAt(table, row, "years")!,
      y: cost(place),
      onFrontier: standings[place]!.kind === "frontier",
    })),
    frontier: say("compare.chart.frontier"),
  };
}
