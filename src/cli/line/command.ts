import type { Command as Parser } from "commander";
import { folded } from "../../core/names.js";
import type { SentenceId } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import type { Session } from "../session.js";
import type { Files } from "../world.js";

/** A command of the program. One file per command: define → read → compute → show. */
export interface CommandEntry {
  /** ASCII English: names end up in scripts. */
  readonly name: string;
  readonly alias?: string;
  readonly summary: SentenceId;
  /** One of the five commands one meets first. */
  readonly first?: true;
  /** Command lines for the help, without the program's name; a test runs each from the project's folder. */
  readonly examples: readonly string[];
  load(): Promise<CommandModule>;
}

/** Whom a command is defined for. */
export interface DefinedFor {
  readonly files: Files;
  readonly language: Language;
}

export const findCommand = (commands: readonly CommandEntry[], word: string): CommandEntry | undefined =>
  commands.find((c) => c.name === spelled(word) || c.alias === spelled(word));

/** Names are ASCII: `hjälp` and `Kör` are `hjalp` and `kor`. */
const spelled = (word: string): string => folded(word).replaceAll("_", "-");

export interface CommandModule {
  /** Adds arguments and options to the parser; some of them may be told by the models that ship. */
  define(parser: Parser, words: (id: SentenceId) => string, asked: DefinedFor): void | Promise<void>;
  /** Does the work. What it returns is shown; what is wrong is in the session's problems. */
  run(session: Session, args: readonly string[], options: Readonly<Record<string, unknown>>): Promise<Result>;
}

/** A file that a command writes besides what it shows. */
export interface OutFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** What the file has stands first in `content`: nothing of it is lost, and it need not be asked for. */
  readonly grows?: true;
  /** Said on stderr when it has been written. */
  readonly said?: import("../../core/explanation.js").Message;
}

/** Files that a command writes into a folder of their own besides what it shows: all of them or none. */
export interface OutFolder {
  readonly path: string;
  readonly files: readonly { readonly name: string; readonly content: string }[];
  /** Said on stderr when they have been written. */
  readonly said: readonly import("../../core/explanation.js").Message[];
}

/** What a command has to show. */
export type Result =
  | {
      readonly kind: "report";
      readonly report: import("../../report/report.js").Report;
      readonly explained?: string;
      /** What a page needs to work the report out again. */
      readonly turnable?: Pick<import("../../export/html/turnable.js").Turnable, "asked" | "files">;
      /** Files to be written beside it; nothing is handed over when one of them cannot be. */
      readonly besides?: readonly OutFile[];
      readonly folder?: OutFolder;
    }
  /** Text for stdout (or `-o`); problems are told beside it. */
  | {
      readonly kind: "text";
      readonly text: string | AsyncIterable<string>;
      /** Data for programs: as they are, byte for byte. */ readonly exact?: true;
      /** The file that `-o` names is there: the text tells of it, and is not written to it. */ readonly made?: true;
    }
  /** What was found is the result, whatever was found: the text tells the problems itself. */
  | { readonly kind: "findings"; readonly text: string; readonly exitCode: 0 | 1 }
  /** The person left in the middle, and nothing was made. */
  | { readonly kind: "interrupted" }
  /** Nothing was made: the session's problems say why, unless what was `told` already does. */
  | { readonly kind: "nothing"; readonly told?: true };
