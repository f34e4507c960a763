import type { Command as Parser } from "commander";
import { Option } from "commander";
import { say, type SentenceId, text } from "../../texts/say.js";
import type { Result } from "../line/command.js";
import { addShared } from "../line/shared-options.js";
import type { Session } from "../session.js";
import { type PlanAsked, planFollowup } from "./plan-followup.js";

/** Flags that follow up a plan, as written. */
export interface PlanFlags {
  readonly plan?: string;
  readonly outcome?: string;
  readonly states?: string;
  readonly record: boolean;
  readonly alternative?: string;
  readonly models?: readonly string[];
  readonly since?: string;
  readonly by?: string;
  readonly comparisonGroup?: string;
  readonly per: "month" | "year";
  readonly write?: string;
  readonly previous?: string;
}

export function addPlanFlags(parser: Parser, words: (id: SentenceId) => string): void {
  parser
    .addOption(new Option(`--plan <${words("argument.name.scenario")}>`, words("option.follow.plan")))
    .addOption(new Option(`--outcome <${words("argument.name.file")}>`, words("option.follow.outcome")))
    .addOption(new Option(`--states <${words("argument.name.file")}>`, words("option.follow.states")))
    .addOption(new Option("--record", words("option.follow.record")).default(false, ""));
  addShared(parser, words, { alternative: "option.follow.alternative", models: "option.follow.models" });
}

export async function followedPlan(
  session: Session,
  paths: readonly string[],
  plan: string,
  flags: PlanFlags,
  asked: Pick<PlanAsked, "through" | "gap" | "minCell" | "said" | "each">,
): Promise<Result> {
  const { outcome, states, alternative, models, record, write, previous, per } = flags;
  if (paths.length === 0 && outcome === undefined) session.usage.push(say("usage.planWithoutOutcome"));
  const unasked = { since: flags.since, by: flags.by, "comparison-group": flags.comparisonGroup };
  for (const [flag, value] of Object.entries(unasked))
    if (value !== undefined) session.usage.push(say("usage.notWithPlan", { flag: `--${flag}` }));
  if (states !== undefined && paths.length === 0) session.usage.push(say("usage.statesWithoutPeople"));
  if (session.usage.length > 0) return { kind: "nothing" };
  const monthly = per === "month";
  return planFollowup(session, paths, {
    ...asked,
    plan,
    outcome,
    states,
    alternative,
    models,
    record,
    write,
    previous,
    monthly,
  });
}

/** Without a plan there must be rows about people, and what belongs with one is said. */
export function onlyWithPlan({ usage, language }: Session, paths: readonly string[], flags: PlanFlags): void {
  if (paths.length === 0) {
    const name = text(say("argument.name.files"), language);
    usage.push(say("usage.missingArgument", { name, command: "followup" }));
  }
  for (const flag of ["outcome", "states", "alternative", "models"] as const)
    if (flags[flag] !== undefined) usage.push(say("usage.onlyWithPlan", { flag: `--${flag}` }));
  if (flags.record) usage.push(say("usage.onlyWithPlan", { flag: "--record" }));
}
