import type { Source } from "../../core/source.js";
import { checkMeasures } from "../../input/check/measures-named.js";
import { type DocumentId, type DocumentRow, readDocument } from "../../input/files/document.js";
import { readMeasures } from "../../input/files/measures.js";
import type { DocumentTexts } from "../../report/document/documented.js";
import type { Session } from "../session.js";
import { sourcesOf } from "../sources.js";
import { textsBeside } from "./texts-beside.js";

/** Words of a document on the command line: they go before those of its files. */
export interface DocumentOptions {
  readonly title?: string;
  readonly board?: string;
  readonly dnr?: string;
  readonly date?: string;
  readonly author?: string;
  readonly document?: string;
  readonly measures?: string;
}

/** The flags that say a text, and which text. */
export const said = {
  title: "title",
  board: "board",
  dnr: "reference",
  date: "date",
  author: "author",
} as const satisfies Partial<Record<keyof DocumentOptions, DocumentId>>;
export type Said = keyof typeof said;

/** What people wrote for a document, and the files they wrote it in. */
export interface WrittenTexts extends DocumentTexts {
  readonly sources: readonly Source[];
}

/**
 * What is written for a document about what lies at some paths: in files that flags name, else beside them. Undefined when
 * there is nothing. What is wrong is told.
 */
export async function textsAt(
  session: Session,
  paths: readonly string[],
  options: DocumentOptions,
): Promise<WrittenTexts | undefined> {
  const { problems } = session;
  const found = await textsBeside(session, paths);
  const sourceOf = async (flag: "document" | "measures"): Promise<Source | undefined> => {
    const named = options[flag];
    return named === undefined ? found[flag] : (await sourcesOf(session, [named]))[0];
  };
  const document = await sourceOf("document");
  const measures = await sourceOf("measures");
  const flags = (Object.keys(said) as Said[]).flatMap((flag): DocumentRow[] => {
    const text = options[flag]?.trim() ?? "";
    return text === "" ? [] : [{ id: said[flag], text, at: { file: `--${flag}` } }];
  });
  if (document === undefined && measures === undefined && flags.length === 0) return undefined;
  const rows = document === undefined ? [] : ((await readDocument(document, problems)) ?? []);
  const over = new Set(flags.map(({ id }) => id));
  return {
    rows: [...flags, ...rows.filter(({ id }) => !over.has(id))],
    measures: measures === undefined ? [] : ((await readMeasures(measures, problems)) ?? []),
    sources: [document, measures].flatMap((source) => source ?? []),
  };
}

/** Measures that the words name, held against those of the figures. */
export function tellMeasures(
  { problems }: Session,
  texts: DocumentTexts | undefined,
  known: readonly string[],
  tell: "mistakes" | "all",
): void {
  checkMeasures(texts?.measures ?? [], known, problems, tell);
}
