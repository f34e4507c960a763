import { joinedSource } from "../../src/core/source.js";
import type { Problem } from "../../src/core/problem.js";
import type { World } from "../../src/cli/world.js";
import { page } from "./page-program.js";
import { pictures } from "./pictures.js";

/** A world that is all in memory, as that of a page: files by path, and what the program says and writes. */
export function memoryWorld(contents: ReadonlyMap<string, Uint8Array>): {
  readonly world: World;
  readonly said: { out: string; err: string };
} {
  const files = new Map(contents);
  const said = { out: "", err: "" };
  const text = (content: string | Uint8Array): string =>
    typeof content === "string" ? content : new TextDecoder().decode(content);
  const missing = (path: string): Problem => ({ code: "fil-saknas", at: { file: path } });
  const world: World = {
    version: "0.0.0",
    files: {
      models: "models",
      find: (path) => {
        const bytes = files.get(path);
        if (bytes !== undefined) {
          const open = async function* () {
            yield await Promise.resolve(bytes);
          };
          return Promise.resolve({ kind: "file", source: { name: path, open }, size: bytes.length });
        }
        const inside = [...files.keys()].filter((name) => name.startsWith(`${path}/`));
        const names = [...new Set(inside.map((name) => name.slice(path.length + 1).split("/")[0]!))];
        return Promise.resolve(
          names.length === 0
            ? { kind: "problem", problem: missing(path) }
            : { kind: "folder", names, real: path },
        );
      },
      write: async (path, content) => {
        let whole = content;
        if (typeof whole !== "string" && Symbol.asyncIterator in whole) {
          let joined = "";
          for await (const piece of whole) joined += piece;
          whole = joined;
        }
        files.set(path, typeof whole === "string" ? new TextEncoder().encode(whole) : whole);
        return undefined;
      },
      writeFolder: (path, added) => {
        for (const { name, content } of added)
          files.set(`${path}/${name}`, new TextEncoder().encode(content));
        return Promise.resolve({ kind: "written" });
      },
    },
    out: (content) => {
      said.out += text(content);
      return Promise.resolve();
    },
    err: (content) => {
      said.err += content;
      return Promise.resolve();
    },
    terminal: { out: false, err: false, in: false, columns: 80 },
    env: {},
    pictures,
    page,
    sha256: async (pieces) => {
      const all: Uint8Array[] = [];
      for await (const piece of pieces) all.push(piece);
      const digest = await crypto.subtle.digest("SHA-256", joinedSource(all));
      return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
    },
    today: () => "2026-11-21",
  };
  return { world, said };
}
