import { join } from "node:path";
import type { Files, FoundFile } from "../../src/cli/world.js";
import { readAll } from "../../src/core/source.js";
import { LoadedModels } from "../../src/rulebook/load/loaded-models.js";
import { repository } from "./folders.js";

/** What earlier tests in this process made of the models that ship. */
export const loaded = new LoadedModels();

const models = join(repository, "models");
const found = new Map<string, Promise<FoundFile>>();

/** The same files, but those of the models that ship, and what was read of them in advance, are read once for all tests. */
export function withModelsInMemory(files: Files): Files {
  const ours = [models, files.modelsInAdvance ?? models].map((folder) => `${folder}/`);
  return {
    ...files,
    find: (path, within) => {
      if (!ours.some((folder) => `${path}/`.startsWith(folder))) return files.find(path, within);
      const known = found.get(path) ?? files.find(path, within).then(inMemory);
      found.set(path, known);
      return known;
    },
  };
}

async function inMemory(file: FoundFile): Promise<FoundFile> {
  if (file.kind !== "file") return file;
  const bytes = await readAll(file.source);
  const open = async function* (): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(bytes);
  };
  return { ...file, source: { name: file.source.name, open } };
}
