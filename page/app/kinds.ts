import { folded } from "../../src/core/names.js";
import { Problems } from "../../src/core/problem.js";
import { bytesSource } from "../../src/core/source.js";
import type { Contents } from "../../src/cli/memory/memory-files.js";
import { budgetFile } from "../../src/input/files/budget.js";
import type { FileColumn, FileKind } from "../../src/input/files/file-kind.js";
import { fileKinds } from "../../src/input/files/file-kinds.js";
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
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (/\.xls[xm]$/iu.test(name)) return workbookKind(path, bytes);
  if (!/\.(?:csv|txt|tsv)$/iu.test(name)) return "other";
  const called = fileKinds.find(({ names }) =>
    names.some((one) => folded(name.replace(/\.[^.]+$/u, ".csv")) === folded(one)),
  );
  const kind = called ?? kindByHeader(bytes);
  return kind === undefined ? "budget" : (alone.get(kind) ?? "beside");
}

async function workbookKind(path: string, bytes: Uint8Array): Promise<Kind> {
  const sheets = await sheetSources(bytesSource(path, bytes), new Problems());
  return sheets?.some(({ sheet }) => sheet !== undefined && isScenarioFile(sheet)) === true
    ? "scenario"
    : "budget";
}

/** So much of a file has its header in it. */
const BEGINNING = 4096;

/** The kind whose needed columns are all there, the one that knows most of what is there; undefined when none has. */
function kindByHeader(bytes: Uint8Array): FileKind | undefined {
  const line = beginningOf(bytes)
    .split(/\r?\n|\r/u)
    .find((one) => one.trim() !== "");
  const cells = new Set(line?.split(/[;,\t]/u).map((cell) => folded(cell.replace(/^"|"$/gu, ""))));
  const known = ({ columns }: FileKind): number => {
    const has = (column: FileColumn): boolean => column.names.some((name) => cells.has(folded(name)));
    return columns.some((column) => column.required === true && !has(column))
      ? 0
      : columns.filter(has).length;
  };
  return [...alone.keys(), ...fileKinds]
    .filter((kind) => known(kind) > 1)
    .sort((a, b) => known(b) - known(a))[0];
}

/** Letters that a header is told by are the same in most encodings. */
function beginningOf(bytes: Uint8Array): string {
  const some = bytes.subarray(0, BEGINNING);
  const encoding = some[0] === 0xff && some[1] === 0xfe ? "utf-16le" : "utf-8";
  const text = new TextDecoder(encoding).decode(some);
  return text.includes("\ufffd") && encoding === "utf-8"
    ? new TextDecoder("windows-1252").decode(some)
    : text;
}
