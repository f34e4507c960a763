import { detached } from "./detached.js";

/** Longer texts seldom come again. */
const longest = 64;
const slots = 4_096;
/** A text that has come again keeps its slot from so many others that would have it, amounts most of them. */
const misses = 8;

/**
 * Cuts lines into cells. A text that stood in another cell not long ago is handed over as the same string: nothing is
 * copied for it, and maps find it without reading it again.
 */
export class CellCutter {
  private readonly recent = new Array<string>(slots).fill("");
  private readonly stays = new Uint8Array(slots);
  private readonly delimiter: number;

  constructor(delimiter: string) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  /** The cells of a line without quotes. */
  cells(text: string, from: number, to: number): string[] {
    const cells: string[] = [];
    let start = from;
    let hash = 0;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code === this.delimiter) {
        cells.push(this.cell(text, start, at, hash));
        start = at + 1;
        hash = 0;
      } else {
        hash = (Math.imul(hash, 31) + code) | 0;
      }
    }
    cells.push(this.cell(text, start, to, hash));
    return cells;
  }

  private cell(text: string, from: number, to: number, hash: number): string {
    if (to - from > longest) return detached(text.slice(from, to));
    const slot = (hash ^ (hash >>> 12)) & (slots - 1);
    const known = this.recent[slot]!;
    if (known.length === to - from && text.startsWith(known, from)) {
      this.stays[slot] = misses;
      return known;
    }
    const cell = detached(text.slice(from, to));
    if (this.stays[slot] === 0) this.recent[slot] = cell;
    else this.stays[slot]! -= 1;
    return cell;
  }
}
