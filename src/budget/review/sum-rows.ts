import { type Amount, plain, toMoney, toFloat } from "../../core/decimal.js";
import type { ReviewProblem } from "../../core/problems/review.js";
import type { BudgetRow } from "../../input/files/budget-row.js";
import { excerpt } from "../../tabular/cells/excerpt.js";
import type { BudgetComparison } from "../comparison.js";

interface OpenRow {
  readonly first: BudgetRow;
  readonly year: number;
  ore: number;
  /** Of a row with amounts in several years, those after the first. */
  others: Map<number, number> | undefined;
}

/** Whole öre, or near enough to tell equal sums. */
const oreOf = (amount: Amount): number =>
  typeof amount === "number" ? amount : toFloat(toMoney(amount)) * 100;

/**
 * A row that is just the sum of all rows above it in its file, in each of its years, may be a total that goes by another
 * name: that of the department, say. Two rows or more must stand above it.
 */
export class SumRows implements BudgetComparison {
  private readonly found: ReviewProblem[] = [];
  private file = "";
  private above = new Map<number, { ore: number; rows: number }>();
  private open: OpenRow | undefined;

  constructor(
    /** Lines that somebody has said are budget lines. */
    private readonly kept: ReadonlySet<number> | undefined,
  ) {}

  add(row: BudgetRow): void {
    const { amount, year, file, line } = row;
    if (this.open !== undefined && (this.open.first.line !== line || this.file !== file)) this.close();
    if (file !== this.file) {
      this.file = file;
      this.above = new Map();
    }
    if (amount === undefined || year === undefined) return;
    const ore = oreOf(amount);
    const { open } = this;
    if (open === undefined) this.open = { first: row, year, ore, others: undefined };
    else if (open.year === year) open.ore += ore;
    else (open.others ??= new Map()).set(year, (open.others.get(year) ?? 0) + ore);
  }

  findings(): ReviewProblem[] {
    this.close();
    return this.found;
  }

  private close(): void {
    if (this.open === undefined) return;
    const { first, year, ore, others } = this.open;
    this.open = undefined;
    const years = [[year, ore] as const, ...(others ?? [])];
    const compared = years.filter(([, part]) => part !== 0);
    const equals = compared.every(([of, part]) => {
      const above = this.above.get(of);
      return above !== undefined && above.rows >= 2 && Math.abs(above.ore - part) < 1;
    });
    if (equals && compared.length > 0 && this.kept?.has(first.line) !== true) {
      const sum = compared.reduce((total, [, part]) => total + part, 0);
      this.found.push({
        code: "rad-lika-med-summa",
        at: first.place("amount"),
        text: excerpt(first.text("measure")),
        amount: plain(toMoney(Math.round(sum))),
      });
    }
    for (const [of, part] of years) {
      const above = this.above.get(of);
      if (above === undefined) this.above.set(of, { ore: part, rows: 1 });
      else {
        above.ore += part;
        above.rows += 1;
      }
    }
  }
}
