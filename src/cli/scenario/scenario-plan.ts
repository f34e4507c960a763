import type { Evaluation } from "../../analysis/plan/evaluation.js";
import type { Plan } from "../../analysis/plan/plan.js";
import { prepare } from "../../analysis/plan/prepare.js";
import { normalized } from "../../core/names.js";
import type { Provenance } from "../../report/report.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { provenanceOf } from "../provenance.js";
import type { Session } from "../session.js";
import { openScenario, type ScenarioFlags } from "./scenario-run.js";

/** A scenario laid out to be worked out many times, and where it comes from. */
export interface ScenarioPlan {
  readonly plan: Plan;
  readonly asWritten: Evaluation;
  readonly rulebook: Rulebook;
  readonly provenance: Provenance;
}

/** Reads a scenario, holds it against its models and lays it out; undefined when anything is wrong, and that is told. */
export async function scenarioPlan(
  session: Session,
  path: string,
  options: ScenarioFlags,
): Promise<ScenarioPlan | undefined> {
  const { problems } = session;
  const opened = await openScenario(session, path, options);
  if (opened?.scenario === undefined) return undefined;
  const prepared = await prepare(opened.scenario, opened.rulebook, problems);
  if (prepared === undefined || problems.errors > 0) return undefined;
  const used = new Set(opened.scenario.models);
  const models = opened.rulebook.models.filter((m) => used.has(normalized(m.id))).map((m) => m.folder);
  return {
    ...prepared,
    rulebook: opened.rulebook,
    provenance: await provenanceOf(session, opened.sources, models),
  };
}
