import { createHash } from "node:crypto";
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  statfsSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Failures } from "./failing-fs.js";

export const repository = join(import.meta.dirname, "../..");

/** What a case folder may ask of the world, in `world.json`: what cannot lie in a repository. */
export interface WorldFile {
  /** Steps that the system refuses. */
  readonly fail?: Failures;
  /** The system it runs on, where that is another. */
  readonly system?: NodeJS.Platform;
  /** Files too large to keep: a beginning, a text repeated, an end. */
  readonly make?: Readonly<Record<string, { begin: string; repeat: string; times: number; end: string }>>;
}

const ours = /^(command|world\.json|expected(\..+)?)$/;

export const casesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

export interface Case {
  /** The arguments after `lonsam`, as written: the last line of the case's `command`. */
  readonly command: string;
  /** The lines above it in the case's `command`: what is run first, to write what it reads. */
  readonly before: readonly string[];
  readonly failures: Failures;
  readonly system: NodeJS.Platform;
  /** A copy of the case's files, without the command and what is expected of it. Gone after the test. */
  readonly folder: string;
}

export function openCase(from: string): Case {
  const folder = temporaryFolder();
  cpSync(from, folder, { recursive: true, filter: (path) => path === from || !ours.test(basename(path)) });
  const world = worldOf(from);
  for (const [name, { begin, repeat, times, end }] of Object.entries(world.make ?? {})) {
    const file = openSync(join(folder, name), "w");
    writeSync(file, begin);
    const block = repeat.repeat(Math.min(times, 100_000));
    for (let left = times; left > 0; left -= 100_000) writeSync(file, block.slice(0, left * repeat.length));
    writeSync(file, end);
    closeSync(file);
  }
  const commands = readFileSync(join(from, "command"), "utf8").trim().split("\n");
  return {
    command: commands.at(-1)!,
    before: commands.slice(0, -1),
    failures: world.fail ?? {},
    system: world.system ?? process.platform,
    folder,
  };
}

export function worldOf(folder: string): WorldFile {
  if (!readdirSync(folder).includes("world.json")) return {};
  return JSON.parse(readFileSync(join(folder, "world.json"), "utf8")) as WorldFile;
}

/** A disc in memory where there is a large one: tests make and remove tens of thousands of files. */
const inMemory = ["/dev/shm"].find((path) => existsSync(path) && spaceIn(path) > 2 ** 30);
function spaceIn(path: string): number {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
}

/** An empty folder that is gone when what is going on is done: the test, unless told otherwise. */
export function temporaryFolder(whenDone: (remove: () => void) => void = onTestFinished): string {
  const folder = realpathSync(mkdtempSync(join(inMemory ?? tmpdir(), "lonsam-test-")));
  whenDone(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Every name below a folder with a digest of what is in it, to see that nothing was written or changed. */
export function contents(folder: string): Record<string, string> {
  const names = (readdirSync(folder, { recursive: true }) as string[]).sort();
  return Object.fromEntries(
    names.map((name) => {
      const path = join(folder, name);
      return [
        name,
        statSync(path).isDirectory()
          ? "folder"
          : createHash("sha256").update(readFileSync(path)).digest("hex"),
      ];
    }),
  );
}
