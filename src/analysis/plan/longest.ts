import type { ScenarioSettings } from "../../input/scenario/scenario.js";
import { monthsIn } from "../run/horizon.js";
import type { Plan } from "./plan.js";

/** Cycles of the longest horizon that is asked for; 0 when none is. */
export const cyclesOfLongest = ({ longRun = [], cycle }: ScenarioSettings): number =>
  Math.max(0, ...longRun.map((years) => (years * 12) / monthsIn(cycle)));

/** The plan over the longest horizon that is asked for, its own where that is longer; undefined where it cannot be laid out. */
export function longestOf(plan: Plan): Plan | undefined {
  const { settings } = plan.scenario;
  const cycles = cyclesOfLongest(settings);
  return cycles <= plan.horizon.cycles ? plan : plan.withSettings({ ...settings, cycles });
}
