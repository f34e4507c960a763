import type { CohortPlan } from "../../../analysis/plan/people-plan.js";
import type { Plan } from "../../../analysis/plan/plan.js";
import type { Label } from "../../../core/explanation.js";
import { say } from "../../../texts/say.js";

/** A group by name; nothing where there is only one. */
export const groupLabel = ({ scenario }: Plan, group: number): string =>
  scenario.groups.length === 1 ? "" : scenario.groups[group]!.name;

/** A state in both languages. */
export function stateWords({ scenario }: Plan, state: number): { readonly sv: string; readonly en: string } {
  const { name, nameEn = name } = scenario.states[state]!;
  return { sv: name, en: nameEn };
}
export const stateLabel = (plan: Plan, state: number): Label => say("run.named", stateWords(plan, state));

export function moveLabel(plan: Plan, from: number, to: number): Label {
  const [left, entered] = [stateWords(plan, from), stateWords(plan, to)];
  return say("run.named", { sv: `${left.sv} > ${entered.sv}`, en: `${left.en} > ${entered.en}` });
}

/** What tells a cohort from others. */
export const wordsFor = (plan: Plan, { measure, group, alternative }: CohortPlan) => ({
  measure,
  group: groupLabel(plan, group),
  alternative,
});

/** A cohort in words: its measure, its group, and whether it is with the measure. */
export const whoIs = (plan: Plan, cohort: CohortPlan): Label => say("liveRun.who", wordsFor(plan, cohort));
