import { type Cell, CountBook, type Shown } from "../../events/hidden/count-book.js";
import {
  type CountKind,
  type Line,
  lines,
  type Observed,
  type ObservedLeaf,
  summedUp,
  sumOf,
  together,
} from "./series.js";
import type { Unit, Units } from "./units.js";

/** Counts of what came that reports have. `left`: begun, and not there any longer. */
export const shownKinds = ["started", "employed", "left", "droppedOut", "toWork"] as const;
export type ShownKind = (typeof shownKinds)[number];

/** What may be said of some of the people, up to and with the last month; undefined is hidden. */
export interface ShownUnit {
  readonly counts: Readonly<Record<ShownKind, Shown>>;
  /** Months in the measure: those who were there when each month was over. */
  readonly months: Shown;
  /** Kronor. */
  readonly paid: Readonly<Record<Line, number | undefined>>;
}

export interface ShownMonth {
  readonly month: number;
  readonly started: Shown;
  readonly employed: Shown;
}

/** What came by a month before the last. */
export interface ShownAt {
  readonly month: number;
  readonly started: Shown;
  readonly employed: Shown;
}

export interface ShownOutcome {
  of(unit: Unit): ShownUnit;
  /** Month by month, where that was asked for. */
  readonly months: readonly { readonly unit: Unit; readonly months: readonly ShownMonth[] }[];
  /** Of everybody, by the months that were asked for. */
  readonly at: readonly ShownAt[];
  /** Whether the money up to a month may be said beside that up to the last. */
  isMoneyShownAt(month: number): boolean;
  readonly hides: boolean;
}

export interface OutcomeRules {
  readonly minCell: number;
  readonly monthly: boolean;
  readonly at: readonly number[];
}

/**
 * Hides small counts once, before anybody compares, divides or explains them: what differs from a plan that anybody may
 * work out is hidden with it. Money is hidden where those whom it is paid for are, and with it every sum that would tell.
 */
export function shownOutcome(units: Units, observed: Observed, rules: OutcomeRules): ShownOutcome {
  const book = new CountBook();
  const all = [units.all, ...units.sexes, ...units.measures, ...units.parts, ...units.groups];
  const series = new Map(all.map((unit) => [unit, seriesOf(unit, observed)]));
  const cells = new Map(all.map((unit) => [unit, unitCells(book, series.get(unit)!)]));
  const sum = (total: Unit, parts: readonly Unit[]): void => {
    if (parts.length === 0) return;
    for (const kind of [...shownKinds, "months"] as const)
      book.sum(
        cells.get(total)![kind],
        parts.map((part) => cells.get(part)![kind]),
      );
  };
  sum(units.all, units.sexes);
  sum(units.all, units.measures);
  sum(units.all, units.groups);
  for (const measure of units.measures) sum(measure, partsOf(units, "measure", measure));
  if (units.parts.length > 0) for (const sex of units.sexes) sum(sex, partsOf(units, "sex", sex));
  for (const sex of units.sexes) {
    const own = units.groups.filter(({ planned, observed: leaves }) =>
      [...(planned ?? []), ...leaves].every((leaf) => leaf.sex === (sex.of as { sex: string }).sex),
    );
    const whole =
      sumOf(series.get(sex)!.started) === own.reduce((n, g) => n + sumOf(series.get(g)!.started), 0);
    if (own.length > 0 && whole) sum(sex, own);
  }
  const monthly = rules.monthly ? monthCells(book, units, series, cells) : [];
  const at =
    rules.at.length === 0
      ? []
      : atCells(book, rules.at, series.get(units.all)!, cells.get(units.all)!, monthly[0]?.months);
  const shown = book.shown(rules.minCell);
  let hides = false;
  const told = (cell: Cell): Shown => {
    const value = shown(cell);
    hides ||= value === undefined;
    return value;
  };
  const found = new Map(
    all.map((unit): [Unit, ShownUnit] => {
      const own = cells.get(unit)!;
      const counts = Object.fromEntries(
        shownKinds.map((kind) => [kind, told(own[kind])]),
      ) as unknown as ShownUnit["counts"];
      const months = told(own.months);
      return [unit, { counts, months, paid: paidOf(unit, observed, counts, months) }];
    }),
  );
  const months = monthly.map(({ unit, months: own }) => ({
    unit,
    months: own.map((m) => ({ month: m.month, started: told(m.started), employed: told(m.employed) })),
  }));
  const whole = series.get(units.all)!;
  return {
    of: (unit) => found.get(unit)!,
    months,
    at: at.map((a) => ({ month: a.month, started: told(a.started), employed: told(a.employed) })),
    isMoneyShownAt: (month) => isMoneyShownAt(whole, month, rules.minCell),
    hides,
  };
}

interface Series {
  readonly started: Float64Array;
  readonly employed: Float64Array;
  readonly droppedOut: Float64Array;
  readonly toWork: Float64Array;
}

const seriesOf = ({ observed: leaves }: Unit, { months }: Observed): Series => {
  const of = (kind: CountKind): Float64Array => together<ObservedLeaf>(leaves, months, (leaf) => leaf[kind]);
  return {
    started: of("started"),
    employed: of("employed"),
    droppedOut: of("droppedOut"),
    toWork: of("toWork"),
  };
};

const lastOf = (values: Float64Array): number => values.at(-1) ?? 0;

