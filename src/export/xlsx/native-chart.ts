import type { SheetChart } from "./library.js";
import { columnLetters } from "../../core/column-letters.js";
import { numberFormat } from "./number-format.js";
import type { Chart } from "../../report/chart.js";
import type { Column, Table } from "../../report/report.js";
import { fills, fillAt, stepAt, steps } from "../chart/palette.js";

/** Where the figures of a chart stand in the sheet that it is drawn in; rows count from 0. */
export interface Figures {
  readonly sheet: string;
  /** As `chartTable` makes it. */
  readonly table: Table;
  readonly firstRow: number;
}

/** What a spreadsheet draws by itself, without its place and its words. */
export type NativeChart = Pick<
  SheetChart,
  | "type"
  | "series"
  | "axes"
  | "legend"
  | "barGrouping"
  | "areaGrouping"
  | "scatterStyle"
  | "gapWidth"
  | "overlap"
  | "dataLabels"
>;

/** Rows of a sheet: of a picture that stands, around bars that lie, and for each of them. */
const UPRIGHT = 18;
const AROUND_BARS = 5;
const PER_BAR = 0.85;

/** How many rows of a sheet the chart needs. */
export function rowsHigh(chart: Chart, { columns, rows }: Table): number {
  const lie =
    chart.kind === "multiples" ||
    (chart.kind === "bars" && chart.direction === "lying" && chart.layout === "grouped");
  if (!lie) return UPRIGHT;
  return Math.max(8, AROUND_BARS + Math.ceil(rows.length * (columns.length - 1) * PER_BAR));
}

/** More bars in all than these are no picture. */
const MOST_LYING = 96;

/**
 * The chart as a spreadsheet's own, of the cells of its data table, so that it follows them; undefined where a spreadsheet
 * has no such kind: steps to a net, who pays whom, swings around a base, marked stretches, small pictures of lines.
 */
export function nativeChart(
  chart: Chart,
  figures: Figures,
  words: (label: Column["label"]) => string,
): NativeChart | undefined {
  const { columns, rows } = figures.table;
  const names = columns.slice(1).map(({ label }) => words(label));
  if (rows.length === 0 || names.length === 0) return undefined;
  switch (chart.kind) {
    case "lines":
      return {
        type: chart.shape === "areas" ? "area" : "line",
        ...(chart.shape === "areas" ? { areaGrouping: "stacked" } : {}),
        series: names.map((name, i) => ({
          ...seriesOf(figures, name, i + 1),
          color: colour(i),
          ...(chart.shape === "areas" ? {} : LINE(i)),
        })),
        legend: names.length > 1 ? "right" : false,
        axes: upright(chart.measure),
      };
    case "bars":
      if (chart.direction === "lying" && chart.layout === "grouped")
        return lying(
          figures,
          names,
          chart.measure,
          chart.ordered ? (at) => stepColour(at, names.length) : colour,
        );
      return {
        type: chart.direction === "lying" ? "bar" : "column",
        barGrouping: chart.layout === "stacked" ? "stacked" : "clustered",
        series: names.map((name, i) => ({ ...seriesOf(figures, name, i + 1), color: colour(i) })),
        gapWidth: 50,
        overlap: chart.layout === "stacked" ? 100 : 0,
        legend: names.length > 1 ? "bottom" : false,
        axes: chart.direction === "lying" ? lyingAxes(chart.measure) : upright(chart.measure),
      };
    case "multiples": {
      if (chart.mark === "lines" || columns[1]?.id === "category" || columns[1]?.id === "series")
        return undefined;
      return lying(
        figures,
        names,
        chart.measure,
        chart.ordered ? (at) => stepColour(at, names.length) : colour,
      );
    }
    case "curve": {
      const marked = (chart.stretches?.spans.length ?? 0) + (chart.marks?.length ?? 0) > 0;
      const between = chart.series.some(({ points }) =>
        points.some((p) => p.between === true || p.low !== undefined),
      );
      if (chart.shape !== "line" || marked || between) return undefined;
      const x = columns.findIndex(({ id }) => id === "x");
      let from = 0;
      return {
        type: "scatter",
        scatterStyle: "line",
        series: chart.series.map(({ name, points }, i) => {
          const [first, last] = [from, from + points.length - 1];
          from += points.length;
          return {
            name: words(name),
            values: range(figures, x + 1, first, last),
            categories: range(figures, x, first, last),
            color: colour(i),
            ...LINE(i),
          };
        }),
        legend: chart.series.length > 1 ? "right" : false,
        axes: {
          x: { title: words(chart.x.label), numberFormat: { formatCode: numberFormat(chart.x) }, ...LOW },
          y: { title: words(chart.y.label), ...upright(chart.y).y },
        },
      };
    }
    case "waterfall":
    case "flow":
    case "tornado":
    case "spread":
    case "scatter":
      return undefined;
  }

  function lying(
    of: Figures,
    series: readonly string[],
    measure: { readonly unit: string; readonly decimals: number },
    ink: (at: number) => string,
  ): NativeChart | undefined {
    if (rows.length * series.length > MOST_LYING) return undefined;
    return {
      type: "bar",
      barGrouping: "clustered",
      series: series.map((name, i) => ({ ...seriesOf(of, name, i + 1), color: ink(i) })),
      gapWidth: 40,
      overlap: 0,
      legend: series.length > 1 ? "bottom" : false,
      dataLabels: { showValue: true, fontSize: 8, numberFormat: { formatCode: numberFormat(measure) } },
      axes: lyingAxes(measure),
    };
  }
}

const hex = (of: string): string => of.slice(1).toUpperCase();
const colour = (series: number): string => hex(fills.light[fillAt(series)]!);
const stepColour = (at: number, of: number): string => hex(steps.light[stepAt(at, of)]!);

const DASHES = [undefined, "dash", "sysDot"] as const;
const LINE = (series: number): Pick<SheetChart["series"][number], "stroke" | "marker" | "smooth"> => {
  const dash = DASHES[series % DASHES.length];
  return { stroke: { width: 2.25, ...(dash ? { dash } : {}) }, marker: { symbol: "none" }, smooth: false };
};

/** The words of an axis stand outside what is drawn, below zero too. */
const LOW = { tickLblPos: "low" } as const;

const upright = (measure: { readonly unit: string; readonly decimals: number }) =>
  ({
    x: LOW,
    y: { gridlines: { major: true }, numberFormat: { formatCode: numberFormat(measure) }, ...LOW },
  }) as const;

/** The first at the top, as in the table. */
const lyingAxes = (measure: { readonly unit: string; readonly decimals: number }) =>
  ({
    x: { ...LOW, reverse: true },
    y: {
      gridlines: { major: true },
      numberFormat: { formatCode: numberFormat(measure) },
      tickLblPos: "high",
    },
  }) as const;

const seriesOf = (figures: Figures, name: string, column: number) => ({
  name,
  values: range(figures, column, 0, figures.table.rows.length - 1),
  categories: range(figures, 0, 0, figures.table.rows.length - 1),
});

function range({ sheet, firstRow }: Figures, column: number, first: number, last: number): string {
  const letters = columnLetters(column);
  const quoted = `'${sheet.replaceAll("'", "''")}'`;
  return `${quoted}!$${letters}$${firstRow + first + 1}:$${letters}$${firstRow + last + 1}`;
}
