#!/usr/bin/env node
// @ts-check
// Hands the real world to the program. Plain JavaScript, so that it can say what to do when nothing is built.
import { existsSync } from "node:fs";
import { nodeWorld } from "./world.js";

const program = new URL("../dist/cli.js", import.meta.url);
const argv = process.argv.slice(2);
const english = /(^| )--lang[ =]en\b/.test(argv.join(" "));

/** @param {string} sentence */
const tell = (sentence) => void process.stderr.write(`${sentence}\n`);

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
