import { Problems } from "../core/problem.js";
import type { Message } from "../core/explanation.js";
import type { LoadedModels } from "../rulebook/load/loaded-models.js";
import type { Language } from "../texts/words.js";
import type { World } from "./world.js";

/** The flags that every command has. */
export interface CommonOptions {
  readonly format?: string;
  readonly output?: string;
  readonly force: boolean;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly input: boolean;
  readonly color: "auto" | "always" | "never";
  readonly today?: string;
  readonly unit: "kr" | "tkr" | "mnkr";
  readonly dialect: "excel" | "rfc4180";
  readonly explain: boolean;
  readonly template?: string;
  readonly chart?: string;
  readonly provenance?: "full" | "short";
}

/** One run of the program: its world, its language, and what was found wrong on the way. */
export interface Session {
  readonly world: World;
  readonly language: Language;
  readonly common: CommonOptions;
  /** What is wrong with the data. */
  readonly problems: Problems;
  /** What has been made of the models that ship. */
  readonly loaded: LoadedModels;
  /** What the names of the models that are used are in English. */
  readonly english: Map<string, string>;
  /** What has to be known of the result before it is read. */
  readonly notices: Message[];
  /** What is wrong with the command line. */
  readonly usage: Message[];
  /** The command line with base names of files only. */
  readonly commandLine: string;
  readonly today: string;
}
