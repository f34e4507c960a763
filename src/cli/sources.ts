import type { Source } from "../core/source.js";
import type { Session } from "./session.js";
import type { Files, FoundFile } from "./world.js";

/** The files named on the command line; those that cannot be read are problems, all at once. */
export async function sourcesOf({ world, problems }: Session, paths: readonly string[]): Promise<Source[]> {
  const found = await Promise.all(paths.map((path) => findFileOrSheet(world.files, path)));
  return found.flatMap((f, i) => {
    if (f.kind === "file") return [f.source];
    problems.add(f.kind === "problem" ? f.problem : { code: "fil-ar-mapp", at: { file: paths[i]! } });
    return [];
  });
}

const SHEET_OF_WORKBOOK = /^(.+\.xls[xm])#(.+)$/i;

/** `budget.xlsx#Blad2` is a sheet of a workbook, unless a file has just that name. */
async function findFileOrSheet(files: Files, path: string): Promise<FoundFile> {
  const [, workbook, sheet] = SHEET_OF_WORKBOOK.exec(path) ?? [];
  const whole = await files.find(path);
  if (workbook === undefined || sheet === undefined || whole.kind === "file") return whole;
  const found = await files.find(workbook);
  return found.kind === "file" ? { ...found, source: { ...found.source, sheet } } : found;
}
