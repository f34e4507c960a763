import type { Told } from "../../analysis/many/attribution.js";
import { scenarioDifference } from "../../analysis/many/scenario-difference.js";
import { Memory } from "../../analysis/plan/memory.js";
import { noValues } from "../../analysis/plan/named.js";
import { prepare } from "../../analysis/plan/prepare.js";
import { resultOf } from "../../analysis/run/result-of.js";
import { normalized } from "../../core/names.js";
import type { Source } from "../../core/source.js";
import { checkScenario } from "../../input/check/check-scenario.js";
import { withNamesOfModels } from "../../input/scenario/names-as-typed.js";
import { readScenario } from "../../input/scenario/read-scenario.js";
import { scenarioDiffReport } from "../../report/diff/scenario-diff-report.js";
import type { ModelFolder } from "../../rulebook/folder.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { baseName } from "../line/command-line.js";
import type { Result } from "../line/command.js";
import { valuesSet } from "../line/given-names.js";
import { modelDigest } from "../model-digest.js";
import { provenanceOf } from "../provenance.js";
import { ownModels, rulebookFor, scenarioFolder, trimmed } from "../scenario/scenario-run.js";
import type { Session } from "../session.js";

/** Values and models of one side only: another start, the models of another year. */
export interface SideOptions {
  readonly set?: readonly string[];
  readonly models?: readonly string[];
}

interface Side extends Told {
  readonly rulebook: Rulebook;
  readonly models: readonly ModelFolder[];
  readonly sources: readonly Source[];
}

/** Two scenarios, two dates of one, or one with two versions of its models. */
export async function scenarioDiff(
  session: Session,
  paths: readonly [string, string],
  options: readonly [SideOptions, SideOptions],
): Promise<Result> {
  const memory = new Memory();
  const before = await opened(session, paths[0], options[0], memory);
  const after = await opened(session, paths[1], options[1], memory);
  if (before === undefined || after === undefined || session.usage.length > 0) return { kind: "nothing" };
  const sameRules = (await digestsOf(session, before.models)) === (await digestsOf(session, after.models));
  const difference = await scenarioDifference(before, after, after.rulebook, sameRules, memory);
  const sources = new Map([...before.sources, ...after.sources].map((s) => [s.name, s]));
  const models = new Map([...before.models, ...after.models].map((m) => [m.path, m]));
  const provenance = await provenanceOf(session, [...sources.values()], [...models.values()]);
  const names = namesOf(paths, options);
  return { kind: "report", report: scenarioDiffReport(difference, names, session.common.unit, provenance) };
}

/** What each side is called: its folder's name, and what is set in it alone. */
function namesOf(paths: readonly [string, string], options: readonly [SideOptions, SideOptions]) {
  const [before, after] = paths.map((path, i) => {
    const own = [...(options[i]!.set ?? []), ...(options[i]!.models ?? []).map(baseName)];
    return own.length === 0 ? baseName(trimmed(path)) : `${baseName(trimmed(path))} (${own.join(", ")})`;
  });
  return { before: before!, after: after! };
}

async function opened(
  session: Session,
  path: string,
  options: SideOptions,
  memory: Memory,
): Promise<Side | undefined> {
  const { problems } = session;
  const found = await scenarioFolder(session, path);
  if (found === undefined) return undefined;
  const outside = options.models !== undefined;
  const overrides = valuesSet(session, { ...(options.set === undefined ? {} : { set: options.set }) });
  const reading = { overrides, paths: outside ? "anywhere" : "inside" } as const;
  const read = await readScenario(found.folder, reading, problems);
  if (read === undefined) return undefined;
  const own = ownModels(read, path, outside ? undefined : found.real);
  const rulebook = await rulebookFor(session, [read], [...(options.models ?? []), ...own]);
  if (rulebook === undefined) return undefined;
  const text = withNamesOfModels(read, rulebook, problems);
  const scenario = checkScenario(text, rulebook, problems);
  const prepared = scenario && (await prepare(scenario, rulebook, problems, memory));
  if (prepared === undefined || problems.errors > 0) return undefined;
  const used = new Set(prepared.plan.scenario.models);
  return {
    text,
    ...(text.budget === undefined ? {} : { budgetDigest: await session.world.sha256(text.budget.open()) }),
    result: resultOf(prepared.plan, noValues, prepared.asWritten),
    rulebook,
    models: rulebook.models.filter((m) => used.has(normalized(m.id))).map((m) => m.folder),
    sources: text.sources,
  };
}

async function digestsOf({ world }: Session, models: readonly ModelFolder[]): Promise<string> {
  const digests = await Promise.all(models.map(async (m) => `${m.id} ${await modelDigest(m, world)}`));
  return digests.sort().join("\n");
}
