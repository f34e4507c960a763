import type { World } from "../src/cli/world.js";
import { joinedSource } from "../src/core/source.js";

/** What every page has of the outside: nothing is written, and nobody asks at a terminal. */
export function pageWorld(): Omit<World, "files" | "version" | "today"> {
  const nothing = (): Promise<never> => Promise.reject(new RangeError("not in a page"));
  return {
    out: nothing,
    err: nothing,
    terminal: { out: false, err: false, in: false, columns: 80 },
    env: {},
    pictures: nothing,
    page: nothing,
    sha256: async (pieces) => {
      const all: Uint8Array[] = [];
      for await (const piece of pieces) all.push(piece.slice());
      const bytes = joinedSource(all) as Uint8Array<ArrayBuffer>;
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    },
  };
}
