import { type AccountPart, type AccountCodes, isAccountPart } from "../core/account-string.js";
import {
  type Count,
  count,
  ExactSum,
  type Money,
  plain,
  plus,
  type Rate,
  sum,
  sumCounts,
} from "../core/decimal.js";
import type { BudgetLine } from "../input/files/budget-line.js";
import type { FurtherLines } from "../input/files/budget-takers.js";
import type { BudgetDimension } from "./dimension.js";

/**
 * All lines that agree on year, measure, funder, cost type, responsible, overhead share, whether they count posts or are
 * in kind, and the parts of the account string that the cube keeps apart, as one.
 */
export interface CubeCell {
  readonly key: string;
  readonly measure: string;
  readonly year: number;
  readonly funder: string;
  readonly costType: string;
  readonly responsible: string;
  /** The parts that the cube keeps apart: empty where a line gives none. */
  readonly codes: AccountCodes;
  readonly ownOverhead: Rate | undefined;
  readonly amount: Money;
  /** Undefined when no line of the cell has an outcome. */
  readonly actual: Money | undefined;
  /** What lines forecast for the whole year themselves, and what those lines were to cost, and have cost so far. */
  readonly forecast?: { readonly own: Money; readonly budget: Money; readonly actual: Money };
  readonly posts: Count;
  readonly countsPosts: boolean;
  /** A cost that is not paid. */
  readonly inKind: boolean;
  /** What the amount was raised by, and from. */
  readonly indexed?: { readonly factor: Rate; readonly before: Money };
  readonly lines: number;
}

/** What the lines ask for in one measure and year, as written: `1 kurator, 1 samordnare`. */
export interface Resources {
  readonly texts: readonly string[];
  /** Different texts beyond those kept. */
  readonly more: number;
}

/** A budget: sums by everything that tables ask for, in memory that grows with the tables, not with the lines. */
export interface Budget {
  readonly cells: readonly CubeCell[];
  readonly files: readonly string[];
  resources(measure: string, year: number): Resources;
  /** What the lines remark in one measure and year, each remark once. */
  notes(measure: string, year: number): readonly string[];
}

const RESOURCES_KEPT = 40;
const NOTES_KEPT = 10;

interface OpenCell {
  readonly key: string;
  readonly first: BudgetLine;
  readonly amount: ExactSum;
  actual: ExactSum | undefined;
  forecast: { readonly own: ExactSum; readonly budget: ExactSum; readonly actual: ExactSum } | undefined;
  posts: Count;
  lines: number;
}

const none = count("0");
const keyOf = (l: BudgetLine, parts: readonly AccountPart[]): string => {
  const names = `${l.measure}\u0000${l.year}\u0000${l.funder}\u0000${l.costType}\u0000${l.responsible}`;
  return `${names}\u0000${restOf(l, parts)}`;
};
function overheadAndPosts({ overhead, posts, inKind }: BudgetLine): string {
  if (overhead === undefined && posts === undefined && inKind === undefined) return "";
  const share = overhead === undefined ? "" : plain(overhead);
  return `${share}\u0000${posts === undefined ? "" : "posts"}\u0000${inKind === undefined ? "" : "kind"}`;
}
/** What few lines say, as one text. */
function restOf(line: BudgetLine, parts: readonly AccountPart[]): string {
  const rest = overheadAndPosts(line);
  return parts.length === 0 ? rest : `${rest}\u0000${parts.map((p) => line.codes?.[p] ?? "").join("\u0000")}`;
}

/**
 * A measure's year on the way to its cells: a map for each part of their key, since making one text of the parts for
 * every line costs more than all else that is done with it.
 */
interface OpenYear {
  readonly funders: Map<string, Map<string, Responsible>>;
  /** Of resources, and how many more there were than are kept. */
  readonly texts: Set<string>;
  more: number;
  /** Made when a line has a remark: few do. */
  notes: Set<string> | undefined;
}
type Responsible = Map<string, Map<string, OpenCell>>;

const newMap = <K, V>(): Map<K, V> => new Map<K, V>();
const newYear = (): OpenYear => ({ funders: new Map(), texts: new Set(), more: 0, notes: undefined });

/** What the map has under a key; made when there is nothing. */
function under<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let found = map.get(key);
  if (found === undefined) {
    found = make();
    map.set(key, found);
  }
  return found;
}

function addResources(year: OpenYear, text: string): void {
  if (year.texts.has(text)) return;
  if (year.texts.size < RESOURCES_KEPT) year.texts.add(text);
  else year.more += 1;
}

/** Adds lines one by one. Names that differ only in case or accents stay apart here; `check` asks about them. */
export class BudgetCube {
  private readonly cells: OpenCell[] = [];
  private readonly measures = new Map<string, Map<number, OpenYear>>();
  private readonly files = new Set<string>();

  /** `parts` of account strings make cells of their own; there may be many, so only those that tables ask for. */
  constructor(private readonly parts: readonly AccountPart[] = []) {}

