import { nearest } from "../../core/names.js";
import type { Problem } from "../../core/problem.js";
import { bytesSource, joinedSource } from "../../core/source.js";
import type { Files, FoundFile } from "../world.js";
import { memoryFolderWriter } from "./memory-folders.js";
import { folderOf, placed } from "./paths.js";

/** Bytes by path, `mapp/fil.csv` from where relative paths begin. A folder is there when something is in it. */
export type Contents = ReadonlyMap<string, Uint8Array>;

export interface MemoryFiles extends Files {
  /** All that is there now, with what has been written. */
  readonly contents: Contents;
  /** The paths that have been written to, in the order they first were. */
  readonly written: ReadonlySet<string>;
}

/**
 * Files that are all in memory, for a program without a disk: found, told of and written as those on a disk are
 * (`bin/files.js`). A file that has been read is an input from then on.
 */
export function memoryFiles(
  contents: Contents,
  places: Pick<Files, "models" | "modelsInAdvance"> = { models: "models" },
): MemoryFiles {
  const files = new Map(contents);
  const written = new Set<string>();
  const inputs = new Set<string>();
  const put = (at: string, bytes: Uint8Array): void => {
    files.set(at, bytes);
    written.add(at);
  };
  const namesIn = (folder: string): string[] => {
    const start = folder === "" ? "" : `${folder}/`;
    const below = [...files.keys()].filter((path) => path.startsWith(start));
    return [...new Set(below.map((path) => path.slice(start.length).split("/")[0]!))].sort();
  };
  const isFolder = (at: string): boolean => at === "" || namesIn(at).length > 0;
  const missing = (path: string, at: string): Problem => {
    const siblings = namesIn(folderOf(at)).filter((name) => !name.startsWith("."));
    const name = at.slice(at.lastIndexOf("/") + 1);
    const near = nearest(name, siblings);
    const shown = path.replace(/[\\/]+$/u, "");
    return {
      code: "fil-saknas",
      at: { file: path },
      ...(near === undefined ? {} : { near: shown.slice(0, shown.length - name.length) + near }),
    };
  };
  return {
    ...places,
    contents: files,
    written,

    find: (path, within) => {
      const problem = (told: Problem): Promise<FoundFile> =>
        Promise.resolve({ kind: "problem", problem: told });
      const at = placed(path);
      if (at === undefined) return problem({ code: "fil-saknas", at: { file: path } });
      if (within !== undefined && at !== within && !at.startsWith(within === "" ? "" : `${within}/`))
        return problem({ code: "sokvag-utanfor", at: { file: path } });
      const bytes = files.get(at);
      if (bytes === undefined)
        return isFolder(at)
          ? Promise.resolve({ kind: "folder", names: namesIn(at), real: at })
          : problem(missing(path, at));
      const source = bytesSource(path, bytes);
      return Promise.resolve({
        kind: "file",
        size: bytes.length,
        source: {
          name: path,
          open: () => {
            inputs.add(at);
            return source.open();
          },
        },
      });
    },

    write: async (path, content, replace) => {
      const target = placed(path);
      const at = { file: path };
      if (target === undefined || !isFolder(folderOf(target)))
        return { code: "utmapp-saknas", at, folder: parentOf(path) };
      if (isFolder(target)) return { code: "fil-ar-mapp", at };
      const old = files.get(target);
      if (replace !== "grows" && old !== undefined && inputs.has(target))
        return { code: "utfil-ar-indata", at };
      if (old !== undefined && replace === "never") return { code: "utfil-finns", at };
      const bytes = await bytesOf(content);
      if (replace === "grows" && old?.some((byte, i) => byte !== bytes[i]))
        return { code: "utfil-finns", at };
      put(target, bytes);
      return undefined;
    },

    writeFolder: memoryFolderWriter({ files, namesIn, isFolder, put, written }),
  };
}

/** As the path of the folder that a message names. */
const parentOf = (path: string): string => folderOf(path.replaceAll("\\", "/")) || ".";

async function bytesOf(content: Parameters<Files["write"]>[1]): Promise<Uint8Array> {
  if (content instanceof Uint8Array) return content.slice();
  if (typeof content === "string") return new TextEncoder().encode(content);
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(new TextEncoder().encode(piece));
  return joinedSource(pieces);
}
