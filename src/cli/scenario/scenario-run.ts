import { Memory } from "../../analysis/plan/memory.js";
import { noValues } from "../../analysis/plan/named.js";
import type { Plan } from "../../analysis/plan/plan.js";
import { prepare } from "../../analysis/plan/prepare.js";
import { groupsWithoutSupport } from "../../analysis/run/groups-without-support.js";
import { dayOf } from "../../analysis/run/horizon.js";
import { resultOf } from "../../analysis/run/result-of.js";
import { checkFrames } from "../../analysis/run/frames.js";
import type { RunResult } from "../../analysis/run/run-result.js";
import { normalized } from "../../core/names.js";
import { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { withNamesOfModels } from "../../input/scenario/names-as-typed.js";
import { readScenario } from "../../input/scenario/read-scenario.js";
import { isAbsolute } from "../../input/scenario/model-path.js";
import { settings } from "../../input/files/settings.js";
import type { ScenarioText } from "../../input/scenario/scenario-text.js";
import type { GivenName, Scenario } from "../../input/scenario/scenario.js";
import type { FolderFile, ScenarioFolder } from "../../input/scenario/folder.js";
import type { ModelFolder } from "../../rulebook/folder.js";
import type { Replacement } from "../../rulebook/load/replacements.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { valuesSet } from "../line/given-names.js";
import type { SharedOptions } from "../line/shared-options.js";
import { rulebookOf, type Where } from "../model-folders.js";
import { chosenAlternative } from "./chosen-alternative.js";
import { askedComparison, checkCompared, type ComparedRun, runCompared } from "./comparisons.js";
import type { Session } from "../session.js";
import { tellAnnounced } from "../tell-announced.js";
import { tellNames } from "../tell-names.js";
import { refuseCarried } from "../tell-carried.js";

/** What `run` and `explain` have in common on the command line. */
export type ScenarioFlags = Omit<SharedOptions, "date">;

export interface ScenarioRun {
  readonly result: RunResult;
  /** What it was worked out by, for more of it. */
  readonly plan: Plan;
  /** The same with each of its other comparisons, where they were asked for. */
  readonly others: readonly ComparedRun[];
  /** Rules that a model of one's own puts in the place of others. */
  readonly replacements: readonly Replacement[];
  /** The models it was run with. */
  readonly models: readonly ModelFolder[];
  /** What was read, for digests. */
  readonly sources: readonly Source[];
}

/** Reads a scenario, holds it against its models and runs it; undefined when anything is wrong, and that is told. */
export async function scenarioRun(
  session: Session,
  path: string,
  options: ScenarioFlags & { readonly others?: "compared" },
): Promise<ScenarioRun | undefined> {
  const { problems } = session;
  const opened = await openScenario(session, path, options);
  if (opened?.scenario === undefined) return undefined;
  const memory = new Memory();
  const prepared = await prepare(opened.scenario, opened.rulebook, problems, memory);
  const others =
    options.others === undefined ? [] : await runCompared(opened.others, opened.rulebook, problems, memory);
  if (prepared === undefined || problems.errors > 0) return undefined;
  const { plan, asWritten } = prepared;
  const result = resultOf(plan, noValues, asWritten);
  checkFrames(result, problems);
  const used = new Set(opened.scenario.models);
  const models = opened.rulebook.models.filter((m) => used.has(normalized(m.id))).map((m) => m.folder);
  tellAnnounced(session, opened.rulebook, result.uses(), dayOf(result.horizon, result.horizon.cycles - 1));
  refuseCarried(session, path, () => result.uses());
  const { replacements } = opened.rulebook;
  return { result, plan, others, replacements, models, sources: opened.sources };
}

/** `--horizons` and `--short` say what `scenario.csv` may say. */
const timesAsked = ({ horizons, short }: ScenarioFlags): GivenName[] => [
  ...(horizons === undefined
    ? []
    : [{ name: settings.longRun.names[0], text: horizons, at: { file: "--horizons" } }]),
  ...(short === undefined
    ? []
    : [{ name: settings.shortRun.names[0], text: short, at: { file: "--short" } }]),
];

export interface OpenedScenario {
  /** Undefined when something is wrong with it. */
  readonly scenario: Scenario | undefined;
  /** The same with each of its other comparisons. */
  readonly others: readonly Scenario[];
  readonly rulebook: Rulebook;
  readonly sources: readonly Source[];
}

/** Reads a scenario and holds it against its models; undefined when it or they cannot be read. All is told. */
export async function openScenario(
  session: Session,
  path: string,
  options: ScenarioFlags,
): Promise<OpenedScenario | undefined> {
  const { problems } = session;
  const opened = await scenarioFolder(session, path);
  if (opened === undefined) return undefined;
  const { folder, real } = opened;
  const { alternative } = options;
  const chosen = alternative === undefined ? none : await chosenAlternative(session, folder, alternative);
  if (chosen === undefined) return undefined;
  const overrides = [...chosen.rows, ...valuesSet(session, options), ...timesAsked(options)];
  const paths = options.models === undefined ? "inside" : "anywhere";
  const read = await readScenario(folder, { overrides, paths }, problems);
  const text = read && askedComparison(session, read, options.comparison);
  if (text === undefined) return undefined;
  const own = ownModels(text, path, paths === "inside" ? real : undefined);
  const rulebook = await rulebookFor(session, [text], [...(options.models ?? []), ...own]);
  if (rulebook === undefined) return undefined;
  const about = alternative === undefined ? problems : new Problems();
  const { scenario, others } = checkCompared(withNamesOfModels(text, rulebook, about), rulebook, about);
  // Alternatives share their assumptions: one that this one does not use is there for another.
  if (about !== problems)
    for (const problem of about.told) if (problem.code !== "antagande-oanvant") problems.add(problem);
  if (scenario !== undefined)
    for (const group of groupsWithoutSupport(scenario, rulebook))
      problems.add({ code: "underhallsstod-inte-sagt", ...group, say: "groups" });
  return { scenario, others, rulebook, sources: [...text.sources, ...chosen.sources] };
}

const none = { rows: [], sources: [] } as const;

/** The model folders that a scenario names by where they lie. */
export const ownModels = (text: ScenarioText, path: string, within: string | undefined): Where[] =>
  text.models.flatMap((m) =>
    m.kind === "folder" ? [{ path: isAbsolute(m.path) ? m.path : `${trimmed(path)}/${m.path}`, within }] : [],
  );

/** The models of some scenarios, with folders besides. A model of one's own may replace a rule of any other. */
export function rulebookFor(
  session: Session,
  texts: readonly ScenarioText[],
  besides: readonly Where[],
): Promise<Rulebook | undefined> {
  const needed = besides.length > 0 ? undefined : texts.flatMap((text) => text.models.map((m) => m.id));
  return rulebookOf(session, besides, needed);
}

export const trimmed = (path: string): string => path.replace(/[\\/]+$/, "") || path;

/** The files that lie in a folder, or in a workbook; `real` is where the folder is. */
export async function scenarioFolder(
  session: Session,
  path: string,
): Promise<{ readonly folder: ScenarioFolder; readonly real?: string } | undefined> {
  const { files } = session.world;
  const found = await files.find(path);
  if (found.kind === "problem") {
    session.problems.add(found.problem);
    return undefined;
  }
  if (found.kind === "file") {
    const folder = await fileAsFolder(session, path, found.source);
    return folder && { folder };
  }
  const { real } = found;
  tellNames(session, path, found.names);
  const inside = await Promise.all(
    found.names.map(async (name): Promise<FolderFile[]> => {
      const below = await files.find(`${trimmed(path)}/${name}`, real);
      if (below.kind === "file") return [below.source];
      return below.kind === "problem" ? [{ name: `${trimmed(path)}/${name}`, refused: below.problem }] : [];
    }),
  );
  return { folder: { path: trimmed(path), files: inside.flat() }, real };
}

/** A workbook has a sheet for each file of a scenario; any other file is the only one there is. */
async function fileAsFolder(
  session: Session,
  path: string,
  source: Source,
): Promise<ScenarioFolder | undefined> {
  if (!/\.xlsx$/i.test(path)) return { path, files: [source] };
  const { sheetSources } = await import("../../tabular/workbook/xlsx-rows.js");
  const sheets = await sheetSources(source, session.problems);
  return sheets === undefined ? undefined : { path, files: sheets };
}
