import { yearsOf } from "../../budget/cube.js";
import { isForOthers } from "../../budget/indexing.js";
import { percentOf } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { folded } from "../../core/names.js";
import { say } from "../../texts/say.js";
import type { BudgetContext } from "./context.js";

/** What was raised, by how much, and from the prices of which year: said right under the figures. */
export function indexNotes({ budget, view: { index } }: BudgetContext): readonly Label[] {
  if (index === undefined) return [];
  const years = yearsOf(budget.cells);
  const names = [...new Map(index.rates.map((r) => [folded(r.costType), r])).values()];
  const rises = names.map((named) => {
    const own = index.rates.filter((r) => folded(r.costType) === folded(named.costType));
    const every = own.find((r) => r.year === undefined);
    return {
      costType: named.costType,
      forOthers: isForOthers(named),
      ...(every === undefined ? {} : { every: percentOf(every.rate) }),
      years: own.flatMap(({ year, rate }) =>
        year === undefined || year <= index.base ? [] : [{ year, percent: percentOf(rate) }],
      ),
    };
  });
  const before = years.filter((year) => year < index.base);
  return [say("budget.note.index", { base: index.base, rises, before })];
}
