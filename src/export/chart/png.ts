import { initWasm, Resvg, type ResvgRenderOptions } from "@resvg/resvg-wasm";
import type { Drawing } from "./svg.js";
import type { PictureParts } from "./picture-parts.js";

/** Pixels per point of the drawing: sharp on paper, or on a screen. */
const SHARPNESS = { paper: 3, screen: 2 } as const;
const FONT = "Carlito";

/** A picture that is higher than these has no place on any page; those that would have more pixels have them coarser. */
const HIGHEST = 10_000;
const MOST_PIXELS = 12_000;

/** The renderer can be started once. */
let started: Promise<void> | undefined;

export type Painter = (drawing: Drawing) => Uint8Array | undefined;
/** A drawing with its letters as outlines. */
export type Outliner = (drawing: Drawing) => string | undefined;

/**
 * Makes pictures of drawings for programs that know no svg: the same bytes on every machine, since renderer and font come
 * with the program. Undefined for what cannot be drawn; whoever asks says so.
 */
export async function painter(parts: PictureParts, on: keyof typeof SHARPNESS = "paper"): Promise<Painter> {
  const font = await fontOf(parts);
  return (drawing) =>
    drawnIfItCan(drawing, ({ svg, width, height }) => {
      const scale = Math.min(SHARPNESS[on], MOST_PIXELS / Math.max(width, height));
      const drawn = new Resvg(svg, {
        background: "#fff",
        fitTo: { mode: "width", value: Math.round(width * scale) },
        font,
      });
      const picture = drawn.render();
      const png = picture.asPng().slice();
      picture.free();
      drawn.free();
      return png;
    });
}

/** The same for programs that know svg and must not look for letters themselves. */
export async function outliner(parts: PictureParts): Promise<Outliner> {
  const font = await fontOf(parts);
  return (drawing) =>
    drawnIfItCan(drawing, ({ svg }) => {
      const drawn = new Resvg(svg, { font });
      const outlined = drawn.toString();
      drawn.free();
      return outlined;
    });
}

async function fontOf({ renderer, fonts }: PictureParts): Promise<NonNullable<ResvgRenderOptions["font"]>> {
  await (started ??= initWasm(renderer));
  const fontBuffers = fonts.map((font) => new Uint8Array(font)); // its own: it takes none from outside its page
  return { fontBuffers, defaultFontFamily: FONT, sansSerifFamily: FONT };
}

function drawnIfItCan<T>(drawing: Drawing, draw: (drawing: Drawing) => T): T | undefined {
  const { width, height } = drawing;
  if (!(width > 0 && height > 0 && Math.max(width, height) <= HIGHEST)) return undefined;
  try {
    return draw(drawing);
  } catch (error) {
    // The renderer stops as WebAssembly does where it has no room; what else goes wrong is ours.
    if (error instanceof Error && error.name === "RuntimeError") return undefined;
    throw error;
  }
}
