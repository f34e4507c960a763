import type { Problems } from "../../core/problem.js";
import type { LayoutFact } from "../../core/problems/layout.js";
import type { FilledRow } from "../budget-layout/filled-rows.js";
import { laidRows, type LaidRows } from "../budget-layout/laid-headers.js";
import type { BudgetLayout, LayoutAnswers } from "../budget-layout/layout.js";
import { BudgetAmounts } from "./budget-amounts.js";
import type { BudgetLine } from "./budget-line.js";
import { type LineReading, linesOf, partsIn } from "./budget-lines.js";
import type { BudgetTakers } from "./budget-takers.js";

interface LineOfRow {
  readonly reading: LineReading;
  readonly amount: number | undefined;
  readonly actual: number | undefined;
}

/** Reads the rows of one table by its layout: each holds one budget line, or one for each of its amounts. */
export class RowLines {
  private readonly laid: LaidRows;
  private readonly lines: readonly LineOfRow[];
  private readonly amounts: BudgetAmounts;
  private readonly shared = new Set<number>();

  constructor(
    file: string,
    layout: BudgetLayout,
    under: "costType" | "resources" | undefined,
    answers: LayoutAnswers,
    problems: Problems,
    private readonly takers: BudgetTakers,
  ) {
    this.laid = laidRows(file, layout, under);
    this.amounts = new BudgetAmounts(answers.euro);
    this.lines = this.laid.lines.map(({ header, currency, amountColumn }) => ({
      reading: {
        header,
        parts: partsIn(header),
        amounts: this.amounts,
        currency,
        problems,
        look: takers.look,
        shared: (line) => this.shared.add(line),
        prices: answers.prices,
        counted: answers.counted === true,
      },
      amount: amountColumn,
      actual: header.columns.actual.index,
    }));
  }

  /** The budget line of the row, when it has just one. */
  read(row: FilledRow): BudgetLine | undefined {
    const cells = this.laid.cells(row);
    let only: BudgetLine | undefined;
    let read = 0;
    for (const { reading, amount, actual } of this.lines) {
      if (amount !== undefined && cells[amount] === "") {
        if (actual === undefined || cells[actual] === "") continue;
        cells[amount] = "0"; // an outcome that nobody had planned
      }
      for (const line of linesOf({ line: row.line, cells }, reading)) {
        this.takers.take(line);
        only = line;
        read += 1;
      }
    }
    return read === 1 ? only : undefined;
  }

  /** What was made of amounts and funders. */
  facts(): LayoutFact[] {
    const lines = [...this.shared];
    return [
      ...(lines.length === 0 ? [] : [{ kind: "sharedFunders", lines } as const]),
      ...this.amounts.facts(),
    ];
  }
}
