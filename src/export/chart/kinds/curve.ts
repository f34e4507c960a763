import { say } from "../../../texts/say.js";
import type { CurveChart, CurvePoint } from "../../../report/chart.js";
import { nameAbove, nameBelow } from "../axis-names.js";
import { legend, stripedOver } from "../legend.js";
import { widthOf } from "../letters.js";
import { labelsUnder, plotOf } from "../plot.js";
import { scaleOf, ticksOf } from "../scale.js";
import { area, dot, type Drawn, line, path, rect, SMALL, words } from "../svg.js";
import { type Frame, sizeOf, type Talk } from "../talk.js";

const DASHES = [undefined, "7 4", "2 3"] as const;
type Point = readonly [number, number];

/** One thing as another grows, with marked stretches and places. */
export function drawCurve(chart: CurveChart, talk: Talk, { width, id }: Frame): Drawn {
  const { series, stretches, marks: places = [], shape } = chart;
  const points = series.flatMap((s) => s.points);
  const key = legend(
    [
      ...(series.length < 2
        ? []
        : series.map(({ name }, i) => ({
            name: talk.words(name),
            ink: { fill: i } as const,
            mark: "line" as const,
            ...(DASHES[i % DASHES.length] ? { dash: DASHES[i % DASHES.length]! } : {}),
          }))),
      ...(stretches === undefined || stretches.spans.length === 0
        ? []
        : [{ name: talk.words(stretches.say), ink: { fill: 1 } as const, mark: "striped" as const }]),
    ],
    { width, id },
  );
  const heading = nameAbove(chart.y, talk, { width, top: key.height });
  const above = key.height + heading.height;
  const xs = [...points, ...places].map((p) => sizeOf(p.x));
  const ys = [
    ...points.flatMap((p) => [p.y, p.low, p.high].flatMap((f) => (f === undefined ? [] : [sizeOf(f)]))),
    ...places.map((p) => sizeOf(p.y)),
  ];
  if (xs.length === 0) return { marks: [...key.marks], height: Math.max(1, above) };
  const [least, most] = [Math.min(...ys), Math.max(...ys)];
  const height = Math.max(200, Math.min(320, width * 0.5));
  const plot = plotOf(
    [chart.fromZero ? Math.min(0, least) : least, chart.fromZero ? Math.max(0, most) : most],
    chart.y,
    { width, top: above + 10, height, after: 14 },
    talk,
  );
  const x = scaleOf([Math.min(...xs), Math.max(...xs)], [plot.left + 2, plot.right - 2]);
  const marks = [...key.marks, ...heading.marks];
  for (const { from, to } of stretches?.spans ?? []) {
    const [a, b] = [Math.max(x(sizeOf(from)), plot.left), Math.min(x(sizeOf(to)), plot.right)];
    if (a > b) continue;
    const box = { x: a, y: plot.top, width: Math.max(2, b - a), height };
    marks.push(rect(box, { fill: 1 }, ' fill-opacity="0.3"'), stripedOver(box, id, ' opacity="0.5"'));
  }
  marks.push(...plot.marks);
  const shaped = (of: readonly Point[]): Point[] =>
    shape === "line" ? [...of] : of.flatMap((p, i): Point[] => (i === 0 ? [p] : [[p[0], of[i - 1]![1]], p]));
  series.forEach(({ points: own }, i) => {
    const at = (pick: (p: CurvePoint) => CurvePoint["low"]): Point[] =>
      own.flatMap((p): Point[] => {
        const of = pick(p);
        return of === undefined ? [] : [[x(sizeOf(p.x)), plot.y(sizeOf(of))]];
      });
    const [low, high] = [at((p) => p.low), at((p) => p.high)];
    if (low.length > 1)
      marks.push(area([...shaped(high), ...shaped(low).reverse()], { fill: i }, ' fill-opacity="0.18"'));
    const dash = DASHES[i % DASHES.length];
    marks.push(path(shaped(at((p) => p.y)), { fill: i }, { width: 2.5, ...(dash ? { dash } : {}) }));
  });
  marks.push(
    ...placed(chart, talk, places, {
      x,
      y: plot.y,
      left: plot.left,
      right: plot.right,
      top: plot.top,
      bottom: plot.bottom,
    }),
  );
  const ticks = ticksOf(
    Math.min(...xs),
    Math.max(...xs),
    Math.max(2, Math.round((plot.right - plot.left) / 90)),
  );
  const inside = ticks.filter((t) => t >= Math.min(...xs) - 1e-9 && t <= Math.max(...xs) + 1e-9);
  const numbers = talk.ticks(inside, chart.x);
  for (const t of inside) marks.push(line([x(t), plot.bottom], [x(t), plot.bottom + 5], "axis"));
  marks.push(
    line([plot.left, plot.bottom], [plot.right, plot.bottom], "axis"),
    ...labelsUnder(
      inside.map((t, i) => ({ text: numbers[i]!, x: x(t) })),
      plot.bottom + 19,
      [0, width],
    ),
  );
  const across = nameBelow(chart.x, talk, { width, right: plot.right, bottom: plot.bottom });
  return { marks: [...marks, ...across.marks], height: plot.bottom + across.height };
}

