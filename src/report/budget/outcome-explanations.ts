import type { CubeCell } from "../../budget/cube.js";
import { budgetToDate, linearForecast } from "../../budget/outcome.js";
import { count, isWhole, kronor, type Money, times, toMoney } from "../../core/decimal.js";
import type { Explanation, Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import { explainBudgetSum, node, roundedOnce, type Trace } from "./explanations.js";
import type { AmountUnit } from "../cells.js";
import { estimatedUnit, type OutcomeFigures } from "./outcome-figures.js";

/** What a row is of, before anything is rounded. */
export interface ExplainedOutcome {
  readonly cells: readonly CubeCell[];
  readonly budget: Money;
  readonly outcome: Money;
}

/** How each figure of a row came about. A figure that is rounded says so first. */
export function explainOutcome(
  of: ExplainedOutcome,
  figures: OutcomeFigures,
  unit: AmountUnit,
  months: number | undefined,
  trace: Trace,
) {
  const asShown = (exact: () => Explanation) => (): Explanation => rounded(exact(), unit);
  const estimated = (exact: () => Explanation) => (): Explanation =>
    rounded(exact(), estimatedUnit(unit, months));
  const passed = String(months ?? 12);
  const budget = (): Explanation => explainBudgetSum(say("outcome.budget"), of.cells, trace);
  const outcome = (): Explanation => explainActual(of, trace);
  const toDate = (): Explanation =>
    paced(say("outcome.toDate"), budgetToDate(of.budget, count(passed)), of.budget, budget, passed, "12");
  const forecast = (): Explanation =>
    paced(
      say("outcome.forecast"),
      linearForecast(of.outcome, count(passed)),
      of.outcome,
      outcome,
      "12",
      passed,
    );
  const difference = (value: Money, from: () => Explanation, minus: () => Explanation) => (): Explanation =>
    node(say("outcome.deviation"), value, { kind: "difference" }, () => [from(), minus()]);
  return {
    budget: asShown(budget),
    outcome: asShown(outcome),
    toDate: estimated(toDate),
    forecast: estimated(forecast),
    deviation: asShown(difference(figures.deviation, budget, outcome)),
    deviationToDate: estimated(difference(figures.toDate?.deviation ?? figures.deviation, toDate, outcome)),
    deviationOfYear: estimated(
      difference(figures.forecast?.deviation ?? figures.deviation, budget, forecast),
    ),
  };
}

/** A figure as it is printed, where that is not what it is. */
function rounded(exact: Explanation, { step }: AmountUnit): Explanation {
  const value = kronor(exact.value);
  return step === undefined || isWhole(value, step) ? exact : roundedOnce(value, step, exact);
}

/** The outcomes of budget lines, down to file and line. */
const explainActual = ({ cells, outcome }: ExplainedOutcome, trace: Trace): Explanation =>
  node(say("outcome.outcome"), outcome, { kind: "sum" }, async () => {
    const { lines, more } = await trace(cells);
    const rest = node(say("budget.explain.otherLines", { lines: more.lines }), more.actual, { kind: "sum" });
    const known = lines.flatMap((line) => {
      if (line.actual === undefined) return [];
      const label = say("budget.explain.line", { measure: line.measure, resources: line.resources });
      return [
        node(label, toMoney(line.actual), { kind: "input", place: { file: line.file, line: line.line } }),
      ];
    });
    return [...known, ...(more.lines > 0 ? [rest] : [])];
  });

/** An amount times so many months, over so many. */
function paced(
  label: Label,
  value: Money,
  amount: Money,
  explained: () => Explanation,
  factor: string,
  over: string,
): Explanation {
  return node(label, value, { kind: "quotient" }, () => [
    node(label, times(amount, count(factor)), { kind: "product" }, () => [explained(), monthsNode(factor)]),
    monthsNode(over),
  ]);
}

const monthsNode = (months: string): Explanation => ({
  label: say("outcome.months"),
  value: months,
  unit: "antal",
  how: { kind: "given", by: months === "12" ? say("outcome.wholeYear") : "--through" },
  children: () => [],
});
