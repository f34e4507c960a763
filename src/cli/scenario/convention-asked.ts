import { folded } from "../../core/names.js";
import { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import type { Convention } from "../../input/conventions/convention.js";
import { conventionsFile, readConventions } from "../../input/files/conventions.js";
import { readable, scenarioFileOf } from "../../input/scenario/folder.js";
import { say } from "../../texts/say.js";
import type { Session } from "../session.js";
import { scenarioFolder } from "./scenario-run.js";

/**
 * The convention of a name, of the scenario's own file or of those that ship, and the files that were read; undefined
 * when there is none, or a file cannot be read, which is told.
 */
export async function conventionAsked(
  session: Session,
  path: string,
  asked: string,
): Promise<{ readonly convention: Convention; readonly sources: readonly Source[] } | undefined> {
  const { problems, usage } = session;
  const before = problems.errors;
  const own = await ownFile(session, path);
  const shipped = await shippedConventions(session);
  const sources = [own, shipped].flatMap((source) => source ?? []);
  const known: { convention: Convention; source: Source }[] = [];
  for (const source of sources)
    for (const convention of (await readConventions(source, problems)) ?? [])
      if (!known.some((other) => folded(other.convention.id) === folded(convention.id)))
        known.push({ convention, source });
  if (problems.errors > before) return undefined;
  const found = known.find(({ convention }) => folded(convention.id) === folded(asked));
  if (found !== undefined) return { convention: found.convention, sources: [found.source] };
  usage.push(say("usage.noSuchConvention", { name: asked, known: known.map(({ convention: c }) => c.id) }));
  return undefined;
}

/** The conventions that ship. */
export async function shippedConventions({ world: { files } }: Session): Promise<Source | undefined> {
  const [name] = conventionsFile.names;
  const found = await files.find(`${files.models}/${name}`);
  return found.kind === "file" ? { name: `models/${name}`, open: () => found.source.open() } : undefined;
}

/** Checks the conventions that a scenario has for itself: the number of files read. */
export async function checkConventions(session: Session, path: string): Promise<number> {
  const file = await ownFile({ ...session, problems: new Problems() }, path); // what is wrong with the folder is told
  if (file === undefined) return 0;
  await readConventions(file, session.problems);
  return 1;
}

async function ownFile(session: Session, path: string): Promise<Source | undefined> {
  const opened = await scenarioFolder(session, path);
  const file = opened && scenarioFileOf(opened.folder, "conventions");
  return file && readable(file, session.problems);
}
