import type { Source } from "../core/source.js";
import type { TableReading } from "../input/files/budget-file.js";
import type { Provenance } from "../report/report.js";
import type { ModelFolder } from "../rulebook/folder.js";
import { say } from "../texts/say.js";
import { baseName } from "./line/command-line.js";
import type { Session } from "./session.js";

/** Where a report comes from: the program, the command and digests of the files and model folders it read. */
export async function provenanceOf(
  session: Session,
  sources: readonly Source[],
  models: readonly ModelFolder[] = [],
  readings: readonly TableReading[] = [],
): Promise<Provenance> {
  const { world } = session;
  const files = sources.map(async (s) => ({ name: baseName(s.name), sha256: await world.sha256(s.open()) }));
  const folders = models.map(async (m) => ({
    name: `${m.id}/`,
    sha256: await world.sha256(bytesOf(tablesOf(m))),
  }));
  const told = readings.flatMap(({ file, facts }) =>
    facts.length === 0
      ? []
      : [{ name: baseName(file), how: facts.map((fact) => say("export.layoutFact", { fact })) }],
  );
  return {
    program: "lonsam",
    version: world.version,
    command: session.commandLine,
    date: session.today,
    inputs: await Promise.all([...files, ...folders]),
    ...(told.length === 0 ? {} : { readings: told }),
  };
}

/** What a model's figures come from, in the order of the files' names: its README can change without them. */
const tablesOf = ({ files }: ModelFolder): Source[] =>
  files.filter((f) => /\.csv$/i.test(f.name)).sort((a, b) => (baseName(a.name) < baseName(b.name) ? -1 : 1));

/** Each table after its name; a single one is known by its bytes alone. */
async function* bytesOf(sources: readonly Source[]): AsyncGenerator<Uint8Array> {
  for (const source of sources) {
    if (sources.length > 1) yield new TextEncoder().encode(`${baseName(source.name)}\n`);
    yield* source.open();
  }
}
