import { yearOf } from "../input/people/day.js";
import { bindTables } from "./between-tables.js";
import { bands, lengthBands, type LengthShares, startOf, stockBands } from "./bands.js";
import {
  type ChainPeriod,
  type ChainPlace,
  type Move,
  moves as allMoves,
  places as allPlaces,
} from "./chain.js";
import { arrivedIn } from "./estimate/shares.js";
import type { Followed, GroupTable } from "./follow.js";
import type { Division, GroupName } from "./groups.js";
import { type Cell, CountBook, type Shown } from "./hidden/count-book.js";
import { reasonKinds, type Reasons, returnKeys, returnKinds, type Returns } from "./returns.js";
import {
  comesToFew,
  finestShares,
  roundedShare,
  type ShareColumn,
  shownMedian,
  type ShownShares,
  shownShares,
} from "./shown-estimates.js";
import { type StatusKind, statusKinds } from "./status-kinds.js";
import { sharesWithinYear } from "./within-year.js";

type ShownOf<T> = { readonly [K in keyof T]: Shown };

/**
 * What may be said of what happened: small counts are hidden here, once, before anybody makes a table, a share or a
 * picture of them.
 */
export interface ShownFollowed {
  readonly people: Shown;
  readonly supported: Shown;
  readonly unsupported: Shown;
  readonly chain: readonly {
    readonly period: number;
    readonly moves: Readonly<Record<Move, Shown>>;
    readonly places: Readonly<Record<ChainPlace, Shown>>;
  }[];
  readonly months: readonly { readonly period: number; readonly moves: Readonly<Record<Move, Shown>> }[];
  readonly chainTotal: Readonly<Record<Move, Shown>>;
  readonly between: readonly {
    readonly from: StatusKind;
    readonly to: StatusKind;
    readonly people: Shown;
    /** Undefined where the people are hidden. */
    readonly meanMonths: number | undefined;
    readonly medianMonths: number | undefined;
  }[];
  readonly steps: readonly { readonly steps: number; readonly people: Shown }[];
  /** The most usual ways, each of enough people to be shown; the last is of all others. */
  readonly ways: readonly { readonly states: readonly (string | undefined)[]; readonly people: Shown }[];
  readonly otherWays: { readonly kinds: number; readonly people: Shown } | undefined;
  readonly returns: readonly (ShownOf<Returns> & { readonly period: number })[];
  readonly returnsTotal: ShownOf<Returns>;
  readonly reasons: ShownOf<Reasons>;
  readonly groups: readonly {
    readonly division: Division;
    readonly groups: readonly {
      readonly name: GroupName;
      readonly people: Shown;
      readonly returns: ShownOf<Returns>;
      readonly median: ReturnType<typeof shownMedian>;
      /** The share that supports itself within 12 months. */
      readonly withinYear: number | undefined;
    }[];
  }[];
  /** By kind of state; some are together when few move between them. */
  readonly shares: { readonly columns: readonly ShareColumn[]; readonly shown: readonly ShownShares[] };
  readonly ends: readonly ShownShares[];
  readonly median: ReturnType<typeof shownMedian>;
  readonly bands: readonly {
    readonly to: number | undefined;
    readonly now: Shown;
    readonly shares: ShownLength;
  }[];
  /** Of those that are longer than anybody was followed. */
  readonly unknownLength: ShownLength | undefined;
  readonly stock: Shown;
  /** Whether anything is hidden. */
  readonly hides: boolean;
}

/** How large shares are of a length: hidden where they are undefined. */
export type ShownLength =
  | { readonly [K in keyof LengthShares]: number | undefined }
  /** Nobody was followed that long. */
  | "notFollowed";

export interface ShowRules {
  readonly minCell: number;
  readonly mostWays: number;
  /** All are followed from their start, so that who is not yet there comes in later. */
  readonly fromStart: boolean;
}

/** The kinds of state by place, each for itself or some together. */
const shareColumns: readonly (readonly ShareColumn[])[] = [
  [[0], [1], [2], [3], [4]],
  [[0], [1], [2], [3, 4]],
  [[0, 1], [2], [3, 4]],
  [[2], [0, 1, 3, 4]],
];

/** The months of the table of how it ends. */
const endMonths = [3, 6, 12, 18, 24, 36, 48, 60, 84, 120] as const;

