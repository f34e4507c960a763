// @ts-check
// What drawing pictures needs, as the build put it beside the program.
import { readdir, readFile } from "node:fs/promises";

/** @param {URL} folder ends with a slash @returns {Promise<import("../src/export/chart/picture-parts.ts").PictureParts>} */
export async function picturesIn(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ttf")).sort();
  const read = async (/** @type {string} */ name) => new Uint8Array(await readFile(new URL(name, folder)));
  return { renderer: await read("resvg.wasm"), fonts: await Promise.all(names.map(read)) };
}
