import { type Money, noMoney, plus, roundToSum, roundTo, sum } from "../core/decimal.js";
import { type CubeCell, inYear, split, total, yearsOf } from "./cube.js";
import type { BudgetDimension } from "./dimension.js";
import { measureOverhead, type OverheadRule, yearOverhead } from "./overhead.js";

/** One measure, funder … in one year. `overhead` is undefined where overhead is not put on each part. */
export interface PartFigures {
  readonly name: string;
  readonly cells: readonly CubeCell[];
  readonly amount: Money;
  readonly overhead: Money | undefined;
}

/** One year of a budget table: the parts make the sum; sum and overhead make the total. */
export interface YearFigures {
  readonly year: number;
  readonly cells: readonly CubeCell[];
  readonly parts: readonly PartFigures[];
  readonly sum: Money;
  readonly overhead: Money;
  readonly total: Money;
}

/** The figures of each year, exact. */
export function figuresByYear(
  cells: readonly CubeCell[],
  by: BudgetDimension,
  rule: OverheadRule,
): YearFigures[] {
  return yearsOf(cells).map((year) => {
    const ofYear = inYear(cells, year);
    const overhead = yearOverhead(ofYear, rule);
    return {
      year,
      cells: ofYear,
      parts: [...split(ofYear, by)].map(([name, part]) => ({
        name,
        cells: part,
        amount: total(part),
        overhead: by === "measure" && rule.roundedPer === "measure" ? measureOverhead(part, rule) : undefined,
      })),
      sum: total(ofYear),
      overhead,
      total: plus(total(ofYear), overhead),
    };
  });
}

/**
 * The figures in whole steps that still add up: the total is rounded, sum and overhead share it by largest remainder,
 * and the parts share the sum likewise. A part can thereby differ by one step from its own rounding.
 */
export function roundedFigures(figures: readonly YearFigures[], step: Money): YearFigures[] {
  return figures.map((f) => {
    const whole = roundTo(f.total, step);
    const [roundedSum = noMoney, roundedOverhead = noMoney] = roundToSum([f.sum, f.overhead], step, whole);
    const amounts = roundToSum(
      f.parts.map((p) => p.amount),
      step,
      roundedSum,
    );
    const withOverhead = f.parts.every((p) => p.overhead !== undefined);
    const overheads = withOverhead
      ? roundToSum(
          f.parts.map((p) => p.overhead!),
          step,
          roundedOverhead,
        )
      : [];
    return {
      ...f,
      parts: f.parts.map((p, i) => ({ ...p, amount: amounts[i]!, overhead: overheads[i] })),
      sum: roundedSum,
      overhead: roundedOverhead,
      total: whole,
    };
  });
}

export const sumOf = (figures: readonly YearFigures[], of: "sum" | "overhead" | "total"): Money =>
  sum(figures.map((f) => f[of]));
