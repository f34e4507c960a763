import { createHash } from "node:crypto";
import type { Source } from "../core/source.js";
import type { Provenance } from "../report/report.js";
import { baseName } from "./command-line.js";
import type { Session } from "./session.js";

/** Where a report comes from: the program, the command and digests of what it read. */
export async function provenanceOf(session: Session, sources: readonly Source[]): Promise<Provenance> {
  return {
    program: "lonsam",
    version: session.world.version,
    command: session.commandLine,
    date: session.today,
    inputs: await Promise.all(
      sources.map(async (s) => ({ name: baseName(s.name), sha256: await digest(s) })),
    ),
  };
}

async function digest(source: Source): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of source.open()) hash.update(chunk);
  return hash.digest("hex");
}
