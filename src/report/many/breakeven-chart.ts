import type { AskedFigure } from "../../analysis/many/asked-figure.js";
import type { Threshold } from "../../analysis/many/threshold.js";
import { count, fromFloat, kronor, plain, rate } from "../../core/decimal.js";
import { exactly } from "../../ledger/kronor.js";
import type { AskedWords } from "../../texts/asked.js";
import { say } from "../../texts/say.js";
import { amountCell, type AmountUnit, amountUnits, countCell, inWholeSteps } from "../cells.js";
import type { CurveChart, Figure } from "../chart.js";

/** More points than these are closer than a picture shows. */
const MOST_POINTS = 60;

/** How the figure follows what is asked about, where it reaches its target, and what is assumed. */
export function thresholdChart(
  { of, now, crossings }: Threshold,
  {
    asked,
    words,
    target,
  }: { readonly asked: AskedFigure; readonly words: AskedWords; readonly target: string },
  unitName: AmountUnit["name"],
): CurveChart | undefined {
  if (crossings === undefined || crossings.kind === "noInfluence" || crossings.points.length < 2)
    return undefined;
  const unit = inWholeSteps(amountUnits[unitName]);
  const isMoney = asked.whose.kind !== "outcome";
  const isShare = of.unit === "%";
  const x = (value: number): Figure =>
    isShare
      ? { kind: "share", value: rate(plain(fromFloat(value))) }
      : { kind: "count", value: count(plain(fromFloat(value))) };
  const y = (value: number): Figure =>
    (isMoney
      ? amountCell(kronor(plain(exactly(value))), unit)
      : countCell(count(plain(exactly(value))))) as Figure;
  const { points, at } = crossings;
  const every = Math.ceil(points.length / MOST_POINTS);
  const name = of.assumption?.written ?? of.name;
  const value = (of: number) => plain(fromFloat(of));
  const [first, ...more] = at;
  return {
    kind: "curve",
    id: "breakeven",
    name: say("threshold.chart.name"),
    title:
      first === undefined
        ? say(points[0]!.y >= Number(target) ? "threshold.chart.always" : "threshold.chart.never", {
            name,
            asked: words,
            target,
          })
        : say(more.length > 0 ? "threshold.chart.several" : "threshold.chart.one", {
            name,
            value: value(first.x),
            base: value(of.base),
            unit: of.unit,
            rising: first.rising,
            asked: words,
            target,
          }),
    about: say("threshold.chart.about", { name, asked: words }),
    beside: "thresholds",
    shape: "line",
    fromZero: true,
    x: { label: name, unit: isShare ? "%" : "antal", decimals: 2 },
    y: {
      label: say("sensitivity.chart.result", { asked: words }),
      ...(isMoney
        ? { unit: unit.name, decimals: unit.name === "mnkr" ? 1 : 0 }
        : { unit: "antal" as const, decimals: 1 }),
    },
    series: [
      {
        name,
        points: points
          .filter((_, i) => i % every === 0 || i === points.length - 1)
          .map((point) => ({ x: x(point.x), y: y(point.y) })),
      },
    ],
    marks: [
      { name: say("threshold.chart.assumed"), x: x(of.base), y: y(now) },
      ...at.slice(0, 3).map((crossing) => ({
        name: say("threshold.chart.at", { value: value(crossing.x), unit: of.unit }),
        x: x(crossing.x),
        y: y(crossing.y),
      })),
    ],
  };
}
