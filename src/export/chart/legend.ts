import { widthOf } from "./letters.js";
import { type Drawn, type Ink, line, px, rect, SMALL, STRIPES, words } from "./svg.js";
import { fills } from "./palette.js";

export interface Entry {
  readonly name: string;
  readonly ink: Ink;
  readonly mark: "box" | "line" | "striped";
  readonly dash?: string;
}

const ROW = 20;
const MARK = 22;
const GAP = 18;

/** What each colour is, in as many rows as it takes. */
export function legend(entries: readonly Entry[], { width, id }: { width: number; id: string }): Drawn {
  const marks: string[] = [];
  let [x, y] = [0, 0];
  for (const { name, ink, mark, dash } of entries) {
    const long = MARK + widthOf(name, { size: SMALL });
    if (x > 0 && x + long > width) {
      x = 0;
      y += ROW;
    }
    const middle = y + ROW / 2;
    if (mark === "line")
      marks.push(
        line([x, middle], [x + 16, middle], ink, { width: 2.5, ...(dash === undefined ? {} : { dash }) }),
      );
    else {
      const box = { x, y: middle - 6, width: 14, height: 12 };
      marks.push(rect(box, ink));
      if (mark === "striped") marks.push(stripedOver(box, id));
    }
    marks.push(words(name, x + MARK, middle + 4.2, { size: SMALL }));
    x += long + GAP;
  }
  return { marks, height: entries.length === 0 ? 0 : y + ROW + 6 };
}

/** Stripes over a box: a series beyond those that have a colour of their own, or a stretch that is marked. */
export const stripedOver = (
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  id: string,
  more = "",
): string =>
  `<rect x="${px(box.x)}" y="${px(box.y)}" width="${px(Math.max(0, box.width))}" height="${px(Math.max(0, box.height))}" fill="url(#${id}-${STRIPES})"${more}/>`;

export const isStriped = (series: number): boolean => series >= fills.light.length;
