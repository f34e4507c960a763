/** Thousandths of the font size, of the widest of the fonts that a picture may be set in (DejaVu Sans). */
const WIDTHS: readonly (readonly [number, string])[] = [
  [280, "'ijlìíîï"],
  [320, " \u00a0\u202f,.IJ·’"],
  [360, "/:;\\f|"],
  [400, "()-[]t"],
  [440, "!r"],
  [480, '"'],
  [520, "*_`–”“"],
  [560, "?Lcszç"],
  [600, "Fkvxyý"],
  [720, "ABCRVXZÀÁÄÅÇ"],
  [760, "HNUÜ"],
  [800, "&DGOQÖØ"],
  [840, "#+<=>^w~−"],
  [880, "M"],
  [960, "%"],
  [1000, "@WmæÆ—…"],
];
const OTHER = 640;
/** Signs outside Latin may be as wide as they are high. */
const WIDE = /[^\u0000-\u024f\u2010-\u2026\u2212]/u;
const BOLD = 1.13;

const widths = new Map(
  WIDTHS.flatMap(([width, signs]) => Array.from(signs, (sign) => [sign, width] as const)),
);

export interface Lettering {
  readonly size: number;
  readonly bold?: true;
}

/** How much room a line takes, at most, in pixels: labels are laid out so that they do not meet. */
export function widthOf(words: string, { size, bold }: Lettering): number {
  let total = 0;
  for (const sign of words) total += widths.get(sign) ?? (WIDE.test(sign) ? 1000 : OTHER);
  return (total / 1000) * size * (bold ? BOLD : 1);
}

/** Words in lines no wider than `room`; a word that is wider alone is cut where it has to be. */
export function linesOf(words: string, room: number, lettering: Lettering): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(" ").flatMap((w) => piecesOf(w, room, lettering))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer, lettering) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** At most so many lines; what is left out is told by `…`. */
export function linesAtMost(most: number, words: string, room: number, lettering: Lettering): string[] {
  const lines = linesOf(words, room, lettering);
  if (lines.length <= most) return lines;
  let last = lines[most - 1]!;
  while (last !== "" && widthOf(`${last}…`, lettering) > room) last = last.slice(0, -1);
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}

/** A word as it is where it fits, else at its own hyphens and slashes, else between signs. */
function piecesOf(word: string, room: number, lettering: Lettering): string[] {
  if (widthOf(word, lettering) <= room) return [word];
  return word.split(/(?<=[-/_])/u).flatMap((part) => {
    if (widthOf(part, lettering) <= room) return [part];
    const pieces: string[] = [];
    let piece = "";
    for (const sign of part) {
      if (piece !== "" && widthOf(`${piece}${sign}-`, lettering) > room) {
        pieces.push(/\p{L}$/u.test(piece) && /\p{L}/u.test(sign) ? `${piece}-` : piece);
        piece = "";
      }
      piece += sign;
    }
    return [...pieces, piece];
  });
}
