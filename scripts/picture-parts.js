// @ts-check
// What drawing pictures needs beside the program, by the name it has in dist/pictures/ and the package it comes from:
// the renderer (MPL-2.0), and Carlito (SIL Open Font License), which is as wide as Calibri: two weights, a file for each
// alphabet.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const { resolve } = createRequire(import.meta.url);
const font = dirname(resolve("@fontsource/carlito/package.json"));
const files = ["latin", "latin-ext", "greek", "cyrillic"].flatMap((alphabet) =>
  [400, 700].map((weight) => `carlito-${alphabet}-${weight}-normal.woff2`),
);

/** @type {readonly (readonly [name: string, from: string])[]} */
export const pictureParts = [
  ["resvg.wasm", resolve("@resvg/resvg-wasm/index_bg.wasm")],
  ["resvg.README.md", join(dirname(resolve("@resvg/resvg-wasm/index_bg.wasm")), "README.md")],
  ...files.map((name) => /** @type {const} */ ([name, join(font, "files", name)])),
  ["carlito.LICENSE", join(font, "LICENSE")],
];
