/** In the order they are looked for: a comma stands in Swedish numbers and titles too. */
const delimiters = [";", "\t", "|", ","];

const SEP_LINE = /^"?sep=(.)"?$/i;

/** What Excel's own first line, `sep=;`, says; undefined for any other line. */
export const declaredDelimiter = (line: string): string | undefined => SEP_LINE.exec(line)?.[1];

/** So many lines are looked at: a title and what goes with it is seldom longer. */
const linesSeen = 20;

/**
 * The delimiter of a table whose first line starts at `from`: the first of `;`, tab, `|` and `,` that stands, outside
 * quotes, in about as many of the first lines as any of them does (`Budget 2026, tkr` above a table does not make commas
 * part it, and a semicolon in one cell does not undo the commas). `;` when there is none: the table has one column.
 * Undefined when the text ends before there are enough lines to see.
 */
export function delimiterOf(text: string, from: number, textIsWhole: boolean): string | undefined {
  const lines: ReadonlySet<string>[] = [];
  for (let at = from; lines.length < linesSeen && at < text.length;) {
    const line = lineAt(text, at);
    if (line.end === text.length && !textIsWhole) break;
    if (line.seen.size > 0) lines.push(line.seen);
    at = line.end + (text.startsWith("\r\n", line.end) ? 2 : 1);
  }
  if (!textIsWhole && lines.length < linesSeen && text.length - from < enoughText) return undefined;
  const counts = delimiters.map((d) => lines.filter((seen) => seen.has(d)).length);
  const most = Math.max(...counts);
  const isTitle = !delimiters.some((d) => lines[0]?.has(d));
  return most < (isTitle ? 2 : 1) ? ";" : delimiters.find((_, i) => counts[i]! * 2 > most)!;
}

/** Lines so long that not even a few of them are here. */
const enoughText = 65_536;

/** The line's end, and the characters that stand outside quotes in it. A line break inside quotes does not end it. */
function lineAt(text: string, from: number): { readonly end: number; readonly seen: ReadonlySet<string> } {
  const seen = new Set<string>();
  let quoted = false;
  let at = from;
  for (; at < text.length; at++) {
    const char = text[at]!;
    if (quoted) {
      if (char !== '"') continue;
      if (text[at + 1] === '"') at += 1;
      else quoted = false;
    } else if (char === "\n" || char === "\r") break;
    else if (char === '"' && (at === from || delimiters.includes(text[at - 1]!))) quoted = true;
    else seen.add(char);
  }
  return { end: at, seen };
}
