import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { sha256 } from "../../bin/world.js";
import { modelDigest } from "../../src/cli/model-digest.js";
import { Problems } from "../../src/core/problem.js";
import { textSource } from "../../src/core/source.js";
import type { ModelFolder } from "../../src/rulebook/folder.js";
import { type InAdvance, keptModel } from "../../src/rulebook/load/in-advance.js";
import { loaded } from "../harness/shipped-models.js";
import { loadRulebook } from "../../src/rulebook/load/load-rulebook.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";

export { shippedFolder, shippedIds } from "./shipped.js";

/** A model folder of texts. */
export const folderOf = (id: string, files: Readonly<Record<string, string>>): ModelFolder => ({
  id,
  path: id,
  files: Object.entries(files).map(([name, text]) => textSource(`${id}/${name}`, text)),
});

/** What stands in a folder is told by its path; the digest says whether it is as it was. */
const inAdvance: InAdvance = async (folder) => {
  const kept = join(inject("modelsInAdvance"), `${folder.id}.json`);
  if (folder.path !== `models/${folder.id}` || !existsSync(kept)) return undefined;
  const digest = await modelDigest(folder, { sha256 });
  const known = loaded.model(folder.id, digest) ?? keptModel(readFileSync(kept, "utf8"), digest);
  if (known !== undefined) loaded.keep(known);
  return known;
};

export interface Loaded {
  readonly rulebook: Rulebook | undefined;
  readonly problems: Problems;
}

export async function load(...folders: readonly ModelFolder[]): Promise<Loaded> {
  const problems = new Problems();
  return { rulebook: await loadRulebook(folders, problems), problems };
}

/** The rulebook of folders in which nothing may be wrong. Those that ship were read in advance, once for all tests. */
export async function sound(...folders: readonly ModelFolder[]): Promise<Rulebook> {
  const problems = new Problems();
  const rulebook = await loadRulebook(folders, problems, inAdvance, loaded);
  if (rulebook === undefined) throw new Error(JSON.stringify(problems.told));
  return rulebook;
}
