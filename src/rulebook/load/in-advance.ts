import { fromKept, keptText } from "../../core/kept-data.js";
import type { Problem } from "../../core/problem.js";
import type { ModelFolder } from "../folder.js";
import type { ModelContent } from "../read/model.js";

/** What reading a model folder came to, kept for as long as the folder has the digest. */
export interface KeptModel {
  readonly id: string;
  readonly digest: string;
  readonly read: ReadInAdvance;
}

export interface ReadInAdvance {
  readonly content: Omit<ModelContent, "folder"> | undefined;
  /** What was told of it. */
  readonly problems: readonly Problem[];
  /** By id, the digests of the models with which it was checked when nothing was wrong: itself and all that it uses. */
  readonly checkedWith: ReadonlyMap<string, string>;
}

/** What was read in advance of a folder; undefined when it must be read now. */
export type InAdvance = (folder: ModelFolder) => Promise<KeptModel | undefined>;

export const keptModelText = (model: KeptModel): string => keptText(model);

/** What a text of `keptModelText` says of a folder; undefined when the folder has another digest now. */
export function keptModel(text: string, digest: string): KeptModel | undefined {
  const kept = fromKept(text) as KeptModel;
  return kept.digest === digest ? kept : undefined;
}

/** Whether each was checked with the others as they are now, and with nothing else. */
export function checkedTogether(models: readonly KeptModel[]): boolean {
  const digests = new Map(models.map((m) => [m.id, m.digest]));
  return models.every(
    ({ read }) =>
      read.checkedWith.size > 0 && [...read.checkedWith].every(([id, digest]) => digests.get(id) === digest),
  );
}