function unitCells(book: CountBook, own: Series): Record<ShownKind | "months", Cell> {
  const begun = sumOf(own.started);
  const there = lastOf(own.employed);
  const cells = {
    started: book.cell(begun),
    employed: book.cell(there),
    left: book.cell(Math.max(0, begun - there)),
    droppedOut: book.cell(sumOf(own.droppedOut)),
    toWork: book.cell(sumOf(own.toWork)),
    months: book.cell(sumOf(own.employed)),
  };
  if (there <= begun) book.sum(cells.started, [cells.employed, cells.left]);
  const others = begun - there - sumOf(own.droppedOut) - sumOf(own.toWork);
  // Who left in no way that is told is no row, and a reader knows the sum all the same.
  if (there <= begun && others >= 0)
    book.sum(cells.left, [cells.droppedOut, cells.toWork, book.unseen(others)]);
  return cells;
}

const partsOf = ({ parts }: Units, by: "measure" | "sex", unit: Unit): Unit[] =>
  parts.filter(
    ({ of }) =>
      of.kind === "part" &&
      (by === "measure"
        ? of.measure === (unit.of as { measure: number }).measure
        : of.sex === (unit.of as { sex: string }).sex),
  );

interface MonthCells {
  readonly month: number;
  readonly started: Cell;
  readonly employed: Cell;
  readonly left: Cell;
  readonly back: Cell;
}

/** Month by month, for everybody and each sex: who begins and who is there, from which who leaves follows. */
function monthCells(
  book: CountBook,
  units: Units,
  series: ReadonlyMap<Unit, Series>,
  cells: ReadonlyMap<Unit, Record<ShownKind | "months", Cell>>,
): { unit: Unit; months: MonthCells[] }[] {
  const found = [units.all, ...units.sexes].map((unit) => {
    const { started, employed } = series.get(unit)!;
    const own = cells.get(unit)!;
    const months = [...started.keys()].map((month): MonthCells => {
      const more = (employed[month - 1] ?? 0) + started[month]! - employed[month]!;
      return {
        month,
        started: book.cell(started[month]!),
        employed: month === started.length - 1 ? own.employed : book.cell(employed[month]!),
        left: book.cell(Math.max(0, more)),
        back: book.unseen(Math.max(0, -more)),
      };
    });
    months.forEach((m, i) => {
      const before = months[i - 1];
      book.bind([
        ...(before === undefined ? [] : [[before.employed, 1] as const]),
        [m.started, 1],
        [m.back, 1],
        [m.left, -1],
        [m.employed, -1],
      ]);
    });
    book.sum(own.started, months.map((m) => m.started)); // prettier-ignore
    book.sum(own.months, months.map((m) => m.employed)); // prettier-ignore
    return { unit, months };
  });
  const [whole, ...parts] = found;
  if (parts.length > 0)
    whole!.months.forEach((m, i) => {
      book.sum(m.started, parts.map((p) => p.months[i]!.started)); // prettier-ignore
      book.sum(m.employed, parts.map((p) => p.months[i]!.employed)); // prettier-ignore
    });
  return found;
}

/** By months before the last, in order: who began between two of them follows, and is hidden when they are few. */
function atCells(
  book: CountBook,
  places: readonly number[],
  { started, employed }: Series,
  own: Record<ShownKind | "months", Cell>,
  months: readonly MonthCells[] | undefined,
): { month: number; started: Cell; employed: Cell }[] {
  const last = started.length - 1;
  const found: { month: number; started: Cell; employed: Cell }[] = [];
  for (const month of [...new Set([...places, last])].sort((a, b) => a - b)) {
    const before = found.at(-1);
    const from = before === undefined ? 0 : before.month + 1;
    const begun = sumOf(started, month + 1);
    const between = book.cell(begun - sumOf(started, from));
    const cells = {
      month,
      started: month === last ? own.started : book.cell(begun),
      employed: month === last ? own.employed : (months?.[month]?.employed ?? book.cell(employed[month]!)),
    };
    book.sum(cells.started, [...(before === undefined ? [] : [before.started]), between]);
    if (months !== undefined) book.sum(between, months.slice(from, month + 1).map((m) => m.started)); // prettier-ignore
    if (month !== last && employed[month]! <= begun)
      book.sum(cells.started, [cells.employed, book.cell(begun - employed[month]!)]);
    found.push(cells);
  }
  return found.filter(({ month }) => places.includes(month));
}

/** Wages and support are for those who are there, support from the municipality for those who have left. */
function paidOf(
  { observed: leaves }: Unit,
  { months: last }: Observed,
  counts: ShownUnit["counts"],
  months: Shown,
): ShownUnit["paid"] {
  const { started, left } = counts;
  const paid = (line: Line): number | undefined => {
    const isShown = line === "aid" ? started !== undefined && left !== undefined : months !== undefined;
    return isShown && started !== undefined
      ? sumOf(together<ObservedLeaf>(leaves, last, (leaf) => leaf.paid[line]))
      : undefined;
  };
  return Object.fromEntries(lines.map((line) => [line, paid(line)])) as unknown as ShownUnit["paid"];
}

/** Neither those who had left by then are few, nor those who were there in some month after. */
function isMoneyShownAt({ started, employed }: Series, month: number, minCell: number): boolean {
  const few = (people: number): boolean => people !== 0 && Math.abs(people) < minCell;
  const begun = summedUp(started);
  const months = [...started.keys()].slice(month);
  return months.every((t) => !few(employed[t]!) && !few(begun[t]! - employed[t]!));
}
