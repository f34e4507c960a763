import type { Report } from "../report.js";

/** Budget and result in one: what it means, the board's table, the budget, and then all the rest of the result. */
export function withBudget(run: Report, budget: Report): Report {
  const [board, ...rest] = run.tables;
  return {
    ...run,
    tables: [...(board === undefined ? [] : [board]), ...budget.tables, ...rest],
    ...(budget.chart === undefined ? {} : { chart: budget.chart }),
    notes: [...budget.notes, ...run.notes],
  };
}
