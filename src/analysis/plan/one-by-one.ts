import { presentValue } from "../money/discounting.js";
import { taxCostOf } from "../run/tax-cost.js";
import type { RunResult } from "../run/run-result.js";
import { evaluate, isFaults } from "./evaluate.js";
import type { Figure } from "./figure.js";
import { lowest } from "./lowest.js";
import type { Values } from "./named.js";
import type { Plan } from "./plan.js";

/** Whether a plan has something that is worked out of a whole run, so that draws cannot be side by side. */
export const isOneByOne = ({ fading, scenario }: Plan): boolean =>
  fading !== undefined || taxCostOf(scenario) !== undefined;

/** Figures of draws that are worked out one by one: those of a run with each draw's values. */
export function figuresOneByOne(
  plan: Plan,
  draws: number,
  valuesOf: (draw: number) => Values,
  want: readonly Figure[],
): { readonly figures: Float64Array[]; readonly failed: number[] } {
  const figures = want.map(() => new Float64Array(draws).fill(NaN));
  const failed: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const result = evaluate(plan, valuesOf(draw));
    if (isFaults(result)) failed.push(draw);
    else want.forEach((figure, i) => (figures[i]![draw] = figureOf(result, figure)));
  }
  return { figures, failed };
}

function figureOf(result: RunResult, figure: Figure): number {
  const { ledger } = result;
  switch (figure.kind) {
    case "sum":
      return ledger.sum(figure.query);
    case "presentValue":
      return presentValue(ledger.perCycle(figure.query), result.figures.factors);
    case "lowest":
      return lowest(ledger.perCycle(figure.query));
    case "outcome": {
      const own = result.outcomes.find(({ outcome }) => outcome.id === figure.id);
      if (own === undefined) throw new RangeError(`no such outcome: ${figure.id}`);
      return own.ledger.sum(figure.query);
    }
    case "extraYears":
      return result.figures.extraInWork.years;
  }
}
