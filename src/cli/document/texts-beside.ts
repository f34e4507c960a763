import { folded } from "../../core/names.js";
import { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { budgetColumns } from "../../input/files/budget.js";
import { documentFile } from "../../input/files/document.js";
import { type FileKind, stemsOf } from "../../input/files/file-kind.js";
import { measuresFile } from "../../input/files/measures.js";
import { readTable } from "../../tabular/read-table.js";
import { baseName } from "../line/command-line.js";
import type { Session } from "../session.js";

export interface FoundTexts {
  readonly document: Source | undefined;
  readonly measures: Source | undefined;
}

/** The files of words for a document that lie in a folder, beside a file, or as sheets in a workbook; by their names. */
export async function textsBeside(session: Session, paths: readonly string[]): Promise<FoundTexts> {
  const found: Source[] = [];
  for (const path of paths) found.push(...(await candidates(session, path)));
  const given = new Set(paths);
  const of = async (kind: FileKind): Promise<Source | undefined> => {
    const stems = new Set(stemsOf(kind).map(folded));
    for (const source of found)
      if (stems.has(stemOf(source.name)) && !given.has(source.name) && !(await isBudget(source)))
        return source;
    return undefined;
  };
  return { document: await of(documentFile), measures: await of(measuresFile) };
}

const stemOf = (name: string): string =>
  folded(
    (name.includes("#") ? name.slice(name.lastIndexOf("#") + 1) : baseName(name)).replace(
      /\.(csv|xlsx)$/iu,
      "",
    ),
  );

const words = new Set([documentFile, measuresFile].flatMap((kind) => stemsOf(kind).map(folded)));

/** Sheets first, and then files; what cannot be read is told by who needs it. */
async function candidates({ world: { files } }: Session, written: string): Promise<Source[]> {
  const path = written.replace(/(\.xls[xm])#.*$/iu, "$1");
  const at = await files.find(path);
  const sheets: Source[] = [];
  if (at.kind === "file" && /\.xlsx$/iu.test(path)) {
    const { sheetSources } = await import("../../tabular/workbook/xlsx-rows.js");
    sheets.push(...((await sheetSources(at.source, new Problems())) ?? []));
  }
  const folder = at.kind === "folder" ? path.replace(/[\\/]+$/u, "") || path : folderOf(path);
  const inside = at.kind === "folder" ? at : await files.find(folder === "" ? "." : folder);
  if (inside.kind !== "folder") return sheets;
  const named = inside.names.filter((name) => /\.(csv|xlsx)$/iu.test(name) && words.has(stemOf(name)));
  const sources = await Promise.all(
    named.map(async (name) => {
      const file = await files.find(folder === "" ? name : `${folder}/${name}`, inside.real);
      return file.kind === "file" ? [file.source] : [];
    }),
  );
  return [...sheets, ...sources.flat()];
}

const folderOf = (path: string): string =>
  path.slice(0, Math.max(0, path.length - baseName(path).length - 1));

const budgetWords = new Set(
  budgetColumns
    .filter((c) => c.id === "year" || c.id === "amount" || c.id === "number")
    .flatMap((c) => c.names.map(folded)),
);

/** A budget may be called `insatser` too: it has years and amounts. */
async function isBudget(source: Source): Promise<boolean> {
  let found = false;
  await readTable(
    source,
    measuresFile.columns.map((column) => ({ id: column.id, names: column.names })),
    { unknownColumns: "allow" },
    new Problems(),
    (header) => {
      found = header.extra.some(({ name }) => budgetWords.has(folded(name)));
      return () => undefined;
    },
  );
  return found;
}
