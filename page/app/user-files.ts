import type { Contents } from "../../src/cli/memory/memory-files.js";
import type { Ran } from "./run-command.js";

/** The files that somebody has put in the page, and those that the program wrote beside them. */
export class UserFiles {
  private readonly files = new Map<string, Uint8Array>();
  private readonly made = new Set<string>();

  get contents(): Contents {
    return this.files;
  }

  /** Paths that the program has written, in order. */
  get written(): readonly string[] {
    return [...this.made].sort();
  }

  /** Files that somebody gives: a folder is there as it is now, without what was in it before. */
  give(given: Contents): void {
    const folders = new Set([...given.keys()].flatMap((path) => (path.includes("/") ? [topOf(path)] : [])));
    for (const folder of folders) this.remove(folder);
    this.add(given);
  }

  /** Files beside those that are there. */
  add(given: Contents): void {
    for (const [path, bytes] of given) {
      this.files.set(path, bytes);
      this.made.delete(path);
    }
  }

  /** What a command left behind. */
  keep({ written, gone }: Ran): void {
    for (const path of gone) {
      this.files.delete(path);
      this.made.delete(path);
    }
    for (const [path, bytes] of written) {
      this.files.set(path, bytes);
      this.made.add(path);
    }
  }

  /** A file, or a folder with all that is in it. */
  remove(path: string): void {
    for (const one of [...this.files.keys()])
      if (one === path || one.startsWith(`${path}/`)) {
        this.files.delete(one);
        this.made.delete(one);
      }
  }
}

/** The first folder of a path. */
export const topOf = (path: string): string => path.split("/")[0]!;
