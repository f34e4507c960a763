import { type Gap, largestOre, lineFeed, LineScan, quote, torn, usual } from "./line-scan.js";
import { LineTable } from "./line-table.js";

/** Lines like one that was read before. */
export interface Further {
  readonly lines: number;
  /** Whole öre of each amount, in the order of their columns; undefined where the cells are empty. */
  readonly ore: readonly (number | undefined)[];
}

/** Where the cutting of a text into rows has come to. */
export interface Progress {
  /** The line that comes next. */
  readonly line: number;
  readonly delimiter: string;
}

/** Sums are handed over before they could lose an öre: no amount is larger than they are then. */
const largestSum = largestOre;

/**
 * Knows lines again that were read before, byte by byte but for their amounts, and adds those up without making
 * anything of them: a budget of a million lines has some thousands that differ. A line that is not known is left to be
 * read as all are, and its reader says what came of it (`learn`).
 */
export class AlikeLines<T> {
  private readonly scan: LineScan;
  private readonly table = new LineTable();
  private readonly learnt: { readonly what: T; readonly filled: number }[] = [];
  /** For each line learnt, how many like it were taken, and the öre of each of their amounts. */
  private totals = new Float64Array(1 << 10);
  private readonly width: number;
  /** What is left of a piece. */
  private left: Uint8Array = new Uint8Array(0);
  /** The lines that are not known in the piece that was looked through last, and where they begin. */
  private unknown: { readonly line: number; readonly from: number }[] = [];
  private next = 0;

  /**
   * @param gaps by the index of their column
   * @param mayTake whether lines may be taken now, or must all be read still
   * @param hand is given lines like one that `learn` was told of
   */
  constructor(
    gaps: ReadonlyMap<number, Gap>,
    private readonly mayTake: () => boolean,
    private readonly hand: (like: T, further: Further) => void,
  ) {
    this.scan = new LineScan(gaps);
    this.width = this.scan.ore.length + 1;
  }

  /** Looks through a piece of a text that begins where a row does. In what it returns, the lines it took are empty. */
  take(piece: Uint8Array, { line: firstLine, delimiter }: Progress): Uint8Array {
    this.unknown = [];
    this.next = 0;
    const cutAt = delimiter.charCodeAt(0);
    if (cutAt >= 0x80 || cutAt === quote) return piece;
    const { scan } = this;
    scan.in(piece, cutAt);
    if (this.left.length < piece.length) this.left = new Uint8Array(piece.length);
    const mayTake = this.mayTake();
    let kept = 0;
    let at = 0;
    const lastEnd = piece.lastIndexOf(lineFeed);
    for (let line = firstLine; at <= lastEnd; line++) {
      const kind = scan.line(at);
      if (kind === torn) break;
      const known = kind === usual ? this.table.find(scan) : -1;
      if (known !== -1 && mayTake) {
        this.addTo(known);
      } else {
        if (known === -1 && kind === usual) this.unknown.push({ line, from: at });
        if (mayTake) this.left.set(piece.subarray(at, scan.end), kept);
        kept += scan.end - at;
      }
      this.left[kept++] = lineFeed;
      at = scan.end + 1;
    }
    if (!mayTake) return piece;
    this.left.set(piece.subarray(at), kept);
    return this.left.subarray(0, kept + piece.length - at);
  }

  /** What came of a line of the piece that was looked through last, and what its amounts were read as. */
  learn(line: number, what: T, ore: Further["ore"]): void {
    const { unknown, scan, table } = this;
    while (this.next < unknown.length && unknown[this.next]!.line < line) this.next += 1;
    const found = unknown[this.next];
    if (found?.line !== line) return;
    scan.line(found.from);
    const agree = ore.every((amount, i) => amount === (isFilled(scan.filled, i) ? scan.ore[i] : undefined));
    if (!agree || table.find(scan) !== -1 || !table.add(scan)) return;
    this.learnt.push({ what, filled: scan.filled });
    if (this.learnt.length * this.width <= this.totals.length) return;
    const longer = new Float64Array(this.totals.length * 2);
    longer.set(this.totals);
    this.totals = longer;
  }

  /** Hands over what has been added up. */
  handOver(): void {
    for (let i = 0; i < this.learnt.length; i++) this.handOne(i);
  }

  private addTo(known: number): void {
    const { totals, width } = this;
    const { ore } = this.scan;
    const first = known * width;
    for (let i = 1; i < width; i++) {
      if (Math.abs(totals[first + i]!) > largestSum) this.handOne(known);
    }
    totals[first]! += 1;
    for (let i = 1; i < width; i++) totals[first + i]! += ore[i - 1]!;
  }

  private handOne(known: number): void {
    const first = known * this.width;
    const [lines = 0, ...ore] = this.totals.subarray(first, first + this.width);
    if (lines === 0) return;
    this.totals.fill(0, first, first + this.width);
    const { what, filled } = this.learnt[known]!;
    this.hand(what, { lines, ore: ore.map((sum, i) => (isFilled(filled, i) ? sum : undefined)) });
  }
}

const isFilled = (filled: number, amount: number): boolean => ((filled >> amount) & 1) === 1;
