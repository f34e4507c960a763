import { type Command as Parser, Option } from "commander";
import { say, type SentenceId } from "../../texts/say.js";
import { showsDocument } from "../format-asked.js";
import type { Session } from "../session.js";
import { type DocumentOptions, type Said, said, textsAt, type WrittenTexts } from "./document-texts.js";

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
