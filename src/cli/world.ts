import type { Problem } from "../core/problem.js";
import type { Source } from "../core/source.js";

/** Everything outside the program. `bin/` makes the real one, tests make others; nothing else touches the outside. */
export interface World {
  readonly version: string;
  readonly files: Files;
  /** Text or bytes to stdout. Resolves when it is handed over; a reader that has gone away is not an error. */
  out(content: string | Uint8Array): Promise<void>;
  err(text: string): Promise<void>;
  readonly terminal: {
    readonly out: boolean;
    readonly err: boolean;
    readonly in: boolean;
    readonly columns: number;
  };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Today's date, `2026-11-21`. */
  today(): string;
}

export interface Files {
  /** What stands at a path: a file to read, a folder with its names, or why neither. */
  find(path: string): Promise<Found>;
  /**
   * Writes a whole file: to a temporary name beside the target, then renamed, so that a failure leaves what was there.
   * With `replace: "never"` an existing file is left alone and said.
   */
  write(
    path: string,
    content: string | Uint8Array,
    replace: "never" | "always",
  ): Promise<Problem | undefined>;
  /** The folder of the models that ship with the program, as a path for `find`. */
  readonly models: string;
}

export type Found =
  | { readonly kind: "file"; readonly source: Source; readonly size: number }
  | { readonly kind: "folder"; readonly names: readonly string[] }
  | { readonly kind: "problem"; readonly problem: Problem };
