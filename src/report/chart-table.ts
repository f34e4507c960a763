import { say } from "../texts/say.js";
import { bodyRow, emptyCell, textCell, textColumn, totalRow } from "./cells.js";
import type { Axis, Chart, CurveChart, Figure, Measure, MultiplesChart, Series } from "./chart.js";
import type { Cell, Column, ReportRow, Table } from "./report.js";

/** The figures that a chart draws, as a table: every one of them, and nothing else. */
export function chartTable(chart: Chart): Table {
  const table = (columns: readonly Column[], rows: readonly ReportRow[]): Table => ({
    id: `${chart.id}Chart`,
    title: chart.about,
    columns,
    rows,
    notes: chart.notes ?? [],
  });
  switch (chart.kind) {
    case "lines":
      return table(...acrossCategories(chart, chart.series));
    case "bars":
      // As it is drawn: lying bars stand by their series, standing ones by their category.
      if (chart.direction === "lying" && chart.layout === "grouped")
        return table(
          [
            textColumn("series", ""),
            ...chart.categories.map((label, i) => measured(`category${i + 1}`, label, chart.measure)),
          ],
          chart.series.map(({ name, values }) =>
            bodyRow(textCell(name), ...chart.categories.map((_, i) => orEmpty(values[i]))),
          ),
        );
      return table(
        ...acrossCategories(chart, [...chart.series, ...(chart.sum === undefined ? [] : [chart.sum])]),
      );
    case "multiples":
      if (chart.categories.length > MOST_ACROSS)
        return { ...table(...panelsBelow(chart)), sections: "panel" };
      return table(
        [
          textColumn("panel", ""),
          ...(severalIn(chart.panels) ? [textColumn("series", "")] : []),
          ...chart.categories.map((label, i) => measured(`category${i + 1}`, label, chart.measure)),
        ],
        chart.panels.flatMap(({ name, series }) =>
          series.map((one) =>
            bodyRow(
              textCell(name),
              ...(severalIn(chart.panels) ? [textCell(one.name)] : []),
              ...one.values.map(orEmpty),
            ),
          ),
        ),
      );
    case "waterfall":
      return table(
        [textColumn("step", say("chart.step")), measured("change", say("chart.amount"), chart.measure)],
        [
          ...chart.steps.map(({ name, change }) => bodyRow(textCell(name), change)),
          totalRow(textCell(chart.net.name), chart.net.value),
        ],
      );
    case "flow":
      return table(
        [
          textColumn("from", say("chart.pays")),
          textColumn("to", say("chart.receives")),
          measured("amount", say("chart.amount"), chart.measure),
        ],
        chart.payments.map(({ from, to, amount }) => bodyRow(textCell(from), textCell(to), amount)),
      );
    case "curve":
      return table(...curveData(chart));
    case "tornado":
      return table(
        [
          textColumn("name", ""),
          textColumn("lowAt", say("chart.low")),
          textColumn("highAt", say("chart.high")),
          measured("low", say("chart.resultAtLow"), chart.measure),
          measured("high", say("chart.resultAtHigh"), chart.measure),
          ...(chart.bars.some((b) => b.says !== undefined) ? [textColumn("says", "")] : []),
        ],
        chart.bars.map(({ name, low, high, says }) =>
          bodyRow(
            textCell(name),
            textCell(low.at),
            textCell(high.at),
            low.result,
            high.result,
            ...(chart.bars.some((b) => b.says !== undefined) ? [textCell(says ?? "")] : []),
          ),
        ),
      );
    case "spread":
      return table(
        [
          textColumn("name", ""),
          ...chart.places.map((place, i) => measured(`place${i + 1}`, place, chart.measure)),
        ],
        chart.rows.map(({ name, values }) => bodyRow(textCell(name), ...values)),
      );
    case "scatter":
      return table(
        [textColumn("name", ""), axisColumn("x", chart.x), axisColumn("y", chart.y)],
        chart.points.map(({ name, x, y }) => bodyRow(textCell(name), x, y)),
      );
  }
}

/** Categories that are more than these stand below each other. */
const MOST_ACROSS = 12;

type Data = readonly [columns: readonly Column[], rows: readonly ReportRow[]];

const measured = (id: string, label: Column["label"], { unit, decimals }: Measure): Column => ({
  id,
  label,
  unit,
  decimals,
});
const axisColumn = (id: string, axis: Axis): Column => measured(id, axis.label, axis);
const orEmpty = (figure: Figure | undefined): Cell => figure ?? emptyCell;
const severalIn = (panels: readonly { readonly series: readonly Series[] }[]): boolean =>
  panels.some(({ series }) => series.length > 1);

function acrossCategories(
  {
    across,
    categories,
    measure,
  }: {
    readonly across: Column["label"];
    readonly categories: readonly Column["label"][];
    readonly measure: Measure;
  },
  series: readonly Series[],
): Data {
  return [
    [
      textColumn("category", across),
      ...series.map(({ name }, i) => measured(`series${i + 1}`, name, measure)),
    ],
    categories.map((name, i) => bodyRow(textCell(name), ...series.map(({ values }) => orEmpty(values[i])))),
  ];
}

/** A small table for each panel. */
const panelsBelow = ({ across, categories, measure, panels }: MultiplesChart): Data => [
  [
    textColumn("panel", ""),
    textColumn("category", across),
    ...(panels[0]?.series ?? []).map(({ name }, i) => measured(`series${i + 1}`, name, measure)),
  ],
  panels.flatMap(({ name, series }) =>
    categories.map((category, c) =>
      bodyRow(
        textCell(name),
        textCell(category),
        ...(panels[0]?.series ?? []).map((_, i) => orEmpty(series[i]?.values[c])),
      ),
    ),
  ),
];

function curveData({ series, x, y }: CurveChart): Data {
  const several = series.length > 1;
  const bounded = series.some(({ points }) => points.some((p) => p.low !== undefined));
  return [
    [
      ...(several ? [textColumn("series", "")] : []),
      axisColumn("x", x),
      axisColumn("y", y),
      ...(bounded ? [measured("low", say("chart.low"), y), measured("high", say("chart.high"), y)] : []),
    ],
    series.flatMap(({ name, points }) =>
      points.flatMap((p) =>
        p.between
          ? []
          : [
              bodyRow(
                ...(several ? [textCell(name)] : []),
                p.x,
                p.y,
                ...(bounded ? [orEmpty(p.low), orEmpty(p.high)] : []),
              ),
            ],
      ),
    ),
  ];
}
