import { nodeFiles } from "../../bin/files.js";
import { shippedStart as read } from "../../src/cli/start-folder.js";
import { Problems } from "../../src/core/problem.js";
import { join } from "node:path";
import { repository } from "../harness/folders.js";
import type { Start } from "../../src/start/start.js";

/** What the models that ship ask for a new scenario. Throws when anything in it is wrong. */
export async function shippedStart(): Promise<Start> {
  const problems = new Problems();
  const files = nodeFiles({
    cwd: repository,
    models: join(repository, "models"),
    nearest: () => Promise.resolve(undefined),
  });
  const start = await read(files, problems);
  if (start === undefined) throw new Error(JSON.stringify(problems.told));
  return start;
}
