import type { SpreadChart } from "../../../report/chart.js";
import { say } from "../../../texts/say.js";
import { lineDown, type Said, saidAt } from "../free-line.js";
import { legend } from "../legend.js";
import { linesOf, widthOf } from "../letters.js";
import { scaleOf, spanWithZero } from "../scale.js";
import { baseAt, type Drawn, type Ink, line, rect, SIZE, SMALL, words, type Written } from "../svg.js";
import { type Frame, sizeOf, type Talk } from "../talk.js";

const BAR = 16;
const THIN = 4;
const LINE = 16;
const GAP = 12;
const NARROW = 560;

/** From low to high, thick where half of it lies, with the middle above: what is below zero has a colour of its own. */
export function drawSpread(chart: SpreadChart, talk: Talk, { width, id }: Frame): Drawn {
  const { measure, rows } = chart;
  const key = legend(
    [
      { name: talk.words(say("chart.half")), ink: { fill: 0 }, mark: "box" },
      { name: talk.words(say("chart.nine")), ink: { fill: 0 }, mark: "line" },
      ...(rows.some(({ values }) => sizeOf(values[0]) < 0)
        ? [{ name: talk.words(say("chart.below")), ink: { fill: 1 }, mark: "box" } as const]
        : []),
    ],
    { width, id },
  );
  const shown = rows.map(({ name, values }) => ({
    name: talk.words(name),
    sizes: values.map(sizeOf),
    digits: values.map((value) => talk.digits(value, measure)),
  }));
  const above = width < NARROW;
  const room = above ? width : width * 0.3;
  const digits = Math.max(
    0,
    ...shown.flatMap((r) => [r.digits[0]!, r.digits[4]!].map((d) => widthOf(d, { size: SMALL }))),
  );
  const left = (above ? 0 : room + 10) + digits + 8;
  const x = scaleOf(spanWithZero(shown.flatMap((r) => r.sizes)), [left, width - digits - 8]);
  const marks: string[] = [];
  const said: Said[] = [];
  const write = (text: string, at: number, base: number, how: Written): void => {
    marks.push(words(text, at, base, { ...how, halo: true }));
    said.push(saidAt(text, at, base, { size: SIZE, ...how }));
  };
  let y = key.height;
  for (const { name, sizes, digits: amounts } of shown) {
    const names = linesOf(name, room, { size: SIZE });
    const high = names.length * LINE;
    // The number of the middle stands above its bar.
    const bar = above ? y + high + LINE : y + Math.max(LINE, (high - BAR) / 2);
    const first = above ? y + 13 : Math.max(y + 13, bar + BAR / 2 - high / 2 + 13);
    names.forEach((part, n) => {
      write(part, 0, first + n * LINE, {});
    });
    const [low, from, middle, until, most] = sizes as [number, number, number, number, number];
    marks.push(
      ...pieces(low, most, bar + (BAR - THIN) / 2, THIN, x),
      ...pieces(from, until, bar, BAR, x),
      line([x(middle), bar - 2], [x(middle), bar + BAR + 2], "text", { width: 2.5 }),
    );
    const half = widthOf(amounts[2]!, { size: SMALL, bold: true }) / 2;
    const base = baseAt(bar + BAR / 2, SMALL);
    const centre = Math.max(half, Math.min(width - half, x(middle)));
    write(amounts[2]!, centre, bar - 5, { anchor: "middle", size: SMALL, bold: true });
    write(amounts[0]!, x(low) - 6, base, { anchor: "end", size: SMALL });
    write(amounts[4]!, x(most) + 6, base, { size: SMALL });
    y = Math.max(bar + BAR, above ? 0 : first - 13 + high) + GAP;
  }
  const zero = lineDown(x(0), [key.height + 2, y - GAP + 4], said, "axis");
  return { marks: [...key.marks, ...zero, ...marks], height: Math.max(1, y - GAP + 6) };
}

/** A bar between two values, in the colour of each side of zero. */
function pieces(from: number, to: number, y: number, height: number, x: (value: number) => number): string[] {
  const piece = (a: number, b: number, ink: Ink): string[] =>
    b > a ? [rect({ x: x(a), y, width: Math.max(1, x(b) - x(a)), height }, ink)] : [];
  return [
    ...piece(Math.min(from, 0), Math.min(to, 0), { fill: 1 }),
    ...piece(Math.max(from, 0), Math.max(to, 0), { fill: 0 }),
  ];
}
