import { parse } from "csv-parse/sync";
import type { Problems } from "../../core/problem.js";
import type { Progress } from "./alike-lines.js";
import { CellCutter } from "./cell-cutter.js";
import { declaredDelimiter, delimiterOf } from "./delimiter.js";

/** A row of a file before its header is known: cells as written, but for the quotes. */
export interface RawRow {
  readonly line: number;
  readonly cells: string[];
}

/** A row of more characters than this is refused: no table has one, and it would have to be held in memory. */
export const recordLimit = 1_000_000;

/**
 * Cuts text into rows, a batch for each piece of text. Lines end in LF, CRLF or CR; empty lines are left out but
 * counted. A quote opens a cell only as its first character; elsewhere it is a character like any other (`3" rör`).
 * Stops at a quote that is never closed and at a row over the limit: what follows cannot be told apart.
 */
export async function* recordsOf(
  file: string,
  /** Or what makes the text, a piece when it is asked for one: it can ask how far the cutting has come. */
  text: AsyncIterable<string> | ((progress: () => Progress | undefined) => AsyncIterable<string>),
  problems: Problems,
): AsyncGenerator<readonly RawRow[]> {
  const cutter = new Cutter(file, problems);
  for await (const piece of typeof text === "function" ? text(() => cutter.progress) : text) {
    yield cutter.cut(piece, false);
    if (cutter.stopped) return;
  }
  yield cutter.cut("", true);
}

class Cutter {
  stopped = false;
  private rest = "";
  private line = 1;
  private delimiter: string | undefined;
  private cellCutter: CellCutter | undefined;
  /** The line of a quote that was still open where the text ended. */
  private openSince: number | undefined;

  /** Rows of this piece whose cells are still to be read. */
  private readonly quoted: QuotedRow[] = [];

  constructor(
    private readonly file: string,
    private readonly problems: Problems,
  ) {}

  /** Undefined within a row, and before the delimiter is known. */
  get progress(): Progress | undefined {
    const { line, delimiter } = this;
    return this.rest !== "" || delimiter === undefined ? undefined : { line, delimiter };
  }

  cut(piece: string, last: boolean): RawRow[] {
    const lines = new Lines(this.rest + piece, last);
    const { text } = lines;
    const rows: RawRow[] = [];
    let at = 0;
    while (at < text.length && !this.stopped) {
      const end = this.delimiter === undefined ? this.begin(lines, at) : this.row(lines, at, rows);
      if (end === undefined) break;
      at = end;
    }
    readQuoted(this.quoted.splice(0), this.delimiter!);
    this.rest = text.slice(at);
    if (this.rest.length > recordLimit || (last && this.openSince !== undefined)) {
      this.stop(
        this.openSince === undefined ? "rad-for-lang" : "citattecken-oppet",
        this.openSince ?? this.line,
      );
    }
    return rows;
  }

  private stop(code: "rad-for-lang" | "citattecken-oppet", line: number): void {
    if (this.stopped) return;
    this.stopped = true;
    const at = { file: this.file, line };
    this.problems.add(code === "rad-for-lang" ? { code, at, limit: recordLimit } : { code, at });
  }

  /** Learns the delimiter from the first line that is not empty, and passes the lines above it. */
  private begin(lines: Lines, at: number): number | undefined {
    const end = lines.end(at);
    if (end === undefined) return undefined;
    const first = lines.text.slice(at, end);
    const declared = declaredDelimiter(first);
    if (declared === undefined && first.trim() !== "") {
      this.delimiter = delimiterOf(lines.text, at, lines.whole);
      if (this.delimiter !== undefined) return at;
      this.openSince = this.line; // the line ends but the header does not
      return undefined;
    }
    this.delimiter = declared;
    this.line += 1;
    return lines.after(end);
  }

  /** Adds the row that begins at `at` and tells where the next one does; undefined when the text ends before the row. */
  private row(lines: Lines, at: number, rows: RawRow[]): number | undefined {
    this.openSince = undefined;
    const end = lines.end(at);
    if (end === undefined || lines.hasQuote(at, end)) return this.rowWithQuotes(lines, at, rows);
    if (end - at > recordLimit) {
      this.stop("rad-for-lang", this.line);
      return undefined;
    }
    if (end > at) {
      this.cellCutter ??= new CellCutter(this.delimiter!);
      rows.push({ line: this.line, cells: this.cellCutter.cells(lines.text, at, end) });
    }
    this.line += 1;
    return lines.after(end);
  }

