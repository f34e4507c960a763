import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { repository, temporaryFolder } from "../harness/folders.js";

/** The committed `bin/` beside a program of the test's own: the body of `main(argv, world)`, or none at all. */
export function installed(mainBody: string | undefined): string {
  const folder = temporaryFolder();
  cpSync(join(repository, "bin"), join(folder, "bin"), { recursive: true });
  cpSync(join(repository, "package.json"), join(folder, "package.json"));
  if (mainBody !== undefined) {
    mkdirSync(join(folder, "dist"));
    writeFileSync(join(folder, "dist/cli.js"), `export async function main(argv, world) {\n${mainBody}\n}\n`);
    writeFileSync(join(folder, "dist/names.js"), "export const nearest = (written, known) => known[0];\n");
  }
  return join(folder, "bin/lonsam.js");
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Starts a script with Node; `then` acts on it while it runs. */
export async function started(
  script: string,
  args: readonly string[] = [],
  options: {
    cwd?: string;
    env?: NodeJS.ProcessEnv;
    then?: (child: ChildProcessWithoutNullStreams) => void;
  } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: options.cwd ?? dirname(script),
    env: { ...process.env, LONSAM_DEBUG: "", ...options.env },
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  options.then?.(child);
  return new Promise((resolve) => {
    child.on("close", (code, signal) => {
      resolve({ code, signal, out, err });
    });
  });
}