/** Every count that a report may have, and all that binds them to each other. */
export function writeDown(found: Followed, rules: ShowRules) {
  const book = new CountBook();
  const people = book.cell(found.people);
  const supported = book.cell(found.supported);
  const unsupported = book.cell(found.people - found.supported);
  book.sum(people, [supported, unsupported]);
  const chain = chainCells(book, found, people, rules.fromStart);
  const months = monthCells(book, found.months, chain.periods);
  const returns = returnCells(book, found.returns);
  guardNotOver(book, [supported, found.supported], returns.total, returns.sums, rules);
  const reasons = book.cells(found.reasons, reasonKinds);
  book.sum(returns.total.ended, Object.values(reasons));
  const groups = found.groups.map((table) => groupCells(book, table, supported, returns.total, rules));
  const ways = wayCells(book, found, supported, rules);
  const steps = found.steps.flatMap((n, i) => (n > 0 ? [{ steps: i, cell: book.cell(n) }] : []));
  const now = stockBands(found.stock).map((band) => book.cell(band.people));
  const stock = book.cell(found.stock.reduce((a, b) => a + b, 0));
  book.sum(stock, now);
  const last = chain.periods.at(-1);
  if (last !== undefined)
    bindTables(
      book,
      found,
      {
        supported,
        unsupported,
        moves: chain.total,
        places: last.places,
        ended: returns.total.ended,
        groups,
        ways: ways.shown,
        otherWays: ways.others?.cell,
        steps,
        stock,
      },
      rules,
    );
  return {
    book,
    cells: {
      people,
      supported,
      unsupported,
      chain,
      months,
      returns,
      reasons,
      groups,
      ways,
      steps,
      now,
      stock,
    },
  };
}

export function shownOf(found: Followed, rules: ShowRules): ShownFollowed {
  const { minCell } = rules;
  const { book, cells } = writeDown(found, rules);
  const { people, supported, unsupported, chain, months, returns, reasons, groups, ways, steps, now, stock } =
    cells;
  let hides = false;
  const cellShown = book.shown(minCell);
  const shown = (cell: Cell): Shown => {
    const value = cellShown(cell);
    hides ||= value === undefined;
    return value;
  };
  const record = <K extends string>(of: Readonly<Record<K, Cell>>): Record<K, Shown> =>
    Object.fromEntries(Object.entries<Cell>(of).map(([key, cell]) => [key, shown(cell)])) as Record<K, Shown>;
  // Where all are followed from their start, a share of them is a count.
  const areLengthsShown = shown(returns.total.ended) !== undefined && shown(stock) !== undefined;
  const lengths = lengthShares(found, areLengthsShown ? minCell : Infinity);
  const isOutShown = shown(chain.total.out) !== undefined;
  const last = chain.periods.at(-1)?.places;
  const isPlaceHidden = (place: number): boolean =>
    last !== undefined && shown(last[statusKinds[place]!]) === undefined;
  const isColumnsShown = (columns: readonly ShareColumn[]): boolean =>
    columns.every((column) => column.filter(isPlaceHidden).length !== 1);
  const all = {
    people: shown(people),
    supported: shown(supported),
    unsupported: shown(unsupported),
    chain: chain.periods.map((p) => ({ period: p.period, moves: record(p.moves), places: record(p.places) })),
    months: months.map(({ period, moves }) => ({ period, moves: record(moves) })),
    chainTotal: record(chain.total),
    between: chain.between.map(({ of, cell }) => {
      const number = shown(cell);
      const may = number === undefined ? undefined : of;
      return {
        from: of.from,
        to: of.to,
        people: number,
        meanMonths: may?.meanMonths,
        medianMonths: may?.medianMonths,
      };
    }),
    steps: steps.map(({ steps: n, cell }) => ({ steps: n, people: shown(cell) })),
    ways: ways.shown.map(({ states, cell }) => ({ states, people: shown(cell) })),
    otherWays: ways.others && { kinds: ways.others.kinds, people: shown(ways.others.cell) },
    returns: returns.periods.map(({ period, cells: own }) => ({ period, ...record(own) })),
    returnsTotal: record(returns.total),
    reasons: record(reasons),
    groups: groups.map(({ division, rows }, g) => {
      const withinYear = sharesWithinYear(
        rows.map(({ people: cell, ends }, i) => ({
          people: found.groups[g]!.groups[i]!.people,
          isShown: shown(cell) !== undefined && isOutShown,
          ends,
        })),
        1,
        minCell,
      );
      return {
        division,
        groups: rows.map(({ name, people: cell, returns: own, ends }, i) => {
          const number = shown(cell);
          const least = number === undefined ? Infinity : minCell;
          return {
            name,
            people: number,
            returns: record(own),
            median: shownMedian(ends, 1, least),
            withinYear: withinYear[i],
          };
        }),
      };
    }),
    shares: finestShares(found.shares, shareColumns.filter(isColumnsShown), minCell),
    ends: isOutShown ? shownShares(found.ends, [[0], [1], [2], [3]], minCell, endMonths) : [],
    median: shownMedian(found.ends, 1, minCell),
    bands: bands.map(({ to }, i) => ({ to, now: shown(now[i]!), shares: lengths.bands[i]! })),
    unknownLength: lengths.unknown,
    stock: shown(stock),
  };
  return { ...all, hides };
}

