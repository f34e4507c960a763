import { normalized } from "../../core/names.js";
import { holds } from "./dates.js";
import type { Day, Key, TableDefinition } from "./library.js";

const DIGITS = /^\d{1,15}$/u;
const NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/u;

/** Texts stand for themselves as numbers far from any key that is one, so that a column of them is a column. */
const FAR = -(2 ** 45);

/**
 * Text keys as numbers. Digits are their number, so that `114` finds `0114`; other texts get a number each, and compare
 * as names do (`Upplands Väsby`, `upplands-väsby`).
 */
export class TextKeys {
  private readonly codes = new Map<string, number>();
  /** Texts as they are written: a table has the same ones for each column of values, and for each day. */
  private readonly written = new Map<string, number>();
  private readonly read = new WeakMap<TableDefinition, readonly (readonly Bounds[] | undefined)[]>();

  /** The number of a text, whether or not a table has it yet: tables are read when they are first looked in. */
  code(text: string): number {
    const known = this.written.get(text);
    if (known !== undefined) return known;
    const code = this.newCode(text);
    this.written.set(text, code);
    return code;
  }

  private newCode(text: string): number {
    if (DIGITS.test(text.trim())) return Number(text);
    const name = normalized(text);
    const code = this.codes.get(name) ?? FAR - this.codes.size;
    this.codes.set(name, code);
    return code;
  }

  /** The keys of each row of a table as numbers, read once; undefined for a row with a key that is no number. */
  boundsIn(table: TableDefinition): readonly (readonly Bounds[] | undefined)[] {
    const known = this.read.get(table);
    if (known !== undefined) return known;
    const rows = table.rows.map((row) => {
      const bounds = table.keys.map((key, k) => boundsOf(row.keys[k] ?? "", key.kind === "text", this));
      return bounds.every((b) => b !== undefined) ? bounds : undefined;
    });
    this.read.set(table, rows);
    return rows;
  }
}

type Bounds = Readonly<{ from: number; to: number }>;

/** The ends of a key as numbers, both included, or undefined when a numeric key is not a number. */
export function boundsOf(key: Key, isText: boolean, texts: TextKeys): Bounds | undefined {
  const ends = typeof key === "string" ? { from: key, to: key } : key;
  const end = (text: string | undefined, open: number) => {
    if (text === undefined) return open;
    if (isText) return texts.code(text);
    return NUMBER.test(text) ? Number(text) : NaN;
  };
  const bounds = { from: end(ends.from, -Infinity), to: end(ends.to, Infinity) };
  return Number.isNaN(bounds.from) || Number.isNaN(bounds.to) ? undefined : bounds;
}

type IndexedRow = Readonly<{ row: number; bounds: readonly Bounds[] }>;

/** The rows of a table that hold on a day, found by key. */
export class TableIndex {
  /** By the exact keys; rows with the same exact keys differ in their bands. */
  private readonly byExact = new Map<number | string, IndexedRow[]>();
  private readonly exact: readonly number[];
  private readonly bands: readonly number[];
  readonly values: Float64Array;

  constructor(
    readonly table: TableDefinition,
    day: Day,
    texts: TextKeys,
  ) {
    const columns = table.keys.map((key, i) => ({ key, i }));
    this.exact = columns.filter((c) => c.key.kind !== "band").map((c) => c.i);
    this.bands = columns.filter((c) => c.key.kind === "band").map((c) => c.i);
    this.values = Float64Array.from(table.rows, (r) => Number(r.value));
    const read = texts.boundsIn(table);
    table.rows.forEach((row, i) => {
      const bounds = read[i];
      if (bounds !== undefined && holds(row, day)) this.put({ row: i, bounds });
    });
    for (const rows of this.byExact.values()) rows.sort((a, b) => this.start(a) - this.start(b));
  }

  /** No row holds on the day. */
  get isEmpty(): boolean {
    return this.byExact.size === 0;
  }

  /** Of the rows that hold, the one that is known to hold for the shortest time. */
  firstToEnd(): TableDefinition["rows"][number] | undefined {
    let first: TableDefinition["rows"][number] | undefined;
    for (const rows of this.byExact.values())
      for (const { row } of rows) {
        const { until } = this.table.rows[row]!;
        if (until !== undefined && (first?.until === undefined || until < first.until))
          first = this.table.rows[row];
      }
    return first;
  }

  private start(row: IndexedRow): number {
    const first = this.bands[0];
    return first === undefined ? 0 : row.bounds[first]!.from;
  }

  private put(row: IndexedRow): void {
    const key = this.exactKey((i) => row.bounds[i]!.from);
    const rows = this.byExact.get(key);
    if (rows === undefined) this.byExact.set(key, [row]);
    else rows.push(row);
  }

  private exactKey(at: (column: number) => number): number | string {
    if (this.exact.length === 0) return 0;
    return this.exact.length === 1 ? at(this.exact[0]!) : this.exact.map(at).join("|");
  }

  /** The number of the row with these keys, or -1. */
  find(keys: (column: number) => number): number {
    const rows = this.byExact.get(this.exactKey(keys));
    if (rows === undefined) return -1;
    const [first] = this.bands;
    if (first === undefined) return rows[0]!.row;
    const x = keys(first);
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle]!.bounds[first]!.from <= x) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= 0; i--)
      if (this.bands.every((b) => rows[i]!.bounds[b]!.from <= keys(b) && keys(b) <= rows[i]!.bounds[b]!.to))
        return rows[i]!.row;
    return -1;
  }

  /** Row numbers in pairs that answer to the same key. */
  *clashes(): Iterable<readonly [number, number]> {
    for (const rows of this.byExact.values())
      for (let i = 1; i < rows.length; i++)
        for (let j = i - 1; j >= 0; j--) {
          const [a, b] = [rows[j]!, rows[i]!];
          const first = this.bands[0];
          if (first !== undefined && this.bands.length === 1 && a.bounds[first]!.to < b.bounds[first]!.from)
            break;
          if (
            this.bands.every(
              (k) => a.bounds[k]!.from <= b.bounds[k]!.to && b.bounds[k]!.from <= a.bounds[k]!.to,
            )
          )
            yield [a.row, b.row];
        }
  }
}
