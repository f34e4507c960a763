import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Problems } from "../../src/core/problem.js";
import { bytesSource, textSource } from "../../src/core/source.js";
import type { ModelFolder } from "../../src/rulebook/folder.js";
import { loadRulebook } from "../../src/rulebook/load/load-rulebook.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";

const models = join(import.meta.dirname, "../../models");

/** The ids of the models that ship. */
export const shippedIds: readonly string[] = readdirSync(models, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** A model that ships, as it lies on the disc. */
export function shippedFolder(id: string): ModelFolder {
  const path = `models/${id}`;
  const files = readdirSync(join(models, id), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort()
    .map((name) => bytesSource(`${path}/${name}`, readFileSync(join(models, id, name))));
  return { id, path, files };
}

/** A model folder of texts. */
export const folderOf = (id: string, files: Readonly<Record<string, string>>): ModelFolder => ({
  id,
  path: id,
  files: Object.entries(files).map(([name, text]) => textSource(`${id}/${name}`, text)),
});

export interface Loaded {
  readonly rulebook: Rulebook | undefined;
  readonly problems: Problems;
}

export async function load(...folders: readonly ModelFolder[]): Promise<Loaded> {
  const problems = new Problems();
  return { rulebook: await loadRulebook(folders, problems), problems };
}

/** The rulebook of folders in which nothing may be wrong. */
export async function sound(...folders: readonly ModelFolder[]): Promise<Rulebook> {
  const { rulebook, problems } = await load(...folders);
  if (rulebook === undefined) throw new Error(JSON.stringify(problems.told));
  return rulebook;
}
