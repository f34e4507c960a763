import { pictureParts } from "../../scripts/picture-parts.js";
import type { PictureParts } from "../../src/export/chart/picture-parts.js";

/** What the build puts beside the program, from where it takes it. */
export const pictures = (): Promise<PictureParts> =>
  Promise.resolve({
    renderer: pictureParts.find(([name]) => name.endsWith(".wasm"))![1](),
    fonts: pictureParts.filter(([name]) => name.endsWith(".ttf")).map(([, bytes]) => bytes()),
  });
