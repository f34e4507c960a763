import type { Source } from "../core/source.js";
import type { Question } from "./questions.js";
import type { Template } from "./template.js";

/** A model's folder `nytt-scenario`: what `init` asks, and what a new scenario is made of. */
export interface StartFolder {
  /** The model's id, which is what the new folder is called when nobody says. */
  readonly model: string;
  readonly path: string;
  readonly files: readonly Source[];
}

export const startFolderName = "nytt-scenario";
/** What its files are called; every other is a file of the scenario, with gaps to fill. */
export const startFiles = { questions: "fragor.csv", words: "ord.csv", readme: "las-mig.csv" } as const;

/** A start folder as read. */
export interface Start {
  readonly model: string;
  readonly questions: readonly Question[];
  /** What gaps may name besides the questions: columns `ord` and `text`. */
  readonly words: Template;
  /** Columns `slag` and `text`. */
  readonly readme: Template;
  /** The files of the scenario, in the order they are written. */
  readonly templates: readonly Template[];
}
