import { resultOf } from "../run/result-of.js";
import type { RunResult } from "../run/run-result.js";
import { evaluation } from "./evaluation.js";
import type { Faults } from "./faults.js";
import type { Values } from "./named.js";
import type { Plan } from "./plan.js";

/** What a plan comes to with some values, one number each, and how; or why it comes to nothing. */
export function evaluate(plan: Plan, values: Values): RunResult | Faults {
  const evaluated = evaluation(plan, values);
  return evaluated.kind === "faults" ? evaluated : resultOf(plan, values, evaluated);
}

export const isFaults = (result: RunResult | Faults): result is Faults => "faults" in result;
