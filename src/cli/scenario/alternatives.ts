import type { Alternative } from "../../analysis/many/alternative.js";
import { Memory } from "../../analysis/plan/memory.js";
import { noValues } from "../../analysis/plan/named.js";
import { prepare } from "../../analysis/plan/prepare.js";
import { dayOf } from "../../analysis/run/horizon.js";
import { resultOf } from "../../analysis/run/result-of.js";
import { normalized } from "../../core/names.js";
import { type Problem, Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { checkScenario } from "../../input/check/check-scenario.js";
import type { FolderFile, ScenarioFolder } from "../../input/scenario/folder.js";
import { isAbsolute } from "../../input/scenario/model-path.js";
import { withNamesOfModels } from "../../input/scenario/names-as-typed.js";
import { readScenario } from "../../input/scenario/read-scenario.js";
import type { GivenName } from "../../input/scenario/scenario.js";
import type { ScenarioText } from "../../input/scenario/scenario-text.js";
import type { ModelFolder } from "../../rulebook/folder.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import type { Where } from "../model-folders.js";
import { baseName } from "../line/command-line.js";
import { valuesSet } from "../line/given-names.js";
import type { Session } from "../session.js";
import { tellAnnounced } from "../tell-announced.js";
import { refuseCarried } from "../tell-carried.js";
import { alternativesIn } from "./chosen-alternative.js";
import { askedComparison, tellOfAll, withoutUnused } from "./comparisons.js";
import { ownModels, rulebookFor, type ScenarioFlags, scenarioFolder, trimmed } from "./scenario-run.js";

/** Scenarios to choose among, prepared with one rulebook and one memory. */
export interface OpenedAlternatives {
  readonly alternatives: readonly Alternative[];
  readonly rulebook: Rulebook;
  readonly memory: Memory;
  readonly models: readonly ModelFolder[];
  readonly sources: readonly Source[];
  /** Where each alternative lies, and what its own files are. */
  readonly opened: readonly OpenedAlternative[];
}

export interface OpenedAlternative {
  readonly path: string;
  readonly sources: readonly Source[];
  /** One of a scenario's `alternativ.csv`, and not a scenario by itself. */
  readonly ofScenario: boolean;
}

/** A scenario that is to be read: its folder, and what goes before its files. */
interface Asked {
  readonly id: string;
  readonly path: string;
  readonly folder: ScenarioFolder;
  readonly real: string | undefined;
  readonly rows: readonly GivenName[];
  /** The file that says what goes before. */
  readonly source?: Source;
}

/**
 * The alternatives of one scenario (`alternativ.csv`), or several scenarios, which may share files within the folder that
 * they have in common. Undefined when anything is wrong with any of them; all is told, what is wrong in several once.
 */
export async function openAlternatives(
  session: Session,
  paths: readonly string[],
  options: ScenarioFlags,
): Promise<OpenedAlternatives | undefined> {
  const set = valuesSet(session, options);
  const [only] = paths;
  const asked = paths.length === 1 ? await ofOneScenario(session, only!) : await ofFolders(session, paths);
  if (asked === undefined || session.problems.errors > 0) return undefined;
  const memory = new Memory();
  const found: Problems[] = [];
  const outside = options.models !== undefined;
  const texts: { asked: Asked; text: ScenarioText }[] = [];
  for (const one of asked) {
    const problems = new Problems();
    found.push(problems);
    const reading = { overrides: [...one.rows, ...set], paths: outside ? "anywhere" : "inside" } as const;
    const read = await readScenario(one.folder, reading, problems);
    const text = read && askedComparison(session, read, options.comparison);
    if (text !== undefined) texts.push({ asked: one, text });
  }
  const named = texts.flatMap(({ asked: one, text }) =>
    ownModels(text, one.path, outside ? undefined : one.real),
  );
  const own = await eachOnce(session, named);
  const rulebook =
    texts.length < asked.length
      ? undefined
      : await rulebookFor(
          session,
          texts.map((t) => t.text),
          [...(options.models ?? []), ...own],
        );
  const alternatives: Alternative[] = [];
  for (const [i, { asked: one, text: read }] of (rulebook === undefined ? [] : texts).entries()) {
    const problems = found[i]!;
    const text = withNamesOfModels(read, rulebook!, problems);
    const scenario = checkScenario(text, rulebook!, problems) ?? withoutUnused(text, rulebook!, problems);
    const prepared = scenario && (await prepare(scenario, rulebook!, problems, memory));
    if (prepared === undefined) continue;
    const { plan, asWritten } = prepared;
    alternatives.push({
      id: one.id,
      title: plan.scenario.settings.title,
      text,
      ...(text.budget === undefined ? {} : { budgetDigest: await session.world.sha256(text.budget.open()) }),
      plan,
      result: resultOf(plan, noValues, asWritten),
    });
  }
  tellOfAll(
    found.map(({ told }) => told),
    session.problems,
    (problem) => isOfOneOnly(problem, set),
  );
  if (rulebook === undefined || alternatives.length < asked.length || session.problems.errors > 0)
    return undefined;
  tellUses(session, rulebook, alternatives);
  const used = new Set(alternatives.flatMap((a) => a.plan.scenario.models));
  return {
    alternatives,
    rulebook,
    memory,
    opened: texts.map(({ asked: { path, source }, text }) => ({
      path,
      sources: [...text.sources, ...(source === undefined ? [] : [source])],
      ofScenario: source !== undefined,
    })),
    models: rulebook.models.filter((m) => used.has(normalized(m.id))).map((m) => m.folder),
    sources: [
      ...new Map(
        texts.flatMap((t) => [...t.text.sources, t.asked.source ?? []].flat()).map((s) => [s.name, s]),
      ).values(),
    ],
  };
}

/** Each alternative of a scenario's `alternativ.csv`. */
async function ofOneScenario(session: Session, path: string): Promise<readonly Asked[] | undefined> {
  const opened = await scenarioFolder(session, path);
  if (opened === undefined) return undefined;
  const { folder, real } = opened;
  const read = await alternativesIn(session, folder);
  return read?.alternatives.map(({ id, rows }) => ({ id, path, folder, real, rows, source: read.source }));
}

/** Several folders, each called by its own name unless two are called the same. */
async function ofFolders(session: Session, paths: readonly string[]): Promise<readonly Asked[]> {
  const bases = paths.map((path) => baseName(trimmed(path)));
  const names = paths.map((path, i) =>
    bases.filter((b) => b === bases[i]).length > 1 ? trimmed(path) : bases[i]!,
  );
  const shared = await commonParent(session, paths);
  const asked: Asked[] = [];
  for (const [i, path] of paths.entries()) {
    const opened = await scenarioFolder(session, path);
    if (opened === undefined) continue;
    const { folder, real } = opened;
    asked.push({ id: names[i]!, path, folder: { ...folder, shared: shared(path) }, real, rows: [] });
  }
  return asked;
}

/** Finds files of the folder that all of some paths lie in. */
async function commonParent(
  { world: { files } }: Session,
  paths: readonly string[],
): Promise<(path: string) => (written: string) => Promise<FolderFile | undefined>> {
  const folders = paths.map((path) => trimmed(path).split("/").slice(0, -1));
  const [first = []] = folders;
  const common = first.filter((_, i) =>
    folders.every((f) => f.slice(0, i + 1).join("/") === first.slice(0, i + 1).join("/")),
  );
  const parent = common.length === 0 ? (trimmed(paths[0]!).startsWith("/") ? "/" : ".") : common.join("/");
  const found = await files.find(parent);
  const within = found.kind === "folder" ? found.real : undefined;
  return (path) => async (written) => {
    if (within === undefined || isAbsolute(written)) return undefined;
    const name = `${trimmed(path)}/${written}`;
    const file = await files.find(name, within);
    if (file.kind === "file") return file.source;
    return file.kind === "problem" && file.problem.code === "fil-saknas"
      ? { name, refused: file.problem }
      : undefined;
  };
}

/** Copies of one model, each in the folder of its scenario, are one model. */
async function eachOnce({ world }: Session, models: readonly Where[]): Promise<readonly Where[]> {
  const kept = new Map<string, Where>();
  for (const model of models) {
    const { path, within } = typeof model === "string" ? { path: model, within: undefined } : model;
    const found = await world.files.find(path, within);
    const names = found.kind === "folder" ? found.names.filter((name) => /\.csv$/iu.test(name)) : [];
    const digests = await Promise.all(
      names.map(async (name) => {
        const file = await world.files.find(`${path}/${name}`, within);
        return file.kind === "file" ? `${name} ${await world.sha256(file.source.open())}` : name;
      }),
    );
    const key = digests.length === 0 ? path : `${baseName(path)} ${digests.join(" ")}`;
    if (!kept.has(key)) kept.set(key, model);
  }
  return [...kept.values()];
}

/** An assumption, or a value that is set for all, which some alternative uses is there for that one. */
const isOfOneOnly = (problem: Problem, set: readonly GivenName[]): boolean =>
  problem.code === "antagande-oanvant" ||
  (problem.code === "namn-oanvant" && set.some(({ at }) => at.file === problem.at.file));

function tellUses(session: Session, rulebook: Rulebook, alternatives: readonly Alternative[]): void {
  const uses = alternatives.flatMap(({ result }) => result.uses());
  const [first] = alternatives;
  if (first === undefined) return;
  const { horizon } = first.result;
  tellAnnounced(session, rulebook, uses, dayOf(horizon, horizon.cycles - 1));
  for (const { text, result } of alternatives) refuseCarried(session, text.path, () => result.uses());
}
