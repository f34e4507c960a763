import { type Money, plus, sum } from "../core/decimal.js";
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

export const sumOf = (figures: readonly YearFigures[], of: "sum" | "overhead" | "total"): Money =>
  sum(figures.map((f) => f[of]));
