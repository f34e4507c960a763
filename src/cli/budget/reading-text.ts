import { ExactSum, plain } from "../../core/decimal.js";
import type { BudgetLine } from "../../input/files/budget-line.js";
import type { TableReading } from "../../input/files/budget-file.js";
import { factText } from "../../texts/layout-facts.js";
import { readable } from "../../texts/numbers.js";
import { say, text } from "../../texts/say.js";
import { quotable } from "../../texts/quotable.js";
import type { Language } from "../../texts/words.js";

/** The sums of a budget's years, as its lines are read. */
export class YearSums {
  private readonly years = new Map<number, ExactSum>();

  add({ year, amount }: BudgetLine): void {
    let sum = this.years.get(year);
    if (sum === undefined) {
      sum = new ExactSum();
      this.years.set(year, sum);
    }
    sum.add(amount);
  }

  /** Year and kronor, in order. */
  all(): readonly (readonly [number, string])[] {
    return [...this.years].sort(([a], [b]) => a - b).map(([year, sum]) => [year, plain(sum.total())]);
  }
}

/** How each table of a budget was read, and what it comes to; empty when its rows say all that themselves. */
export function readingText(readings: readonly TableReading[], sums: YearSums, language: Language): string {
  if (readings.every(({ facts }) => facts.length === 0)) return "";
  const kronor = (amount: string): string => readable(amount, language, " ");
  const tables = quotable(readings).flatMap(({ file, facts, totals }) => [
    text(say("check.readAs", { file }), language),
    ...facts.map((fact) => `  ${factText(fact, language)}`),
    ...totals.map(({ line, text: name, given, computed }) => {
      const said = { line, text: name, given: kronor(given), computed: kronor(computed) };
      return `  ${text(say("check.ownTotal", said), language)}`;
    }),
  ]);
  const years = sums
    .all()
    .map(
      ([year, sum]) => `  ${text(say("check.yearSum", { year: String(year), sum: kronor(sum) }), language)}`,
    );
  return `${[...tables, ...years].join("\n")}\n`;
}
