import { join } from "node:path";
import { nodeFiles } from "../../bin/files.js";
import { sha256 } from "../../bin/world.js";
import { inject } from "vitest";
import { main } from "../../src/cli/main.js";
import type { Terminal } from "../../src/cli/world.js";
import type { Typst } from "../../src/export/pdf/typst.js";
import { nearest } from "../../src/core/names.js";
import { type Failures, failing } from "./failing-fs.js";
import { repository } from "./folders.js";
import { page } from "./page-program.js";
import { pictures } from "./pictures.js";
import { loaded, withModelsInMemory } from "./shipped-models.js";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Both, in the order they were written: what a terminal shows. */
  readonly shown: string;
}

/** Runs the whole program inside the test: real files below `folder`, a fixed day and version, no terminal unless one is given. */
export async function lonsam(
  args: readonly string[],
  folder: string,
  {
    failures = {},
    system = process.platform,
    version = "0.0.0",
    terminal,
    models = "read in advance",
    piped = "",
    typst,
  }: {
    failures?: Failures;
    /** What it runs on. */
    system?: NodeJS.Platform;
    version?: string;
    terminal?: Terminal;
    models?: "read in advance" | "read now";
    /** What `-` reads. */
    piped?: string;
    /** What sets the pages of a pdf. Nobody has added it unless it is given. */
    typst?: () => Promise<Typst>;
  } = {},
): Promise<Ran> {
  const written: { to: "out" | "err"; bytes: Uint8Array }[] = [];
  const writer = (to: "out" | "err") => (content: string | Uint8Array) => {
    written.push({ to, bytes: Buffer.from(content) });
    return Promise.resolve();
  };
  const files = nodeFiles({
    cwd: folder,
    models: join(repository, "models"),
    ...(models === "read now" ? {} : { modelsInAdvance: inject("modelsInAdvance") }),
    nearest: (written, known) => Promise.resolve(nearest(written, known)),
    async *stdin() {
      yield await Promise.resolve(Buffer.from(piped));
    },
    fs: failing(failures),
    system,
  });
  const code = await main(args, {
    version,
    ...(models === "read now" ? { files } : { files: withModelsInMemory(files), loaded }),
    out: writer("out"),
    err: writer("err"),
    terminal:
      terminal === undefined
        ? { out: false, err: false, in: false, columns: 80 }
        : { out: true, err: true, in: true, columns: 80, open: () => terminal },
    env: {},
    pictures,
    page,
    ...(typst === undefined ? {} : { typst }),
    sha256,
    today: () => "2026-11-21",
  });
  const text = (to: readonly string[]): string =>
    Buffer.concat(written.filter((w) => to.includes(w.to)).map((w) => w.bytes)).toString("utf8");
  return { code, out: text(["out"]), err: text(["err"]), shown: text(["out", "err"]) };
}

/** How a run is kept in a file called `expected`. */
export const transcript = ({ code, out, err }: Ran): string =>
  `exit ${code}\n--- stdout\n${out}--- stderr\n${err}`;

/** The words of a command line; quotes hold a word together. Throws on what only a shell can do. */
export function words(command: string): string[] {
  const found = command.trim().match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  const plain = found.map((word) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, (_, a?: string, b?: string) => a ?? b ?? ""),
  );
  const odd = found.find((word) => /^[|<>;&]|\$\(/.test(word));
  if (odd !== undefined) throw new Error(`the test harness is no shell: ${odd} in ${command}`);
  return plain;
}
