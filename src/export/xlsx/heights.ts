/** Points of a line of Calibri 11, and the most that a row may have. */
const LINE = 15;
const MOST = 400;
/** Signs are not all as wide as a digit, and a font that stands in for another may be wider: a line too many is no harm. */
const FILLED = 0.92;
/** A column that was made for its words has them on a line. */
const AROUND = 2;

/** As high as its words need, in a column of so many signs; spreadsheets do not see to it themselves when they open a file. */
const heightOf = (words: string, width: number): number =>
  words.length + AROUND <= width
    ? LINE
    : Math.min(MOST, LINE * linesIn(words, Math.max(4, Math.floor(width * FILLED))));

/** The height of the row that has these cells; undefined where one line is enough. */
export function rowHeight(
  cells: readonly { readonly words: string; readonly width: number }[],
): number | undefined {
  const height = Math.max(LINE, ...cells.map(({ words, width }) => heightOf(words, width)));
  return height > LINE ? height : undefined;
}

/** How many lines words make in so many signs, as a spreadsheet breaks them. */
function linesIn(words: string, width: number): number {
  if (words.length <= width) return 1;
  let lines = 1;
  let used = 0;
  for (const word of words.split(" ")) {
    if (used > 0 && used + 1 + word.length > width) {
      lines += 1;
      used = 0;
    }
    used += word.length + (used > 0 ? 1 : 0);
    for (; used > width; used -= width) lines += 1;
  }
  return lines;
}
