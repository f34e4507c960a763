import type { CohortPlan } from "../../../analysis/plan/people-plan.js";
import type { Plan } from "../../../analysis/plan/plan.js";
import type { Label } from "../../../core/explanation.js";
import { say } from "../../../texts/say.js";

/** A group by name; nothing where there is only one. */
export const groupLabel = ({ scenario }: Plan, group: number): string =>
  scenario.groups.length === 1 ? "" : scenario.groups[group]!.name;

/** A cohort in words: its measure, its group, and whether it is with the measure. */
export const whoIs = (plan: Plan, { measure, group, alternative }: CohortPlan): Label =>
  say("liveRun.who", { measure, group: groupLabel(plan, group), alternative });
