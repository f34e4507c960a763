import { readAll, type Source } from "../../core/source.js";
import { say } from "../../texts/say.js";
import { baseName, quoted } from "../line/command-line.js";
import type { OutFile } from "../line/command.js";
import type { Session } from "../session.js";

/** What a decided version is called in its file name; either word is known. */
const words = { sv: "beslutad", en: "decided" } as const;
const digestOf = (path: string): string => `${path}.sha256`;

/**
 * Copies of budget files as they were decided on a day, each with its digest beside it, as `sha256sum` writes and checks
 * it. A workbook is kept whole, once. What comes through a pipe has no file to keep: that is said in `session.usage`.
 */
export async function decidedCopies(
  session: Session,
  sources: readonly Source[],
  day: string,
): Promise<readonly OutFile[]> {
  const { world, language, usage } = session;
  const each = new Map(sources.map((source) => [source.name, source]));
  if (each.has("-")) {
    usage.push(say("usage.notTogether", { flag: "--decide", other: "-" }));
    return [];
  }
  const copies: OutFile[] = [];
  for (const [path, source] of each) {
    const [, stem = path, extension = ""] = /^(.*?)(\.[^.\\/]+)?$/s.exec(path) ?? [];
    const copy = `${stem}-${words[language]}-${day}${extension}`;
    const content = await readAll(source);
    const sha256 = await world.sha256(source.open());
    const said = say("diff.kept", { file: copy, word: quoted(copy), sha256 });
    copies.push(
      { path: copy, content },
      { path: digestOf(copy), content: `${sha256}  ${baseName(copy)}\n`, said },
    );
  }
  return copies;
}

/** Whether a file is a decided version, from which day, and whether it is still what was decided. */
export async function decidedVersion(
  { world, problems }: Session,
  source: Source,
): Promise<{ readonly day?: string; readonly changed: boolean } | undefined> {
  const found = await world.files.find(digestOf(source.name));
  if (found.kind !== "file") return undefined;
  const written = new TextDecoder().decode(await readAll(found.source));
  const [kept] = /^[0-9a-f]{64}(?=\s)/i.exec(written) ?? [];
  if (kept === undefined) return undefined;
  const changed = kept.toLowerCase() !== (await world.sha256(source.open()));
  const [, day] = /-(?:beslutad|decided)-(\d{4}-\d{2}-\d{2})\b/i.exec(baseName(source.name)) ?? [];
  if (changed) problems.add({ code: "beslutad-andrad", at: { file: source.name }, day: day ?? "" });
  return { changed, ...(day === undefined ? {} : { day }) };
}
