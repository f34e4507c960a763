import { columnLetters } from "../../core/column-letters.js";
import { ascii, scanXml } from "./xml-scan.js";

/** What a cell of a workbook may hold, by Excel's own limit. */
export const longestCell = 32_767;
/** Rows times columns, as they are held when a sheet is read. A budget of 20 000 lines has less than half of it. */
export const mostCells = 2_000_000;
/** A sheet wider than this is wide, rather than long. */
const WIDE = 1_000;

/** Why a sheet must not be read: the cell that makes it too large, or whose text is too long. */
export type SheetFault =
  | {
      readonly code: "blad-for-stort";
      readonly cell: string;
      readonly row: number;
      readonly rows: number;
      readonly columns: number;
    }
  | { readonly code: "cell-for-lang"; readonly cell: string; readonly row: number; readonly limit: number };

/** The shared texts that say nothing, and those that are longer than a cell may be, by number. */
export interface SharedTexts {
  readonly blank: ReadonlySet<number>;
  readonly long: ReadonlySet<number>;
}

export function sharedTexts(bytes: Uint8Array): SharedTexts {
  const blank = new Set<number>();
  const long = new Set<number>();
  let number = -1;
  let length = 0;
  let isBlank = true;
  scanXml(bytes, {
    open: (name, _from, _to, isEmpty) => {
      if (name !== "si") return;
      number += 1;
      length = 0;
      isBlank = true;
      if (isEmpty) blank.add(number);
    },
    text: (from, to) => {
      length += lengthOf(bytes, from, to);
      isBlank &&= isWhite(bytes, from, to);
    },
    close: (name) => {
      if (name !== "si") return;
      if (isBlank) blank.add(number);
      if (length > longestCell) long.add(number);
    },
  });
  return { blank, long };
}

/**
 * A sheet without the cells and rows that say nothing, so that a stray space far out costs nothing, or why it must not be
 * read. Measured before anything is built of it: a cell far out on each of many rows takes gigabytes.
 */
export function measuredSheet(
  bytes: Uint8Array,
  texts: SharedTexts,
): Uint8Array | SheetFault | "broken" | "large" {
  const size = new SheetSize(bytes, texts);
  const scanned = scanXml(bytes, size);
  if (scanned !== "whole") return scanned;
  return size.fault ?? size.kept();
}

class SheetSize {
  private readonly cuts: (readonly [from: number, to: number])[] = [];
  private row = 0;
  private column = 0;
  private rowFrom = 0;
  private cutsBefore = 0;
  private hasCells = false;
  private cellFrom = -1;
  private isShared = false;
  private isBlank = true;
  private length = 0;
  private value = "";
  private lowest = { row: 0, column: 0 };
  private widest = { row: 0, column: 0 };
  private tooLong: SheetFault | undefined;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly texts: SharedTexts,
  ) {}

  open(name: string, from: number, to: number, isEmpty: boolean): void {
    if (name === "row") {
      const written = Number(this.attribute("r", from, to));
      this.row = written > 0 ? written : this.row + 1;
      this.column = 0;
      this.rowFrom = from;
      this.cutsBefore = this.cuts.length;
      this.hasCells = false;
      if (isEmpty) this.cuts.push([from, to]);
    } else if (name === "c") {
      const reference = this.attribute("r", from, to);
      this.column = columnOf(reference) ?? this.column + 1;
      this.row = Number(/\d+$/.exec(reference)?.[0] ?? this.row);
      this.cellFrom = from;
      this.isShared = this.attribute("t", from, to) === "s";
      this.isBlank = true;
      this.length = 0;
      this.value = "";
      if (isEmpty) this.end(to);
    } else if (name === "f" && this.cellFrom >= 0) this.isBlank = false;
  }

  text(from: number, to: number): void {
    if (this.cellFrom < 0) return;
    this.length += lengthOf(this.bytes, from, to);
    if (this.isShared && to - from < 12) this.value += ascii(this.bytes, from, to);
    if (this.isBlank) this.isBlank = isWhite(this.bytes, from, to);
  }

  close(name: string, _from: number, to: number): void {
    if (name === "c" && this.cellFrom >= 0) this.end(to);
    if (name !== "row" || this.hasCells) return;
    this.cuts.length = this.cutsBefore;
    this.cuts.push([this.rowFrom, to]);
  }

  private end(to: number): void {
    const shared = this.isShared ? Number(this.value) : -1;
    if (this.isBlank || this.texts.blank.has(shared)) this.cuts.push([this.cellFrom, to]);
    else {
      this.hasCells = true;
      const here = { row: this.row, column: this.column };
      if (here.row > this.lowest.row) this.lowest = here;
      if (here.column > this.widest.column) this.widest = here;
      if (this.length > longestCell || this.texts.long.has(shared))
        this.tooLong ??= { code: "cell-for-lang", cell: addressOf(here), row: here.row, limit: longestCell };
    }
    this.cellFrom = -1;
  }

  get fault(): SheetFault | undefined {
    const [rows, columns] = [this.lowest.row, this.widest.column];
    if (rows * columns <= mostCells) return this.tooLong;
    const far = columns > WIDE ? this.widest : this.lowest;
    return { code: "blad-for-stort", cell: addressOf(far), row: far.row, rows, columns };
  }

  kept(): Uint8Array {
    if (this.cuts.length === 0) return this.bytes;
    const kept = new Uint8Array(this.bytes.length);
    let length = 0;
    let at = 0;
    for (const [from, to] of [...this.cuts, [this.bytes.length, this.bytes.length] as const]) {
      kept.set(this.bytes.subarray(at, from), length);
      length += from - at;
      at = to;
    }
    return kept.slice(0, length);
  }

  private attribute(name: string, from: number, to: number): string {
    return (
      new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(
        ascii(this.bytes, from, Math.min(to, from + 400)),
      )?.[1] ?? ""
    );
  }
}

function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

const addressOf = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  `${columnLetters(column - 1)}${String(row)}`;

/** In signs: a byte that goes on with one begun is none of its own, and an entity is one. */
function lengthOf(bytes: Uint8Array, from: number, to: number): number {
  if (to - from <= longestCell) return to - from;
  let length = 0;
  let isEntity = false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (isEntity) isEntity = byte !== 0x3b;
    else if ((byte & 0xc0) !== 0x80) {
      length += 1;
      isEntity = byte === 0x26;
    }
  }
  return length;
}

/** Spaces, no-break spaces and line breaks, as bytes. */
function isWhite(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === 0xc2 && bytes[at + 1] === 0xa0) at += 1;
    else if (byte > 0x20) return false;
  }
  return true;
}
