import type { Bar, PageChart } from "../html/page.js";

const WIDEST_BAR = 50;
/** An eighth of a sign more for each. */
const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/**
 * Bars lying down, with the category before and the amount after each, so that nothing has to be read from its length.
 * What is below zero goes to the left of the line, in a lighter sign.
 */
export function textChart(chart: PageChart): string {
  const bars = chart.groups.flatMap((group) => group.bars);
  const most = Math.max(0, ...bars.map((b) => b.size));
  const least = Math.min(0, ...bars.map((b) => b.size));
  const scale = WIDEST_BAR / (most - least || 1);
  const left = Math.ceil(-least * scale);
  const categoryWidth = Math.max(0, ...bars.map((b) => b.category.length));
  const line = ({ category, amount, size }: Bar): string => {
    const below = "░".repeat(Math.round(Math.max(0, -size) * scale)).padStart(left);
    const mark = left > 0 ? "│" : "";
    return `${category.padStart(categoryWidth)}  ${below}${mark}${solid(size * scale)} ${amount}`;
  };
  const named = chart.groups.length > 1;
  return chart.groups
    .map(({ name, bars: own }) => [...(named ? [name] : []), ...own.map(line)].join("\n"))
    .join("\n\n");
}

function solid(length: number): string {
  const eighths = Math.max(0, Math.round(length * 8));
  return `${"█".repeat(Math.floor(eighths / 8))}${EIGHTHS[eighths % 8]!}`;
}