/** Places on the curve with their names: each where it meets no other and is nearest to its own place. */
function placed(
  chart: CurveChart,
  talk: Talk,
  places: NonNullable<CurveChart["marks"]>,
  plot: {
    x: (v: number) => number;
    y: (v: number) => number;
    left: number;
    right: number;
    top: number;
    bottom: number;
  },
): string[] {
  const taken: { x: number; y: number; width: number }[] = [];
  const lines = chart.series.map(({ points }) =>
    points.map((p): Point => [plot.x(sizeOf(p.x)), plot.y(sizeOf(p.y))]),
  );
  const crossed = (at: { x: number; y: number }, width: number): boolean =>
    lines.some((of) => of.some((to, i) => i > 0 && passes(of[i - 1]!, to, at, width)));
  const dots = places.map((place): Point => [plot.x(sizeOf(place.x)), plot.y(sizeOf(place.y))]);
  return places.flatMap((place, i) => {
    const [x, y] = dots[i]!;
    const isNearest = (at: { x: number; y: number }, width: number): boolean =>
      dots.every((other, o) => o === i || apart(other, at, width) > apart([x, y], at, width) + 1);
    const says = talk.words(
      say("chart.mark", { name: talk.words(place.name), amount: talk.digits(place.y, chart.y) }),
    );
    const width = widthOf(says, { size: SMALL, bold: true });
    const within = (at: number) => Math.max(plot.left + 2, Math.min(plot.right - width, at));
    // Below and after, where a curve that rises leaves room; then above and before.
    const wanted = [
      { x: within(x + 8), y: y + 20 },
      { x: within(x - 8 - width), y: y - 10 },
      { x: within(x + 10), y: y - 10 },
      { x: within(x - 10 - width), y: y + 20 },
      { x: within(x + 14), y: y + 4 },
      { x: within(x + 8), y: y + 38 },
      { x: within(x - 8 - width), y: y - 28 },
    ];
    const free = wanted.filter(
      (at) =>
        at.y > plot.top + 10 &&
        at.y < plot.bottom - 4 &&
        taken.every((t) => Math.abs(t.y - at.y) > 15 || at.x > t.x + t.width + 6 || at.x + width + 6 < t.x),
    );
    const own = free.filter((at) => isNearest(at, width));
    const { x: left, y: base } =
      own.find((at) => !crossed(at, width)) ??
      own[0] ??
      free.find((at) => !crossed(at, width)) ??
      free[0] ??
      wanted[1]!;
    taken.push({ x: left, y: base, width });
    return [
      dot(x, y, "ground", 7),
      dot(x, y, "text", 5),
      words(says, left, base, { size: SMALL, bold: true, halo: true }),
    ];
  });
}

/** How far from words that begin at a place a point is. */
function apart([x, y]: Point, at: { x: number; y: number }, width: number): number {
  const across = Math.max(at.x - x, 0, x - at.x - width);
  return Math.hypot(across, Math.max(at.y - 0.75 * SMALL - y, 0, y - at.y - 0.2 * SMALL));
}

/** Whether a stretch of a curve goes through words that begin at a place. */
function passes([x0, y0]: Point, [x1, y1]: Point, at: { x: number; y: number }, width: number): boolean {
  const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 3));
  for (let step = 0; step <= steps; step++) {
    const [x, y] = [x0 + ((x1 - x0) * step) / steps, y0 + ((y1 - y0) * step) / steps];
    if (x > at.x - 2 && x < at.x + width + 2 && y > at.y - SMALL && y < at.y + 4) return true;
  }
  return false;
}
