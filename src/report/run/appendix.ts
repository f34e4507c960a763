import { once } from "../../core/once.js";
import type { Report } from "../report.js";

/** Budget and result in one: the budget's own tables come first in the annex. */
export function withBudget(run: Report, budget: Report): Report {
  const { annex } = run;
  const tables = once(() => [...budget.tables, ...(annex?.tables ?? [])]);
  return {
    ...run,
    ...(annex && {
      annex: {
        asked: annex.asked,
        get tables() {
          return tables();
        },
        get pointers() {
          return annex.pointers;
        },
      },
    }),
    charts: [...(run.charts ?? []), ...(budget.charts ?? [])],
    notes: [...budget.notes, ...run.notes],
  };
}
