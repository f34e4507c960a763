import type { Axis } from "../../report/chart.js";
import { linesOf } from "./letters.js";
import { type Drawn, SMALL, words } from "./svg.js";
import type { Talk } from "./talk.js";
import { axisName } from "./told.js";

const LINE = 16;

/** What the numbers up the side are, above them; as high as it came to be. */
export function nameAbove(axis: Axis, talk: Talk, { width, top }: { width: number; top: number }): Drawn {
  const lines = linesOf(axisName(axis, talk.manner), width, { size: SMALL });
  return {
    marks: lines.map((part, n) => words(part, 0, top + 12 + n * LINE, { size: SMALL, ink: "soft" })),
    height: lines.length * LINE,
  };
}

/** What the numbers along the bottom are, below them and to the right. */
export function nameBelow(
  axis: Axis,
  talk: Talk,
  { width, right, bottom }: { width: number; right: number; bottom: number },
): Drawn {
  const lines = linesOf(axisName(axis, talk.manner), width, { size: SMALL });
  return {
    marks: lines.map((part, n) =>
      words(part, right, bottom + 38 + n * LINE, { anchor: "end", size: SMALL, ink: "soft" }),
    ),
    height: 28 + lines.length * LINE,
  };
}
