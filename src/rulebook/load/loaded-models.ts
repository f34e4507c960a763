import type { ModelFolder } from "../folder.js";
import type { Rulebook } from "../rulebook.js";
import type { KeptModel } from "./in-advance.js";

/**
 * What has been made of models that were read in advance, for who loads them again in one process. It is looked up by
 * the digest of what a folder holds, so a folder that has changed is another.
 */
export class LoadedModels {
  private readonly models = new Map<string, KeptModel>();
  private readonly rulebooks = new Map<string, Rulebook>();

  model(id: string, digest: string): KeptModel | undefined {
    return this.models.get(`${id} ${digest}`);
  }

  keep(model: KeptModel): void {
    this.models.set(`${model.id} ${model.digest}`, model);
  }

  /** The rulebook of models that were checked together, as they stand in these folders. */
  rulebook(
    kept: readonly Readonly<{ folder: ModelFolder; model: KeptModel }>[],
    make: () => Rulebook,
  ): Rulebook {
    // The digest is of tables alone, and a rulebook has its folders with all their files.
    const key = JSON.stringify(
      kept.map(({ folder, model }) => [folder.path, model.id, model.digest, folder.files.map((f) => f.name)]),
    );
    const known = this.rulebooks.get(key) ?? make();
    this.rulebooks.set(key, known);
    return known;
  }
}
