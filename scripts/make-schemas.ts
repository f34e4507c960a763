/** Writes schemas/ from the registry of files: a Frictionless Table Schema for each kind of file that people write. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaFiles } from "../test/harness/schema-files.js";

const folder = join(import.meta.dirname, "../schemas");
mkdirSync(folder, { recursive: true });
for (const { name, text } of schemaFiles()) writeFileSync(join(folder, name), text);
