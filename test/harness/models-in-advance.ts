import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { keep } from "../../scripts/keep-models.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of what was read in advance of the models that ship. */
    modelsInAdvance: string;
  }
}

/** Reads the models that ship once for all tests, as the build does for users. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "lonsam-models-"));
  await keep(join(import.meta.dirname, "../../models"), folder);
  project.provide("modelsInAdvance", folder);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
