import { type Command as Parser, Option } from "commander";
import type { Source } from "../../core/source.js";
import { checkMeasures } from "../../input/check/measures-named.js";
import { type DocumentId, type DocumentRow, readDocument } from "../../input/files/document.js";
import { readMeasures } from "../../input/files/measures.js";
import type { DocumentTexts } from "../../report/document/documented.js";
import { say, type SentenceId } from "../../texts/say.js";
import { showsDocument } from "../format-asked.js";
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

const said = {
  title: "title",
  board: "board",
  dnr: "reference",
  date: "date",
  author: "author",
} as const satisfies Partial<Record<keyof DocumentOptions, DocumentId>>;
type Said = keyof typeof said;

export function addDocumentOptions(parser: Parser, words: (id: SentenceId) => string): void {
  const text = words("argument.name.text");
  const file = words("argument.name.file");
  for (const option of [
    new Option(`--title <${text}>`, words("option.documentTitle")),
    new Option(`--board <${text}>`, words("option.board")),
    new Option(`--dnr <${text}>`, words("option.dnr")),
    new Option(`--date <${text}>`, words("option.documentDate")),
    new Option(`--author <${text}>`, words("option.author")),
    new Option(`--document <${file}>`, words("option.document")),
    new Option(`--measures <${file}>`, words("option.measures")),
  ])
    parser.addOption(option.helpGroup(words("help.documentOptions")));
}

/** Those of the flags that are given, as people write them. */
export const documentFlags = (options: DocumentOptions): string[] =>
  ([...(Object.keys(said) as Said[]), "document", "measures"] as const)
    .filter((flag) => options[flag] !== undefined)
    .map((flag) => `--${flag}`);

/** What people wrote for a document, and the files they wrote it in. */
export interface WrittenTexts extends DocumentTexts {
  readonly sources: readonly Source[];
}

/**
 * What is written for a document about what lies at some paths: in files that flags name, else beside them. Undefined when
 * there is nothing, or the format shows none of it. What is wrong is told.
 */
export async function documentAsked(
  session: Session,
  paths: readonly string[],
  options: DocumentOptions,
): Promise<WrittenTexts | undefined> {
  if (!showsDocument(session)) {
    const given = documentFlags(options);
    if (given.length > 0) session.usage.push(say("usage.formatHasNoDocument", { flags: given }));
    return undefined;
  }
  return textsAt(session, paths, options);
}

/** The same whatever the format. */
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
