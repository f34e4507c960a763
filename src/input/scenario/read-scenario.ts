import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { readAssumptions } from "../files/assumptions-file.js";
import { readFlows } from "../files/flows-file.js";
import { readGroups } from "../files/groups-file.js";
import { insidePath } from "./model-path.js";
import { readParticipants } from "../files/participants-file.js";
import { readModels, readScenarioSettings } from "./settings.js";
import type { GivenName } from "./scenario.js";
import { readSettingRows, type SettingRows } from "../files/scenario-file.js";
import {
  fileNamed,
  fileOf,
  type ScenarioFile,
  scenarioFiles,
  type ScenarioFolder,
  tellNearlyNamed,
} from "./folder.js";
import type { ScenarioText } from "./scenario-text.js";
import { settingWords } from "./setting-words.js";

export interface ScenarioOptions {
  /** `--set name=value`: they go before what the files say. */
  readonly overrides?: readonly GivenName[];
  /** Whether models may lie outside the scenario's folder. */
  readonly paths?: "inside" | "anywhere";
}

/**
 * Reads the files of a scenario and tells all that is wrong in each by itself; `checkScenario` then holds it against its
 * models. Undefined when there is no `scenario.csv` to read.
 */
export async function readScenario(
  folder: ScenarioFolder,
  options: ScenarioOptions,
  problems: Problems,
): Promise<ScenarioText | undefined> {
  const { overrides = [], paths = "inside" } = options;
  const file = fileOf(folder, "scenario");
  if (file === undefined) {
    problems.add({ code: "scenariofil-saknas", at: { file: folder.path }, name: scenarioFiles.scenario[0] });
    return undefined;
  }
  const rows = await readSettingRows(file, overrides, problems);
  if (rows === undefined) return undefined;
  tellNearlyNamed(folder, problems);
  const settings = readScenarioSettings(rows, problems);
  const models = readModels(rows, paths, problems);
  const find = (kind: Exclude<ScenarioFile, "scenario">): Source | undefined =>
    fileFor(folder, rows, kind, problems);
  let whole = true;
  const using = async <T>(
    source: Source | undefined,
    read: (source: Source, problems: Problems) => Promise<T | undefined>,
    otherwise: T,
  ): Promise<T> => {
    if (source === undefined) return otherwise;
    const found = await read(source, problems);
    whole &&= found !== undefined;
    return found ?? otherwise;
  };
  const sources = {
    participants: find("participants"),
    flows: find("flows"),
    groups: find("groups"),
    assumptions: find("assumptions"),
  };
  for (const kind of ["participants", "flows", "groups", "assumptions"] as const)
    if (sources[kind] === undefined && (kind === "participants" || rows.settings.has(kind))) whole = false;
  if (sources.participants === undefined && !rows.settings.has("participants"))
    problems.add({
      code: "scenariofil-saknas",
      at: { file: folder.path },
      name: scenarioFiles.participants[0],
    });
  const entries = await using(sources.participants, readParticipants, []);
  const flows = await using(sources.flows, readFlows, []);
  const grouped = await using(sources.groups, readGroups, { headers: [], groups: [] });
  const assumptions = await using(sources.assumptions, readAssumptions, []);
  const budget = find("budget");
  return {
    path: folder.path,
    file: file.name,
    whole,
    settings,
    models,
    others: rows.others,
    given: new Map([...rows.settings].map(([setting, given]) => [settingWords[setting][0], given])),
    entriesFile: sources.participants?.name ?? folder.path,
    entries,
    flowsFile: sources.flows?.name ?? folder.path,
    flows,
    groupHeaders: grouped.headers,
    groups: grouped.groups,
    assumptions,
    overrides: rows.overrides,
    ...(budget === undefined ? {} : { budget }),
  };
}

/** By its usual name, or the one that `scenario.csv` gives it. */
function fileFor(
  folder: ScenarioFolder,
  rows: SettingRows,
  kind: Exclude<ScenarioFile, "scenario">,
  problems: Problems,
): Source | undefined {
  const named = rows.settings.get(kind);
  if (named === undefined || named.text === "") return fileOf(folder, kind);
  const path = insidePath(named.text);
  if (path === undefined) {
    problems.add({ code: "sokvag-utanfor", at: named.at, path: named.text });
    return undefined;
  }
  const found = fileNamed(folder, path);
  if (found === undefined) problems.add({ code: "scenariofil-saknas", at: named.at, name: named.text });
  return found;
}
