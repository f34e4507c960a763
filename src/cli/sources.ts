import { folded } from "../core/names.js";
import type { Source } from "../core/source.js";
import { say } from "../texts/say.js";
import type { Session } from "./session.js";
import { baseName } from "./line/command-line.js";
import { tellNames } from "./tell-names.js";
import type { Files, FoundFile } from "./world.js";

/**
 * The files named on the command line; those that cannot be read are problems, all at once. A pattern (`*.csv`) that the
 * shell has left as it is stands for the files of its folder that it fits, and `-` for what comes through a pipe.
 */
export async function sourcesOf(session: Session, paths: readonly string[]): Promise<Source[]> {
  const { world, problems } = session;
  const named = (await Promise.all(paths.map((path) => filesFitting(world.files, path)))).flat();
  const met = named.filter(({ within }) => within !== undefined);
  tellNames(
    session,
    ".",
    met.map(({ path }) => baseName(path)),
  );
  const found = await Promise.all(named.map((file) => findFileOrSheet(world.files, file)));
  const missing = named.map(({ path }, i) => (found[i]!.kind === "problem" ? path : undefined));
  const whole = await withSpaces(world.files, missing);
  if (whole !== undefined) session.usage.push(say("usage.nameWithSpaces", { name: baseName(whole) }));
  return found.flatMap((f, i) => {
    if (f.kind === "file") return [f.source];
    problems.add(f.kind === "problem" ? f.problem : { code: "fil-ar-mapp", at: { file: named[i]!.path } });
    return [];
  });
}

/** A file whose name a shell took apart at its spaces: words that are no files one by one, and are one together. */
async function withSpaces(files: Files, words: readonly (string | undefined)[]): Promise<string | undefined> {
  for (let from = 0; from < words.length; from++) {
    let name = words[from];
    for (let to = from + 1; name !== undefined && words[to] !== undefined; to++) {
      name = `${name} ${words[to]!}`;
      if ((await files.find(name)).kind === "file") return name;
    }
  }
  return undefined;
}

/** `within`: the real path of the folder where a pattern found it, and nobody named it. */
type Named = Readonly<{ path: string; within?: string }>;

/** The path itself, unless no file is called that and files of its folder fit it as a pattern. */
async function filesFitting(files: Files, path: string): Promise<readonly Named[]> {
  const [, folder = "", pattern = ""] = /^(.*[\\/])?([^\\/]*)$/u.exec(path) ?? [];
  if (!/[*?]/u.test(pattern) || (await files.find(path)).kind !== "problem") return [{ path }];
  const inside = await files.find(folder === "" ? "." : folder);
  const fits = fitting(pattern);
  if (inside.kind !== "folder") return [{ path }];
  const names = inside.names.filter((name) => !name.startsWith(".") && fits(name));
  return names.length === 0
    ? [{ path }]
    : names.map((name) => ({ path: `${folder}${name}`, within: inside.real }));
}

/** As Windows compares names: without regard to case. */
function fitting(pattern: string): (name: string) => boolean {
  const literal = (text: string): string => text.replace(/[.+^${}()|[\]\\]/gu, "\\$&");
  const shape = Array.from(folded(pattern), (c) => (c === "*" ? ".*" : c === "?" ? "." : literal(c))).join(
    "",
  );
  const whole = new RegExp(`^${shape}$`, "u");
  return (name) => whole.test(folded(name));
}

const SHEET_OF_WORKBOOK = /^(.+\.xls[xm])#(.+)$/i;

/** `budget.xlsx#Blad2` is a sheet of a workbook, unless a file has just that name. */
async function findFileOrSheet(files: Files, { path, within }: Named): Promise<FoundFile> {
  const [, workbook, sheet] = SHEET_OF_WORKBOOK.exec(path) ?? [];
  const whole = await files.find(path, within);
  if (workbook === undefined || sheet === undefined || whole.kind === "file") return whole;
  const found = await files.find(workbook);
  return found.kind === "file" ? { ...found, source: { ...found.source, sheet } } : found;
}
