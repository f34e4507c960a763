import type { BarsChart } from "../../../report/chart.js";
import { stepAt } from "../palette.js";
import { isStriped, legend, stripedOver } from "../legend.js";
import { linesOf, widthOf } from "../letters.js";
import { labelsUnder, plotOf } from "../plot.js";
import { scaleOf, spanWithZero } from "../scale.js";
import { baseAt, dot, type Drawn, type Ink, line, path, px, rect, SIZE, SMALL, words } from "../svg.js";
import { type Frame, sizeOf, type Talk } from "../talk.js";
import { unbroken } from "./lines.js";

export const drawBars = (chart: BarsChart, talk: Talk, frame: Frame): Drawn =>
  chart.direction === "lying" ? lying(chart, talk, frame) : standing(chart, talk, frame);

const NAME = 19;
const BAR = 20;
const BAR_GAP = 4;
const GROUP_GAP = 14;

/** A group per series, its categories before its bars and its amounts after: nothing has to be read from a colour. */
function lying(
  { categories, measure, series, ordered, layout }: BarsChart,
  talk: Talk,
  { width, id }: Frame,
): Drawn {
  if (layout === "stacked") return lyingStacks({ categories, series }, talk, { width, id });
  const shown = series.map(({ name, values }) => ({
    name: talk.words(name),
    bars: values.flatMap((value, at) =>
      value === undefined ? [] : [{ at, size: sizeOf(value), amount: talk.digits(value, measure) }],
    ),
  }));
  const all = shown.flatMap(({ bars }) => bars);
  const labels = categories.map((c) => talk.words(c));
  const before = Math.min(width * 0.4, Math.max(0, ...labels.map((l) => widthOf(l, { size: SIZE }))) + 10);
  const after = Math.max(0, ...all.map((b) => widthOf(b.amount, { size: SIZE }))) + 8;
  const x = scaleOf(spanWithZero(all.map((b) => b.size)), [
    before,
    Math.max(before + width / 5, width - after),
  ]);
  const marks: string[] = [];
  let y = 0;
  for (const { name, bars } of shown) {
    for (const part of name === "" ? [] : linesOf(name, width, { size: SIZE, bold: true })) {
      marks.push(words(part, 0, y + SIZE, { bold: true }));
      y += NAME;
    }
    const top = y;
    for (const { at, size, amount } of bars) {
      const [from, to] = [Math.min(x(0), x(size)), Math.max(x(0), x(size))];
      const ink: Ink = ordered ? { step: stepAt(at, categories.length) } : { fill: 0 };
      marks.push(
        words(labels[at]!, 0, baseAt(y + BAR / 2)),
        rect({ x: from, y, width: to - from, height: BAR }, ink),
        words(amount, to + 6, baseAt(y + BAR / 2)),
      );
      y += BAR + BAR_GAP;
    }
    marks.push(line([x(0), top], [x(0), y - BAR_GAP], "axis"));
    y += GROUP_GAP;
  }
  return { marks, height: Math.max(1, y - GROUP_GAP) };
}

/** A bar per category, in pieces. */
function lyingStacks(
  { categories, series }: Pick<BarsChart, "categories" | "series">,
  talk: Talk,
  { width, id }: Frame,
): Drawn {
  const key = legend(
    series.map(({ name }, i) => ({
      name: talk.words(name),
      ink: { fill: i },
      mark: isStriped(i) ? "striped" : "box",
    })),
    { width, id },
  );
  const marks = [...key.marks];
  const stacks = categories.map((_, c) => stackOf(series.map((s) => s.values[c] && sizeOf(s.values[c]))));
  const x = scaleOf(spanWithZero(stacks.flat().flatMap((p) => [p.from, p.to])), [0, width]);
  let y = key.height;
  categories.forEach((category, c) => {
    for (const part of linesOf(talk.words(category), width, { size: SIZE })) {
      marks.push(words(part, 0, y + SIZE));
      y += NAME;
    }
    stacks[c]!.forEach(({ from, to }, i) => {
      const box = { x: Math.min(x(from), x(to)), y, width: Math.abs(x(to) - x(from)), height: BAR };
      marks.push(rect(box, { fill: i }));
      if (isStriped(i)) marks.push(stripedOver(box, id));
    });
    y += BAR + 8;
  });
  return { marks, height: y };
}

/** What is above zero upwards from it, what is below downwards. */
function stackOf(values: readonly (number | undefined)[]): { from: number; to: number }[] {
  let [up, down] = [0, 0];
  return values.map((value = 0) => {
    const from = value >= 0 ? up : down;
    if (value >= 0) up += value;
    else down += value;
    return { from, to: from + value };
  });
}

