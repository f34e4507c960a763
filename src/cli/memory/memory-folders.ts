import type { Files } from "../world.js";
import { folderOf, placed } from "./paths.js";

/** Where files that stood in the way go, as on a disk (`bin/folders.js`). */
const KEPT = "gammalt";

interface Tools {
  readonly files: Map<string, Uint8Array>;
  readonly namesIn: (folder: string) => string[];
  readonly isFolder: (path: string) => boolean;
  readonly put: (path: string, bytes: Uint8Array) => void;
  readonly written: Set<string>;
}

/** Writes a folder of files in memory: what is in the way is refused, or moved aside. */
export function memoryFolderWriter({ files, namesIn, isFolder, put, written }: Tools): Files["writeFolder"] {
  /** A file, or all that is in a folder. */
  const move = (from: string, to: string): void => {
    for (const [path, bytes] of [...files]) {
      if (path !== from && !path.startsWith(`${from}/`)) continue;
      files.delete(path);
      written.delete(path);
      put(`${to}${path.slice(from.length)}`, bytes);
    }
  };
  return (path, added, inTheWay) => {
    const at = { file: path };
    const target = placed(path);
    if (target === undefined || !isFolder(folderOf(target)))
      return problem({
        code: "utmapp-saknas",
        at,
        folder: folderOf(path.replaceAll("\\", "/").replace(/\/+$/u, "")) || ".",
      });
    if (files.has(target)) return problem({ code: "mapp-ar-fil", at });
    const names = namesIn(target);
    if (names.length > 0 && inTheWay === "refuse") return problem({ code: "mapp-inte-tom", at });
    const wanted = new Set(added.map(({ name }) => name.toLowerCase())); // as Windows compares
    const away = names.filter(
      (name) => wanted.has(name.toLowerCase()) || (inTheWay !== "refuse" && inTheWay(name)),
    );
    const start = target === "" ? "" : `${target}/`;
    const folder = unused(KEPT, names);
    for (const name of away) move(`${start}${name}`, `${start}${folder}/${name}`);
    for (const { name, content } of added) put(`${start}${name}`, new TextEncoder().encode(content));
    const shown = path.replace(/[\\/]+$/u, "");
    return Promise.resolve(
      away.length === 0
        ? { kind: "written" }
        : { kind: "written", kept: { folder: shown === "." ? folder : `${shown}/${folder}`, names: away } },
    );
  };
}

const problem = (
  told: Extract<Awaited<ReturnType<Files["writeFolder"]>>, { kind: "problem" }>["problem"],
): ReturnType<Files["writeFolder"]> => Promise.resolve({ kind: "problem", problem: told });

function unused(name: string, taken: readonly string[]): string {
  let free = name;
  for (let n = 2; taken.includes(free); n++) free = `${name}-${String(n)}`;
  return free;
}
