import type { Axis, Chart, Series } from "../chart.js";
import type { InEnglish } from "./table-in-english.js";

/** The same picture with its words in English. */
export const chartInEnglish = (chart: Chart, to: InEnglish): Chart => ({
  ...drawnInEnglish(chart, to),
  ...picturedInEnglish(chart, to),
});

const picturedInEnglish = ({ title, about, notes }: Chart, to: InEnglish) => ({
  title: to.label(title),
  about: to.label(about),
  ...(notes === undefined ? {} : { notes: to.labels(notes) }),
});

function drawnInEnglish(chart: Chart, to: InEnglish): Chart {
  const named = <T extends { readonly name: Series["name"] }>(one: T): T => ({
    ...one,
    name: to.label(one.name),
  });
  const series = (all: readonly Series[]): Series[] =>
    all.map((one) => ({ ...named(one), values: one.values.map((v) => v && to.cell(v)) }));
  const axis = (one: Axis): Axis => ({ ...one, label: to.label(one.label) });
  switch (chart.kind) {
    case "lines":
      return { ...chart, ...acrossInEnglish(chart, to), series: series(chart.series) };
    case "bars":
      return {
        ...chart,
        ...acrossInEnglish(chart, to),
        series: series(chart.series),
        ...(chart.sum === undefined ? {} : { sum: series([chart.sum])[0]! }),
        ...(chart.turn === undefined ? {} : { turn: { ...chart.turn, says: to.label(chart.turn.says) } }),
      };
    case "multiples":
      return {
        ...chart,
        ...acrossInEnglish(chart, to),
        panels: chart.panels.map((panel) => ({ ...named(panel), series: series(panel.series) })),
      };
    case "waterfall":
      return {
        ...chart,
        steps: chart.steps.map((step) => ({ ...named(step), change: to.cell(step.change) })),
        net: { ...named(chart.net), value: to.cell(chart.net.value) },
      };
    case "flow": {
      const ends = <T extends { readonly from: Series["name"]; readonly to: Series["name"] }>(
        pair: T,
      ): T => ({
        ...pair,
        from: to.label(pair.from),
        to: to.label(pair.to),
      });
      return { ...chart, payments: chart.payments.map(ends), even: chart.even.map(ends) };
    }
    case "curve":
      return {
        ...chart,
        x: axis(chart.x),
        y: axis(chart.y),
        series: chart.series.map(named),
        ...(chart.stretches === undefined
          ? {}
          : { stretches: { ...chart.stretches, say: to.label(chart.stretches.say) } }),
        ...(chart.marks === undefined ? {} : { marks: chart.marks.map(named) }),
      };
    case "tornado":
      return {
        ...chart,
        base: named(chart.base),
        bars: chart.bars.map((bar) => ({
          ...named(bar),
          low: { ...bar.low, at: to.label(bar.low.at) },
          high: { ...bar.high, at: to.label(bar.high.at) },
          ...(bar.says === undefined ? {} : { says: to.label(bar.says) }),
        })),
      };
    case "spread": {
      const [low, from, middle, until, high] = chart.places;
      return {
        ...chart,
        places: [to.label(low), to.label(from), to.label(middle), to.label(until), to.label(high)],
        rows: chart.rows.map(named),
      };
    }
    case "scatter":
      return {
        ...chart,
        x: axis(chart.x),
        y: axis(chart.y),
        points: chart.points.map(named),
        ...(chart.frontier === undefined ? {} : { frontier: to.label(chart.frontier) }),
      };
  }
}

const acrossInEnglish = ({ across, categories }: Extract<Chart, { categories: unknown }>, to: InEnglish) => ({
  across: to.label(across),
  categories: to.labels(categories),
});
