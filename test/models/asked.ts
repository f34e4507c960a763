import { Problems } from "../../src/core/problem.js";
import { Calculator, onDay } from "../../src/rulebook/calculate/calculator.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";

/** Values by name; conditions are `ja` and `nej`, shares are written with %. */
export type Given = Readonly<Record<string, number | string>>;

const calculators = new WeakMap<Rulebook, Calculator>();

/** What formulas come to on a day, one by one; NaN where one has no value. */
export function asked(rulebook: Rulebook, formulas: readonly string[], day: string, given: Given = {}): number[] {
  return formulas.map((formula) => answerOrProblems(rulebook, formula, day, given).value ?? NaN);
}

/** Why a formula has no value on a day. */
export const whyNot = (rulebook: Rulebook, formula: string, day: string, given: Given = {}): string =>
  JSON.stringify(answerOrProblems(rulebook, formula, day, given).problems.told);

function answerOrProblems(rulebook: Rulebook, formula: string, day: string, given: Given) {
  const calculator = calculators.get(rulebook) ?? new Calculator(rulebook);
  calculators.set(rulebook, calculator);
  const at = { file: "test" };
  const texts = new Map(Object.entries(given).map(([name, x]) => [name, { text: String(x), at }]));
  const problems = new Problems();
  const answer = calculator.answer({ formula, at, dates: onDay(day), given: texts }, problems);
  return { value: answer?.value, problems };
}
