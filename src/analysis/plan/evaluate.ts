import { resultOf } from "../run/result-of.js";
import type { RunResult } from "../run/run-result.js";
import { evaluation } from "./evaluation.js";
import type { Faults } from "./faults.js";
import type { Values } from "./named.js";
import type { Plan } from "./plan.js";
import { withValues } from "./setting-names.js";

/** What a plan comes to with some values, one number each, and how; or why it comes to nothing. */
export function evaluate(plan: Plan, values: Values): RunResult | Faults {
  const own = withValues(plan, values);
  if (own === undefined) return { kind: "faults", faults: [{ kind: "settings" }] };
  const evaluated = evaluation(own, values);
  return evaluated.kind === "faults" ? evaluated : resultOf(own, values, evaluated);
}

export const isFaults = (result: RunResult | Faults): result is Faults => "faults" in result;
