import { widthOf } from "../chart/letters.js";

/** As wide as our letters are, of the widest that stand in for them elsewhere. */
const OURS = 0.82;
const MAY_BREAK = "\u200b";

/** Words of which none is wider than the room, in points: a digest, a path may break anywhere. */
export function breaking(
  words: string,
  room: number,
  how: { readonly size: number; readonly bold?: true },
): string {
  const fits = (word: string) => widthOf(word, how) * OURS <= room;
  return words
    .split(" ")
    .map((word) => (fits(word) ? word : Array.from(word).join(MAY_BREAK)))
    .join(" ");
}
