import type { Move } from "./chain.js";
import type { Followed } from "./follow.js";
import type { Cell, CountBook } from "./hidden/count-book.js";
import { type StatusKind, statusKinds } from "./status-kinds.js";

/** The counts of a report that say something of each other though they stand in different tables. */
export interface TableCells {
  readonly supported: Cell;
  readonly unsupported: Cell;
  /** All moves, and where everybody is in the last month. */
  readonly moves: Readonly<Record<Move, Cell>>;
  readonly places: Readonly<Record<StatusKind | "notYet", Cell>>;
  readonly ended: Cell;
  readonly groups: readonly {
    readonly rows: readonly { readonly people: Cell; readonly returns: { readonly ended: Cell } }[];
  }[];
  readonly ways: readonly { readonly end: StatusKind; readonly cell: Cell }[];
  readonly otherWays: Cell | undefined;
  readonly steps: readonly { readonly steps: number; readonly cell: Cell }[];
  readonly stock: Cell;
}

/**
 * Binds the tables of a report to each other. Where two counts are the same, a reader who knows the rows may know that
 * they are, so they are taken to be the same; where they are not, nobody knows how far they are apart.
 */
export function bindTables(
  book: CountBook,
  found: Followed,
  cells: TableCells,
  { fromStart }: { readonly fromStart: boolean },
): void {
  bindWays(book, found, cells);
  const atEnd = found.chain.at(-1)?.places.aid ?? 0;
  const stock = found.stock.reduce((sum, n) => sum + n, 0);
  apart(book, [cells.stock, stock], [cells.places.aid, atEnd]);
  if (!fromStart) return;
  const came = found.steps.reduce((sum, n, steps) => (steps > 0 ? sum + n : sum), 0);
  const out = found.chain.reduce((sum, { moves }) => sum + moves.out, 0);
  const first = book.unseen(came);
  book.sum(first, cells.steps.filter(({ steps }) => steps > 0).map(({ cell }) => cell)); // prettier-ignore
  apart(book, [cells.moves.out, out], [first, came]);
  bindEnds(book, found, cells, stock);
}

/** A way ends where its people are in the last month. */
function bindWays(book: CountBook, found: Followed, cells: TableCells): void {
  const named = found.ways.slice(0, cells.ways.length);
  const others = found.ways.slice(cells.ways.length);
  const never = statusKinds.map((kind) => book.unseen(found.unsupportedAt[kind]));
  book.sum(cells.unsupported, [...never, cells.places.notYet]);
  const unnamed = statusKinds.map((kind) =>
    book.unseen(others.reduce((sum, { end, people }) => (end === kind ? sum + people : sum), 0)),
  );
  if (cells.otherWays === undefined) for (const cell of unnamed) book.bind([[cell, 1]]);
  else book.sum(cells.otherWays, unnamed);
  statusKinds.forEach((kind, k) => {
    const own = cells.ways.filter((_, i) => named[i]!.end === kind).map(({ cell }) => cell);
    book.sum(cells.places[kind], [...own, unnamed[k]!, never[k]!]);
  });
}

/** Each time with support is somebody's first or another one, and is over or not. */
function bindEnds(book: CountBook, found: Followed, cells: TableCells, stock: number): void {
  const ended = found.returns.reduce((sum, one) => sum + one.ended, 0);
  const again = book.unseen(found.runs - found.supported);
  const open = book.unseen(found.runs - ended);
  book.bind([[cells.supported, 1], [again, 1], [cells.ended, -1], [open, -1]]); // prettier-ignore
  const back = found.chain.reduce((sum, { moves }) => sum + moves.back, 0);
  apart(book, [cells.moves.back, back], [again, found.runs - found.supported]);
  apart(book, [open, found.runs - ended], [cells.stock, stock]);
  found.groups.forEach(({ groups }, g) => {
    const rows = groups.map((group, i) => {
      const of = cells.groups[g]!.rows[i]!;
      const own = {
        again: book.unseen(group.runs - group.people),
        open: book.unseen(group.runs - group.returns.ended),
      };
      book.bind([[of.people, 1], [own.again, 1], [of.returns.ended, -1], [own.open, -1]]); // prettier-ignore
      return own;
    });
    book.sum(again, rows.map((row) => row.again)); // prettier-ignore
    book.sum(open, rows.map((row) => row.open)); // prettier-ignore
  });
}

/** The greater is the other and some more, if it is greater. */
function apart(book: CountBook, one: readonly [Cell, number], other: readonly [Cell, number]): void {
  const [[more, most], [less, least]] = one[1] >= other[1] ? [one, other] : [other, one];
  book.sum(more, most === least ? [less] : [less, book.unseen(most - least)]);
}
