import type { Problem } from "../core/problem.js";
import type { Source } from "../core/source.js";
import type { PictureParts } from "../export/chart/picture-parts.js";
import type { PageProgram } from "../export/html/turnable.js";
import type { Typst } from "../export/pdf/typst.js";
import type { LoadedModels } from "../rulebook/load/loaded-models.js";

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
    /** The terminal itself, to ask questions on. Only where `in` and `err` are terminals. */
    readonly open?: () => Terminal;
  };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What runs before this one in the same world made of the models that ship. */
  readonly loaded?: LoadedModels;
  /** What drawing pictures needs. */
  pictures(): Promise<PictureParts>;
  /** The program for a page that works its report out again. */
  page(): Promise<PageProgram>;
  /** What sets the pages of a pdf, where somebody has added it. */
  readonly typst?: () => Promise<Typst | undefined>;
  /**
   * Runs the program with other arguments in a thread of its own, where there are such. Each time it pauses, `paused` says
   * whether it is to go on.
   */
  readonly beside?: (argv: readonly string[], paused: () => Promise<"go on" | "stop">) => Promise<RanBeside>;
  /** Lets the outside have its turn in the middle of long work; `stop` when somebody wants it to end. */
  readonly pause?: () => Promise<"go on" | "stop">;
  /** The SHA-256 of bytes that come in pieces, in hex. */
  sha256(pieces: AsyncIterable<Uint8Array>): Promise<string>;
  /** Today's date, `2026-11-21`. */
  today(): string;
}

export interface Files {
  /**
   * What stands at a path: a file to read, a folder with its names, or why neither. `within` is the `real` of a folder
   * that the path was found in and nobody named: links that lead out of it are refused, and so is what is no plain file.
   */
  find(path: string, within?: string): Promise<FoundFile>;
  /**
   * Writes a whole file: to a temporary name beside the target, then renamed, so that a failure leaves what was there.
   * A text may come in pieces. With `replace: "never"` an existing file is left alone and said. A file that was read is never
   * replaced, unless it `grows`: then all that it has must stand first in the content, which is no text in pieces.
   */
  write(
    path: string,
    content: string | Uint8Array | AsyncIterable<string>,
    replace: "never" | "always" | "grows",
  ): Promise<Problem | undefined>;
  /**
   * Writes files into a folder, all of them or none. A new folder is made; one that is there must be empty, unless
   * `inTheWay` says which of its files must go: they and those of the same names are moved to a folder in it.
   */
  writeFolder(
    path: string,
    files: readonly { readonly name: string; readonly content: string }[],
    inTheWay: "refuse" | ((name: string) => boolean),
  ): Promise<WrittenFolder>;
  /** The folder of the models that ship with the program, as a path for `find`. */
  readonly models: string;
  /** The folder of what the build read of them in advance, if there is one. */
  readonly modelsInAdvance?: string;
}

export type WrittenFolder =
  | { readonly kind: "problem"; readonly problem: Problem }
  /** `kept`: where the files that stood in the way are now, and which they are. */
  | {
      readonly kind: "written";
      readonly kept?: { readonly folder: string; readonly names: readonly string[] };
    };

/** What the program answered in another thread. */
export interface RanBeside {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Streams of a terminal: keys come in, questions go out. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

export type FoundFile =
  | { readonly kind: "file"; readonly source: Source; readonly size: number }
  /** `real` tells folders apart, however they are named. */
  | { readonly kind: "folder"; readonly names: readonly string[]; readonly real: string }
  | { readonly kind: "problem"; readonly problem: Problem };
