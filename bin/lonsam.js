#!/usr/bin/env node
// @ts-check
// Hands the real world to the program. Plain JavaScript, so that it can say what to do when nothing is built.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeWorld } from "./world.js";

const program = new URL("../dist/cli.js", import.meta.url);
const argv = process.argv.slice(2);
const english = /(^| )--lang[ =]en\b/.test(argv.join(" "));

/** @param {string} sentence */
const tell = (sentence) => void process.stderr.write(`${sentence}\n`);

/** Whether some of the source is newer than the program: another version was fetched, and not built. */
function builtBefore() {
  const source = fileURLToPath(new URL("../src", import.meta.url));
  if (!existsSync(source) || !existsSync(program)) return false;
  const built = statSync(program).mtimeMs;
  const files = readdirSync(source, { recursive: true, encoding: "utf8" });
  return files.some((name) => statSync(join(source, name)).mtimeMs > built);
}

/** What the system refused (a disk that went away, a full disk behind `>`), else a bug of ours. @param {unknown} error */
function crashed(error) {
  const refused =
    error instanceof Error && "syscall" in error && "code" in error ? String(error.code) : undefined;
  process.exitCode = refused === undefined ? 70 : 1;
  if (refused !== undefined) {
    tell(
      english
        ? `lonsam could not go on: the computer refused to read or write (${refused}).`
        : `lonsam kunde inte fortsätta: datorn vägrade läsa eller skriva (${refused}).`,
    );
  } else if (builtBefore()) {
    tell(
      english
        ? "lonsam stopped: the program was built of older source than what is here. Run: npm run build"
        : "lonsam stannade: programmet är byggt av äldre källkod än den som ligger här. Kör: npm run build",
    );
  } else {
    tell(
      english
        ? "lonsam stopped because of a fault in the program, not in your files. LONSAM_DEBUG=1 shows the details."
        : "lonsam stannade på grund av ett fel i programmet, inte i dina filer. LONSAM_DEBUG=1 visar detaljerna.",
    );
  }
  if (process.env.LONSAM_DEBUG) tell(String(error instanceof Error ? error.stack : error));
}

async function run() {
  if (!existsSync(program)) {
    process.exitCode = 70;
    tell(english ? "lonsam is not built. Run: npm run build" : "lonsam är inte byggt. Kör: npm run build");
    return;
  }
  let answered = false;
  let failed = false;
  /** @param {unknown} error */
  const fault = (error) => {
    if (!failed) crashed(error);
    failed = true;
  };
  process.on("uncaughtException", fault);
  process.on("beforeExit", () => answered || fault(new Error("nothing left to wait for, and no answer")));
  try {
    /** @type {{ main(argv: readonly string[], world: import("../src/cli/world.ts").World): Promise<number> }} */
    const { main } = await import(program.href);
    const code = await main(argv, nodeWorld());
    answered = true;
    if (!failed) process.exitCode = code;
  } catch (error) {
    fault(error);
  }
}

void run();
