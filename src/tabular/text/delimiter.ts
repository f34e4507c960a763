const delimiters = [";", "\t", ","];

const SEP_LINE = /^"?sep=(.)"?$/i;

/** What Excel's own first line, `sep=;`, says; undefined for any other line. */
export const declaredDelimiter = (line: string): string | undefined => SEP_LINE.exec(line)?.[1];

/**
 * The delimiter of a header that starts at `from`: the first of `;`, tab and `,` that stands outside quotes in it
 * (`insats;Belopp, tkr` is parted by `;`). `;` when there is none: the table has one column. Undefined when the text
 * ends before the header does.
 */
export function delimiterOf(text: string, from: number, textIsWhole: boolean): string | undefined {
  const seen = new Set<string>();
  let quoted = false;
  for (let at = from; ; at++) {
    const char = text[at];
    if (char === undefined && !textIsWhole) return undefined;
    if (char === undefined || (!quoted && (char === "\n" || char === "\r"))) break;
    if (quoted) {
      if (char !== '"') continue;
      if (text[at + 1] === '"') at += 1;
      else quoted = false;
    } else if (char === '"' && (at === from || delimiters.includes(text[at - 1]!))) {
      quoted = true;
    } else {
      seen.add(char);
    }
  }
  return delimiters.find((delimiter) => seen.has(delimiter)) ?? ";";
}
