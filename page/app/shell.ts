import type { Label, Message } from "../../src/core/explanation.js";
import type { World } from "../../src/cli/world.js";
import type { Language } from "../../src/texts/words.js";
import type { SentenceId } from "../../src/texts/say.js";
import type { Entry } from "./kinds.js";
import type { Group } from "./tasks.js";
import type { UserFiles } from "./user-files.js";

/** What the page has for its parts. */
export interface Shell {
  readonly language: Language;
  /** What somebody has put in the page, and what has been written. */
  readonly files: UserFiles;
  /** What those files are. */
  readonly entries: readonly Entry[];
  text(label: Label): string;
  words(id: SentenceId): string;
  /** A world over the files as they are now, to ask the program itself in the page; what it writes is kept by nobody. */
  world(): Promise<World>;
  /**
   * Runs a command line and shows what it says as the result. What it writes is kept, and can be saved. Resolves to the
   * exit code, undefined when it was stopped.
   */
  run(argv: readonly string[]): Promise<number | undefined>;
  /** Says something to those who listen to the page as well as to those who see it. */
  tell(message: Message): void;
  /** Files were put in or written by somebody else than a command: they are read, and shown. */
  changed(): Promise<void>;
}

/** A task whose form is its own. */
export interface MountedTask {
  readonly id: string;
  readonly group: Group;
  readonly words: SentenceId;
  readonly about: SentenceId;
  /** Puts its form into an empty place; what it remembers is its own, and it is mounted anew when the language changes. */
  readonly mount: (place: HTMLElement, shell: Shell) => void;
}
