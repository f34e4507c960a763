// @ts-check
// What drawing pictures and setting pages needs beside the program, by the name it has in dist/pictures/, and its bytes:
// the renderer (MPL-2.0), and Carlito (SIL Open Font License), which is as wide as Calibri: two weights, a file for each
// alphabet. Their names sort in this order, the Latin ones first: the first file of a weight is the one that is taken to
// have it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { sfntOf } from "./sfnt.js";

const { resolve } = createRequire(import.meta.url);
const font = dirname(resolve("@fontsource/carlito/package.json"));
const renderer = dirname(resolve("@resvg/resvg-wasm/index_bg.wasm"));
const read = (/** @type {string[]} */ ...path) => new Uint8Array(readFileSync(join(...path)));
const files = ["latin", "latin-ext", "greek", "cyrillic"].flatMap((alphabet) =>
  [400, 700].map((weight) => `carlito-${alphabet}-${weight}-normal`),
);

/** @type {readonly (readonly [name: string, bytes: () => Uint8Array<ArrayBuffer>])[]} */
export const pictureParts = [
  ["resvg.wasm", () => read(renderer, "index_bg.wasm")],
  ["resvg.README.md", () => read(renderer, "README.md")],
  ...files.map(
    (name, i) =>
      /** @type {const} */ ([`${i + 1}-${name}.ttf`, () => sfntOf(read(font, "files", `${name}.woff`))]),
  ),
  ["carlito.LICENSE", () => read(font, "LICENSE")],
];
