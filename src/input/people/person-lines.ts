import { daysInMonth } from "../../core/calendar.js";
import { hasPersonnummer } from "../../tabular/cells/personnummer.js";
import type { Progress } from "../../tabular/text/alike-lines.js";
import { ByteNames } from "./byte-names.js";
import { type Day, dayOf, monthIn } from "./day.js";

/** What the bytes of a column are read as. */
export type ByteColumn =
  | { readonly kind: "person" }
  /** A day as `2024-03-15`. */
  | { readonly kind: "day"; readonly to: "from" | "last" }
  | { readonly kind: "word"; readonly known: KnownWords }
  | { readonly kind: "unread" };

/** One row, as far as bytes tell. */
export interface ByteRow {
  person: number;
  from: Day;
  /** The last day it holds; 0 where the cell is empty. */
  last: Day;
  /** By column: a place among the words of its list, −1 where the cell is empty. */
  readonly words: Int32Array;
}

/** Words that rows were read with, by their bytes. */
export class KnownWords {
  private readonly names = new ByteNames();
  private readonly places: number[] = [];

  learn(text: string, place: number, isUtf8: boolean): void {
    if (text === "" || (!isUtf8 && !ASCII.test(text)) || hasPersonnummer(text, "text")) return;
    const bytes = encoder.encode(text);
    const number = this.names.add(bytes, 0, bytes.length);
    this.places[number] = place;
  }
  find(bytes: Uint8Array, from: number, to: number): number {
    const number = this.names.find(bytes, from, to);
    return number === -1 ? -1 : this.places[number]!;
  }
}

const ASCII = /^[\x20-\x7e]*$/u;
const encoder = new TextEncoder();
const [lineFeed, carriageReturn, quote, apostrophe, hyphen] = [10, 13, 34, 39, 45];

/**
 * Takes lines about people as bytes where nothing in them has to be asked about: a plain name, days written with hyphens,
 * words that were read before. All others are left to be read as rows are, with everything that is said of them then.
 */
export class PersonLines {
  private readonly row: ByteRow;
  private left: Uint8Array = new Uint8Array(0);
  private readonly ends: Int32Array;

  /**
   * @param columns by their place in the header
   * @param people where a name is looked for, and put when it is a new one
   * @param wasRead whether the name of this number was read as a row's, and is no personal number; −1 is none
   * @param hand is given each row; the row is used again for the next
   */
  constructor(
    private readonly columns: readonly ByteColumn[],
    private readonly people: ByteNames,
    private readonly wasRead: (person: number) => boolean,
    private readonly hand: (row: ByteRow) => void,
  ) {
    this.row = { person: 0, from: 0, last: 0, words: new Int32Array(columns.length) };
    this.ends = new Int32Array(columns.length);
  }

  take(piece: Uint8Array, { delimiter }: Progress): Uint8Array {
    const cut = delimiter.charCodeAt(0);
    if (cut >= 0x80 || cut === quote) return piece;
    if (this.left.length < piece.length) this.left = new Uint8Array(piece.length);
    const { left } = this;
    const lastEnd = piece.lastIndexOf(lineFeed);
    let kept = 0;
    let at = 0;
    while (at <= lastEnd) {
      const end = this.line(piece, at, cut);
      if (end < 0) {
        const stop = piece.indexOf(lineFeed, at);
        const hasQuote = piece.subarray(at, stop).includes(quote);
        if (hasQuote) break; // where its cells end is for others to find out
        left.set(piece.subarray(at, stop), kept);
        kept += stop - at;
        at = stop + 1;
      } else at = end + 1;
      left[kept++] = lineFeed;
    }
    left.set(piece.subarray(at), kept);
    return left.subarray(0, kept + piece.length - at);
  }

  /** Takes the line that begins at a place and tells where its line feed is; −1 when it must be read. */
  private line(bytes: Uint8Array, from: number, cut: number): number {
    const { columns, ends } = this;
    const last = columns.length - 1;
    let column = 0;
    let at = from;
    for (; ; at++) {
      const byte = bytes[at]!;
      if (byte === cut) {
        if (column === last) return -1;
        ends[column++] = at;
      } else if (byte === lineFeed) break;
      else if (byte === quote) return -1;
      else if (byte === carriageReturn && bytes[at + 1] !== lineFeed) return -1;
    }
    if (column !== last) return -1;
    const end = at;
    ends[last] = at > from && bytes[at - 1] === carriageReturn ? at - 1 : at;
    return this.cells(bytes, from) ? end : -1;
  }

  private cells(bytes: Uint8Array, from: number): boolean {
    const { columns, ends, row } = this;
    row.last = 0;
    let [person, personEnd] = [-1, -1];
    for (let c = 0, begin = from; c < columns.length; c++) {
      const column = columns[c]!;
      const end = ends[c]!;
      if (column.kind === "word") {
        const word = end === begin ? -1 : column.known.find(bytes, begin, end);
        if (word === -1 && end !== begin) return false;
        row.words[c] = word;
      } else if (column.kind === "day") {
        const day = dayIn(bytes, begin, end);
        if (day === 0 && (column.to === "from" || end !== begin)) return false;
        if (column.to === "from") row.from = day;
        else row.last = day;
      } else if (column.kind === "person") {
        if (end === begin) return false;
        [person, personEnd] = [begin, end];
        if (!isPlain(bytes, begin, end) && !this.wasRead(this.people.find(bytes, begin, end))) return false;
      } else if (end !== begin && !isPlain(bytes, begin, end)) return false;
      begin = end + 1;
    }
    if (row.last !== 0 && row.last < row.from) return false;
    row.person = this.people.add(bytes, person, personEnd);
    this.hand(row);
    return true;
  }
}

/** Letters, digits and marks without spaces around, and too few digits for the number of a person. */
function isPlain(bytes: Uint8Array, from: number, to: number): boolean {
  if (bytes[from] === apostrophe || bytes[from] === 0x20 || bytes[to - 1] === 0x20) return false;
  let digits = 0;
  let mayBeTemporary = false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte < 0x20 || byte > 0x7e) return false;
    if (byte >= 48 && byte <= 57) digits += 1;
    else if (isLetter(byte)) mayBeTemporary = true;
  }
  return digits < (mayBeTemporary ? 8 : 10);
}

const isLetter = (byte: number): boolean => (byte | 0x20) >= 97 && (byte | 0x20) <= 122;

/** 0 when it is no day written so. */
function dayIn(bytes: Uint8Array, from: number, to: number): Day {
  if (to - from !== 10 || bytes[from + 4] !== hyphen || bytes[from + 7] !== hyphen) return 0;
  let year = 0;
  for (let i = 0; i < 4; i++) year = year * 10 + digit(bytes[from + i]!);
  const month = digit(bytes[from + 5]!) * 10 + digit(bytes[from + 6]!);
  const day = digit(bytes[from + 8]!) * 10 + digit(bytes[from + 9]!);
  if (!(year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return 0;
  return day > 28 && day > daysInMonth(year, month) ? 0 : dayOf(monthIn(year, month), day);
}

const digit = (byte: number): number => (byte >= 48 && byte <= 57 ? byte - 48 : NaN);
