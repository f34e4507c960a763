import type { Chart } from "../../report/chart.js";
import type { Manner } from "../cell-text.js";
import { drawBars } from "./kinds/bars.js";
import { drawCurve } from "./kinds/curve.js";
import { drawFlow } from "./kinds/flow.js";
import { drawLines } from "./kinds/lines.js";
import { drawMultiples } from "./kinds/multiples.js";
import { drawScatter } from "./kinds/scatter.js";
import { drawSpread } from "./kinds/spread.js";
import { drawTornado } from "./kinds/tornado.js";
import { drawWaterfall } from "./kinds/waterfall.js";
import { type Drawing, drawing, type Drawn } from "./svg.js";
import { type Frame, type Talk, talkIn } from "./talk.js";
import { described } from "./told.js";

/** The widths pictures are drawn in: on a desk and on paper, and on a telephone. */
export const WIDE = 720;
export const SLIM = 340;

/**
 * A chart as a picture, as wide as `frame` says and as high as it needs to be. It stands on its own, with colours for a
 * white ground; classes (`f0` … fills, `l0` … lines, `fs0` … steps in time) let a page have others.
 */
export function drawChart(chart: Chart, manner: Manner, frame: Frame): Drawing {
  const talk = talkIn(manner);
  return drawing(drawn(chart, talk, frame), {
    ...frame,
    title: talk.words(chart.title),
    description: described(chart, manner),
  });
}

export function drawn(chart: Chart, talk: Talk, frame: Frame): Drawn {
  switch (chart.kind) {
    case "lines":
      return drawLines(chart, talk, frame);
    case "bars":
      return drawBars(chart, talk, frame);
    case "multiples":
      return drawMultiples(chart, talk, frame);
    case "waterfall":
      return drawWaterfall(chart, talk, frame);
    case "flow":
      return drawFlow(chart, talk, frame);
    case "curve":
      return drawCurve(chart, talk, frame);
    case "tornado":
      return drawTornado(chart, talk, frame);
    case "spread":
      return drawSpread(chart, talk, frame);
    case "scatter":
      return drawScatter(chart, talk, frame);
  }
}
