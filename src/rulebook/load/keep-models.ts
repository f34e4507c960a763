import { Problems } from "../../core/problem.js";
import type { ModelFolder } from "../folder.js";
import { type ModelContent, readModel } from "../read/model.js";
import { withUsed } from "./closure.js";
import { keptModelText } from "./in-advance.js";
import { loadRulebook } from "./load-rulebook.js";

/** Reads and checks models that belong together, and gives for each the text to keep of it. */
export async function keepModels(
  folders: readonly ModelFolder[],
  digestOf: (folder: ModelFolder) => Promise<string>,
): Promise<ReadonlyMap<string, string>> {
  const problems = new Problems();
  const rulebook = await loadRulebook(folders, problems);
  const models = problems.told.length > 0 ? [] : (rulebook?.models ?? []);
  const digests = new Map<string, string>();
  for (const folder of folders) digests.set(folder.id, await digestOf(folder));
  const texts = new Map<string, string>();
  for (const folder of folders) {
    const told = new Problems();
    const model = await readModel(folder, told);
    const read = {
      content: model && withoutFolder(model),
      problems: told.told,
      checkedWith: new Map(withUsed([folder.id], models).map(({ id }) => [id, digests.get(id)!])),
    };
    texts.set(folder.id, keptModelText({ id: folder.id, digest: digests.get(folder.id)!, read }));
  }
  return texts;
}

function withoutFolder(model: ModelContent): Omit<ModelContent, "folder"> {
  const content: Partial<ModelContent> & Omit<ModelContent, "folder"> = { ...model };
  delete (content as { folder?: unknown }).folder;
  return content;
}
