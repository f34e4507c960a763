import { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { insidePath } from "./model-path.js";
import { readBudgetAnswers, readModels, readScenarioSettings } from "./settings.js";
import type { FormulaCell, GivenName } from "./scenario.js";
import { readAlternatives } from "../files/alternatives.js";
import { readComparisons } from "../files/comparisons.js";
import { readSettingRows, type SettingRows } from "../files/scenario.js";
import { scenarioTables, type TableId, tableIds, type TableTexts } from "../files/scenario-tables.js";
import { type FileSetting, settings as settingSpecs } from "../files/settings.js";
import {
  fileNamed,
  type FolderFile,
  readable,
  scenarioFileOf,
  scenarioFiles,
  type ScenarioFolder,
  tellNearlyNamed,
} from "./folder.js";
import { comparedWith, readComparisonFiles } from "./comparisons.js";
import { knownAssumptions } from "./long-run-assumptions.js";
import { withSetting } from "./setting-as-assumption.js";
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
  const found = scenarioFileOf(folder, "scenario");
  if (found === undefined) {
    problems.add({ code: "scenariofil-saknas", at: { file: folder.path }, name: scenarioFiles.scenario[0] });
    return undefined;
  }
  const file = readable(found, problems);
  const rows = file && (await readSettingRows(file, overrides, problems));
  if (file === undefined || rows === undefined) return undefined;
  tellNearlyNamed(folder, await namedIn(folder, rows), problems);
  const settings = readScenarioSettings(rows, problems);
  const models = readModels(rows, paths, problems);
  const sources = new Map<TableId, Source | "refused" | undefined>();
  for (const id of tableIds) sources.set(id, await fileFor(folder, rows, id, problems));
  const read = new Map<TableId, unknown>();
  let whole = true;
  for (const [id, source] of sources) {
    const table = scenarioTables[id];
    if (source === undefined || source === "refused") {
      const instead = table.insteadOf === undefined ? undefined : sources.get(table.insteadOf as TableId);
      const needed = table.needed && instead === undefined;
      if (needed || rows.settings.has(id) || source === "refused") whole = false;
      if (needed && !rows.settings.has(id) && source !== "refused")
        problems.add({
          code: "scenariofil-saknas",
          at: { file: folder.path },
          name: table.names[0],
          ...insteadName(table.insteadOf),
          ...(scenarioFileOf(folder, "alternatives") === undefined ? {} : { alternatives: true }),
        });
      read.set(id, table.none);
    } else {
      const found = await table.read(source, problems);
      whole &&= found !== undefined;
      read.set(id, found ?? table.none);
    }
  }
  const asked = await fileFor(folder, rows, "budget", problems);
  const budget = asked === "refused" ? undefined : asked;
  const used = [file, ...sources.values(), budget].flatMap((source) =>
    source === undefined || source === "refused" ? [] : [source],
  );
  const tables = Object.fromEntries(read) as unknown as TableTexts;
  const assumptions = knownAssumptions.reduce(
    (known, one) => withSetting(one, rows, known, problems),
    tables.assumptions,
  );
  const comparisonFile = scenarioFileOf(folder, "comparisons");
  const comparisonSource = comparisonFile && readable(comparisonFile, problems);
  const find = (named: FormulaCell) => fileNamedIn(folder, named, problems);
  const comparisons = comparisonSource && (await readComparisonFiles(comparisonSource, find, problems));
  if (comparisonFile !== undefined && comparisons === undefined) whole = false;
  if (comparisonSource !== undefined) used.push(comparisonSource, ...(comparisons?.sources ?? []));
  const text: ScenarioText = {
    path: folder.path,
    file: file.name,
    whole,
    settings,
    models,
    others: rows.others,
    given: new Map([...rows.settings].map(([setting, given]) => [settingSpecs[setting].names[0], given])),
    tables: { ...tables, assumptions },
    tableFiles: Object.fromEntries(
      [...sources].map(([id, source]) => [id, typeof source === "object" ? source.name : folder.path]),
    ) as Record<TableId, string>,
    overrides: rows.overrides,
    sources: used,
    ...(budget === undefined ? {} : { budget, budgetAnswers: readBudgetAnswers(rows, problems) }),
  };
  if (comparisons === undefined) return text;
  const { all, main } = comparisons;
  return comparedWith({ ...text, comparisons: { all, main, chosen: main, own: text } }, main);
}

/** What cells of the scenario, its alternatives and its comparisons say, the names of files among it. */
async function namedIn(folder: ScenarioFolder, rows: SettingRows): Promise<string[]> {
  const told = new Problems(); // by those who use them
  const fileOf = (kind: "alternatives" | "comparisons"): Source | undefined => {
    const file = scenarioFileOf(folder, kind);
    return file && readable(file, told);
  };
  const [alternative, comparison] = [fileOf("alternatives"), fileOf("comparisons")];
  const alternatives = (alternative && (await readAlternatives(alternative, told))) ?? [];
  const comparisons = comparison && (await readComparisons(comparison, told));
  const given = [...rows.settings.values(), ...alternatives.flatMap((a) => a.rows)];
  const compared = comparisons?.all.flatMap((c) => c.rows.map(({ value }) => value)) ?? [];
  return [...given, ...compared].map(({ text }) => text);
}

/** By its usual name, or the one that `scenario.csv` gives it; `refused` when it must not be read, which is told. */
async function fileFor(
  folder: ScenarioFolder,
  rows: SettingRows,
  kind: FileSetting,
  problems: Problems,
): Promise<Source | "refused" | undefined> {
  const named = rows.settings.get(kind);
  if (named === undefined || named.text === "") {
    const usual = scenarioFileOf(folder, kind);
    return usual && (readable(usual, problems) ?? "refused");
  }
  const found = await findNamed(folder, named, problems);
  return found && (readable(found, problems) ?? "refused");
}

/** The file that a cell names; undefined when there is none or it must not be read, which is told. */
async function fileNamedIn(
  folder: ScenarioFolder,
  named: FormulaCell,
  problems: Problems,
): Promise<Source | undefined> {
  const found = await findNamed(folder, named, problems);
  return found && readable(found, problems);
}

async function findNamed(
  folder: ScenarioFolder,
  named: FormulaCell,
  problems: Problems,
): Promise<FolderFile | undefined> {
  const path = insidePath(named.text);
  if (path === undefined) {
    const shared = await folder.shared?.(named.text);
    if (shared === undefined) problems.add({ code: "sokvag-utanfor", at: named.at, path: named.text });
    return shared;
  }
  const found = fileNamed(folder, path);
  if (found === undefined) problems.add({ code: "scenariofil-saknas", at: named.at, name: named.text });
  return found;
}

const insteadName = (table: string | undefined): { orName?: string } =>
  table === undefined ? {} : { orName: scenarioTables[table as TableId].names[0] };