/** Bars over time, beside each other or upon each other, perhaps with a line of what they have come to. */
function standing(chart: BarsChart, talk: Talk, { width, id }: Frame): Drawn {
  const { categories, measure, series, layout, sum, turn, ordered } = chart;
  const key =
    series.length < 2 && sum === undefined
      ? { marks: [], height: 0 }
      : legend(
          [
            ...series.map(({ name }, i) => ({
              name: talk.words(name),
              ink: { fill: i } as const,
              mark: isStriped(i) ? ("striped" as const) : ("box" as const),
            })),
            ...(sum === undefined
              ? []
              : [
                  {
                    name: talk.words(sum.name),
                    ink: { fill: series.length } as const,
                    mark: "line" as const,
                  },
                ]),
          ],
          { width, id },
        );
  const columns = categories.map((_, c) => {
    const values = series.map((s) => s.values[c] && sizeOf(s.values[c]));
    return layout === "stacked" ? stackOf(values) : values.map((v = 0) => ({ from: 0, to: v }));
  });
  const sums = sum?.values.map((v) => v && sizeOf(v)) ?? [];
  const all = [...columns.flat().flatMap((p) => [p.from, p.to]), ...sums.flatMap((v) => v ?? [])];
  const height = Math.max(180, Math.min(300, width * 0.45));
  const turned = turn === undefined ? 0 : 20;
  const plot = plotOf(spanWithZero(all), measure, { width, top: key.height + 16 + turned, height }, talk);
  const slot = (plot.right - plot.left) / Math.max(1, categories.length);
  const middle = (c: number): number => plot.left + slot * (c + 0.5);
  const beside = layout === "grouped" ? Math.max(1, series.length) : 1;
  const thick = Math.min(56, (slot * 0.72) / beside);
  const marks = [...key.marks, ...plot.marks];
  const amounts: string[] = [];
  columns.forEach((parts, c) => {
    parts.forEach(({ from, to }, i) => {
      const left = middle(c) - (thick * beside) / 2 + (layout === "grouped" ? i * thick : 0);
      const [top, bottom] = [Math.min(plot.y(from), plot.y(to)), Math.max(plot.y(from), plot.y(to))];
      const box = { x: left, y: top, width: thick - (beside > 1 ? 1 : 0), height: bottom - top };
      marks.push(rect(box, ordered && beside === 1 ? { step: stepAt(c, categories.length) } : { fill: i }));
      if (isStriped(i)) marks.push(stripedOver(box, id));
      const value = series[i]!.values[c];
      if (value !== undefined && series.length === 1 && sum === undefined) {
        const amount = talk.digits(value, measure);
        if (widthOf(amount, { size: SMALL }) + 4 <= slot)
          amounts.push(
            words(amount, middle(c), to >= 0 ? top - 4 : bottom + 13, { anchor: "middle", size: SMALL }),
          );
      }
    });
  });
  marks.push(line([plot.left, plot.y(0)], [plot.right, plot.y(0)], "axis"), ...amounts);
  for (const run of unbroken(sums)) {
    const points = run.map(([c, v]) => [middle(c), plot.y(v)] as const);
    marks.push(path(points, "ground", { width: 5 }), path(points, { fill: series.length }, { width: 2.5 }));
    for (const [x, y] of points) marks.push(dot(x, y, { fill: series.length }, 3));
  }
  if (turn !== undefined)
    marks.push(...turnMark(turn.at, talk.words(turn.says), { middle, plot, width, sums }));
  // Labels stand below what goes below zero too.
  marks.push(
    ...labelsUnder(
      categories.map((c, i) => ({ text: talk.words(c), x: middle(i) })),
      plot.bottom + 18,
      [plot.left, width],
    ),
  );
  return { marks, height: plot.bottom + 24 };
}

function turnMark(
  at: number,
  says: string,
  {
    middle,
    plot,
    width,
    sums,
  }: {
    middle: (c: number) => number;
    plot: ReturnType<typeof plotOf>;
    width: number;
    sums: readonly (number | undefined)[];
  },
): string[] {
  const x = middle(at);
  const half = widthOf(says, { size: SMALL, bold: true }) / 2;
  const label = Math.max(half, Math.min(width - half, x));
  const y = plot.y(sums[at] ?? 0);
  return [
    line([x, plot.top - 10], [x, y], "text", { width: 1.5, dash: "3 3" }),
    words(says, label, plot.top - 15, { anchor: "middle", size: SMALL, bold: true }),
    `<circle class="l-text" stroke="#1b1b1b" fill="none" stroke-width="2" cx="${px(x)}" cy="${px(y)}" r="7"/>`,
  ];
}