  add(line: BudgetLine): void {
    this.files.add(line.file);
    const year = this.yearOf(line);
    const cell = this.cellOf(line, year);
    cell.amount.add(line.amount);
    if (line.actual !== undefined) (cell.actual ??= new ExactSum()).add(line.actual);
    if (line.forecast !== undefined) {
      cell.forecast ??= { own: new ExactSum(), budget: new ExactSum(), actual: new ExactSum() };
      cell.forecast.own.add(line.forecast);
      cell.forecast.budget.add(line.amount);
      if (line.actual !== undefined) cell.forecast.actual.add(line.actual);
    }
    if (line.posts !== undefined) cell.posts = plus(cell.posts, line.posts);
    cell.lines += 1;
    if (line.resources !== "") addResources(year, line.resources);
    if (line.note !== undefined && (year.notes?.size ?? 0) < NOTES_KEPT)
      (year.notes ??= new Set()).add(line.note);
  }

  /** Further lines that say the same as one that was added, but for their amounts. */
  addAlike(like: BudgetLine, { lines, amount, actual }: FurtherLines): void {
    const year = this.yearOf(like);
    const cell = this.cellOf(like, year);
    cell.amount.add(amount);
    if (actual !== undefined) (cell.actual ??= new ExactSum()).add(actual);
    cell.lines += lines;
    if (like.resources !== "" && !year.texts.has(like.resources)) year.more += lines;
  }

  private yearOf({ measure, year }: BudgetLine): OpenYear {
    const years = under(this.measures, measure, newMap<number, OpenYear>);
    return under(years, year, newYear);
  }

  private cellOf(line: BudgetLine, year: OpenYear): OpenCell {
    const costTypes = under(year.funders, line.funder, newMap<string, Responsible>);
    const responsible = under(costTypes, line.costType, newMap<string, Map<string, OpenCell>>);
    const rest = under(responsible, line.responsible, newMap<string, OpenCell>);
    const last = restOf(line, this.parts);
    let cell = rest.get(last);
    if (cell === undefined) {
      cell = {
        key: keyOf(line, this.parts),
        first: line,
        amount: new ExactSum(),
        actual: undefined,
        forecast: undefined,
        posts: none,
        lines: 0,
      };
      rest.set(last, cell);
      this.cells.push(cell);
    }
    return cell;
  }

  budget(): Budget {
    const { measures, parts } = this;
    return {
      files: [...this.files],
      cells: this.cells.map(({ key, first, amount, actual, forecast, posts, lines }) => ({
        key,
        measure: first.measure,
        year: first.year,
        funder: first.funder,
        costType: first.costType,
        responsible: first.responsible,
        codes: Object.fromEntries(parts.map((p) => [p, first.codes?.[p] ?? ""])),
        ownOverhead: first.overhead,
        amount: amount.total(),
        actual: actual?.total(),
        ...(forecast === undefined
          ? {}
          : {
              forecast: {
                own: forecast.own.total(),
                budget: forecast.budget.total(),
                actual: forecast.actual.total(),
              },
            }),
        posts,
        countsPosts: first.posts !== undefined,
        inKind: first.inKind === true,
        lines,
      })),
      resources(measure, year) {
        const found = measures.get(measure)?.get(year);
        return { texts: [...(found?.texts ?? [])], more: found?.more ?? 0 };
      },
      notes: (measure, year) => [...(measures.get(measure)?.get(year)?.notes ?? [])],
    };
  }
}

export const total = (cells: readonly CubeCell[]): Money => sum(cells.map((c) => c.amount));
export const totalPosts = (cells: readonly CubeCell[]): Count => sumCounts(cells.map((c) => c.posts));

export const totalInYear = (cells: readonly CubeCell[], year: number): Money => total(inYear(cells, year));

/** The sum of the outcomes there are; undefined when there are none. */
export function totalActual(cells: readonly CubeCell[]): Money | undefined {
  const known = cells.flatMap((c) => (c.actual === undefined ? [] : [c.actual]));
  return known.length === 0 ? undefined : sum(known);
}

/** Tells whether a line is one of those that a few cells are made of. */
export function belongingTo(cells: readonly CubeCell[]): (line: BudgetLine) => boolean {
  const keys = new Set(cells.map((c) => c.key));
  const parts = Object.keys(cells[0]?.codes ?? {}).filter(isAccountPart);
  return (line) => keys.has(keyOf(line, parts));
}

/** The years of the cells, in order. */
export const yearsOf = (cells: readonly CubeCell[]): number[] =>
  [...new Set(cells.map((c) => c.year))].sort((a, b) => a - b);

/** What a cell is by one dimension; throws when it is a part of the account string that the cube did not keep apart. */
export function valueOf(cell: CubeCell, by: BudgetDimension): string {
  if (!isAccountPart(by)) return cell[by];
  const code = cell.codes[by];
  if (code === undefined) throw new Error(`the cube does not keep ${by} apart`);
  return code;
}

/** The cells by one dimension, in the order the values first stand in the files. */
export function split(cells: readonly CubeCell[], by: BudgetDimension): Map<string, CubeCell[]> {
  const parts = new Map<string, CubeCell[]>();
  for (const cell of cells) {
    const name = valueOf(cell, by);
    const part = parts.get(name);
    if (part === undefined) parts.set(name, [cell]);
    else part.push(cell);
  }
  return parts;
}

export const inYear = (cells: readonly CubeCell[], year: number): CubeCell[] =>
  cells.filter((c) => c.year === year);

/** The budget without the years that were not asked for. */
export const onlyYears = (budget: Budget, years: ReadonlySet<number>): Budget => ({
  ...budget,
  cells: budget.cells.filter((c) => years.has(c.year)),
});
