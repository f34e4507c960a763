import { createHash } from "node:crypto";
import type { Source } from "../core/source.js";
import type { Provenance } from "../report/report.js";
import type { ModelFolder } from "../rulebook/folder.js";
import { baseName } from "./line/command-line.js";
import type { Session } from "./session.js";

/** Where a report comes from: the program, the command and digests of the files and model folders it read. */
export async function provenanceOf(
  session: Session,
  sources: readonly Source[],
  models: readonly ModelFolder[] = [],
): Promise<Provenance> {
  const files = sources.map(async (s) => ({ name: baseName(s.name), sha256: await digest([s]) }));
  const folders = models.map(async (m) => ({ name: `${m.id}/`, sha256: await digest(tablesOf(m)) }));
  return {
    program: "lonsam",
    version: session.world.version,
    command: session.commandLine,
    date: session.today,
    inputs: await Promise.all([...files, ...folders]),
  };
}

/** What a model's figures come from, in the order of the files' names: its README can change without them. */
const tablesOf = ({ files }: ModelFolder): Source[] =>
  files.filter((f) => /\.csv$/i.test(f.name)).sort((a, b) => (baseName(a.name) < baseName(b.name) ? -1 : 1));

async function digest(sources: readonly Source[]): Promise<string> {
  const hash = createHash("sha256");
  for (const source of sources) {
    if (sources.length > 1) hash.update(`${baseName(source.name)}\n`);
    for await (const chunk of source.open()) hash.update(chunk);
  }
  return hash.digest("hex");
}
