import { folded } from "../../src/core/names.js";
import { Problems } from "../../src/core/problem.js";
import { bytesSource } from "../../src/core/source.js";
import type { Contents } from "../../src/cli/memory/memory-files.js";
import { budgetFile } from "../../src/input/files/budget.js";
import type { FileKind } from "../../src/input/files/file-kind.js";
import { kindTold } from "../../src/input/files/kind-told.js";
import { peopleOutcomeFile } from "../../src/input/files/people-outcome.js";
import { peopleFile } from "../../src/input/files/people.js";
import { surveyFile } from "../../src/input/files/survey.js";
import { isScenarioFile } from "../../src/input/scenario/folder.js";
import { sheetSources } from "../../src/tabular/workbook/xlsx-rows.js";

export type Kind = "budget" | "scenario" | "people" | "survey" | "outcome" | "beside" | "model" | "other";

/** Something that a task can be given: a file, or a folder that is one thing. */
export interface Entry {
  readonly path: string;
  readonly kind: Kind;
}

const alone: ReadonlyMap<FileKind, Kind> = new Map<FileKind, Kind>([
  [budgetFile, "budget"],
  [peopleFile, "people"],
  [surveyFile, "survey"],
  [peopleOutcomeFile, "outcome"],
]);

/** What somebody's files are: folders that are scenarios or models as one, and the rest file by file. */
export async function entriesOf(files: Contents): Promise<Entry[]> {
  const folders = new Map<string, Kind>();
  for (const path of files.keys()) {
    const [, folder, name] = /^(.+)\/([^/]+)$/u.exec(path) ?? [];
    if (folder === undefined || name === undefined || !/\.csv$/iu.test(name)) continue;
    if (isScenarioFile(name)) folders.set(folder, "scenario");
    else if (folded(name) === "modell.csv" && !folders.has(folder)) folders.set(folder, "model");
  }
  const inside = (path: string): boolean =>
    [...folders.keys()].some((folder) => path !== folder && path.startsWith(`${folder}/`));
  const entries: Entry[] = [...folders]
    .filter(([folder, kind]) => kind === "scenario" || !inside(folder))
    .map(([path, kind]) => ({ path, kind }));
  for (const [path, bytes] of files)
    if (!inside(path)) entries.push({ path, kind: await kindOf(path, bytes) });
  return entries.sort((a, b) => a.path.localeCompare(b.path, "sv"));
}

async function kindOf(path: string, bytes: Uint8Array): Promise<Kind> {
  const isWorkbook = /\.xls[xm]$/iu.test(path);
  if (!isWorkbook && !/\.(?:csv|txt|tsv)$/iu.test(path)) return "other";
  const source = bytesSource(path, bytes);
  const sheets = isWorkbook ? await sheetSources(source, new Problems()) : undefined; // told by who reads it
  if (sheets?.some(({ sheet }) => sheet !== undefined && isScenarioFile(sheet)) === true) return "scenario";
  const told = await kindTold(source);
  if (told === undefined || !("kind" in told)) return "budget";
  if (told.by === "columns" && sheets !== undefined && sheets.length > 1) return "budget";
  return alone.get(told.kind) ?? "beside";
}
