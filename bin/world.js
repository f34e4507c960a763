// @ts-check
// The outside as the program sees it (src/cli/world.ts): streams, terminal, environment and clock.
import { createHash } from "node:crypto";
import { fstatSync, readFileSync } from "node:fs";
import { isatty } from "node:tty";
import { fileURLToPath } from "node:url";
import { isMainThread, Worker } from "node:worker_threads";
import { nodeFiles } from "./files.js";
import { pageProgramIn } from "./page-program.js";
import { picturesIn } from "./pictures.js";
import { typst } from "./typst.js";

const packageFolder = new URL("../", import.meta.url);

/** @returns {import("../src/cli/world.ts").World} */
export function nodeWorld() {
  return {
    get version() {
      return JSON.parse(readFileSync(new URL("package.json", packageFolder), "utf8")).version;
    },
    files: nodeFiles({
      cwd: "",
      stdin: () => process.stdin,
      stdinFile: () => fstatSync(0, { bigint: true }),
      models: fileURLToPath(new URL("models", packageFolder)),
      modelsInAdvance: fileURLToPath(new URL("dist/models", packageFolder)),
      nearest: async (written, known) => {
        const names = await import(new URL("dist/names.js", packageFolder).href);
        return names.nearest(written, known);
      },
    }),
    out: writer(() => process.stdout),
    err: writer(() => process.stderr),
    // isatty rather than the streams' own word: asking process.stdin opens it.
    terminal: {
      get out() {
        return isatty(1);
      },
      get err() {
        return isatty(2);
      },
      get in() {
        return isatty(0);
      },
      get columns() {
        return process.stdout.columns ?? 80;
      },
      // Questions go to stderr, so that what is asked for can go to a file.
      open: () => ({ input: process.stdin, output: process.stderr }),
    },
    env: process.env,
    pictures: () => picturesIn(new URL("dist/pictures/", packageFolder)),
    page: () => pageProgramIn(new URL("dist/page/", packageFolder)),
    typst,
    beside,
    pause: pauses(),
    sha256,
    today,
  };
}

/**
 * The whole program in a thread of its own: what it writes comes back. It is told to stop through memory that both have.
 * @param {readonly string[]} argv @param {() => Promise<"go on" | "stop">} paused
 * @returns {Promise<import("../src/cli/world.ts").RanBeside>}
 */
function beside(argv, paused) {
  return new Promise((resolve, reject) => {
    const stopped = new Int32Array(new SharedArrayBuffer(4));
    const thread = new Worker(new URL("./beside.js", import.meta.url), { workerData: { argv, stopped } });
    thread.on("message", (/** @type {"paused" | import("../src/cli/world.ts").RanBeside} */ told) => {
      if (told !== "paused") resolve(told);
      else void paused().then((on) => on === "stop" && Atomics.store(stopped, 0, 1));
    });
    thread.once("error", reject);
    thread.once("exit", (code) => reject(new Error(`a thread ended with ${code}`)));
  });
}

/** Between pieces of long work: Ctrl-C is heard from the first of them on. @returns {() => Promise<"go on" | "stop">} */
function pauses() {
  let stopped = false;
  let listening = false;
  return () => {
    if (!listening && isMainThread) process.once("SIGINT", () => (stopped = true));
    listening = true;
    return new Promise((resolve) => setImmediate(() => resolve(stopped ? "stop" : "go on")));
  };
}

/** @param {AsyncIterable<Uint8Array>} pieces */
export async function sha256(pieces) {
  const hash = createHash("sha256");
  for await (const piece of pieces) hash.update(piece);
  return hash.digest("hex");
}

/** The date where the user is. */
function today() {
  const now = new Date();
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Writes one after the other, each until the reader has taken it. A reader that has gone away (`| head`) ends the
 * writing, not the program.
 * @param {() => NodeJS.WriteStream} stream
 */
function writer(stream) {
  let listening = false;
  let gone = false;
  /** @param {string | Uint8Array} content @returns {Promise<void>} */
  return (content) =>
    new Promise((resolve, reject) => {
      /** @param {NodeJS.ErrnoException | null | undefined} error */
      const ended = (error) => {
        gone ||= error?.code === "EPIPE" || error?.code === "ERR_STREAM_DESTROYED";
        if (error && !gone) reject(error);
        else resolve();
      };
      if (gone || content.length === 0) return resolve();
      // Without a listener the stream's own error event would end the process; the callback gets the same error.
      if (!listening) stream().on("error", () => {});
      listening = true;
      stream().write(content, ended);
    });
}
