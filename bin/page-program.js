// @ts-check
// The program of a page that works its report out again, as the build put it beside the program.
import { readFile } from "node:fs/promises";

/** @param {URL} folder ends with a slash @returns {Promise<import("../src/export/html/turnable.ts").PageProgram>} */
export async function pageProgramIn(folder) {
  const { boot, digest } = JSON.parse(await readFile(new URL("program.json", folder), "utf8"));
  const packed = new Uint8Array(await readFile(new URL("program.deflate", folder)));
  return { boot, program: { packed, digest } };
}
