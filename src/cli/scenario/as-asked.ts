import { type AsOthers, asOthers } from "../../analysis/many/as-others.js";
import { Memory } from "../../analysis/plan/memory.js";
import { noValues } from "../../analysis/plan/named.js";
import { prepare } from "../../analysis/plan/prepare.js";
import { dayOf } from "../../analysis/run/horizon.js";
import { resultOf } from "../../analysis/run/result-of.js";
import { normalized } from "../../core/names.js";
import type { Provenance } from "../../report/report.js";
import { provenanceOf } from "../provenance.js";
import type { Session } from "../session.js";
import { tellAnnounced } from "../tell-announced.js";
import { refuseCarried } from "../tell-carried.js";
import { conventionAsked } from "./convention-asked.js";
import { openScenario, type ScenarioFlags } from "./scenario-run.js";

/** A scenario counted as a convention does, step by step; undefined when anything is wrong, and that is told. */
export async function asAsked(
  session: Session,
  path: string,
  asked: string,
  options: ScenarioFlags,
): Promise<{ readonly as: AsOthers; readonly provenance: Provenance } | undefined> {
  const { problems } = session;
  const found = await conventionAsked(session, path, asked);
  if (found === undefined || session.usage.length > 0) return undefined;
  const opened = await openScenario(session, path, options);
  if (opened?.scenario === undefined) return undefined;
  const { scenario, rulebook } = opened;
  const memory = new Memory();
  const prepared = await prepare(scenario, rulebook, problems, memory);
  if (prepared === undefined || problems.errors > 0) return undefined;
  const result = resultOf(prepared.plan, noValues, prepared.asWritten);
  tellAnnounced(session, rulebook, result.uses(), dayOf(result.horizon, result.horizon.cycles - 1));
  refuseCarried(session, path, () => result.uses());
  const used = new Set(scenario.models);
  const models = rulebook.models.filter((m) => used.has(normalized(m.id))).map((m) => m.folder);
  return {
    as: await asOthers(found.convention, scenario, result, rulebook, memory),
    provenance: await provenanceOf(session, [...opened.sources, ...found.sources], models),
  };
}
