import { compare, isZero, minus, type Money, noMoney, same } from "../core/decimal.js";
import { normalized } from "../core/names.js";
import { type CubeCell, inYear, total, valueOf, yearsOf } from "./cube.js";
import type { BudgetDimension } from "./dimension.js";

/** `gone` and `new`: only one of the two budgets has it. */
export type ChangeKind = "new" | "gone" | "raised" | "lowered" | "unchanged";

/** What something comes to in the budget before and in the one after. */
export interface Difference {
  /** No cells where that budget does not have it. */
  readonly before: readonly CubeCell[];
  readonly after: readonly CubeCell[];
  readonly kind: ChangeKind;
  /** After less before. */
  readonly change: Money;
}

/** A measure, funder … by its name, as the budget after writes it when it has it. */
export interface PartDifference extends Difference {
  readonly name: string;
}

export interface YearDifference extends Difference {
  readonly year: number;
  readonly parts: readonly PartDifference[];
}

/** Year by year, and all of them. Matched by name, however it is spaced and whatever its case, never by place. */
export interface BudgetDifference {
  readonly by: BudgetDimension;
  readonly years: readonly YearDifference[];
  /** The parts over all years. */
  readonly parts: readonly PartDifference[];
  readonly whole: Difference;
}

export function budgetDifference(
  before: readonly CubeCell[],
  after: readonly CubeCell[],
  by: BudgetDimension,
): BudgetDifference {
  const years = [...new Set([...yearsOf(before), ...yearsOf(after)])].sort((a, b) => a - b);
  return {
    by,
    years: years.map((year) => {
      const [was, is] = [inYear(before, year), inYear(after, year)];
      return { year, ...difference(was, is), parts: partsOf(was, is, by) };
    }),
    parts: partsOf(before, after, by),
    whole: difference(before, after),
  };
}

/** In the order in which the budget after has them; then those that are gone. */
function partsOf(
  before: readonly CubeCell[],
  after: readonly CubeCell[],
  by: BudgetDimension,
): PartDifference[] {
  const parts = new Map<string, { name: string; before: CubeCell[]; after: CubeCell[] }>();
  const add = (cells: readonly CubeCell[], to: "before" | "after"): void => {
    for (const cell of cells) {
      const name = valueOf(cell, by);
      const key = normalized(name);
      const part = parts.get(key) ?? { name, before: [], after: [] };
      parts.set(key, part);
      part[to].push(cell);
    }
  };
  add(after, "after");
  add(before, "before");
  return [...parts.values()].map((part) => ({ name: part.name, ...difference(part.before, part.after) }));
}

function difference(before: readonly CubeCell[], after: readonly CubeCell[]): Difference {
  return { before, after, kind: kindOf(before, after), change: minus(total(after), total(before)) };
}

function kindOf(before: readonly CubeCell[], after: readonly CubeCell[]): ChangeKind {
  const [was, is] = [total(before), total(after)];
  if (before.length === 0 && !isZero(is)) return "new";
  if (after.length === 0 && !isZero(was)) return "gone";
  if (same(was, is)) return "unchanged";
  return compare(is, was) > 0 ? "raised" : "lowered";
}

export const hasChanged = ({ kind }: Difference): boolean => kind !== "unchanged";

/** Largest change first, whichever way it goes; those that are alike in the order they have. */
export function byChange<D extends Difference>(all: readonly D[]): D[] {
  const size = ({ change }: Difference): Money =>
    compare(change, noMoney) < 0 ? minus(noMoney, change) : change;
  return [...all].sort((a, b) => compare(size(b), size(a)));
}
