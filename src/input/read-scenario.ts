import type { Problems } from "../core/problem.js";
import type { Source } from "../core/source.js";
import { readAssumptions } from "./assumptions-file.js";
import { readFlows } from "./flows-file.js";
import { readGroups } from "./groups-file.js";
import { insidePath } from "./model-path.js";
import { readParticipants } from "./participants-file.js";
import { readModels, readSettings } from "./read-settings.js";
import type { Given } from "./scenario.js";
import { readSettingRows, type SettingRows } from "./scenario-file.js";
import {
  fileNamed,
  fileOf,
  type ScenarioFile,
  scenarioFiles,
  type ScenarioFolder,
  tellNearlyNamed,
} from "./scenario-folder.js";
import type { ScenarioText } from "./scenario-text.js";
import { settingWords } from "./setting-words.js";

export interface ScenarioOptions {
  /** `--set name=value`: they go before what the files say. */
  readonly overrides?: readonly Given[];
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
  const settings = readSettings(rows, problems);
  const models = readModels(rows, paths, problems);
  const find = (kind: Exclude<ScenarioFile, "scenario">): Source | undefined =>
    fileFor(folder, rows, kind, problems);
  const participants = find("participants");
  if (participants === undefined && !rows.settings.has("participants"))
    problems.add({
      code: "scenariofil-saknas",
      at: { file: folder.path },
      name: scenarioFiles.participants[0],
    });
  const entries = participants === undefined ? [] : await readParticipants(participants, problems);
  const flowSource = find("flows");
  const flows = flowSource === undefined ? [] : await readFlows(flowSource, problems);
  const groupSource = find("groups");
  const grouped =
    groupSource === undefined ? { headers: [], groups: [] } : await readGroups(groupSource, problems);
  const assumptionSource = find("assumptions");
  const assumptions = assumptionSource === undefined ? [] : await readAssumptions(assumptionSource, problems);
  const budget = find("budget");
  return {
    path: folder.path,
    file: file.name,
    settings,
    models,
    others: rows.others,
    given: new Map([...rows.settings].map(([setting, given]) => [settingWords[setting][0], given])),
    entriesFile: participants?.name ?? folder.path,
    entries,
    flowsFile: flowSource?.name ?? folder.path,
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
