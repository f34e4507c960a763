import type { Explanation } from "../../core/explanation.js";
import { holds } from "../../formula/graph/dates.js";
import { howStated, tidy } from "../../formula/explain.js";
import { say } from "../../texts/say.js";
import { dayOf, type Horizon } from "./horizon.js";
import type { Batch } from "../plan/layouts.js";
import type { Valued } from "./valued.js";
import type { Workings } from "./workings.js";

/** How the value of a posting came about in a cycle: its formula, per cycle where it is by the month. */
export function valueExplanation(
  { counted, first, cohort }: Valued,
  batch: Batch,
  value: number,
  cycle: number,
  horizon: Horizon,
  workings: Workings,
): Explanation | undefined {
  const day = dayOf(horizon, cycle);
  const place = counted.versions.findLastIndex((v) => holds(v, day));
  const version = counted.versions[place];
  if (version === undefined) return undefined;
  const formula = workings.explain(batch, first + place, cohort.supplies, cycle);
  if (formula === undefined) return undefined;
  const { unit } = counted.item;
  const asWritten: Explanation = {
    label: counted.item.name,
    value: formula.value,
    unit: counted.unit,
    how: howStated(version),
    children: () => [formula],
  };
  if (counted.factor === 1) return asWritten;
  return {
    label: say("ledger.value"),
    value: tidy(value),
    unit,
    how: { kind: counted.factor > 1 ? "perYear" : "perMonth" },
    children: () => [asWritten],
  };
}
