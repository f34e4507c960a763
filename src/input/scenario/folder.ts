import { folded, nearest } from "../../core/names.js";
import type { Problem, Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { alternativesFile } from "../files/alternatives.js";
import { comparisonsFile } from "../files/comparisons.js";
import { budgetFile } from "../files/budget.js";
import { conventionsFile } from "../files/conventions.js";
import { documentFile } from "../files/document.js";
import type { FileKind } from "../files/file-kind.js";
import { forecastsFile } from "../files/forecasts.js";
import { measuresFile } from "../files/measures.js";
import { scenarioFile } from "../files/scenario.js";
import { scenarioTables } from "../files/scenario-tables.js";

/** A scenario as the caller hands it over: the files of a folder, or the sheets of a workbook (`FILE.xlsx#deltagare`). */
export interface ScenarioFolder {
  /** As the user wrote it: what messages show. */
  readonly path: string;
  /** What follows the last slash or `#` decides what a file is. */
  readonly files: readonly FolderFile[];
  /**
   * Finds a file by its path from the folder, within a folder that several scenarios have in common: `../grupper.csv`.
   * Undefined: a scenario keeps to its own folder.
   */
  readonly shared?: (path: string) => Promise<FolderFile | undefined>;
}

/** A file of the folder, or why it must not be read: that is told when the scenario needs it. */
export type FolderFile = Source | Readonly<{ name: string; refused: Problem }>;

/** The kinds of files that a scenario may have. */
const kinds = {
  scenario: scenarioFile,
  ...scenarioTables,
  budget: budgetFile,
  alternatives: alternativesFile,
  comparisons: comparisonsFile,
  conventions: conventionsFile,
  measures: measuresFile,
  document: documentFile,
  forecasts: forecastsFile,
};
export type ScenarioFile = keyof typeof kinds;

/** What they are called: the Swedish name first. */
export const scenarioFiles = Object.fromEntries(
  Object.entries(kinds).map(([id, kind]) => [id, kind.names]),
) as unknown as Readonly<Record<ScenarioFile, FileKind["names"]>>;

const baseName = (path: string): string =>
  path.slice(Math.max(...["/", "\\", "#"].map((c) => path.lastIndexOf(c))) + 1);
const stem = (name: string): string => folded(baseName(name).replace(/\.csv$/iu, ""));
const wordsFor = (kind: ScenarioFile): string[] => kinds[kind].names.map(stem);

/** Whether a file of this name makes its folder a scenario. */
export const isScenarioFile = (name: string): boolean => wordsFor("scenario").includes(stem(name));

/** The file of a kind by its usual name. */
export const scenarioFileOf = ({ files }: ScenarioFolder, kind: ScenarioFile): FolderFile | undefined =>
  wordsFor(kind)
    .map((word) => files.find((f) => stem(f.name) === word))
    .find((f) => f !== undefined);

/** The file that a cell of `scenario.csv` names, among those of the folder. */
export const fileNamed = ({ path, files }: ScenarioFolder, written: string): FolderFile | undefined =>
  files.find((f) => f.name === `${path}/${written}` || baseName(f.name) === written);

/** The file to read; undefined when it must not be, which is told. */
export function readable(file: FolderFile, problems: Problems): Source | undefined {
  if (!("refused" in file)) return file;
  problems.add(file.refused);
  return undefined;
}

/** A file that is called nearly as one of ours would be passed over in silence, unless a cell names it. */
export function tellNearlyNamed(folder: ScenarioFolder, named: readonly string[], problems: Problems): void {
  const ids = Object.keys(kinds) as ScenarioFile[];
  const known = new Map(ids.flatMap((id) => wordsFor(id).map((word) => [word, id] as const)));
  const asked = new Set(named.map(baseName));
  for (const { name } of folder.files) {
    const word = stem(name);
    if (!/\.csv$/iu.test(name) || known.has(word) || asked.has(baseName(name))) continue;
    const near = nearest(word, known.keys());
    const kind = near === undefined ? undefined : known.get(near)!;
    if (kind !== undefined && scenarioFileOf(folder, kind) === undefined)
      problems.add({ code: "scenariofil-okand", at: { file: name }, near: kinds[kind].names[0] });
  }
}
