import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../bin/world.js";
import { modelDigest } from "../src/cli/model-digest.js";
import { bytesSource } from "../src/core/source.js";
import { keepModels } from "../src/rulebook/load/keep-models.js";

/** Reads and checks the models in a folder, and writes what came of each to another, as `<id>.json`. */
export async function keep(models: string, to: string): Promise<string[]> {
  const folders = readdirSync(models, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name: id }) => {
      const path = `models/${id}`;
      const files = readdirSync(join(models, id), { withFileTypes: true }).filter((entry) => entry.isFile());
      const source = ({ name }: { name: string }) =>
        bytesSource(`${path}/${name}`, readFileSync(join(models, id, name)));
      return { id, path, files: files.sort((a, b) => (a.name < b.name ? -1 : 1)).map(source) };
    });
  mkdirSync(to, { recursive: true });
  const texts = await keepModels(folders, (folder) => modelDigest(folder, { sha256 }));
  for (const [id, text] of texts) writeFileSync(join(to, `${id}.json`), text);
  return [...texts.keys()].map((id) => `${id}.json`);
}
