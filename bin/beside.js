// @ts-check
// The program in a thread of its own (src/cli/world.ts, beside): what it writes goes back to who asked.
import { parentPort, workerData } from "node:worker_threads";
import { nodeWorld } from "./world.js";

/** @type {{ main(argv: readonly string[], world: import("../src/cli/world.ts").World): Promise<number> }} */
const { main } = await import(new URL("../dist/cli.js", import.meta.url).href);
const { argv, stopped } = /** @type {{ argv: readonly string[], stopped: Int32Array }} */ (workerData);
const written = { out: "", err: "" };
const decoder = new TextDecoder();
/** @param {"out" | "err"} to */
const writer = (to) => (/** @type {string | Uint8Array} */ content) => {
  written[to] += typeof content === "string" ? content : decoder.decode(content);
  return Promise.resolve();
};
/** @type {import("../src/cli/world.ts").World} */
const world = {
  ...nodeWorld(),
  out: writer("out"),
  err: writer("err"),
  terminal: { out: false, err: false, in: false, columns: 80 },
  pause: () => {
    parentPort?.postMessage("paused");
    return new Promise((resolve) =>
      setImmediate(() => resolve(Atomics.load(stopped, 0) === 1 ? "stop" : "go on")),
    );
  },
};
const code = await main(argv, world);
parentPort?.postMessage({ code, ...written });
