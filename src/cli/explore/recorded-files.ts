import { bytesSource, joinedSource, readAll } from "../../core/source.js";
import type { Files, FoundFile } from "../world.js";

/** What was found at a path. A file that nobody read has no bytes. */
export type Recorded =
  | {
      readonly path: string;
      readonly kind: "folder";
      readonly names: readonly string[];
      readonly real: string;
    }
  | { readonly path: string; readonly kind: "file"; readonly bytes?: Uint8Array };

/** Folders that paths begin with, and what they are called instead. */
export type Renamed = ReadonlyMap<string, string>;

/**
 * Files that remember what is found and read of them, so that the same can be done where there are none. `renamed` says what
 * places are called there: where something lies on a disk says who somebody is.
 */
export function recordedFiles(
  files: Files,
  renamed: Renamed,
): { readonly files: Files; recorded(): readonly Recorded[] } {
  const found = new Map<string, Recorded>();
  const reals = new Map<string, string>();
  const called = (path: string): string => {
    const place = [...renamed].find(([from]) => path === from || path.startsWith(`${from}/`));
    return place === undefined ? path : `${place[1]}${path.slice(place[0].length)}`;
  };
  const realOf = (real: string, path: string): string => {
    const known = reals.get(real) ?? called(path);
    reals.set(real, known);
    return known;
  };
  const remembered = (path: string, at: FoundFile): FoundFile => {
    const name = called(path);
    if (at.kind === "folder") {
      const { names } = at;
      found.set(name, { path: name, kind: "folder", names, real: realOf(at.real, path) });
      return at;
    }
    if (at.kind === "problem") return at;
    if (!found.has(name)) found.set(name, { path: name, kind: "file" });
    const open = async function* () {
      const bytes = await readAll(at.source);
      found.set(name, { path: name, kind: "file", bytes });
      yield bytes;
    };
    return { ...at, source: { ...at.source, open } };
  };
  return {
    files: { ...files, find: async (path, within) => remembered(path, await files.find(path, within)) },
    // Not in the order in which a disk happened to answer.
    recorded: () => [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** The files that were recorded, where nothing can be written. Throws RangeError when one is read that was not. */
export function filesOf(
  recorded: readonly Recorded[],
  places: Pick<Files, "models" | "modelsInAdvance">,
): Files {
  const byPath = new Map(recorded.map((one) => [one.path, one]));
  const unwritable = () => Promise.reject(new RangeError("a page writes no files"));
  return {
    ...places,
    find: (path): Promise<FoundFile> => {
      const one = byPath.get(path);
      if (one === undefined)
        return Promise.resolve({ kind: "problem", problem: { code: "fil-saknas", at: { file: path } } });
      if (one.kind === "folder") return Promise.resolve({ kind: "folder", names: one.names, real: one.real });
      const { bytes } = one;
      const source = bytes === undefined ? unread(path) : bytesSource(path, bytes);
      return Promise.resolve({ kind: "file", source, size: bytes?.length ?? 0 });
    },
    write: unwritable,
    writeFolder: unwritable,
  };
}

const unread = (name: string) => ({
  name,
  open: (): never => {
    throw new RangeError(`not recorded: ${name}`);
  },
});

/** What was recorded as bytes: a line that says what there is, and then the files one after the other. */
export function packed(recorded: readonly Recorded[]): Uint8Array {
  const index = recorded.map((one) =>
    one.kind === "folder"
      ? one
      : { path: one.path, kind: one.kind, ...(one.bytes === undefined ? {} : { size: one.bytes.length }) },
  );
  const line = new TextEncoder().encode(`${JSON.stringify(index)}\n`);
  return joinedSource([line, ...recorded.flatMap((one) => (one.kind === "file" ? (one.bytes ?? []) : []))]);
}

const LINE_FEED = 10;

/** The same again. */
export function unpacked(bytes: Uint8Array): readonly Recorded[] {
  const end = bytes.indexOf(LINE_FEED);
  const index = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as (
    | Extract<Recorded, { kind: "folder" }>
    | { readonly path: string; readonly kind: "file"; readonly size?: number }
  )[];
  let at = end + 1;
  return index.map((one): Recorded => {
    if (one.kind === "folder") return one;
    if (one.size === undefined) return { path: one.path, kind: "file" };
    at += one.size;
    return { path: one.path, kind: "file", bytes: bytes.slice(at - one.size, at) };
  });
}
