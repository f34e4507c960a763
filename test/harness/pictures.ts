import { readFileSync } from "node:fs";
import { pictureParts } from "../../scripts/picture-parts.js";
import type { PictureParts } from "../../src/export/chart/picture-parts.js";

const read = ([, from]: readonly [string, string]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(from));

/** What the build puts beside the program, from where it takes it. */
export const pictures = (): Promise<PictureParts> =>
  Promise.resolve({
    renderer: read(pictureParts.find(([name]) => name.endsWith(".wasm"))!),
    fonts: pictureParts.filter(([name]) => name.endsWith(".woff2")).map(read),
  });
