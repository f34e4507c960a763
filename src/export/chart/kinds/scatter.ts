import type { ScatterChart } from "../../../report/chart.js";
import { nameAbove, nameBelow } from "../axis-names.js";
import { legend } from "../legend.js";
import { widthOf } from "../letters.js";
import { labelsUnder, plotOf } from "../plot.js";
import { scaleOf, spanWithZero, ticksOf } from "../scale.js";
import { baseAt, dot, type Drawn, line, path, SMALL, words } from "../svg.js";
import { type Frame, sizeOf, type Talk } from "../talk.js";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Each by two measures, its name where it meets no other, and a line through those that none beats. */
export function drawScatter(chart: ScatterChart, talk: Talk, { width, id }: Frame): Drawn {
  const { points, frontier } = chart;
  const key = legend(
    frontier === undefined ? [] : [{ name: talk.words(frontier), ink: { fill: 0 }, mark: "line" }],
    { width, id },
  );
  const heading = nameAbove(chart.y, talk, { width, top: key.height });
  const above = key.height + heading.height;
  const height = Math.max(220, Math.min(340, width * 0.55));
  const plot = plotOf(
    spanWithZero(points.map((p) => sizeOf(p.y))),
    chart.y,
    { width, top: above + 10, height, after: 16 },
    talk,
  );
  const ticks = ticksOf(
    ...spanWithZero(points.map((p) => sizeOf(p.x))),
    Math.max(2, Math.round(width / 110)),
  );
  const x = scaleOf([ticks[0]!, ticks.at(-1)!], [plot.left + 6, plot.right - 6]);
  const numbers = talk.ticks(ticks, chart.x);
  const marks = [
    ...key.marks,
    ...heading.marks,
    ...ticks.map((t) => line([x(t), plot.top], [x(t), plot.bottom], t === 0 ? "axis" : "grid")),
    ...plot.marks,
  ];
  const places = points.map((p) => ({
    name: talk.words(p.name),
    x: x(sizeOf(p.x)),
    y: plot.y(sizeOf(p.y)),
    onFrontier: p.onFrontier,
  }));
  const best = places.filter((p) => p.onFrontier).sort((a, b) => a.x - b.x || a.y - b.y);
  if (best.length > 1)
    marks.push(
      path(
        best.map((p) => [p.x, p.y] as const),
        { fill: 0 },
      ),
    );
  const taken: Box[] = places.map((p) => ({ x: p.x - 7, y: p.y - 7, width: 14, height: 14 }));
  for (const p of places) {
    marks.push(dot(p.x, p.y, p.onFrontier ? { fill: 0 } : { fill: 1 }, 6));
    const long = widthOf(p.name, { size: SMALL });
    const box = roomFor(p, long, taken, [plot.left + 2, width]);
    taken.push(box);
    marks.push(words(p.name, box.x, baseAt(box.y + box.height / 2, SMALL), { size: SMALL, halo: true }));
  }
  marks.push(
    ...labelsUnder(
      ticks.map((t, i) => ({ text: numbers[i]!, x: x(t) })),
      plot.bottom + 18,
      [0, width],
    ),
  );
  const across = nameBelow(chart.x, talk, { width, right: plot.right, bottom: plot.bottom });
  return { marks: [...marks, ...across.marks], height: plot.bottom + across.height };
}

/** Beside a point, above or below it: the first place that is free. */
function roomFor(
  { x, y }: { readonly x: number; readonly y: number },
  width: number,
  taken: readonly Box[],
  [from, to]: readonly [number, number],
): Box {
  const height = 15;
  const within = (left: number) => Math.max(from, Math.min(to - width, left));
  const wanted: Box[] = [
    { x: x + 10, y: y - height / 2, width, height },
    { x: x - 10 - width, y: y - height / 2, width, height },
    ...[1, 2, 3, 4].flatMap((n) => [
      { x: within(x - width / 2), y: y - 8 - n * height, width, height },
      { x: within(x - width / 2), y: y + 8 + (n - 1) * height, width, height },
    ]),
  ];
  const meets = (a: Box, b: Box) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  const free = wanted.find((w) => w.x >= from && w.x + width <= to && taken.every((t) => !meets(w, t)));
  return free ?? wanted[2]!;
}
