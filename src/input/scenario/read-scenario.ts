import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { insidePath } from "./model-path.js";
import { readModels, readScenarioSettings } from "./settings.js";
import type { GivenName } from "./scenario.js";
import { readSettingRows, type SettingRows } from "../files/scenario.js";
import { scenarioTables, type TableId, tableIds, type TableTexts } from "../files/scenario-tables.js";
import { type FileSetting, settings as settingSpecs } from "../files/settings.js";
import { fileNamed, scenarioFileOf, scenarioFiles, type ScenarioFolder, tellNearlyNamed } from "./folder.js";
import type { ScenarioText } from "./scenario-text.js";

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
  const file = scenarioFileOf(folder, "scenario");
  if (file === undefined) {
    problems.add({ code: "scenariofil-saknas", at: { file: folder.path }, name: scenarioFiles.scenario[0] });
    return undefined;
  }
  const rows = await readSettingRows(file, overrides, problems);
  if (rows === undefined) return undefined;
  tellNearlyNamed(folder, problems);
  const settings = readScenarioSettings(rows, problems);
  const models = readModels(rows, paths, problems);
  const sources = new Map(tableIds.map((id) => [id, fileFor(folder, rows, id, problems)] as const));
  const read = new Map<TableId, unknown>();
  let whole = true;
  for (const [id, source] of sources) {
    const table = scenarioTables[id];
    if (source === undefined) {
      if (table.needed || rows.settings.has(id)) whole = false;
      if (table.needed && !rows.settings.has(id))
        problems.add({ code: "scenariofil-saknas", at: { file: folder.path }, name: table.names[0] });
      read.set(id, table.none);
    } else {
      const found = await table.read(source, problems);
      whole &&= found !== undefined;
      read.set(id, found ?? table.none);
    }
  }
  const budget = fileFor(folder, rows, "budget", problems);
  return {
    path: folder.path,
    file: file.name,
    whole,
    settings,
    models,
    others: rows.others,
    given: new Map([...rows.settings].map(([setting, given]) => [settingSpecs[setting].names[0], given])),
    tables: Object.fromEntries(read) as unknown as TableTexts,
    tableFiles: Object.fromEntries(
      [...sources].map(([id, source]) => [id, source?.name ?? folder.path]),
    ) as Record<TableId, string>,
    overrides: rows.overrides,
    ...(budget === undefined ? {} : { budget }),
  };
}

/** By its usual name, or the one that `scenario.csv` gives it. */
function fileFor(
  folder: ScenarioFolder,
  rows: SettingRows,
  kind: FileSetting,
  problems: Problems,
): Source | undefined {
  const named = rows.settings.get(kind);
  if (named === undefined || named.text === "") return scenarioFileOf(folder, kind);
  const path = insidePath(named.text);
  if (path === undefined) {
    problems.add({ code: "sokvag-utanfor", at: named.at, path: named.text });
    return undefined;
  }
  const found = fileNamed(folder, path);
  if (found === undefined) problems.add({ code: "scenariofil-saknas", at: named.at, name: named.text });
  return found;
}
