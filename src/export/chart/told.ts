import { toFloat } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import type { Axis, Chart, Figure, Measure, Series } from "../../report/chart.js";
import { say, text } from "../../texts/say.js";
import { cellText, type Manner, moneyUnit, withUnit } from "../cell-text.js";
import { printable } from "../../core/printable.js";

/** A chart as names and numbers: a group per series or panel, a number per category. */
export interface ToldGroup {
  readonly name: string;
  readonly bars: readonly ToldBar[];
}

export interface ToldBar {
  readonly category: string;
  readonly amount: string;
  /** As a float, for its length. */
  readonly size: number;
}

/** What is drawn, with its unit. */
export function aboutOf(chart: Chart, { language }: Manner): string {
  const words = printable(text(chart.about, language));
  return withUnit(words, moneyUnit("measure" in chart ? chart.measure.unit : chart.y.unit));
}

/** Everything that the picture says, in words. */
export function described(chart: Chart, manner: Manner): string {
  const kind = text(say(`chart.kind.${chart.kind}`), manner.language);
  const groups = toldOf(chart, manner).map(({ name, bars }) => {
    const all = bars.map((b) => `${b.category} ${b.amount}`).join(", ");
    return name === "" ? `${all}.` : `${name}: ${all}.`;
  });
  return [`${kind}: ${aboutOf(chart, manner)}.`, ...groups].join(" ");
}

export function toldOf(chart: Chart, manner: Manner): ToldGroup[] {
  const words = (label: Label) => printable(text(label, manner.language));
  const bar = (category: string, figure: Figure, measure: Measure): ToldBar => ({
    category,
    amount: cellText(figure, measure, manner),
    size: toFloat<string>(figure.value),
  });
  const across = (
    { categories, measure }: { categories: readonly Label[]; measure: Measure },
    { name, values }: Series,
    of = words(name),
  ): ToldGroup => ({
    name: of,
    bars: values.flatMap((figure, i) =>
      figure === undefined ? [] : [bar(words(categories[i]!), figure, measure)],
    ),
  });
  switch (chart.kind) {
    case "lines":
      return chart.series.map((series) => across(chart, series));
    case "bars":
      return [...chart.series, ...(chart.sum === undefined ? [] : [chart.sum])].map((s) => across(chart, s));
    case "multiples":
      return chart.panels.flatMap(({ name, series }) =>
        series.map((one) =>
          across(
            chart,
            one,
            series.length === 1 ? words(name) : `${words(name)}, ${lowered(words(one.name))}`,
          ),
        ),
      );
    case "waterfall":
      return [
        {
          name: "",
          bars: [
            ...chart.steps.map(({ name, change }) => bar(words(name), change, chart.measure)),
            bar(words(chart.net.name), chart.net.value, chart.measure),
          ],
        },
      ];
    case "flow":
      return [
        {
          name: "",
          bars: chart.payments.map(({ from, to, amount }) =>
            bar(
              text(say("chart.payment", { from: words(from), to: words(to) }), manner.language),
              amount,
              chart.measure,
            ),
          ),
        },
      ];
    case "curve":
      return chart.series.map(({ name, points }) => ({
        name: words(name),
        bars: points.flatMap((p) => (p.between ? [] : [bar(cellText(p.x, chart.x, manner), p.y, chart.y)])),
      }));
    case "tornado":
      return chart.bars.map(({ name, low, high }) => ({
        name: words(name),
        bars: [
          bar(words(low.at), low.result, chart.measure),
          bar(words(high.at), high.result, chart.measure),
        ],
      }));
    case "spread":
      return chart.rows.map(({ name, values }) => ({
        name: words(name),
        bars: values.map((value, i) => bar(words(chart.places[i]!), value, chart.measure)),
      }));
    case "scatter":
      return [
        {
          name: `${axisName(chart.x, manner)}, ${axisName(chart.y, manner)}`,
          bars: chart.points.map(({ name, x, y }) => ({
            ...bar(`${words(name)} ${cellText(x, chart.x, manner)}`, y, chart.y),
          })),
        },
      ];
  }
}

/** What an axis measures, with its unit. */
export const axisName = (axis: Axis, { language }: Manner): string =>
  withUnit(printable(text(axis.label, language)), moneyUnit(axis.unit));

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
