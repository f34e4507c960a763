import { split } from "../../budget/cube.js";
import { inUnitsOf, roundTo } from "../../core/decimal.js";
import { say } from "../../texts/say.js";
import type { BudgetContext } from "./context.js";
import type { Chart } from "../report.js";

/** More parts than these make a picture nobody can read. */
const MOST_PARTS = 12;

/** A bar per year for each measure (or funder …); none for a single bar, or for too many. */
export function budgetChart({ budget, view, unit, figures }: BudgetContext): Chart | undefined {
  const names = [...split(budget.cells, view.by).keys()];
  if (names.length > MOST_PARTS || names.length * figures.length < 2) return undefined;
  return {
    title: say(`budget.chart.${view.by}`),
    unit: unit.name,
    decimals: unit.name === "mnkr" ? 1 : 0,
    categories: figures.map((f) => String(f.year)),
    series: names.map((name) => ({
      name: name === "" ? say("budget.notStated") : name,
      values: figures.map((f) => {
        const amount = f.parts.find((p) => p.name === name)?.amount;
        if (amount === undefined) return undefined;
        return inUnitsOf(unit.step === undefined ? amount : roundTo(amount, unit.step), unit.size);
      }),
    })),
  };
}
