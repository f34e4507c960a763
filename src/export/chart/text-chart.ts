import type { Chart } from "../../report/chart.js";
import type { Manner } from "../cell-text.js";
import { type ToldBar, type ToldGroup, toldOf } from "./told.js";

const WIDEST_BAR = 50;
const WIDEST_NAME = 40;
/** More points than this are thinned out, evenly. */
const MOST_POINTS = 25;
/** An eighth of a sign more for each. */
const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
const HEIGHTS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/** A chart in signs. */
export function textChart(chart: Chart, manner: Manner): string {
  const groups = toldOf(chart, manner);
  if (chart.kind === "lines" || (chart.kind === "multiples" && chart.mark === "lines"))
    return sparklines(groups);
  return textBars(chart.kind === "curve" ? groups.map(thinned) : groups);
}

/**
 * Bars lying down, with the category before and the amount after each, so that nothing has to be read from its length.
 * What is below zero goes to the left of the line, in a lighter sign.
 */
export function textBars(groups: readonly ToldGroup[]): string {
  const bars = groups.flatMap((group) => group.bars);
  const most = Math.max(0, ...bars.map((b) => b.size));
  const least = Math.min(0, ...bars.map((b) => b.size));
  const scale = WIDEST_BAR / (most - least || 1);
  const left = Math.ceil(-least * scale);
  const widest = Math.max(0, ...bars.map((b) => b.category.length));
  const line = ({ category, amount, size }: ToldBar): string => {
    const below = "░".repeat(Math.round(Math.max(0, -size) * scale)).padStart(left);
    const mark = left > 0 ? "│" : "";
    const name =
      widest > WIDEST_NAME || /^\D/.test(category) ? category.padEnd(widest) : category.padStart(widest);
    return `${name}  ${below}${mark}${solid(size * scale)} ${amount}`;
  };
  const named = groups.length > 1;
  return groups
    .map(({ name, bars: own }) => [...(named ? [name] : []), ...own.map(line)].join("\n"))
    .join("\n\n");
}

function solid(length: number): string {
  const eighths = Math.max(0, Math.round(length * 8));
  return `${"█".repeat(Math.floor(eighths / 8))}${EIGHTHS[eighths % 8]!}`;
}

/** A line of signs for each, on one scale, between its first amount and its last. */
function sparklines(groups: readonly ToldGroup[]): string {
  const sizes = groups.flatMap(({ bars }) => bars.map((b) => b.size));
  const [least, most] = [Math.min(0, ...sizes), Math.max(0, ...sizes)];
  const sign = (size: number) => HEIGHTS[Math.round(((size - least) / (most - least || 1)) * 7)]!;
  const shown = groups.map(({ name, bars }) => ({
    name,
    first: bars[0]?.amount ?? "",
    line: thinned({ name, bars }, 48)
      .bars.map((b) => sign(b.size))
      .join(""),
    last: bars.at(-1)?.amount ?? "",
    from: bars[0]?.category ?? "",
    to: bars.at(-1)?.category ?? "",
  }));
  const widest = (of: (row: (typeof shown)[number]) => string) =>
    Math.max(0, ...shown.map((r) => of(r).length));
  const [names, firsts, lines] = [widest((r) => r.name), widest((r) => r.first), widest((r) => r.line)];
  const lasts = widest((r) => r.last);
  const span = shown[0] === undefined ? [] : [`${"".padEnd(names)}  ${shown[0].from} – ${shown[0].to}`];
  return [
    ...span,
    ...shown.map(
      (r) =>
        `${r.name.padEnd(names)}  ${r.first.padStart(firsts)} ${r.line.padEnd(lines)} ${r.last.padStart(lasts)}`,
    ),
  ].join("\n");
}

function thinned({ name, bars }: ToldGroup, most = MOST_POINTS): ToldGroup {
  const every = Math.max(1, Math.ceil((bars.length - 1) / (most - 1)));
  return { name, bars: bars.filter((_, i) => i % every === 0) };
}
