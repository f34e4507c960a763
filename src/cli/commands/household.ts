import { Option } from "commander";
import { stimulusEffect } from "../../analysis/household/stimulus.js";
import { type HouseholdQuestion, workOutHousehold } from "../../analysis/household/household.js";
import { supportNotSaid } from "../../analysis/household/maintenance-support.js";
import { incomeNames } from "../../analysis/household/names.js";
import type { SweepOptions } from "../../analysis/household/wage-sweep.js";
import { isZero, toFloat } from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import { householdReport } from "../../report/household/household-report.js";
import { Calculator, onDay } from "../../rulebook/calculate/calculator.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { say, type SentenceId } from "../../texts/say.js";
import type { CommandModule } from "../line/command.js";
import { dayAsked, tellUnusedNames } from "../line/given-names.js";
import { householdWho } from "../household/household-who.js";
import { householdNames, type HouseholdOptions } from "../household/household-options.js";
import { rulebookOf } from "../model-folders.js";
import { addShared } from "../line/shared-options.js";
import { amountOption, stepOption } from "../line/option-values.js";
import { provenanceOf } from "../provenance.js";
import type { Session } from "../session.js";
import { tellAnnounced } from "../tell-announced.js";
import { refusesUnknown, tellCarried } from "../tell-carried.js";

/** More wages than this no one reads. */
const MOST_WAGES = 1_000;
const HIGHEST_WAGE = 200_000;

export const define: CommandModule["define"] = (parser, words) => {
  const option = (flag: string, argument: SentenceId, about: SentenceId) =>
    new Option(`${flag} <${words(argument)}>`, words(about));
  addShared(parser, words, { municipality: "option.municipality", date: "option.householdDate" });
  parser
    .addOption(option("--wage", "argument.name.amount", "option.wage"))
    .addOption(option("--rent", "argument.name.amount", "option.rent"))
    .addOption(new Option("--adults <…>", words("option.adults")).choices(["1", "2"]))
    .addOption(option("--children", "argument.name.ages", "option.children"))
    .addOption(option("--partner-wage", "argument.name.amount", "option.partnerWage"))
    .addOption(new Option("--carry", words("option.carry")).default(false, ""))
    .addOption(option("--to", "argument.name.amount", "option.to").default("40000"))
    .addOption(option("--step", "argument.name.amount", "option.step").default("2000"));
  addShared(parser, words, { set: "option.set", models: "option.models" });
};

export const run: CommandModule["run"] = async (session, _args, given) => {
  const options = given as unknown as HouseholdOptions;
  const day = dayAsked(session, options.date);
  const sweep = sweepAsked(session, options);
  const { unit } = session.common;
  if (unit !== "kr")
    session.usage.push(say("usage.badChoice", { flag: "--unit", value: unit, choices: "kr" }));
  const rulebook = await rulebookOf(session, options.models);
  if (rulebook === undefined) return { kind: "nothing" };
  const names = householdNames(session, rulebook, options);
  if (session.usage.length > 0 || sweep === undefined) return { kind: "nothing" };
  const question = { dates: onDay(day), given: names, sweep };
  const household = workOutHousehold(rulebook, question, session.problems);
  if (household === undefined) return { kind: "nothing" };
  if ("lacking" in household) {
    tellLacking(session, household.lacking);
    return { kind: "nothing" };
  }
  tellUnusedNames(session, rulebook, household.unused);
  if (!options.carry && refusesUnknown(session, rulebook, household.uses, day)) return { kind: "nothing" };
  tellSupport(session, rulebook, question);
  tellAnnounced(session, rulebook, household.uses, day);
  tellCarried(session, household.uses);
  const who = householdWho(rulebook, names, options, day);
  const stimulus = stimulusEffect(rulebook, question, household);
  return {
    kind: "report",
    report: householdReport(household, who, stimulus, await provenanceOf(session, [])),
  };
};

/** Whether a lone parent has underhållsstöd only the household knows: it is never taken for granted that it has none. */
function tellSupport({ problems }: Session, rulebook: Rulebook, { dates, given }: HouseholdQuestion): void {
  const formula = incomeNames.now;
  const names = supportNotSaid(rulebook, new Calculator(rulebook), { dates, given, formula });
  const at = [...given].find(([name]) => /^barn_\d/.test(name))?.[1].at;
  if (names.length > 0 && at !== undefined)
    problems.add({ code: "underhallsstod-inte-sagt", at, names, say: "flag" });
}

function sweepAsked(session: Session, options: HouseholdOptions): SweepOptions | undefined {
  const to = amountOption(session, "--to", options.to);
  const step = stepOption(session, "--step", options.step);
  if (to === undefined || step === undefined) return undefined;
  const sweep = { to: toFloat(to), step: toFloat(step) };
  if (isZero(to) || sweep.to > HIGHEST_WAGE) {
    session.usage.push(say("usage.badHighest", { value: options.to, highest: String(HIGHEST_WAGE) }));
    return undefined;
  }
  if (sweep.to / sweep.step > MOST_WAGES) {
    session.usage.push(say("usage.tooManyWages", { most: MOST_WAGES }));
    return undefined;
  }
  return sweep;
}

/** The inputs that have a flag of their own. */
const flags: ReadonlyMap<string, SentenceId> = new Map([
  ["kommun", "usage.needed.municipality"],
  ["boendekostnad", "usage.needed.rent"],
  ["lön_med_arbete", "usage.needed.wage"],
]);

function tellLacking({ usage, problems }: Session, lacking: readonly { name: string; at: Place }[]): void {
  for (const { name, at } of lacking) {
    const id = flags.get(name);
    if (id === undefined) problems.add({ code: "indata-saknas", at, name });
    else usage.push({ id, args: {} });
  }
}
