/**
 * Gives the readers, the parsers and the whole program many inputs that are spoiled by chance, in a process of its own
 * that may have so much memory and so much time for each: `fuzz.ts INPUTS RUNS [FIRST SEED]`. What is found is told with
 * its seed, and `fuzz.ts 1 0 SEED` or `fuzz.ts 0 1 SEED` does it again. The last line is the counts.
 */
import { type ChildProcess, fork } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chanceOf } from "./chance.js";

const [inputs = 1_000_000, runs = 20_000, first = Math.floor(Date.now() / 1000)] = process.argv
  .slice(2, 5)
  .map(Number);
const memoryMb = 400;
const longestMs = 20_000;

type Kind = "input" | "run";
interface Said {
  readonly kind: Kind;
  readonly seed: number;
  readonly error?: string;
}

const say = (words: string): void => void process.stdout.write(`${words}\n`);

async function child(kind: Kind, from: number, to: number): Promise<void> {
  const kept = join(import.meta.dirname, "../../dist/models");
  const one =
    kind === "run" ? (await import("./runs.js")).runner(kept) : (await import("./readers.js")).readOne;
  for (let seed = from; seed < to; seed++) {
    // Said before, so that it is known what somebody was at who never came back.
    if (kind === "run" || seed % 50 === 0) process.send!({ kind, seed });
    await one(chanceOf(seed)).catch((error: unknown) => {
      process.send!({ kind, seed, error: error instanceof Error ? String(error.stack) : String(error) });
    });
  }
  process.disconnect();
}

/** Does seeds in a child, and again in another from the next seed on when one does not come back. */
async function all(kind: Kind, count: number, found: Said[]): Promise<number> {
  let from = first;
  while (from < first + count) {
    let at = from;
    const process_ = fork(import.meta.filename, ["child", kind, String(from), String(first + count)], {
      execArgv: ["--import", "tsx", `--max-old-space-size=${memoryMb}`],
    });
    const ended = await watched(process_, (said) => {
      at = said.seed;
      if (said.error !== undefined) found.push(said);
    });
    if (ended === undefined) return count;
    found.push({ kind, seed: at, error: ended });
    from = at + (kind === "input" ? 50 : 1);
  }
  return count;
}

/** Why it did not come back; undefined when it did. */
function watched(at: ChildProcess, hear: (said: Said) => void): Promise<string | undefined> {
  return new Promise((resolve) => {
    let late = setTimeout(stop, longestMs * 3); // it has to start first
    let slow = false;
    function stop(): void {
      slow = true;
      at.kill("SIGKILL");
    }
    at.on("message", (said: Said) => {
      clearTimeout(late);
      late = setTimeout(stop, longestMs);
      hear(said);
    });
    at.on("exit", (code, signal) => {
      clearTimeout(late);
      if (code === 0) resolve(undefined);
      else
        resolve(
          slow
            ? `took more than ${longestMs} ms`
            : `ended by itself: ${String(code ?? signal)}, of ${memoryMb} MB`,
        );
    });
  });
}

if (process.argv[2] === "child") {
  const [, , , kind, from, to] = process.argv;
  await child(kind as Kind, Number(from), Number(to));
} else {
  const found: Said[] = [];
  const begun = performance.now();
  const [read, ran] = await Promise.all([all("input", inputs, found), all("run", runs, found)]);
  for (const { kind, seed, error } of found.slice(0, 20)) say(`${kind} of seed ${seed}: ${String(error)}\n`);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  say(
    `${read} inputs to readers and parsers, ${ran} whole runs from seed ${first} in ${seconds} s: ${found.length} found`,
  );
  const report = process.env.FUZZ_REPORT;
  if (report !== undefined)
    writeFileSync(
      report,
      JSON.stringify({ numPassedTests: read + ran - found.length, numFailedTests: found.length }),
    );
  process.exitCode = found.length > 0 || !existsSync(join(import.meta.dirname, "../../dist/models")) ? 1 : 0;
}
