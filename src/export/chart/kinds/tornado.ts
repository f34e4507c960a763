import type { TornadoChart } from "../../../report/chart.js";
import { legend } from "../legend.js";
import { lineDown, type Said, saidAt } from "../free-line.js";
import { linesOf, widthOf } from "../letters.js";
import { scaleOf } from "../scale.js";
import { baseAt, type Drawn, rect, SIZE, SMALL, words } from "../svg.js";
import { type Frame, sizeOf, type Talk } from "../talk.js";
import { say } from "../../../texts/say.js";

const BAR = 20;
const LINE = 16;
const GAP = 10;
const NARROW = 560;

/** From the low value to the high around what is assumed, the widest at the top. */
export function drawTornado(chart: TornadoChart, talk: Talk, { width, id }: Frame): Drawn {
  const { base, bars, measure } = chart;
  const key = legend(
    [
      { name: talk.words(say("chart.low")), ink: { fill: 1 }, mark: "box" },
      { name: talk.words(say("chart.high")), ink: { fill: 0 }, mark: "box" },
    ],
    { width, id },
  );
  const rows = bars.map(({ name, low, high, says }) => ({
    name: talk.words(name),
    tried: `${talk.words(low.at)} – ${talk.words(high.at)}`,
    says: says === undefined ? "" : talk.words(says),
    low: sizeOf(low.result),
    high: sizeOf(high.result),
    lowDigits: talk.digits(low.result, measure),
    highDigits: talk.digits(high.result, measure),
  }));
  const middle = sizeOf(base.value);
  const above = width < NARROW;
  const room = above ? width : width * 0.34;
  const digits = Math.max(
    0,
    ...rows.flatMap((r) => [r.lowDigits, r.highDigits].map((d) => widthOf(d, { size: SMALL }))),
  );
  const sizes = [middle, ...rows.flatMap((r) => [r.low, r.high])];
  const left = (above ? 0 : room + 10) + digits + 6;
  const x = scaleOf([Math.min(...sizes), Math.max(...sizes)], [left, width - digits - 6]);
  const marks = [...key.marks];
  const says = `${talk.words(base.name)} ${talk.digits(base.value, measure)}`;
  const half = widthOf(says, { size: SMALL, bold: true }) / 2;
  const top = key.height + 14;
  marks.push(
    words(says, Math.max(half, Math.min(width - half, x(middle))), top, {
      anchor: "middle",
      size: SMALL,
      bold: true,
    }),
  );
  let y = top + 10;
  const bodies: string[] = [];
  const said: Said[] = [];
  for (const row of rows) {
    const names = linesOf(row.name, room, { size: SIZE });
    const under = linesOf(row.says === "" ? row.tried : `${row.tried}, ${row.says}`, room, { size: SMALL });
    const high = (names.length + under.length) * LINE;
    names.forEach((part, n) => {
      bodies.push(words(part, 0, y + 13 + n * LINE, { halo: true }));
      said.push(saidAt(part, 0, y + 13 + n * LINE, { size: SIZE }));
    });
    under.forEach((part, n) => {
      const base = y + 12 + (names.length + n) * LINE;
      bodies.push(words(part, 0, base, { size: SMALL, ink: "soft" }));
      said.push(saidAt(part, 0, base, { size: SMALL }));
    });
    const bar = above ? y + high + 3 : y + Math.max(0, (high - BAR) / 2);
    const ends = [
      { at: row.low, says: row.lowDigits, ink: { fill: 1 } as const },
      { at: row.high, says: row.highDigits, ink: { fill: 0 } as const },
    ];
    for (const end of [...ends].sort((a, b) => Math.abs(b.at - middle) - Math.abs(a.at - middle))) {
      const [from, to] = [Math.min(x(middle), x(end.at)), Math.max(x(middle), x(end.at))];
      bodies.push(rect({ x: from, y: bar, width: to - from, height: BAR }, end.ink));
    }
    const [least, most] = row.low <= row.high ? ends : [ends[1]!, ends[0]!];
    bodies.push(
      words(least!.says, Math.min(x(middle), x(least!.at)) - 5, baseAt(bar + BAR / 2, SMALL), {
        anchor: "end",
        size: SMALL,
      }),
      words(most!.says, Math.max(x(middle), x(most!.at)) + 5, baseAt(bar + BAR / 2, SMALL), { size: SMALL }),
    );
    y = Math.max(bar + BAR, y + (above ? 0 : high)) + GAP;
  }
  const baseLine = lineDown(x(middle), [top + 5, y - GAP + 4], said, "text", { width: 1.5 });
  return { marks: [...baseLine, ...marks, ...bodies], height: y };
}
