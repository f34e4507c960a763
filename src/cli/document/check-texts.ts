import { folded } from "../../core/names.js";
import { documentFile, readDocument } from "../../input/files/document.js";
import { type FileKind, stemsOf } from "../../input/files/file-kind.js";
import { measuresFile, readMeasures } from "../../input/files/measures.js";
import { budgetFieldNames } from "../../report/budget/document.js";
import { tellUnknownFields } from "../../report/document/fields.js";
import { runFieldNames } from "../../report/run/document.js";
import { baseName } from "../line/command-line.js";
import type { Session } from "../session.js";
import { sourcesOf } from "../sources.js";
import { tellMeasures, textsAt } from "./document-texts.js";
import { isBudget } from "./texts-beside.js";

/** What words of a document may name. */
export interface KnownFigures {
  readonly measures: readonly string[];
  readonly years: readonly number[];
  readonly ofRun?: true;
}

/** Checks the words that lie beside a budget or in a scenario; how many files of them there are. */
export async function checkTexts(
  session: Session,
  path: string,
  { measures, years, ofRun }: KnownFigures,
): Promise<number> {
  const texts = await textsAt(session, [path], {});
  if (texts === undefined) return 0;
  tellMeasures(session, texts, measures, "all");
  const names = [
    ...(ofRun === true ? runFieldNames : []),
    ...(years.length > 0 ? budgetFieldNames(years) : []),
  ];
  tellUnknownFields(texts.rows, names, session.problems);
  return texts.sources.length;
}

const isOf = (kind: FileKind, path: string): boolean =>
  stemsOf(kind).some((stem) => folded(baseName(path).replace(/\.csv$/iu, "")) === folded(stem));

/** Checks a file that is by its name one of words alone; false when it is none. */
export async function checkTextFile(session: Session, path: string): Promise<boolean> {
  const { problems } = session;
  const kind = [documentFile, measuresFile].find((k) => isOf(k, path));
  if (kind === undefined) return false;
  const [source] = await sourcesOf(session, [path]);
  if (source === undefined) return true;
  if (kind === documentFile) await readDocument(source, problems);
  else if (await isBudget(source)) return false;
  else await readMeasures(source, problems);
  return true;
}
