import { Resvg } from "@resvg/resvg-js";
import type { Drawing } from "./svg.js";

/** Pixels per point of the drawing: sharp on paper. */
const SCALE = 3;

/** The drawing as a picture for programs that know no svg, with the fonts of the machine. */
export function pngOf({ svg, width }: Drawing): Uint8Array {
  const drawn = new Resvg(svg, {
    background: "#fff",
    fitTo: { mode: "width", value: width * SCALE },
    font: { loadSystemFonts: true },
  });
  return drawn.render().asPng();
}
