import type { MultiplesChart } from "../../../report/chart.js";
import { stepAt } from "../palette.js";
import { legend } from "../legend.js";
import { linesAtMost, widthOf } from "../letters.js";
import { labelsUnder, plotOf } from "../plot.js";
import { scaleOf, spanWithZero } from "../scale.js";
import { type Drawn, line, path, rect, SMALL, words } from "../svg.js";
import { type Frame, sizeOf, type Talk } from "../talk.js";
import { unbroken } from "./lines.js";

const NAME = 16;
const GAP = 22;
const NARROWEST = 120;
const LOWEST = 40;
const DASHES = [undefined, "6 4", "2 3"] as const;
/** Pictures stay on a page of paper: with more panels, each is lower. */
const TALLEST = 780;

/** A panel for each, in rows, all on one scale. */
export function drawMultiples(chart: MultiplesChart, talk: Talk, { width, id }: Frame): Drawn {
  const { categories, measure, panels, mark, ordered } = chart;
  const several = panels.find(({ series }) => series.length > 1);
  const key =
    several === undefined
      ? { marks: [], height: 0 }
      : legend(
          several.series.map(({ name }, i) => ({
            name: talk.words(name),
            ink: { fill: i },
            mark: mark === "lines" ? ("line" as const) : ("box" as const),
            ...(mark === "lines" && DASHES[i % DASHES.length] ? { dash: DASHES[i % DASHES.length]! } : {}),
          })),
          { width, id },
        );
  const sizes = panels.flatMap(({ series }) =>
    series.flatMap(({ values }) => values.flatMap((v) => (v === undefined ? [] : [sizeOf(v)]))),
  );
  const span = spanWithZero(sizes);
  // The numbers of the scale stand once in each row: they are the same in every panel.
  const highest = mark === "lines" ? 110 : 90;
  const axis = Math.max(
    ...[LOWEST, highest].map((height) => plotOf(span, measure, { width, top: 0, height }, talk).left),
  );
  const most = panels.length > 12 ? 4 : 3;
  const columns = Math.max(
    1,
    Math.min(most, panels.length, Math.floor((width - axis + GAP) / (NARROWEST + GAP))),
  );
  const each = (width - axis - GAP * (columns - 1)) / columns;
  const rows = Math.ceil(panels.length / columns);
  const names = panels.map(({ name }) => linesAtMost(2, talk.words(name), each, { size: SMALL, bold: true }));
  const nameHeights = Array.from({ length: rows }, (_, r) =>
    Math.max(1, ...names.slice(r * columns, (r + 1) * columns).map((lines) => lines.length)),
  );
  const fixed = key.height + nameHeights.reduce((sum, n) => sum + n * NAME, 0) + rows * 46;
  const height = Math.max(LOWEST, Math.min(highest, (TALLEST - fixed) / Math.max(1, rows)));
  const marks = [...key.marks];
  let y = key.height;
  for (let row = 0; row < rows; row++) {
    const top = y + nameHeights[row]! * NAME + 10;
    panels.slice(row * columns, (row + 1) * columns).forEach(({ series }, c) => {
      const x0 = axis + c * (each + GAP);
      names[row * columns + c]!.forEach((part, n) =>
        marks.push(words(part, x0, y + 13 + n * NAME, { size: SMALL, bold: true })),
      );
      const plot = plotOf(
        span,
        measure,
        { width: each, top, height, numbers: c === 0 ? "before" : "none" },
        talk,
      );
      const inner: string[] = [...plot.marks];
      if (mark === "lines") {
        const x = scaleOf([0, Math.max(1, categories.length - 1)], [plot.left + 3, plot.right - 3]);
        // The dashed ones on top: where lines are the same, both are seen.
        series.forEach(({ values }, i) => {
          const dash = DASHES[i % DASHES.length];
          for (const run of unbroken(values.map((v) => v && sizeOf(v))))
            inner.push(
              path(
                run.map(([at, v]) => [x(at), plot.y(v)]),
                { fill: i },
                { width: 2, ...(dash ? { dash } : {}) },
              ),
            );
        });
        inner.push(
          ...ends(
            categories.map((label) => talk.words(label)),
            plot,
            each,
            x,
          ),
        );
      } else {
        const slot = (plot.right - plot.left) / Math.max(1, categories.length);
        const middle = (at: number) => plot.left + slot * (at + 0.5);
        series.forEach(({ values }, i) => {
          const thick = (slot * 0.7) / series.length;
          values.forEach((value, at) => {
            if (value === undefined) return;
            const size = sizeOf(value);
            const [low, high] = [Math.min(0, size), Math.max(0, size)];
            inner.push(
              rect(
                {
                  x: middle(at) - (thick * series.length) / 2 + i * thick,
                  y: plot.y(high),
                  width: thick,
                  height: plot.y(low) - plot.y(high),
                },
                ordered ? { step: stepAt(at, categories.length) } : { fill: i },
              ),
            );
            const amount = talk.digits(value, measure);
            if (series.length === 1 && widthOf(amount, { size: 11 }) + 3 <= slot)
              inner.push(
                words(amount, middle(at), size < 0 ? plot.y(low) + 11 : plot.y(high) - 3, {
                  anchor: "middle",
                  size: 11,
                }),
              );
          });
        });
        inner.push(
          line([plot.left, plot.y(0)], [plot.right, plot.y(0)], "axis"),
          ...labelsUnder(
            categories.map((label, at) => ({ text: talk.words(label), x: middle(at) })),
            plot.bottom + 15,
            [plot.left, each],
          ),
        );
      }
      marks.push(`<g transform="translate(${Math.round(x0 * 100) / 100} 0)">${inner.join("")}</g>`);
    });
    y = top + height + 36;
  }
  return { marks, height: Math.max(1, y - 12) };
}

/** The first and the last of many months: those between are many, and the same in every panel. */
function ends(
  labels: readonly string[],
  plot: { readonly bottom: number; readonly left: number },
  width: number,
  x: (at: number) => number,
): string[] {
  const [first, last] = [labels[0], labels.at(-1)];
  if (first === undefined || last === undefined) return [];
  const y = plot.bottom + 15;
  const right = words(last, Math.min(width, x(labels.length - 1) + widthOf(last, { size: SMALL }) / 2), y, {
    anchor: "end",
    size: SMALL,
    ink: "soft",
  });
  const meet = widthOf(first, { size: SMALL }) + widthOf(last, { size: SMALL }) + 8 > width - plot.left;
  return labels.length < 2 || meet
    ? [right]
    : [words(first, plot.left, y, { size: SMALL, ink: "soft" }), right];
}
