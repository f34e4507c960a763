import type { CubeCell } from "../../budget/cube.js";
import { budgetToDate, linearForecast } from "../../budget/outcome.js";
import { count, kronor, type Money, plain, times, toMoney } from "../../core/decimal.js";
import type { Explanation, Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import { explainBudgetSum, node, type Trace } from "./explanations.js";
import type { AmountUnit } from "../cells.js";
import type { OutcomeFigures } from "./outcome-figures.js";

/** What a row is of, before anything is rounded. */
export interface Explained {
  readonly cells: readonly CubeCell[];
  readonly budget: Money;
  readonly outcome: Money;
}

/** How each figure of a row came about. A figure that is rounded says so first. */
export function explainOutcome(
  of: Explained,
  shown: OutcomeFigures,
  unit: AmountUnit,
  months: number | undefined,
  trace: Trace,
) {
  const step = plain(unit.step ?? kronor("1"));
  const asShown = (value: Money, exact: Explanation): Explanation =>
    plain(value) === exact.value
      ? exact
      : node(exact.label, value, { kind: "rounded", step, rule: "largestRemainder" }, () => [exact]);
  const exactBudget = (): Explanation => explainBudgetSum(say("outcome.budget"), of.cells, trace);
  const exactOutcome = (): Explanation => explainActual(of, trace);
  const budget = (): Explanation => asShown(shown.budget, exactBudget());
  const outcome = (): Explanation => asShown(shown.outcome, exactOutcome());
  const passed = String(months ?? 12);
  const toDate = (): Explanation =>
    asShown(
      shown.toDate?.budget ?? of.budget,
      paced(
        say("outcome.toDate"),
        budgetToDate(of.budget, count(passed)),
        of.budget,
        exactBudget,
        passed,
        "12",
      ),
    );
  const forecast = (): Explanation =>
    asShown(
      shown.forecast?.outcome ?? of.outcome,
      paced(
        say("outcome.forecast"),
        linearForecast(of.outcome, count(passed)),
        of.outcome,
        exactOutcome,
        "12",
        passed,
      ),
    );
  const difference = (value: Money, from: () => Explanation, minus: () => Explanation) => (): Explanation =>
    node(say("outcome.deviation"), value, { kind: "difference" }, () => [from(), minus()]);
  return {
    budget,
    outcome,
    toDate,
    forecast,
    deviation: difference(shown.deviation, budget, outcome),
    deviationToDate: difference(shown.toDate?.deviation ?? shown.deviation, toDate, outcome),
    deviationOfYear: difference(shown.forecast?.deviation ?? shown.deviation, budget, forecast),
  };
}

/** The outcomes of budget lines, down to file and line. */
const explainActual = ({ cells, outcome }: Explained, trace: Trace): Explanation =>
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
