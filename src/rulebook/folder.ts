import type { Source } from "../core/source.js";

/** A model folder as the caller hands it over: its name and its files, in any order. */
export interface ModelFolder {
  /** The folder's own name: the id by which other models use it. */
  readonly id: string;
  /** The path as the user wrote it: what messages show. */
  readonly path: string;
  /** Named by path; what follows the last slash decides what a file is. */
  readonly files: readonly Source[];
}

/** What the files of a model folder are called. */
export const modelFiles = {
  settings: "modell.csv",
  inputs: "indata.csv",
  parameters: "parametrar.csv",
  rules: "regler.csv",
  cases: "fall.csv",
  changes: "andringar.csv",
  actors: "aktorer.csv",
  states: "tillstand.csv",
  items: "poster.csv",
  outcomes: "utfall.csv",
  english: "engelska.csv",
  readme: "README.md",
} as const;
export type ModelFile = keyof typeof modelFiles;

/** Keyed tables are called what one likes after this. */
export const tablePrefix = "tabell-";

export const lastPart = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);

/** The file of the folder that is called so, if there is one. */
export const fileOf = (folder: ModelFolder, file: ModelFile): Source | undefined =>
  folder.files.find((f) => lastPart(f.name).toLowerCase() === modelFiles[file].toLowerCase());

export const tablesOf = (folder: ModelFolder): readonly Source[] =>
  folder.files.filter((f) => {
    const name = lastPart(f.name).toLowerCase();
    return name.startsWith(tablePrefix) && name.endsWith(".csv");
  });