  /** Finds where the row ends and that every quote in it closes; what stands in its cells is read with the others. */
  private rowWithQuotes(lines: Lines, from: number, rows: RawRow[]): number | undefined {
    const { text } = lines;
    const written: string[] = [];
    let line = this.line;
    for (let at = from; ;) {
      let cell = "";
      let opened: number | undefined;
      if (text[at] === '"') {
        const close = lines.closingQuote(at);
        if (close === undefined) {
          this.openSince = line;
          return undefined;
        }
        opened = line;
        cell = text.slice(at, close + 1);
        line += lineBreaksIn(cell);
        at = close + 1;
      }
      const lineEnd = lines.end(at);
      if (lineEnd === undefined) return undefined;
      const cut = at === lineEnd ? -1 : text.slice(at, lineEnd).indexOf(this.delimiter!);
      const cellEnd = cut === -1 ? lineEnd : at + cut;
      const tail = text.slice(at, cellEnd);
      if (opened !== undefined && tail.trim() !== "") {
        this.stop("citattecken-oppet", opened);
        return undefined;
      }
      written.push(opened === undefined ? tail : cell);
      at = cellEnd;
      if (at === lineEnd) {
        if (lineEnd - from > recordLimit) {
          this.stop("rad-for-lang", this.line);
          return undefined;
        }
        const row = { line: this.line, cells: [] };
        rows.push(row);
        this.quoted.push({ row, text: written.join(this.delimiter) });
        this.line = line + 1;
        return lines.after(lineEnd);
      }
      at += 1;
    }
  }
}

/** A row with quotes in it, as written but for its line end. */
interface QuotedRow {
  readonly row: RawRow;
  readonly text: string;
}

/** All at once: the library costs more to start than to read a row. */
function readQuoted(quoted: readonly QuotedRow[], delimiter: string): void {
  if (quoted.length === 0) return;
  const text = quoted.map((q) => q.text).join("\n");
  const read = parse(text, {
    delimiter,
    record_delimiter: "\n",
    relax_column_count: true,
    relax_quotes: true,
  });
  quoted.forEach(({ row }, i) => row.cells.push(...read[i]!));
}

const lineBreaksIn = (text: string): number =>
  text.includes("\n") || text.includes("\r") ? text.match(/\r\n|[\r\n]/g)!.length : 0;

/** Finds line ends and quotes, each looked for once. */
class Lines {
  private lf = -1;
  private cr = -1;
  private quote = -1;

  constructor(
    readonly text: string,
    /** Whether the file ends where the text does. */
    readonly whole: boolean,
  ) {}

  /** Where the line that has `from` in it ends; undefined when it does not end in this text. */
  end(from: number): number | undefined {
    if (this.lf < from) this.lf = this.find("\n", from);
    if (this.cr < from) this.cr = this.find("\r", from);
    const end = Math.min(this.lf, this.cr);
    if (this.whole) return Math.min(end, this.text.length);
    // A CR as the last character may be half of a CRLF.
    return end < this.text.length - (end === this.cr ? 1 : 0) ? end : undefined;
  }

  after(end: number): number {
    return this.text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }

  hasQuote(from: number, to: number): boolean {
    if (this.quote < from) this.quote = this.find('"', from);
    return this.quote < to;
  }

  /** The quote that closes the one at `open`; undefined when the text ends before it is known. */
  closingQuote(open: number): number | undefined {
    let close = this.text.indexOf('"', open + 1);
    while (close !== -1 && this.text[close + 1] === '"') close = this.text.indexOf('"', close + 2);
    return close === -1 || (close === this.text.length - 1 && !this.whole) ? undefined : close;
  }

  private find(char: string, from: number): number {
    const at = this.text.indexOf(char, from);
    return at === -1 ? Infinity : at;
  }
}
