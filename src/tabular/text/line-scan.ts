import { oreInBytes } from "./ore-bytes.js";

/** A column in which lines that are alike may differ: an amount in a unit of so many kronor, or what nobody reads. */
export type Gap = { readonly kronorPer: number } | "unread";

export const mostGaps = 8;
/** Of one amount: two of them still are exact. */
export const largestOre = 2 ** 51;

const noGap = 0;
const amountGap = 1;
const unreadGap = 2;

export const lineFeed = 10;
const carriageReturn = 13;
export const quote = 0x22;

/** What a line is: cells that cannot be told apart here, some cell that is not plain, or all as nearly all are. */
export const torn = 0;
export const unusual = 1;
export const usual = 2;

/**
 * One line of bytes after the other: the amounts that stand in its gaps, and its key, which is all else. Two lines of
 * one key, which have the same amounts filled in, say the same but for the gaps.
 */
export class LineScan {
  /** Where the line feed of the line scanned last stands. */
  end = 0;
  /** Whole öre of each amount, in the order of their columns. */
  readonly ore: Float64Array;
  /** Which amounts are there, a bit each. */
  filled = 0;
  /** The key: `size` words of four bytes each, the last of them its length. */
  words = new Int32Array(0);
  size = 0;
  hash = 0;

  private readonly gaps: Uint8Array;
  private readonly kronorPer: readonly number[];
  private bytes: Uint8Array = new Uint8Array(0);
  private delimiter = 0;
  /** By byte, whether it ends a cell. */
  private readonly ends = new Uint8Array(256);
  private amounts = 0;

  /** `gaps`: by the index of their column, at most eight. */
  constructor(gaps: ReadonlyMap<number, Gap>) {
    const sorted = [...gaps].sort(([a], [b]) => a - b).slice(0, mostGaps);
    this.gaps = new Uint8Array((sorted.at(-1)?.[0] ?? -1) + 1);
    for (const [column, gap] of sorted) this.gaps[column] = gap === "unread" ? unreadGap : amountGap;
    this.kronorPer = sorted.flatMap(([, gap]) => (gap === "unread" ? [] : [gap.kronorPer]));
    this.ore = new Float64Array(this.kronorPer.length);
  }

  /** What lines are scanned in from now on, and the byte they are cut at. */
  in(bytes: Uint8Array, delimiter: number): void {
    this.bytes = bytes;
    this.delimiter = delimiter;
    this.ends.fill(0);
    for (const byte of [delimiter, lineFeed, carriageReturn]) this.ends[byte] = 1;
    if (this.words.length * 4 < bytes.length + 8) this.words = new Int32Array((bytes.length >> 2) + 2);
  }

  /** Scans the line that begins at `from`. A line feed must stand behind it. */
  line(from: number): typeof torn | typeof unusual | typeof usual {
    const { bytes, gaps, ends, delimiter, words } = this;
    this.amounts = 0;
    this.filled = 0;
    let plain = true;
    let hash = 0;
    let length = 0;
    let word = 0;
    let at = from;
    for (let column = 0; ; column++) {
      const gap = column < gaps.length ? gaps[column]! : noGap;
      const isQuoted = bytes[at] === quote;
      let cellEnd = at;
      if (isQuoted) cellEnd = this.afterQuotes(at);
      if (cellEnd === -1) return torn;
      if (gap !== noGap) {
        if (!isQuoted) while (ends[bytes[cellEnd]!] === 0) cellEnd += 1;
        plain = (isQuoted ? this.fill(gap, at + 1, cellEnd - 1) : this.fill(gap, at, cellEnd)) && plain;
        at = cellEnd;
      }
      let byte: number;
      do {
        byte = bytes[at]!;
        word = (word << 8) | byte;
        length += 1;
        if ((length & 3) === 0) {
          words[(length >> 2) - 1] = word;
          hash = Math.imul(hash ^ word, 0x01000193) ^ (hash >>> 15);
        }
        at += 1;
      } while (ends[byte] === 0 || at <= cellEnd);
      if (byte !== delimiter) break;
    }
    this.end = bytes[at - 1] === carriageReturn ? at : at - 1;
    if (bytes[this.end] !== lineFeed) return torn; // a line break of its own
    if ((length & 3) !== 0) words[length >> 2] = word;
    this.size = ((length + 3) >> 2) + 1;
    words[this.size - 1] = length;
    hash = Math.imul(hash ^ word ^ this.filled, 0x01000193);
    this.hash = hash ^ (hash >>> 15);
    return plain ? usual : unusual;
  }

  /** Behind the quote that closes the one at `open`; -1 when none does in the line, or more of the cell stands there. */
  private afterQuotes(open: number): number {
    const { bytes, ends } = this;
    let at = open + 1;
    while (at < bytes.length && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) {
      if (bytes[at] !== quote) at += 1;
      else if (bytes[at + 1] === quote) at += 2;
      else return ends[bytes[at + 1]!] === 1 ? at + 1 : -1;
    }
    return -1;
  }

  /** False when what stands in a gap must be read. */
  private fill(gap: number, from: number, to: number): boolean {
    if (gap === unreadGap) return isHarmless(this.bytes, from, to);
    const ore = from === to ? 0 : oreInBytes(this.bytes, from, to) * this.kronorPer[this.amounts]!;
    if (from !== to) this.filled |= 1 << this.amounts;
    this.ore[this.amounts] = ore;
    this.amounts += 1;
    return Math.abs(ore) <= largestOre;
  }
}

/** By byte, whether it stands in the place of a digit in temporary numbers. */
const temporary = new Uint8Array(256);
for (const letter of "TRSUWXJKLMNtrsuwxjklmn") temporary[letter.charCodeAt(0)] = 1;
const digitsOfDate = 6;

/**
 * Plain letters, and too few digits for the number of a person: all have ten but the temporary ones, which have eight
 * or nine (YYMMDDTFNN, YYMMDDRNNN), six of them before a letter.
 */
function isHarmless(bytes: Uint8Array, from: number, to: number): boolean {
  let digits = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte < 0x20 || byte > 0x7e) return false;
    if (byte >= 48 && byte <= 57) digits += 1;
  }
  return digits < 8 || (digits < 10 && !mayBeTemporary(bytes, from, to));
}

function mayBeTemporary(bytes: Uint8Array, from: number, to: number): boolean {
  let digits = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte >= 48 && byte <= 57) digits += 1;
    else if (digits >= digitsOfDate && temporary[byte] === 1) return true;
  }
  return false;
}
