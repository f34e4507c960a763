import { kronor, type Money, noRate, plus, rate, type Rate, roundTo, times } from "../core/decimal.js";
import { folded } from "../core/names.js";
import type { IndexRate } from "../input/files/index-file.js";
import type { Budget, CubeCell } from "./cube.js";

/** How the amounts of later years follow from the prices of one year. */
export interface IndexRule {
  /** The year whose prices the file is in; amounts of earlier years stay as they are. */
  readonly base: number;
  readonly rates: readonly IndexRate[];
}

/** The names that stand for every type of cost that has no rate of its own. */
const others = new Set(["ovrigt", "ovriga", "other"]);
const krona = kronor("1");

/** The rate at which a type of cost rises from the year before; undefined when the rule has none for the year. */
function rateOf({ rates }: IndexRule, costType: string, year: number): Rate | undefined {
  const of = ratesOf(rates, costType);
  return (of.find((r) => r.year === year) ?? of.find((r) => r.year === undefined))?.rate;
}

/** Those of the type of cost; those of all others where it has none. */
export function ratesOf(rates: readonly IndexRate[], costType: string): readonly IndexRate[] {
  const own = rates.filter((r) => folded(r.costType) === folded(costType));
  return own.length > 0 ? own : rates.filter((r) => others.has(folded(r.costType)));
}

export const isForOthers = ({ costType }: IndexRate): boolean => others.has(folded(costType));

/** Years that a cell must be raised through and that have no rate, by type of cost. */
export function yearsWithoutRate(
  cells: readonly CubeCell[],
  rule: IndexRule,
): { costType: string; year: number }[] {
  const missing = new Map<string, { costType: string; year: number }>();
  for (const { costType, year: last } of cells) {
    if (ratesOf(rule.rates, costType).length === 0) continue;
    for (let year = rule.base + 1; year <= last; year++)
      if (rateOf(rule, costType, year) === undefined)
        missing.set(`${folded(costType)} ${year}`, { costType, year });
  }
  return [...missing.values()];
}

/** What amounts of a type of cost are multiplied by in a year: 1 where they are not indexed. Exact. */
export function indexFactor(rule: IndexRule, costType: string, year: number): Rate {
  let factor: Money = krona;
  for (let y = rule.base + 1; y <= year; y++)
    factor = times(factor, plus(rate("1"), rateOf(rule, costType, y) ?? noRate));
  return factor as unknown as Rate;
}

/** The budget with the amounts of each cell raised, to whole kronor, halves away from zero. */
export const indexed = (budget: Budget, rule: IndexRule): Budget => ({
  ...budget,
  cells: budget.cells.map((cell) => {
    if (cell.year <= rule.base || ratesOf(rule.rates, cell.costType).length === 0) return cell;
    const factor = indexFactor(rule, cell.costType, cell.year);
    const amount = roundTo(times(cell.amount, factor), krona);
    return { ...cell, amount, indexed: { factor, before: cell.amount } };
  }),
});
