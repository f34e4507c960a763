import type { CubeCell } from "../../budget/cube.js";
import { budgetToDate, type OwnForecast, type Pace } from "../../budget/outcome.js";
import {
  type Count,
  isWhole,
  isZero,
  kronor,
  minus,
  type Money,
  plain,
  plus,
  same,
  sum,
  times,
  toMoney,
} from "../../core/decimal.js";
import type { Explanation, Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import { explainBudgetSum, node, roundedOnce, type Trace } from "./explanations.js";
import type { AmountUnit } from "../cells.js";
import { carried, estimatedUnit, type Followed, type OutcomeFigures, withoutOwn } from "./outcome-figures.js";

/** How much of the year has passed: the month, and how its costs fall. A whole year has neither. */
export interface Passed {
  readonly months: number | undefined;
  readonly pace: Pace | undefined;
}

/** How each figure of a row came about. A figure that is rounded says so first. */
export function explainOutcome(
  of: Followed,
  figures: OutcomeFigures,
  unit: AmountUnit,
  { months, pace }: Passed,
  trace: Trace,
) {
  const asShown = (exact: () => Explanation) => (): Explanation => rounded(exact(), unit);
  const estimated = (exact: () => Explanation) => (): Explanation =>
    rounded(exact(), estimatedUnit(unit, months));
  const budget = (): Explanation => explainBudgetSum(say("outcome.budget"), of.cells, trace);
  const outcome = (): Explanation => explainActual(of, trace);
  const toDate = (): Explanation =>
    pace === undefined
      ? budget()
      : paced(say("outcome.toDate"), budgetToDate(of.budget, pace), {
          amount: of.budget,
          explained: budget,
          factor: pace.passed,
          over: pace.whole,
        });
  const forecast = (): Explanation => (pace === undefined ? outcome() : explainForecast(of, pace, trace));
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

/** The outcome carried on; where lines have a forecast of their own, that and the others' outcome carried on. */
function explainForecast(of: Followed, pace: Pace, trace: Trace): Explanation {
  const label = say("outcome.forecast");
  const rest = withoutOwn(of);
  const outcome = (): Explanation => explainActual(of, trace);
  const restOutcome = (): Explanation =>
    of.forecast === undefined
      ? outcome()
      : node(say("outcome.othersOutcome"), rest.outcome, { kind: "difference" }, () => [
          outcome(),
          node(say("outcome.outcomeOfForecast"), of.forecast!.actual, { kind: "sum" }),
        ]);
  const value = carried(of, pace);
  const onwards = (): Explanation =>
    isZero(pace.passed)
      ? node(label, value, { kind: "sum" }, () => [
          restOutcome(),
          node(say("outcome.budget"), rest.budget, { kind: "sum" }),
        ])
      : paced(label, value, {
          amount: rest.outcome,
          explained: restOutcome,
          factor: pace.whole,
          over: pace.passed,
        });
  if (of.forecast === undefined) return onwards();
  const { own } = of.forecast;
  return node(label, plus(own, value), { kind: "sum" }, () => [
    explainOwn(of.forecast!, of.cells, trace),
    onwards(),
  ]);
}

/** The forecasts of budget lines themselves, down to file and line. */
const explainOwn = ({ own }: OwnForecast, cells: readonly CubeCell[], trace: Trace): Explanation =>
  node(say("outcome.ownForecast"), own, { kind: "sum" }, async () => {
    const { lines } = await trace(cells);
    const known = lines.flatMap((line) => {
      if (line.forecast === undefined) return [];
      const label = say("budget.explain.line", { measure: line.measure, resources: line.resources });
      const place = { file: line.file, line: line.line };
      return [node(label, toMoney(line.forecast), { kind: "input", place })];
    });
    const told = sum(known.map(({ value }) => kronor(value)));
    // Of very many lines the first are told.
    return same(told, own)
      ? known
      : [...known, node(say("outcome.ownForecast"), minus(own, told), { kind: "sum" })];
  });

/** The outcomes of budget lines, down to file and line. */
const explainActual = ({ cells, outcome }: Pick<Followed, "cells" | "outcome">, trace: Trace): Explanation =>
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

/** An amount times so much of a year, over so much of it. */
function paced(
  label: Label,
  value: Money,
  {
    amount,
    explained,
    factor,
    over,
  }: { amount: Money; explained: () => Explanation; factor: Count; over: Count },
): Explanation {
  const inMonths = [factor, over].some((part) => plain(part) === YEAR);
  return node(label, value, { kind: "quotient" }, () => [
    node(label, times(amount, factor), { kind: "product" }, () => [explained(), partNode(factor, inMonths)]),
    partNode(over, inMonths),
  ]);
}

const YEAR = "12";

/** So many months, or so much of what a profile shares out. */
const partNode = (part: Count, inMonths: boolean): Explanation => ({
  label: say(inMonths ? "outcome.months" : "outcome.shares"),
  value: plain(part),
  unit: "antal",
  how: {
    kind: "given",
    by: !inMonths ? "--profile" : plain(part) === YEAR ? say("outcome.wholeYear") : "--through",
  },
  children: () => [],
});
