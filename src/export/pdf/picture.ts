import { say, text } from "../../texts/say.js";
import type { Manner } from "../cell-text.js";
import { drawChart } from "../chart/draw.js";
import type { Outliner } from "../chart/png.js";
import type { PageChart } from "../html/page.js";
import { closePictures } from "../paper/close-pictures.js";
import { type Side } from "../paper/laid-out.js";
import { type Group, type Item, together } from "./items.js";

/** As wide as pictures are drawn, in pixels, and what a page has room for beside heading and notes, in points. */
const DRAWN = 640;
const ROOM = { portrait: { width: 457, height: 525 }, landscape: { width: 480, height: 337 } } as const;

/**
 * What it finds, the picture with all that it says in words, and its notes. The letters of a picture are outlines: the
 * compiler goes round for ever on some that it seeks in several fonts, as `A` and a ring.
 */
export function pictureGroup(
  { id, title, about, words, notes, chart }: PageChart,
  manner: Manner,
  { side, outlined, close }: { readonly side: Side; readonly outlined: Outliner; readonly close: boolean },
): Group {
  const drawing = drawChart(chart, manner, { width: close ? closePictures.drawn : DRAWN, id });
  const svg = outlined(drawing);
  const heading: Item = { kind: "heading", level: 1, words: title };
  const below = notes.map((note): Item => ({ kind: "note", words: note }));
  if (svg === undefined) {
    const words = text(say("chart.notDrawn"), manner.language);
    return together([heading, { kind: "note", words }, ...below]);
  }
  const room = ROOM[side];
  const part = close ? closePictures : { width: 1, height: 1 };
  const scale = Math.min(
    (room.width * part.width) / drawing.width,
    (room.height * part.height) / drawing.height,
  );
  return together([
    heading,
    ...(about === title ? [] : [{ kind: "note", words: about } as const]),
    { kind: "picture", svg, words: `${title}. ${words}`, width: drawing.width * scale },
    ...below,
  ]);
}
