import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bytesSource } from "../../src/core/source.js";
import type { ModelFolder } from "../../src/rulebook/folder.js";

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
