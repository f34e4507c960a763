import type { Source } from "../core/source.js";
import { loadRulebook } from "../rulebook/load-rulebook.js";
import type { ModelFolder } from "../rulebook/folder.js";
import type { Rulebook } from "../rulebook/rulebook.js";
import { baseName } from "./command-line.js";
import type { Session } from "./session.js";

/** What messages call the folder of the models that ship with the program, wherever it was installed. */
const SHIPPED = "models";
const SETTINGS = "modell.csv";

/** The models that ship and those in the folders named besides, as one rulebook; undefined when anything is wrong. */
export async function rulebookOf(
  session: Session,
  besides: readonly string[] = [],
): Promise<Rulebook | undefined> {
  const { files } = session.world;
  const before = session.problems.errors;
  const folders = [
    ...(await foldersIn(session, files.models, SHIPPED)),
    ...(await Promise.all(besides.map((path) => foldersIn(session, path, path)))).flat(),
  ];
  return session.problems.errors > before ? undefined : loadRulebook(folders, session.problems);
}

/** The model folder at a path, or those in it. `shown` is the path as messages write it. */
export async function foldersIn(session: Session, path: string, shown: string): Promise<ModelFolder[]> {
  const found = await session.world.files.find(path);
  if (found.kind === "problem") {
    session.problems.add(found.problem);
    return [];
  }
  if (found.kind === "file") {
    session.problems.add({ code: "modellfil-saknas", at: { file: shown }, name: SETTINGS });
    return [];
  }
  if (found.names.includes(SETTINGS)) return [await folderAt(session, path, shown, found.names)];
  const inside = await Promise.all(
    found.names.map(async (name) => {
      const below = await session.world.files.find(`${path}/${name}`);
      return below.kind === "folder" && below.names.includes(SETTINGS)
        ? [await folderAt(session, `${path}/${name}`, `${shown}/${name}`, below.names)]
        : [];
    }),
  );
  const folders = inside.flat();
  if (folders.length === 0)
    session.problems.add({ code: "modellfil-saknas", at: { file: shown }, name: SETTINGS });
  return folders;
}

async function folderAt(
  { world }: Session,
  path: string,
  shown: string,
  names: readonly string[],
): Promise<ModelFolder> {
  const files = await Promise.all(
    names.map(async (name): Promise<Source[]> => {
      const found = await world.files.find(`${path}/${name}`);
      return found.kind === "file" ? [{ name: `${shown}/${name}`, open: () => found.source.open() }] : [];
    }),
  );
  return { id: baseName(shown), path: shown, files: files.flat() };
}
