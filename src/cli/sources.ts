import type { Source } from "../core/source.js";
import type { Session } from "./session.js";

/** The files named on the command line; those that cannot be read are problems, all at once. */
export async function sourcesOf({ world, problems }: Session, paths: readonly string[]): Promise<Source[]> {
  const found = await Promise.all(paths.map((path) => world.files.find(path)));
  return found.flatMap((f, i) => {
    if (f.kind === "file") return [f.source];
    problems.add(f.kind === "problem" ? f.problem : { code: "fil-ar-mapp", at: { file: paths[i]! } });
    return [];
  });
}
