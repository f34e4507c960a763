// @ts-check
// What the system answers, and what is undone when the user interrupts.
import { dirname } from "node:path";

/** @typedef {NodeJS.ErrnoException & { code: string }} SystemError */

/** What the system answered; anything else is a bug and goes on. @param {unknown} error @returns {SystemError} */
export function systemError(error) {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (typeof code === "string" && !code.startsWith("ERR_")) return /** @type {SystemError} */ (error);
  throw error;
}

/** @param {string} code @param {string} path @returns {import("../src/core/problem.ts").Problem} */
export function whyNotWritten(code, path) {
  const at = { file: path };
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return { code: "utmapp-saknas", at, folder: dirname(path) };
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "EBUSY": // Windows, when the file is open in Excel
    case "ETXTBSY":
      return { code: "utfil-skrivskyddad", at };
    case "ENOSPC":
    case "EDQUOT":
      return { code: "disken-full", at };
    default:
      return { code: "utfil-gick-inte", at, reason: code };
  }
}

const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * Has something undone if the process is told to end, which it then does as if nobody had listened.
 * Returns what makes it stop listening.
 * @param {() => void} undo
 */
export function whenInterrupted(undo) {
  /** @param {NodeJS.Signals} signal */
  const interrupted = (signal) => {
    free();
    undo();
    process.kill(process.pid, signal);
  };
  const free = () => void signals.forEach((signal) => process.off(signal, interrupted));
  signals.forEach((signal) => process.on(signal, interrupted));
  return free;
}
