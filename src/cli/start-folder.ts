import type { Problems } from "../core/problem.js";
import { readStart } from "../start/read-start.js";
import { type Start, type StartFolder, startFolderName } from "../start/start.js";
import type { Files } from "./world.js";

/** What the models that ship ask for a new scenario: those of the first model that asks. */
export async function shippedStart(files: Files, problems: Problems): Promise<Start | undefined> {
  const models = await files.find(files.models);
  if (models.kind === "problem") problems.add(models.problem);
  if (models.kind !== "folder") return undefined;
  for (const model of models.names) {
    const folder = await startFolderIn(files, `${files.models}/${model}`, `models/${model}`, model);
    if (folder !== undefined) return readStart(folder, problems);
  }
  return undefined;
}

/** The start folder of a model folder, if it has one. `shown` is the model's path as messages write it. */
export async function startFolderIn(
  files: Files,
  path: string,
  shown: string,
  model: string,
): Promise<StartFolder | undefined> {
  const found = await files.find(`${path}/${startFolderName}`);
  if (found.kind !== "folder") return undefined;
  const sources = await Promise.all(
    found.names.map(async (name) => {
      const file = await files.find(`${path}/${startFolderName}/${name}`, found.real);
      const open = file.kind === "file" ? () => file.source.open() : undefined;
      return open === undefined ? [] : [{ name: `${shown}/${startFolderName}/${name}`, open }];
    }),
  );
  return { model, path: `${shown}/${startFolderName}`, files: sources.flat() };
}
