import type { PageTable } from "../html/page.js";

/** Lengths in twentieths of a point, for letters of ten points in any of the fonts that stand in for ours. */
const DIGIT = 125;
const CELL_PADDING = 220;
const NARROWEST_WORDS = 1500;

/** Numbers never wrap, so their columns are as wide as the widest of them, bold and with its minus. */
const numberWidth = ({ columns, parts }: PageTable, i: number): number => {
  const numbers = parts.flatMap((part) => part.rows.map((row) => row.cells[i]!.length));
  const longestWord = Math.max(...columns[i]!.heading.split(/\s+/).map((word) => word.length));
  return DIGIT * Math.max(8, Math.min(24, 1 + Math.max(longestWord, ...numbers))) + CELL_PADDING;
};

const wordsNeeded = ({ columns, parts }: PageTable, i: number): number => {
  const lengths = [
    columns[i]!.heading.length,
    ...parts.flatMap((part) => part.rows.map((row) => row.cells[i]!.length)),
  ];
  return DIGIT * Math.max(4, ...lengths) + CELL_PADDING;
};

export const neededWidth = (table: PageTable): number =>
  table.columns.reduce(
    (total, { kind }, i) =>
      total + (kind === "words" ? Math.min(NARROWEST_WORDS, wordsNeeded(table, i)) : numberWidth(table, i)),
    0,
  );

/** Words share what the numbers leave, by need; a table of years and numbers is not wider than it has to be. */
export function columnWidths(table: PageTable, width: number): number[] {
  const { columns } = table;
  const widths = columns.map(({ kind }, i) =>
    kind === "words" ? wordsNeeded(table, i) : numberWidth(table, i),
  );
  const money = Math.max(0, ...widths.filter((_, i) => columns[i]!.kind === "money"));
  const aligned = widths.map((w, i) => (columns[i]!.kind === "money" ? money : w));
  const wordColumns = columns
    .flatMap(({ kind }, i) => (kind === "words" ? [i] : []))
    .sort((a, b) => aligned[a]! - aligned[b]!);
  let room = width - aligned.reduce((total, w, i) => total + (columns[i]!.kind === "words" ? 0 : w), 0);
  wordColumns.forEach((i, at) => {
    const left = wordColumns.length - at;
    const isLast = left === 1 && wordColumns.length > 1;
    aligned[i] = isLast
      ? Math.max(NARROWEST_WORDS, room)
      : Math.min(aligned[i]!, Math.max(NARROWEST_WORDS, Math.floor(room / left)));
    room -= aligned[i];
  });
  const total = aligned.reduce((a, b) => a + b, 0);
  return total <= width ? aligned : aligned.map((w) => Math.floor((w * width) / total));
}