/** Shares by length, when none or enough have ended in each band: a few that end would be told by it. */
function lengthShares(
  { lengths }: Followed,
  minCell: number,
): { readonly bands: readonly ShownLength[]; readonly unknown: ShownLength | undefined } {
  const found = lengthBands(lengths);
  const ended = bands.map(({ to }, i) =>
    lengths
      .filter(({ month }) => month > startOf(i) && (to === undefined || month <= to))
      .reduce((sum, at) => sum + arrivedIn(at, 1), 0),
  );
  const isFew =
    lengths.length === 0 ||
    ended.some((n) => n > 0 && n < minCell) ||
    [...found.bands, found.unknown].map((one) => one?.ofStarts ?? 0).some(comesToFew(lengths, minCell));
  const shown = ({ ofStarts, ofStock }: LengthShares): ShownLength =>
    isFew || Number.isNaN(ofStock)
      ? { ofStarts: undefined, ofStock: undefined }
      : { ofStarts: roundedShare(ofStarts, minCell), ofStock: roundedShare(ofStock, minCell) };
  return {
    bands: found.bands.map((band) => (band === undefined ? "notFollowed" : shown(band))),
    unknown: found.unknown && shown(found.unknown),
  };
}

function chainCells(book: CountBook, found: Followed, people: Cell, fromStart: boolean) {
  const total = book.cells(totalMoves(found.chain), allMoves);
  const periods = found.chain.map((period) => ({
    period: period.period,
    moves: book.cells(period.moves, allMoves),
    places: book.cells(period.places, allPlaces),
    inTo: unseen(book, period.inTo),
    from: unseen(book, period.from),
  }));
  for (const move of allMoves) book.sum(total[move], periods.map((p) => p.moves[move])); // prettier-ignore
  periods.forEach((p, i) => {
    book.sum(people, Object.values(p.places));
    book.sum(p.moves.in, Object.values(p.inTo));
    const { back, onTo, out, elsewhere } = p.moves;
    book.bind([
      ...Object.values(p.from).map((cell) => [cell, 1] as const),
      ...[back, onTo, out, elsewhere].map((cell) => [cell, -1] as const),
    ]);
    const before = periods[i - 1];
    if (before === undefined && !fromStart) return;
    if (before === undefined) book.sum(people, [p.places.notYet, p.moves.in]);
    else book.sum(before.places.notYet, [p.places.notYet, p.moves.in]);
    bindPlaces(book, found.chain, i, p, before?.places);
  });
  const between = found.between.map((of) => ({ of, cell: book.cell(of.people) }));
  const to = (...kinds: StatusKind[]): Cell[] =>
    between.filter(({ of }) => kinds.includes(of.to)).map(({ cell }) => cell);
  book.sum(total.back, to("aid"));
  book.sum(total.onTo, to("measure"));
  book.sum(total.out, to("selfSupport"));
  book.sum(total.elsewhere, to("left", "unknown"));
  for (const kind of statusKinds)
    book.bind([
      ...between.filter(({ of }) => of.from === kind).map(({ cell }) => [cell, 1] as const),
      ...periods.map((p) => [p.from[kind], -1] as const),
    ]);
  return { periods, total, between };
}

/** The months of a year make its moves. */
function monthCells(
  book: CountBook,
  months: readonly ChainPeriod[],
  years: readonly { readonly period: number; readonly moves: Readonly<Record<Move, Cell>> }[],
) {
  const all = months.map(({ period, moves }) => ({ period, moves: book.cells(moves, allMoves) }));
  if (all.length > 0)
    for (const year of years)
      for (const move of allMoves)
        book.sum(
          year.moves[move],
          all.filter(({ period }) => yearOf(period) === year.period).map(({ moves }) => moves[move]),
        );
  return all;
}

