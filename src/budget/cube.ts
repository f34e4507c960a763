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
import type { BudgetLine } from "../input/budget-line.js";
import { detached } from "../tabular/detached.js";
import type { Dimension } from "./dimension.js";

/**
 * All lines that agree on year, measure, funder, cost type, responsible, overhead share and whether they count posts,
 * as one.
 */
export interface Cell {
  readonly key: string;
  readonly measure: string;
  readonly year: number;
  readonly funder: string;
  readonly costType: string;
  readonly responsible: string;
  readonly ownOverhead: Rate | undefined;
  readonly amount: Money;
  /** Undefined when no line of the cell has an outcome. */
  readonly actual: Money | undefined;
  readonly posts: Count;
  readonly countsPosts: boolean;
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
  readonly cells: readonly Cell[];
  readonly files: readonly string[];
  resources(measure: string, year: number): Resources;
}

const RESOURCES_KEPT = 40;

interface OpenCell {
  readonly first: BudgetLine;
  readonly amount: ExactSum;
  actual: ExactSum | undefined;
  posts: Count;
  lines: number;
}

const none = count("0");
const key = (l: BudgetLine): string => {
  const overhead = l.overhead === undefined ? "" : plain(l.overhead);
  const posts = l.posts === undefined ? "" : "posts";
  return `${l.measure}\u0000${l.year}\u0000${l.funder}\u0000${l.costType}\u0000${l.responsible}\u0000${overhead}\u0000${posts}`;
};

/** A line whose names no longer hold on to the text they were cut from. */
const kept = (line: BudgetLine): BudgetLine => ({
  ...line,
  measure: detached(line.measure),
  funder: detached(line.funder),
  costType: detached(line.costType),
  responsible: detached(line.responsible),
});

/** Adds lines one by one. Names that differ only in case or accents stay apart here; `check` asks about them. */
export class BudgetCube {
  private readonly cells = new Map<string, OpenCell>();
  private readonly texts = new Map<string, { kept: Set<string>; more: number }>();
  private readonly files = new Set<string>();

  add(line: BudgetLine): void {
    this.files.add(line.file);
    const k = key(line);
    let cell = this.cells.get(k);
    if (cell === undefined) {
      cell = { first: kept(line), amount: new ExactSum(), actual: undefined, posts: none, lines: 0 };
      this.cells.set(k, cell);
    }
    cell.amount.add(line.amount);
    if (line.actual !== undefined) (cell.actual ??= new ExactSum()).add(line.actual);
    if (line.posts !== undefined) cell.posts = plus(cell.posts, line.posts);
    cell.lines += 1;
    if (line.resources !== "") this.addResources(line);
  }

  private addResources(line: BudgetLine): void {
    const k = `${line.measure}\u0000${String(line.year)}`;
    let texts = this.texts.get(k);
    if (texts === undefined) {
      texts = { kept: new Set(), more: 0 };
      this.texts.set(k, texts);
    }
    if (texts.kept.has(line.resources)) return;
    if (texts.kept.size < RESOURCES_KEPT) texts.kept.add(detached(line.resources));
    else texts.more += 1;
  }

  budget(): Budget {
    const texts = this.texts;
    return {
      files: [...this.files],
      cells: [...this.cells].map(([cellKey, { first, amount, actual, posts, lines }]) => ({
        key: cellKey,
        measure: first.measure,
        year: first.year,
        funder: first.funder,
        costType: first.costType,
        responsible: first.responsible,
        ownOverhead: first.overhead,
        amount: amount.total(),
        actual: actual?.total(),
        posts,
        countsPosts: first.posts !== undefined,
        lines,
      })),
      resources(measure, year) {
        const found = texts.get(`${measure}\u0000${String(year)}`);
        return { texts: [...(found?.kept ?? [])], more: found?.more ?? 0 };
      },
    };
  }
}

export const total = (cells: readonly Cell[]): Money => sum(cells.map((c) => c.amount));
export const totalPosts = (cells: readonly Cell[]): Count => sumCounts(cells.map((c) => c.posts));

export const totalInYear = (cells: readonly Cell[], year: number): Money => total(inYear(cells, year));

/** The sum of the outcomes there are; undefined when there are none. */
export function totalActual(cells: readonly Cell[]): Money | undefined {
  const known = cells.flatMap((c) => (c.actual === undefined ? [] : [c.actual]));
  return known.length === 0 ? undefined : sum(known);
}

/** Tells whether a line is one of those that a few cells are made of. */
export function belongingTo(cells: readonly Cell[]): (line: BudgetLine) => boolean {
  const keys = new Set(cells.map((c) => c.key));
  return (line) => keys.has(key(line));
}

/** The years of the cells, in order. */
export const yearsOf = (cells: readonly Cell[]): number[] =>
  [...new Set(cells.map((c) => c.year))].sort((a, b) => a - b);

/** The cells by one dimension, in the order the values first stand in the files. */
export function split(cells: readonly Cell[], by: Dimension): Map<string, Cell[]> {
  const parts = new Map<string, Cell[]>();
  for (const cell of cells) {
    const part = parts.get(cell[by]);
    if (part === undefined) parts.set(cell[by], [cell]);
    else part.push(cell);
  }
  return parts;
}

export const inYear = (cells: readonly Cell[], year: number): Cell[] => cells.filter((c) => c.year === year);

/** The budget without the years that were not asked for. */
export const onlyYears = (budget: Budget, years: ReadonlySet<number>): Budget => ({
  ...budget,
  cells: budget.cells.filter((c) => years.has(c.year)),
});
