import type { Choice } from "../../analysis/many/simulation.js";
import { noValues } from "../../analysis/plan/named.js";
import { resultOf } from "../../analysis/run/result-of.js";
import { compensatedSum } from "../../core/compensated-sum.js";
import type { Provenance } from "../../report/report.js";
import type { Session } from "../session.js";
import { scenarioPlan } from "./scenario-plan.js";
import type { ScenarioFlags } from "./scenario-run.js";

/** What is chosen among, and everybody who gains or pays in any of it. */
export interface OpenedChoices {
  readonly choices: readonly Choice[];
  /** Whole actors, what stands before the first slash. */
  readonly actors: readonly string[];
  readonly provenance: Provenance;
}

/** Reads and lays out what is chosen among; undefined when anything is wrong, and that is told. */
export async function openChoices(
  session: Session,
  paths: readonly string[],
  options: ScenarioFlags,
): Promise<OpenedChoices | undefined> {
  const opened = await scenarioPlan(session, paths[0]!, options);
  if (opened === undefined) return undefined;
  const { plan, asWritten, provenance } = opened;
  const { title } = plan.scenario.settings;
  const entries = asWritten.cohorts.filter((c) => c.plan.alternative === "with").flatMap((c) => c.coming);
  const people = compensatedSum(entries.flatMap((e) => [...e.people]));
  return {
    choices: [{ id: title, title, plan, people }],
    actors: resultOf(plan, noValues, asWritten).topActors,
    provenance,
  };
}
