import { evaluateBlock } from "../plan/block.js";
import type { ValueId } from "../plan/named.js";
import type { Plan } from "../plan/plan.js";
import { figureOf, type Goal } from "./goals.js";

/** What some figures come to at each of many values of one name: one plan, side by side. */
export interface OverValues {
  /** By goal and value; NaN where the scenario cannot be worked out with that value. */
  readonly results: readonly Float64Array[];
  /** Places of the values that cannot be. */
  readonly failed: readonly number[];
}

/** Each comes to what a run with that value comes to. Values of keys are their codes (`Plan.keys`). */
export function overValues(
  plan: Plan,
  ids: readonly ValueId[],
  values: readonly number[],
  goals: readonly Goal[],
): OverValues {
  const column = Float64Array.from(values);
  const asked = goals.map(figureOf);
  const block = evaluateBlock(
    plan,
    new Map(ids.map((id) => [id, column])),
    values.length,
    asked.map(({ figure }) => figure),
  );
  return {
    results: block.figures.map((figure, i) => (asked[i]!.sign === 1 ? figure : figure.map((n) => 0 - n))),
    failed: block.failed,
  };
}
