import type { Alternative } from "../../analysis/many/alternative.js";
import { unequalTerms } from "../../analysis/many/compared.js";
import { termsOf } from "../../analysis/many/terms.js";
import type { Choice } from "../../analysis/many/simulation.js";
import { folded } from "../../core/names.js";
import type { Plan } from "../../analysis/plan/plan.js";
import { say } from "../../texts/say.js";
import { noValues } from "../../analysis/plan/named.js";
import { resultOf } from "../../analysis/run/result-of.js";
import { scenarioFileOf } from "../../input/scenario/folder.js";
import type { Provenance } from "../../report/report.js";
import { provenanceOf } from "../provenance.js";
import type { Session } from "../session.js";
import { openAlternatives } from "./alternatives.js";
import { scenarioPlan } from "./scenario-plan.js";
import type { ScenarioFlags } from "./scenario-run.js";

/** What is chosen among, and everybody who gains or pays in any of it. */
export interface OpenedChoices {
  readonly choices: readonly Choice[];
  /** Whole actors, what stands before the first slash. */
  readonly actors: readonly string[];
  readonly provenance: Provenance;
}

/**
 * Reads and lays out what is chosen among: one scenario, its alternatives when it has `alternativ.csv`, or several
 * scenarios. Undefined when anything is wrong, and that is told.
 */
export async function openChoices(
  session: Session,
  paths: readonly string[],
  options: ScenarioFlags,
): Promise<OpenedChoices | undefined> {
  if (paths.length > 1 || (await hasAlternatives(session, paths[0]!)))
    return openedAlternatives(session, paths, options);
  const opened = await scenarioPlan(session, paths[0]!, options);
  if (opened === undefined) return undefined;
  const { plan, asWritten, provenance } = opened;
  const { title } = plan.scenario.settings;
  const result = resultOf(plan, noValues, asWritten);
  return {
    choices: [{ id: title, title, plan }],
    actors: result.topActors,
    provenance,
  };
}

/** Whether a folder has `alternativ.csv`. What is wrong with the folder is told when it is read. */
export async function hasAlternatives({ world }: Session, path: string): Promise<boolean> {
  const found = await world.files.find(path);
  if (found.kind !== "folder") return false;
  const files = found.names.map((name) => ({ name, open: () => nothing() }));
  return scenarioFileOf({ path, files }, "alternatives") !== undefined;
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // No file of these is read.
}

async function openedAlternatives(
  session: Session,
  paths: readonly string[],
  options: ScenarioFlags,
): Promise<OpenedChoices | undefined> {
  const opened = await openAlternatives(session, paths, options);
  if (opened === undefined) return undefined;
  const { alternatives } = opened;
  tellUnequal(session, paths, alternatives);
  if (session.problems.errors > 0) return undefined;
  const titled = new Set(alternatives.map((a) => a.title)).size === alternatives.length;
  return {
    choices: alternatives.map(({ id, title, plan }) => ({
      id,
      title: titled ? title : id,
      plan,
    })),
    actors: [...new Set(alternatives.flatMap((a) => a.result.topActors))],
    provenance: await provenanceOf(session, opened.sources, opened.models),
  };
}

/** Alternatives on other terms than each other cannot be weighed against each other. */
function tellUnequal(
  { problems }: Session,
  paths: readonly string[],
  alternatives: readonly Alternative[],
): void {
  const terms = unequalTerms({ terms: termsOf(alternatives) });
  if (terms.length > 0)
    problems.add({ code: "alternativ-olika-villkor", at: { file: paths.join(", ") }, terms });
}

/** A scenario and an alternative that it is set against, and what they are called. */
export interface OpenedAgainst {
  readonly plan: Plan;
  readonly other: Plan;
  readonly called: { readonly own: string; readonly other: string };
  readonly provenance: Provenance;
}

/**
 * A scenario and another folder; or, where it has `alternativ.csv`, the first of its alternatives and the one that is named.
 * Undefined when anything is wrong, and that is told.
 */
export async function openAgainst(
  session: Session,
  path: string,
  against: string,
  options: ScenarioFlags,
): Promise<OpenedAgainst | undefined> {
  const inFile = await hasAlternatives(session, path);
  const opened = await openedAlternatives(session, inFile ? [path] : [path, against], options);
  if (opened === undefined) return undefined;
  const { choices, provenance } = opened;
  const other = inFile ? choices.find(({ id }) => folded(id) === folded(against)) : choices[1];
  const own = choices.find((choice) => choice !== other);
  if (other === undefined || own === undefined) {
    session.usage.push(
      say("usage.noSuchAlternative", {
        flag: "--against",
        name: against,
        known: choices.map((c) => c.id),
      }),
    );
    return undefined;
  }
  return { plan: own.plan, other: other.plan, called: { own: own.id, other: other.id }, provenance };
}
