// @ts-check
// What is otherwise on Windows: names that no file can have, and files that a virus scanner holds for a moment.
import { setTimeout as wait } from "node:timers/promises";

/** Names of devices since MS-DOS, whatever ending they are given. */
const RESERVED = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?=\.)/iu;
const SIGNS = /[<>:"|?*\u0000-\u001F]/gu;

/**
 * Why Windows takes no file by this name; nothing when it does. A device by its bare name is no file, and may be written to.
 * @param {string} path
 * @returns {import("../src/core/problem.ts").Problem | undefined}
 */
export function unfitForWindows(path) {
  const below = path.replace(/^(?:\\\\[?.]\\)?(?:[a-z]:)?/iu, "");
  for (const name of below.split(/[\\/]/u)) {
    const signs = [...new Set(name.match(SIGNS))];
    if (signs.length > 0)
      return { code: "utfil-namn", at: { file: path }, signs, instead: name.replace(SIGNS, "-") };
    if (RESERVED.test(name))
      return { code: "utfil-namn", at: { file: path }, signs, instead: name.replace(RESERVED, "$&-1") };
  }
  return undefined;
}

const PASSING = new Set(["EPERM", "EACCES", "EBUSY"]);

/**
 * A file system whose renames are tried again for a second: scanners and synchronisers open what has just been written, and
 * while they do nothing may be renamed over it. A file that is open in Excel is so after that second too.
 * @template {{ rename(from: string, to: string): Promise<void> }} Fs
 * @param {Fs} fs
 * @param {(milliseconds: number) => Promise<unknown>} [pause]
 * @returns {Fs}
 */
export function patient(fs, pause = wait) {
  return {
    ...fs,
    async rename(from, to) {
      for (let next = 10; ; next *= 2) {
        try {
          return await fs.rename(from, to);
        } catch (error) {
          const code = error instanceof Error && "code" in error ? String(error.code) : "";
          if (next > 640 || !PASSING.has(code)) throw error;
          await pause(next);
        }
      }
    },
  };
}
