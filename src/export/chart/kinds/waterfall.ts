import type { WaterfallChart } from "../../../report/chart.js";
import { lineDown, type Said, saidAt } from "../free-line.js";
import { linesOf, widthOf } from "../letters.js";
import { scaleOf, spanWithZero } from "../scale.js";
import { baseAt, type Drawn, type Ink, rect, SIZE, words } from "../svg.js";
import { type Frame, sizeOf, type Talk } from "../talk.js";

const BAR = 20;
const LINE = 17;
const GAP = 8;
/** Below this the names stand above their bars. */
const NARROW = 520;

/** Steps lying under each other, each from where the one before it came to, and the net from nothing. */
export function drawWaterfall(chart: WaterfallChart, talk: Talk, { width }: Frame): Drawn {
  const { measure, steps, net } = chart;
  let reached = 0;
  const rows = [
    ...steps.map(({ name, change }) => {
      const from = reached;
      reached += sizeOf(change);
      return {
        name: talk.words(name),
        from,
        to: reached,
        amount: talk.digits(change, measure),
        isNet: false,
      };
    }),
    {
      name: talk.words(net.name),
      from: 0,
      to: sizeOf(net.value),
      amount: talk.digits(net.value, measure),
      isNet: true,
    },
  ];
  const above = width < NARROW;
  const room = above ? width : width * 0.36;
  const left = above ? 0 : room + 12;
  const after = Math.max(...rows.map((r) => widthOf(r.amount, { size: SIZE, bold: true }))) + 8;
  const x = scaleOf(spanWithZero(rows.flatMap((r) => [r.from, r.to])), [left + 2, width - after]);
  const marks: string[] = [];
  const said: Said[] = [];
  const leads: { readonly x: number; readonly from: number; readonly to: number }[] = [];
  let y = 0;
  let before: { readonly x: number; readonly y: number } | undefined;
  for (const { name, from, to, amount, isNet } of rows) {
    const lettering = { size: SIZE, ...(isNet ? { bold: true as const } : {}) };
    const names = linesOf(name, room, lettering);
    const high = names.length * LINE;
    const top = above ? y + high + 3 : y + Math.max(0, (high - BAR) / 2);
    names.forEach((part, n) => {
      const first = above ? y + 13 : Math.max(y, top + (BAR - high) / 2) + 13;
      marks.push(words(part, 0, first + n * LINE, { halo: true, ...(isNet ? { bold: true } : {}) }));
      said.push(saidAt(part, 0, first + n * LINE, lettering));
    });
    const [low, end] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
    const ink: Ink = isNet ? { fill: 2 } : to < from ? { fill: 1 } : { fill: 0 };
    // The net begins at nothing: what leads to it is where it ends.
    if (before !== undefined) leads.push({ x: before.x, from: before.y, to: isNet ? top + BAR : top });
    marks.push(
      rect({ x: low, y: top, width: Math.max(1, end - low), height: BAR }, ink),
      words(amount, end + 6, baseAt(top + BAR / 2), { halo: true, ...(isNet ? { bold: true } : {}) }),
    );
    said.push(saidAt(amount, end + 6, baseAt(top + BAR / 2), lettering));
    before = { x: x(to), y: top + BAR };
    y = Math.max(top + BAR, above ? 0 : y + high) + GAP;
  }
  const zero = lineDown(x(0), [0, y - GAP], said, "axis");
  const led = leads.flatMap(({ x: at, from, to }) => lineDown(at, [from, to], said, "axis", { dash: "2 2" }));
  return { marks: [...zero, ...led, ...marks], height: y - GAP + 2 };
}
