import type { Report } from "../report.js";

/** Budget and result in one: the budget's own tables come first in the annex. */
export function withBudget(run: Report, budget: Report): Report {
  const { annex } = run;
  return {
    ...run,
    ...(annex === undefined ? {} : { annex: { ...annex, tables: [...budget.tables, ...annex.tables] } }),
    charts: [...(run.charts ?? []), ...(budget.charts ?? [])],
    notes: [...budget.notes, ...run.notes],
  };
}
