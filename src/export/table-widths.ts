import { widthOf } from "./chart/letters.js";
import type { PageTable } from "./html/page.js";

/** Lengths in twentieths of a point, for letters of ten points. */
const POINT = 20;
const SIZE = 10;
const CELL_PADDING = 190;
/** A longer word than this is no word: a digest, a path. It breaks where it must. */
const LONGEST_WORD = 3400;
/**
 * As wide as letters are in the widest font that may stand in for ours, as they are in Arial, and as they are in Calibri,
 * which is ours: the first where there is room for it. A document of somebody's own may have any font.
 */
const SCALES = { own: [1, 0.88, 0.82], anybodys: [1, 0.88] } as const;
type Scale = (typeof SCALES)["own"][number];

/** How wide a page is between its margins, and whose letters stand on it. */
export interface Room {
  readonly width: number;
  readonly letters: keyof typeof SCALES;
}

export interface TablePart {
  /** Places of the table's columns. */
  readonly columns: readonly number[];
  /** One per column. */
  readonly widths: readonly number[];
}

/** Whether a table can stand within a width with no word and no number broken. */
export const fitsIn = (table: PageTable, { width, letters }: Room): boolean =>
  SCALES[letters].some((scale) => leastWidths(table, scale).reduce((a, b) => a + b, 0) <= width);

/**
 * The columns of a table and how wide they are, by what is in them. A table that is too wide comes in parts: what its rows
 * are called, and as many of its numbers as there is room for.
 */
export function tableParts(table: PageTable, page: Room): TablePart[] {
  const all = table.columns.map((_, i) => i);
  if (fitsIn(table, page)) return [{ columns: all, widths: columnWidths(table, all, page) }];
  const least = leastWidths(table, SCALES[page.letters].at(-1)!);
  const names = all.filter((i) => table.columns[i]!.kind === "words");
  const numbers = all.filter((i) => table.columns[i]!.kind !== "words");
  const room = page.width - names.reduce((total, i) => total + least[i]!, 0);
  const most = Math.max(0, ...numbers.map((i) => least[i]!));
  const inEach = most === 0 ? 0 : Math.floor(room / most);
  // Nothing to divide it by, or names alone fill the page: as wide as the page, and words break.
  if (inEach < 1 || numbers.length < 2) return [{ columns: all, widths: columnWidths(table, all, page) }];
  const parts = Math.ceil(numbers.length / inEach);
  const each = Math.ceil(numbers.length / parts);
  return Array.from({ length: parts }, (_, p) => {
    const columns = [...names, ...numbers.slice(p * each, (p + 1) * each)].sort((a, b) => a - b);
    return { columns, widths: columnWidths(table, columns, page) };
  });
}

/** Each column as wide as its longest word; numbers never break. */
function leastWidths(table: PageTable, scale: Scale): number[] {
  const widths = table.columns.map((column, i) => {
    const cells = textsIn(table, i);
    const longest =
      column.kind === "words"
        ? Math.min(LONGEST_WORD, Math.max(0, ...cells.flatMap(wordsOf).map((w) => twips(w, scale))))
        : Math.max(0, ...cells.map((cell) => twips(cell, scale, true)));
    return (
      Math.max(
        longest,
        ...wordsOf(column.heading).map((w) => Math.min(LONGEST_WORD, twips(w, scale, true))),
      ) + CELL_PADDING
    );
  });
  // Columns of money are alike.
  const money = Math.max(0, ...widths.filter((_, i) => table.columns[i]!.kind === "money"));
  return widths.map((w, i) => (table.columns[i]!.kind === "money" ? money : w));
}

/** What is left of the width goes to columns of words, up to their longest line. */
function columnWidths(table: PageTable, columns: readonly number[], { width, letters }: Room): number[] {
  const pick = (all: readonly number[]) => columns.map((i) => all[i]!);
  const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0);
  const scales: readonly Scale[] = SCALES[letters];
  const scale = scales.find((s) => sum(pick(leastWidths(table, s))) <= width) ?? scales.at(-1)!;
  const least = pick(leastWidths(table, scale)).map(Math.ceil);
  const room = width - sum(least);
  if (room < 0) return least.map((w) => Math.floor((w * width) / sum(least)));
  const wanted = columns.map((i, at) => {
    const column = table.columns[i]!;
    if (column.kind !== "words") return 0;
    const line = Math.max(
      twips(column.heading, scale, true),
      ...textsIn(table, i).map((cell) => twips(cell, scale)),
    );
    return Math.max(0, line + CELL_PADDING - least[at]!);
  });
  return shared(wanted, room).map((more, at) => Math.floor(least[at]! + more));
}

/** Room for those who want it: the modest get all they want, the rest equal shares of what is left. */
function shared(wanted: readonly number[], room: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
  const got: number[] = [];
  let left = room;
  order.forEach((i, at) => {
    got[i] = Math.min(wanted[i]!, left / (order.length - at));
    left -= got[i];
  });
  return got;
}

const twips = (words: string, scale: Scale, bold?: true): number =>
  widthOf(words, { size: SIZE, ...(bold ? { bold } : {}) }) * POINT * scale;

/** Words break at spaces, and after hyphens and slashes. */
const wordsOf = (text: string): string[] => text.split(/ |(?<=[-/–])(?=\p{L})/u);

const textsIn = ({ parts }: PageTable, i: number): string[] =>
  parts.flatMap((part) => part.rows.map((row) => row.cells[i]!));
