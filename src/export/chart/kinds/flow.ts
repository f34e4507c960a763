import type { FlowChart } from "../../../report/chart.js";
import { say } from "../../../texts/say.js";
import { linesOf, widthOf } from "../letters.js";
import { baseAt, type Drawn, px, rect, SMALL, words } from "../svg.js";
import { fillAt, fills } from "../palette.js";
import { type Frame, sizeOf, type Talk } from "../talk.js";

const NODE = 12;
const LINE = 15;
const GAP = 10;
const TALLEST = 420;

interface Node {
  readonly name: string;
  readonly total: number;
  readonly lines: readonly string[];
  y: number;
  readonly height: number;
}

/** Who pays to the left, who receives to the right, and bands between them as wide as what is paid. */
export function drawFlow(chart: FlowChart, talk: Talk, { width }: Frame): Drawn {
  const { measure, payments } = chart;
  if (payments.length === 0) return { marks: [], height: 1 };
  const all = payments.map(({ from, to, amount }) => ({
    from: talk.words(from),
    to: talk.words(to),
    amount: talk.digits(amount, measure),
    size: sizeOf(amount),
  }));
  const room = Math.max(70, Math.min(150, width * 0.31));
  const whole = all.reduce((sum, p) => sum + p.size, 0) || 1;
  const scale = Math.min(TALLEST, 160 + all.length * 26) / whole;
  const column = (end: "from" | "to"): Node[] => {
    const totals = new Map<string, number>();
    for (const p of all) totals.set(p[end], (totals.get(p[end]) ?? 0) + p.size);
    const nodes = [...totals]
      .sort(([, a], [, b]) => b - a)
      .map(([name, total]): Node => ({
        name,
        total,
        lines: linesOf(name, room, { size: SMALL, bold: true }),
        y: 0,
        height: Math.max(1.5, total * scale),
      }));
    let y = 0;
    for (const node of nodes) {
      // Its name and its sum have room beside it.
      const needed = Math.max(node.height, (node.lines.length + 1) * LINE);
      node.y = y + (needed - node.height) / 2;
      y += needed + GAP;
    }
    return nodes;
  };
  const [payers, receivers] = [column("from"), column("to")];
  const bottomOf = (nodes: readonly Node[]) =>
    Math.max(
      ...nodes.map((n) => Math.max(n.y + n.height, n.y + n.height / 2 + ((n.lines.length + 1) * LINE) / 2)),
    );
  const height = Math.max(bottomOf(payers), bottomOf(receivers)) + 26;
  const top = 24;
  const [left, right] = [room + 8, width - room - 8];
  const marks: string[] = [
    words(talk.words(say("chart.pays")), 0, 13, { size: SMALL, ink: "soft" }),
    words(talk.words(say("chart.receives")), width, 13, { size: SMALL, ink: "soft", anchor: "end" }),
  ];
  const bands: string[] = [];
  const amounts: string[] = [];
  const told = (amount: string, thick: number): boolean =>
    thick >= 15 && widthOf(amount, { size: SMALL }) + 40 < right - left;
  // Before they arrive bands run straight beside each other, for as long as the widest amount: none crosses another's.
  const straight = Math.max(
    0,
    ...all.map((p) => (told(p.amount, p.size * scale) ? widthOf(p.amount, { size: SMALL }) + 12 : 0)),
  );
  // Bands leave in the order of where they go, and arrive in the order of where they come from.
  const leaving = new Map(payers.map((n) => [n.name, n.y]));
  const arriving = new Map(receivers.map((n) => [n.name, n.y]));
  const place = (nodes: readonly Node[], name: string) => nodes.findIndex((n) => n.name === name);
  const starts = new Map<object, number>();
  for (const p of [...all].sort((a, b) => place(receivers, a.to) - place(receivers, b.to))) {
    starts.set(p, leaving.get(p.from)!);
    leaving.set(p.from, leaving.get(p.from)! + p.size * scale);
  }
  for (const p of [...all].sort((a, b) => place(payers, a.from) - place(payers, b.from))) {
    const [y0, y1] = [top + starts.get(p)!, top + arriving.get(p.to)!];
    arriving.set(p.to, arriving.get(p.to)! + p.size * scale);
    const thick = Math.max(1, p.size * scale);
    const ink = fillAt(place(payers, p.from));
    bands.push(band([left + NODE, y0], [right - NODE, y1], thick, { ink, straight }));
    if (told(p.amount, thick))
      amounts.push(
        words(p.amount, right - NODE - 6, baseAt(y1 + thick / 2, SMALL), {
          anchor: "end",
          size: SMALL,
          halo: true,
        }),
      );
  }
  const nodesOf = (nodes: readonly Node[], side: "left" | "right") =>
    nodes.flatMap((node, i) => {
      const x = side === "left" ? left : right - NODE;
      const at = side === "left" ? left - 6 : right + 6;
      const first = top + node.y + node.height / 2 - (node.lines.length * LINE) / 2;
      const anchor = side === "left" ? { anchor: "end" as const } : {};
      const sum = totalOf(chart, talk, node.name, side === "left" ? "from" : "to");
      return [
        rect(
          { x, y: top + node.y, width: NODE, height: node.height },
          side === "left" ? { fill: i } : "axis",
        ),
        ...node.lines.map((part, n) =>
          words(part, at, baseAt(first + n * LINE, SMALL), { size: SMALL, bold: true, ...anchor }),
        ),
        words(sum, at, baseAt(first + node.lines.length * LINE, SMALL), { size: SMALL, ...anchor }),
      ];
    });
  return {
    marks: [...bands, ...nodesOf(payers, "left"), ...nodesOf(receivers, "right"), ...amounts, ...marks],
    height,
  };
}

/** What an actor pays or receives in all: the sum of the figures that are printed. */
const totalOf = ({ payments, measure }: FlowChart, talk: Talk, name: string, end: "from" | "to"): string =>
  talk.sum(
    payments.filter((p) => talk.words(p[end]) === name).map((p) => p.amount),
    measure,
  );

function band(
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  thick: number,
  { ink, straight }: { readonly ink: number; readonly straight: number },
): string {
  const bent = x1 - straight;
  const middle = (x0 + bent) / 2;
  const d = [
    `M${px(x0)} ${px(y0)}`,
    `C${px(middle)} ${px(y0)} ${px(middle)} ${px(y1)} ${px(bent)} ${px(y1)}`,
    `H${px(x1)}V${px(y1 + thick)}H${px(bent)}`,
    `C${px(middle)} ${px(y1 + thick)} ${px(middle)} ${px(y0 + thick)} ${px(x0)} ${px(y0 + thick)}Z`,
  ].join("");
  return `<path class="f${ink} l${ink}" fill="${fills.light[ink]!}" fill-opacity="0.28" stroke="${fills.light[ink]!}" stroke-opacity="0.7" stroke-width="0.75" d="${d}"/>`;
}
