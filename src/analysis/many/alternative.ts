import type { ScenarioText } from "../../input/scenario/scenario-text.js";
import type { Plan } from "../plan/plan.js";
import type { RunResult } from "../run/run-result.js";

/** One of several ways to choose among: laid out, and what it comes to beside doing nothing. */
export interface Alternative {
  /** What it is called where there is little room, and by which it is matched: `A`, or its folder's name. */
  readonly id: string;
  readonly title: string;
  /** As its files say it. */
  readonly text: ScenarioText;
  /** What tells its budget from that of another. */
  readonly budgetDigest?: string;
  readonly plan: Plan;
  readonly result: RunResult;
}
