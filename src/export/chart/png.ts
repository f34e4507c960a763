import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { Drawing } from "./svg.js";
import type { PictureParts } from "./picture-parts.js";

/** Pixels per point of the drawing: sharp on paper. */
const SCALE = 3;
const FONT = "Carlito";

/** The renderer can be started once. */
let started: Promise<void> | undefined;

/**
 * Makes pictures of drawings for programs that know no svg: the same bytes on every machine, since renderer and font come
 * with the program.
 */
export async function painter({ renderer, fonts }: PictureParts): Promise<(drawing: Drawing) => Uint8Array> {
  await (started ??= initWasm(renderer));
  const fontBuffers = fonts.map((font) => new Uint8Array(font)); // its own: it takes none from outside its page
  return ({ svg, width }) => {
    const drawn = new Resvg(svg, {
      background: "#fff",
      fitTo: { mode: "width", value: width * SCALE },
      font: { fontBuffers, defaultFontFamily: FONT, sansSerifFamily: FONT },
    });
    const picture = drawn.render();
    const png = picture.asPng().slice();
    picture.free();
    drawn.free();
    return png;
  };
}