/** Who was there, came and went makes who is there. */
function bindPlaces(
  book: CountBook,
  chain: readonly ChainPeriod[],
  i: number,
  cells: {
    readonly moves: Readonly<Record<Move, Cell>>;
    readonly places: Readonly<Record<ChainPlace, Cell>>;
    readonly inTo: Readonly<Record<StatusKind, Cell>>;
    readonly from: Readonly<Record<StatusKind, Cell>>;
  },
  before: Readonly<Record<ChainPlace, Cell>> | undefined,
): void {
  const [period, last] = [chain[i]!, chain[i - 1]];
  const gone = (kind: StatusKind): number =>
    period.places[kind] - (last?.places[kind] ?? 0) + period.from[kind] - period.inTo[kind];
  const [toLeft, toUnknown] = [book.unseen(gone("left")), book.unseen(gone("unknown"))];
  book.sum(cells.moves.elsewhere, [toLeft, toUnknown]);
  const came: Readonly<Record<StatusKind, Cell>> = {
    aid: cells.moves.back,
    measure: cells.moves.onTo,
    selfSupport: cells.moves.out,
    left: toLeft,
    unknown: toUnknown,
  };
  for (const kind of statusKinds)
    book.bind([
      ...(before === undefined ? [] : [[before[kind], 1] as const]),
      [came[kind], 1],
      [cells.inTo[kind], 1],
      [cells.from[kind], -1],
      [cells.places[kind], -1],
    ]);
}

const unseen = (book: CountBook, of: Readonly<Record<StatusKind, number>>): Record<StatusKind, Cell> =>
  Object.fromEntries(statusKinds.map((kind) => [kind, book.unseen(of[kind])])) as Record<StatusKind, Cell>;

const totalMoves = (chain: readonly ChainPeriod[]): Record<Move, number> =>
  Object.fromEntries(
    allMoves.map((move) => [move, chain.reduce((sum, p) => sum + p.moves[move], 0)]),
  ) as Record<Move, number>;

function returnCells(book: CountBook, periods: Followed["returns"]) {
  const cells = periods.map((p) => ({ period: p.period, cells: returnRow(book, p) }));
  const sums = Object.fromEntries(
    returnKeys.map((column) => [column, periods.reduce((sum, p) => sum + p[column], 0)]),
  ) as Record<keyof Returns, number>;
  const total = returnRow(book, sums);
  for (const column of returnKeys) book.sum(total[column], cells.map((p) => p.cells[column])); // prettier-ignore
  return { periods: cells, total, sums };
}

function returnRow(book: CountBook, returns: Returns): Record<keyof Returns, Cell> {
  const cells = book.cells(returns, returnKeys);
  book.sum(
    cells.ended,
    returnKinds.map((kind) => cells[kind]),
  );
  return cells;
}

function groupCells(
  book: CountBook,
  { division, groups }: GroupTable,
  supported: Cell,
  total: Readonly<Record<keyof Returns, Cell>>,
  rules: ShowRules,
) {
  const rows = groups.map((group) => {
    const people = book.cell(group.people);
    const returns = returnRow(book, group.returns);
    guardNotOver(book, [people, group.people], returns, group.returns, rules);
    return { ...group, people, returns };
  });
  book.sum(supported, rows.map((row) => row.people)); // prettier-ignore
  for (const column of returnKeys) book.sum(total[column], rows.map((row) => row.returns[column])); // prettier-ignore
  return { division, rows };
}

/**
 * People in a row, and those who came back, less the ends beside them are the times with support that are not over, as
 * far as a reader of the row can tell: a few of them are as telling as if they stood in the table.
 */
function guardNotOver(
  book: CountBook,
  [people, number]: readonly [Cell, number],
  cells: Readonly<Record<keyof Returns, Cell>>,
  { returned, ended }: Returns,
  { minCell }: ShowRules,
): void {
  const left = number + returned - ended;
  if (left <= 0 || left >= minCell || number < minCell || ended < minCell) return;
  book.bind([[people, 1], [cells.returned, 1], [cells.ended, -1], [book.cell(left), -1]]); // prettier-ignore
}

/** A way that few went is not named: it is among the others, which are so many that they can be shown. */
function wayCells(book: CountBook, { ways }: Followed, supported: Cell, { minCell, mostWays }: ShowRules) {
  let named = Math.min(mostWays, ways.filter(({ people }) => people >= minCell).length);
  const rest = (): number => ways.slice(named).reduce((sum, { people }) => sum + people, 0);
  while (named > 0 && rest() > 0 && rest() < minCell) named -= 1;
  const shown = ways
    .slice(0, named)
    .map(({ states, end, people }) => ({ states, end, cell: book.cell(people) }));
  const others = ways.length > named ? { kinds: ways.length - named, cell: book.cell(rest()) } : undefined;
  book.sum(supported, [...shown.map(({ cell }) => cell), ...(others === undefined ? [] : [others.cell])]);
  return { shown, others };
}
