import { normalized } from "../core/names.js";
import { Problems } from "../core/problem.js";
import { readAll, type Source } from "../core/source.js";
import { englishOf } from "../rulebook/english.js";
import { fileOf, type ModelFolder } from "../rulebook/folder.js";
import { type InAdvance, keptModel } from "../rulebook/load/in-advance.js";
import { loadRulebook } from "../rulebook/load/load-rulebook.js";
import { readModelSettings } from "../rulebook/read/settings.js";
import { Rulebook } from "../rulebook/rulebook.js";
import { baseName } from "./line/command-line.js";
import { modelDigest } from "./model-digest.js";
import type { Session } from "./session.js";
import { tellNames } from "./tell-names.js";
import type { FoundFile } from "./world.js";

/** What messages call the folder of the models that ship with the program, wherever it was installed. */
const SHIPPED = "models";
const SETTINGS = "modell.csv";

/** A model folder as it was found; `real` is the same however it was named. */
type FoundFolder = ModelFolder & Readonly<{ real: string }>;

/** Where models are: a path that somebody named, or one that must lie `within` the folder of that real path. */
export type Where = string | Readonly<{ path: string; within: string | undefined }>;
const placeOf = (where: Where): Exclude<Where, string> =>
  typeof where === "string" ? { path: where, within: undefined } : where;

/**
 * The models that ship and those in the folders named besides, as one rulebook; undefined when anything is wrong. With
 * `needed`, only those models and what they use: the rest would only take time. A folder that is named twice, or ships,
 * is loaded once. What the build read of the models that ship is not read again.
 */
export async function rulebookOf(
  session: Session,
  besides: readonly Where[] = [],
  needed?: readonly string[],
): Promise<Rulebook | undefined> {
  const { files } = session.world;
  const before = session.problems.errors;
  const shipped = await foldersIn(session, files.models, SHIPPED);
  const named = (
    await Promise.all(besides.map((at) => foldersIn(session, at, trimmed(placeOf(at).path))))
  ).flat();
  if (session.problems.errors > before) return undefined;
  const folders = eachOnce(shipped, named);
  const rulebook = await loadRulebook(
    needed === undefined ? folders : await withUsed(needed, folders),
    session.problems,
    inAdvanceOf(session, new Set(shipped)),
    session.loaded,
  );
  if (rulebook !== undefined)
    for (const [swedish, english] of englishOf(rulebook.models)) session.english.set(swedish, english);
  return rulebook;
}

/** Each folder once, by the name the user gave it if there is one. */
function eachOnce(shipped: readonly FoundFolder[], named: readonly FoundFolder[]): ModelFolder[] {
  const byPlace = new Map(shipped.map((folder) => [folder.real, folder]));
  const ours = new Set(shipped);
  for (const folder of named) {
    const other = byPlace.get(folder.real);
    if (other === undefined || ours.has(other)) byPlace.set(folder.real, folder);
  }
  return [...byPlace.values()];
}

const trimmed = (path: string): string => path.replace(/[\\/]+$/u, "") || path;

function inAdvanceOf({ world, loaded }: Session, shipped: ReadonlySet<ModelFolder>): InAdvance {
  const { files } = world;
  return async (folder) => {
    if (files.modelsInAdvance === undefined || !shipped.has(folder)) return undefined;
    const digest = await modelDigest(folder, world);
    const known = loaded.model(folder.id, digest);
    if (known !== undefined) return known;
    const found = await files.find(`${files.modelsInAdvance}/${folder.id}.json`);
    if (found.kind !== "file") return undefined;
    const text = new TextDecoder().decode(await readAll(found.source));
    const model = keptModel(text, digest);
    if (model !== undefined) loaded.keep(model);
    return model;
  };
}

/** The folders of some models and of all they use; every folder when one of them cannot be found, so that it is told. */
async function withUsed(
  ids: readonly string[],
  folders: readonly ModelFolder[],
): Promise<readonly ModelFolder[]> {
  const byId = new Map(folders.map((f) => [normalized(f.id), f]));
  const found = new Set<ModelFolder>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const folder = byId.get(normalized(id));
    if (folder === undefined) return folders;
    if (found.has(folder)) continue;
    found.add(folder);
    const settings = fileOf(folder, "settings");
    // What is wrong in it is told when it is loaded.
    const read = settings === undefined ? undefined : await readModelSettings(settings, new Problems());
    open.push(...(read?.uses ?? []));
  }
  return folders.filter((f) => found.has(f));
}

/**
 * The names that formulas of nobody's see: those of the models that hold rules. Models of people and money name what
 * a scenario supplies (`lön`, `ålder`), which here is free to mean anything; they are seen when they are asked for.
 */
export function namesOfRules(rulebook: Rulebook, asked: readonly string[] = []): Rulebook {
  const models = rulebook.models.filter(
    (m) =>
      (m.items.length === 0 && m.states.length === 0) ||
      asked.some((path) => `${m.folder.path}/`.startsWith(`${trimmed(path)}/`)),
  );
  return rulebook.only(models);
}

/** The model folder at a path, or those in it. `shown` is the path as messages write it. */
export async function foldersIn(session: Session, where: Where, shown: string): Promise<FoundFolder[]> {
  const { path, within } = placeOf(where);
  const found = await session.world.files.find(path, within);
  if (found.kind === "problem") {
    session.problems.add(found.problem);
    return [];
  }
  if (found.kind === "file") {
    session.problems.add({ code: "modellfil-saknas", at: { file: shown }, name: SETTINGS });
    return [];
  }
  if (found.names.includes(SETTINGS)) return [await folderAt(session, path, shown, found)];
  const inside = await Promise.all(
    found.names.map(async (name) => {
      const below = await session.world.files.find(`${path}/${name}`, found.real);
      return below.kind === "folder" && below.names.includes(SETTINGS)
        ? [await folderAt(session, `${path}/${name}`, `${shown}/${name}`, below)]
        : [];
    }),
  );
  const folders = inside.flat();
  if (folders.length === 0)
    session.problems.add({ code: "modellfil-saknas", at: { file: shown }, name: SETTINGS });
  return folders;
}

async function folderAt(
  session: Session,
  path: string,
  shown: string,
  { names, real }: Extract<FoundFile, { kind: "folder" }>,
): Promise<FoundFolder> {
  const { world, problems } = session;
  const files = await Promise.all(
    names.map(async (name): Promise<Source[]> => {
      const found = await world.files.find(`${path}/${name}`, real);
      const file = `${shown}/${name}`;
      if (found.kind === "problem" && /\.(?:csv|md)$/iu.test(name))
        problems.add({ ...found.problem, at: { file } });
      return found.kind === "file" ? [{ name: file, open: () => found.source.open() }] : [];
    }),
  );
  tellNames(session, shown, names);
  const id = baseName(/^\.*$/u.test(baseName(shown)) ? real : shown);
  return { id, path: shown, real, files: files.flat() };
}
