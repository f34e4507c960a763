import type { Measure } from "../../report/chart.js";
import { widthOf } from "./letters.js";
import { type Scale, scaleOf, ticksOf } from "./scale.js";
import { baseAt, line, SMALL, words } from "./svg.js";
import type { Talk } from "./talk.js";

/** The ground of a standing picture: numbers up its side, room for what is drawn. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly y: Scale;
  /** Lines across at round numbers, and the numbers. */
  readonly marks: readonly string[];
}

const GAP = 8;
const PER_TICK = 42;

export interface PlotRoom {
  readonly width: number;
  /** Where the picture begins, and how high the plot is. */
  readonly top: number;
  readonly height: number;
  /** Where the numbers stand: within the room, to the left of it, or nowhere. */
  readonly numbers?: "within" | "before" | "none";
  /** What is kept free to the right: names at the ends of lines. */
  readonly after?: number;
}

/** A plot for numbers of a span, on round numbers. */
export function plotOf(span: readonly [number, number], measure: Measure, room: PlotRoom, talk: Talk): Plot {
  const { width, top, height, after = 0, numbers: place = "within" } = room;
  const ticks = ticksOf(...span, Math.max(2, Math.round(height / PER_TICK)));
  const numbers = talk.ticks(ticks, measure);
  const left = place === "within" ? Math.max(...numbers.map((n) => widthOf(n, { size: SMALL }))) + GAP : 0;
  const right = Math.max(left + 20, width - after);
  const bottom = top + height;
  const y = scaleOf([ticks[0]!, ticks.at(-1)!], [bottom, top]);
  const marks = ticks.flatMap((tick, i) => [
    line([left, y(tick)], [right, y(tick)], tick === 0 ? "axis" : "grid"),
    ...(place === "none"
      ? []
      : [
          words(numbers[i]!, left - GAP, baseAt(y(tick), SMALL), { anchor: "end", size: SMALL, ink: "soft" }),
        ]),
  ]);
  return { left, right, top, bottom, y, marks };
}

/** Labels under a plot: as many as there is room for, evenly, the first among them. */
export function labelsUnder(
  labels: readonly { readonly text: string; readonly x: number }[],
  y: number,
  [from, to]: readonly [number, number],
): string[] {
  if (labels.length === 0) return [];
  const widest = Math.max(...labels.map(({ text }) => widthOf(text, { size: SMALL }))) + GAP;
  const apart = labels.length < 2 ? Infinity : Math.abs(labels[1]!.x - labels[0]!.x) || 1;
  const every = Math.max(1, Math.ceil(widest / apart));
  return labels.flatMap(({ text, x }, i) => {
    if (i % every !== 0) return [];
    const half = widthOf(text, { size: SMALL }) / 2;
    const at = Math.max(from + half, Math.min(to - half, x));
    return [words(text, at, y, { anchor: "middle", size: SMALL, ink: "soft" })];
  });
}
