import type { ModelFolder } from "../rulebook/folder.js";
import { baseName } from "./line/command-line.js";
import type { World } from "./world.js";

/** A digest of all that is read of a model folder: its tables, their names and their bytes. */
export const modelDigest = (folder: ModelFolder, { sha256 }: Pick<World, "sha256">): Promise<string> =>
  sha256(tablesIn(folder));

async function* tablesIn({ files }: ModelFolder): AsyncGenerator<Uint8Array> {
  const tables = files.filter((f) => /\.csv$/iu.test(f.name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const source of tables) {
    yield new TextEncoder().encode(`\n${baseName(source.name)}\n`);
    yield* source.open();
  }
}
