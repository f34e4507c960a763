import type { Goal, Whose } from "../../analysis/many/goals.js";
import type { Label } from "../../core/explanation.js";
import type { GoalName } from "../../texts/compare.js";
import { say } from "../../texts/say.js";

/** What a goal is, for a sentence that names it. */
export function goalName(goal: Goal): GoalName {
  switch (goal.kind) {
    case "presentValue":
    case "net":
      return { kind: goal.kind, whose: whoseName(goal.whose) };
    case "unsupportedYears":
      return { kind: "unsupportedYears" };
    case "outcome":
      return { kind: "outcome", name: goal.name, nameEn: goal.nameEn ?? goal.name };
  }
}

/** The same above its column. */
export const goalLabel = (goal: Goal): Label => say("compare.goal", { goal: goalName(goal) });

const whoseName = (whose: Whose): string => (whose.kind === "actor" ? whose.actor : whose.kind);
