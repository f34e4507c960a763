import { type Lettering, widthOf } from "./letters.js";
import { type Ink, line } from "./svg.js";

/** Where words stand: from the left to the right, from the top to the bottom. */
export interface Said {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

const AROUND = 2;

/** Where a line of words stands that begins, or ends, at `x`. */
export function saidAt(
  words: string,
  x: number,
  base: number,
  { anchor, ...lettering }: Lettering & { readonly anchor?: "middle" | "end" },
): Said {
  const width = widthOf(words, lettering);
  const from = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  return { from, to: from + width, top: base - lettering.size * 0.8, bottom: base + lettering.size * 0.25 };
}

/** A line down that stops above words and goes on below them: no line crosses an amount, whoever draws it. */
export function lineDown(
  x: number,
  [top, bottom]: readonly [number, number],
  said: readonly Said[],
  ink: Ink,
  more: { readonly width?: number; readonly dash?: string } = {},
): string[] {
  const crossed = said
    .filter(({ from, to }) => from - AROUND < x && x < to + AROUND)
    .sort((a, b) => a.top - b.top);
  const lines: string[] = [];
  let y = top;
  for (const words of crossed) {
    if (words.top - AROUND > y)
      lines.push(line([x, y], [x, Math.min(bottom, words.top - AROUND)], ink, more));
    y = Math.max(y, words.bottom + AROUND);
  }
  return y < bottom ? [...lines, line([x, y], [x, bottom], ink, more)] : lines;
}
