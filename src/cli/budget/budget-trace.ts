import { belongingTo } from "../../budget/cube.js";
import { ExactSum } from "../../core/decimal.js";
import { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import type { LayoutAnswers } from "../../input/budget-layout/layout.js";
import type { BudgetLine } from "../../input/files/budget-line.js";
import { readBudget } from "../../input/files/budget-file.js";
import type { Trace } from "../../report/budget/explanations.js";

/** More lines than this under one sum are told as one number. */
const LINES_SHOWN = 50;

/** Finds the lines behind a sum by reading the files again: the sums themselves hold no lines. */
export const budgetTrace =
  (sources: readonly Source[], answers: LayoutAnswers): Trace =>
  async (cells, most = LINES_SHOWN) => {
    const belongs = belongingTo(cells);
    const lines: BudgetLine[] = [];
    const rest = { amount: new ExactSum(), actual: new ExactSum() };
    let more = 0;
    for (const source of sources) {
      const take = (line: BudgetLine): void => {
        if (!belongs(line)) return;
        if (lines.length < most) lines.push(line);
        else {
          rest.amount.add(line.amount);
          if (line.actual !== undefined) rest.actual.add(line.actual);
          more += 1;
        }
      };
      await readBudget(source, new Problems(), { take }, answers);
    }
    return { lines, more: { lines: more, amount: rest.amount.total(), actual: rest.actual.total() } };
  };
