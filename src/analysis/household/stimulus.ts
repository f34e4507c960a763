import { Problems } from "../../core/problem.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { type Household, type HouseholdQuestion, workOutHousehold } from "./household.js";
import { stimulusName } from "./names.js";

/** A household at work without and with jobbstimulans, in kronor a month. */
export interface StimulusEffect {
  readonly without: AtWork;
  readonly with: AtWork;
}

export interface AtWork {
  readonly socialAssistance: number;
  readonly income: number;
}

/** Wages enough to be worked out: here only the wage at work counts. */
const shortSweep = { to: 100, step: 100 };

/**
 * Jobbstimulans is for who has had försörjningsstöd six months in a row, which only the household knows: both ways are
 * worked out. Undefined where there is no försörjningsstöd today, so that nobody can have had it.
 */
export function stimulusEffect(
  rulebook: Rulebook,
  question: HouseholdQuestion,
  household: Household,
): StimulusEffect | undefined {
  const aid = household.parts.find((p) => p.id === "socialAssistance");
  if (aid === undefined || aid.now.value <= 0) return undefined;
  const at = (answer: "ja" | "nej"): AtWork | undefined => {
    const given = new Map(question.given).set(stimulusName, { text: answer, at: { file: stimulusName } });
    const worked = workOutHousehold(rulebook, { ...question, given, sweep: shortSweep }, new Problems());
    if (worked === undefined || "lacking" in worked) return undefined;
    const socialAssistance = worked.parts.find((p) => p.id === "socialAssistance")!.atWork.value;
    return { socialAssistance, income: worked.income.atWork.value };
  };
  const [without, withIt] = [at("nej"), at("ja")];
  return without && withIt && { without, with: withIt };
}
