import { main } from "../../src/cli/main.js";
import { type Contents, memoryFiles } from "../../src/cli/memory/memory-files.js";
import type { World } from "../../src/cli/world.js";
import { joinedSource } from "../../src/core/source.js";
import { LoadedModels } from "../../src/rulebook/load/loaded-models.js";
import { pageWorld } from "../page-world.js";
import { type Carried, models, modelsInAdvance } from "./carried.js";

/** What a command said and left behind. */
export interface Ran {
  readonly code: number;
  readonly out: Uint8Array;
  readonly err: string;
  /** Files that are new or other than they were, by path. */
  readonly written: Contents;
  /** Paths of files that are no longer there: what was moved aside. */
  readonly gone: readonly string[];
}

/** Runs a command line, its words without `lonsam`, over somebody's files. A fault of ours rejects. */
export type RunCommand = (argv: readonly string[], files: Contents) => Promise<Ran>;

/** The whole program over files in memory, with all that the page carries beside them. */
export function commandRunner(carried: Carried, { pause }: Pick<World, "pause"> = {}): RunCommand {
  const loaded = new LoadedModels();
  return async (argv, given) => {
    const files = memoryFiles(new Map([...carried.files, ...given]), { models, modelsInAdvance });
    const out: Uint8Array[] = [];
    let err = "";
    const world: World = {
      ...pageWorld(),
      version: carried.version,
      files,
      loaded,
      out: (content) => {
        out.push(typeof content === "string" ? new TextEncoder().encode(content) : content.slice());
        return Promise.resolve();
      },
      err: (words) => {
        err += words;
        return Promise.resolve();
      },
      pictures: () => Promise.resolve(carried.pictures),
      page: () => Promise.resolve(carried.page),
      ...(pause === undefined ? {} : { pause }),
      today,
    };
    const code = await main(argv, world);
    return {
      code,
      out: joinedSource(out),
      err,
      written: new Map([...files.written].map((path) => [path, files.contents.get(path)!])),
      gone: [...given.keys()].filter((path) => !files.contents.has(path)),
    };
  };
}

/** The date where the user is. */
export function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
