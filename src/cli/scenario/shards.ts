import type { Simulation } from "../../analysis/many/simulation.js";
import type { WrittenTally } from "../../analysis/many/tally.js";
import type { Provenance } from "../../report/report.js";
import type { Session } from "../session.js";

/** A part of a simulation, as `--shard` writes it and `--merge` reads it. */
export interface WrittenShard {
  readonly format: "lonsam.draws/1";
  readonly shard: readonly [number, number];
  /** What all parts must have in common: the scenario, the question, the seed. */
  readonly of: string;
  readonly tally: WrittenTally;
}

/** What tells simulations apart. */
export const simulationKey = (
  { draws, seed, latin, people, figures, choices }: Simulation,
  { inputs, version }: Provenance,
): string =>
  JSON.stringify([
    version,
    draws,
    seed,
    latin,
    figures,
    choices.map((c) => c.id),
    inputs.map((i) => i.sha256),
    ...(people ? ["people"] : []),
  ]);

/** The parts in some files, put in order; undefined when they are not all parts of this simulation, which is told. */
export async function readShards(
  { world, problems }: Session,
  files: readonly string[],
  of: string,
): Promise<WrittenShard[] | undefined> {
  const before = problems.errors;
  const parts: { file: string; part: WrittenShard }[] = [];
  for (const file of files) {
    const found = await world.files.find(file);
    if (found.kind === "problem") problems.add(found.problem);
    else if (found.kind === "folder") problems.add({ code: "fil-ar-mapp", at: { file } });
    else {
      const part = shardIn(await textOf(found.source.open()));
      if (part === undefined) problems.add({ code: "dragningar-olasliga", at: { file } });
      else if (part.of !== of) problems.add({ code: "dragningar-av-annat", at: { file } });
      else parts.push({ file, part });
    }
  }
  if (problems.errors > before) return undefined;
  const all = Math.max(...parts.map(({ part }) => part.shard[1]));
  const missing = Array.from({ length: all }, (_, i) => i + 1).filter(
    (k) => parts.filter(({ part }) => part.shard[0] === k && part.shard[1] === all).length !== 1,
  );
  if (missing.length > 0 || parts.length !== all) {
    problems.add({
      code: "dragningar-fattas",
      at: { file: files[0]! },
      parts: missing.map(String),
      all: String(all),
    });
    return undefined;
  }
  return parts.map(({ part }) => part).sort((a, b) => a.shard[0] - b.shard[0]);
}

export function shardIn(text: string): WrittenShard | undefined {
  try {
    const read = JSON.parse(text) as Partial<WrittenShard> | null;
    return read?.format === "lonsam.draws/1" && read.tally !== undefined && Array.isArray(read.shard)
      ? (read as WrittenShard)
      : undefined;
  } catch {
    return undefined;
  }
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of bytes) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}
