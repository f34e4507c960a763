import type { LinesChart } from "../../../report/chart.js";
import { isStriped, legend } from "../legend.js";
import { linesOf, widthOf } from "../letters.js";
import { labelsUnder, plotOf } from "../plot.js";
import { scaleOf, spanWithZero, spread } from "../scale.js";
import { area, baseAt, type Drawn, line, path, SMALL, STRIPES, through, words } from "../svg.js";
import { type Frame, sizeOf, type Talk } from "../talk.js";

const LINE = 15;
const DASHES = [undefined, "7 4", "2 3"] as const;

/** Lines over time with their names at their ends, or areas upon each other. */
export function drawLines(chart: LinesChart, talk: Talk, { width, id }: Frame): Drawn {
  const { categories, measure, series, shape } = chart;
  const values = series.map(({ values: of }) => of.map((v) => (v === undefined ? undefined : sizeOf(v))));
  const stacked = shape === "areas" ? stackedUp(values) : undefined;
  const tops = stacked?.map(({ top }) => top) ?? values;
  const height = Math.max(180, Math.min(320, width * 0.5));

  const names = series.map(({ name }) => talk.words(name));
  const room = Math.min(190, width * 0.32);
  const widest = Math.max(0, ...names.map((n) => widthOf(n, { size: SMALL })));
  const wrapped = names.map((n) => linesOf(n, Math.min(room, widest) + 1, { size: SMALL }));
  const highest = Math.max(1, ...wrapped.map((w) => w.length));
  // Names at the ends of lines when they fit there; else in rows above.
  const atEnds =
    series.length > 1 && width >= 480 && series.length * highest * LINE <= height && categories.length > 1;
  const key =
    atEnds || series.length < 2
      ? { marks: [], height: 0 }
      : legend(
          names.map((name, i) => ({
            name,
            ink: { fill: i },
            mark: stacked === undefined ? "line" : isStriped(i) ? "striped" : "box",
            ...dashAt(i, stacked !== undefined),
          })),
          { width, id },
        );
  const after = atEnds ? Math.min(room, widest) + 14 : 10;
  const span = spanWithZero(tops.flatMap((of) => of.flatMap((v) => (v === undefined ? [] : [v]))));
  const plot = plotOf(span, measure, { width, top: key.height + 8, height, after }, talk);
  const x = scaleOf([0, Math.max(1, categories.length - 1)], [plot.left + 4, plot.right - 4]);

  const marks = [...key.marks, ...plot.marks];
  if (stacked !== undefined) {
    stacked.forEach(({ bottom, top }, i) => {
      const upper = top.map((v, c) => [x(c), plot.y(v)] as const);
      const lower = bottom.map((v, c) => [x(c), plot.y(v)] as const).reverse();
      marks.push(area([...upper, ...lower], { fill: i }));
      if (isStriped(i))
        marks.push(`<path d="${through([...upper, ...lower])}Z" fill="url(#${id}-${STRIPES})"/>`);
      marks.push(path(upper, "ground", { width: 1.5 }));
    });
  } else {
    values.forEach((of, i) => {
      for (const run of unbroken(of))
        marks.push(
          path(
            run.map(([c, v]) => [x(c), plot.y(v)]),
            { fill: i },
            { width: 2.5, ...dashAt(i, false) },
          ),
        );
    });
  }
  if (atEnds) {
    const last = categories.length - 1;
    const wanted = series.map((_, i) => {
      const upper = tops[i]![last] ?? 0;
      return stacked === undefined ? plot.y(upper) : plot.y((upper + stacked[i]!.bottom[last]!) / 2);
    });
    const places = spread(wanted, highest * LINE + 2, [
      plot.top + ((highest - 1) * LINE) / 2,
      plot.bottom - ((highest - 1) * LINE) / 2,
    ]);
    wrapped.forEach((lines, i) => {
      const first = places[i]! - ((lines.length - 1) * LINE) / 2;
      marks.push(
        line([plot.right - 3, wanted[i]!], [plot.right + 8, places[i]!], { fill: i }, { width: 1.5 }),
      );
      lines.forEach((words_, n) =>
        marks.push(words(words_, plot.right + 12, baseAt(first + n * LINE, SMALL), { size: SMALL })),
      );
    });
  }
  marks.push(
    ...labelsUnder(
      categories.map((c, i) => ({ text: talk.words(c), x: x(i) })),
      plot.bottom + 18,
      [0, width],
    ),
  );
  return { marks, height: plot.bottom + 24 };
}

const dashAt = (series: number, areas: boolean): { readonly dash?: string } => {
  const dash = areas ? undefined : DASHES[series % DASHES.length];
  return dash === undefined ? {} : { dash };
};

/** Each series upon those before it; what is missing is nothing. */
export function stackedUp(
  values: readonly (readonly (number | undefined)[])[],
): { readonly bottom: number[]; readonly top: number[] }[] {
  let below = (values[0] ?? []).map(() => 0);
  return values.map((of) => {
    const bottom = below;
    below = bottom.map((v, c) => v + (of[c] ?? 0));
    return { bottom, top: below };
  });
}

/** The stretches of a line that have values. */
export function unbroken(values: readonly (number | undefined)[]): [number, number][][] {
  const runs: [number, number][][] = [];
  values.forEach((value, i) => {
    if (value === undefined) return;
    if (i === 0 || values[i - 1] === undefined) runs.push([]);
    runs.at(-1)!.push([i, value]);
  });
  return runs;
}
