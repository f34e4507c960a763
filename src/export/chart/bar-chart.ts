import { type Bar, described, type PageChart } from "../html/page.js";
import { xmlText } from "../xml-text.js";

const FONTS = "Calibri, Carlito, 'Segoe UI', 'Liberation Sans', Arial, sans-serif";
/** Both have more than three times the lightness of white (WCAG 2.1, 1.4.11). */
const FILLS = ["#1d5d8c", "#4c87ae"];
const FONT_SIZE = 14;
const NAME_HEIGHT = 20;
const BAR_HEIGHT = 20;
const BAR_GAP = 4;
const GROUP_GAP = 14;
const CATEGORY_WIDTH = 48;
/** Room for the widest sign of a font that is not known here. */
const SIGN_WIDTH = 8;

export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Bars lying down, a group per name, each with its category before it and its amount after it: nothing has to be read
 * from a colour. It stands on its own, with colours for a white ground; classes (`name`, `category`, `amount`,
 * `bar bar0`, `bar bar1`, `axis`) let a page have others. `id` keeps the ids of a page apart.
 */
export function barChart(chart: PageChart, { width, id }: { width: number; id: string }): Drawing {
  const bars = chart.groups.flatMap((group) => group.bars);
  const amountWidth = SIGN_WIDTH * (1 + Math.max(0, ...bars.map((bar) => bar.amount.length)));
  const least = Math.min(0, ...bars.map((bar) => bar.size));
  const span = Math.max(0, ...bars.map((bar) => bar.size)) - least || 1;
  const room = Math.max(width / 4, width - CATEGORY_WIDTH - amountWidth);
  const x = (size: number) => CATEGORY_WIDTH + ((size - least) / span) * room;

  const drawn: string[] = [];
  let y = 0;
  for (const { name, bars: own } of chart.groups) {
    for (const line of wrapped(name, Math.floor(width / SIGN_WIDTH))) {
      drawn.push(
        `<text class="name" font-weight="600" x="0" y="${px(y + FONT_SIZE)}">${xmlText(line)}</text>`,
      );
      y += NAME_HEIGHT;
    }
    const [zero, top] = [px(x(0)), px(y)];
    for (const bar of own) {
      drawn.push(...drawnBar(bar, y, x));
      y += BAR_HEIGHT + BAR_GAP;
    }
    drawn.push(
      `<line class="axis" stroke="#8a8a8a" x1="${zero}" x2="${zero}" y1="${top}" y2="${px(y - BAR_GAP)}"/>`,
    );
    y += GROUP_GAP;
  }
  const height = Math.max(1, y - GROUP_GAP);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${px(width)} ${px(height)}" width="${px(width)}" height="${px(height)}"`,
    ` role="img" aria-labelledby="${id}-title ${id}-description" font-family="${FONTS}" font-size="${FONT_SIZE}">`,
    `<title id="${id}-title">${xmlText(chart.title)}</title>`,
    `<desc id="${id}-description">${xmlText(described(chart))}</desc>`,
    ...drawn,
    "</svg>",
  ].join("");
  return { svg, width, height };
}

function drawnBar({ category, amount, size, index }: Bar, y: number, x: (size: number) => number): string[] {
  const [from, to] = [Math.min(x(0), x(size)), Math.max(x(0), x(size))];
  const base = px(y + BAR_HEIGHT / 2 + FONT_SIZE / 3);
  return [
    `<text class="category" x="0" y="${base}">${xmlText(category)}</text>`,
    `<rect class="bar bar${index % 2}" fill="${FILLS[index % 2]!}" x="${px(from)}" y="${px(y)}" width="${px(to - from)}" height="${BAR_HEIGHT}"/>`,
    `<text class="amount" x="${px(to + 6)}" y="${base}">${xmlText(amount)}</text>`,
  ];
}

const px = (length: number): string => String(Math.round(length * 100) / 100);

/** Words in lines of at most `length` signs; a longer word is cut. */
function wrapped(words: string, length: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(" ").flatMap((w) => w.match(new RegExp(`.{1,${length}}`, "gsu")) ?? [])) {
    if (line !== "" && line.length + 1 + word.length > length) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
