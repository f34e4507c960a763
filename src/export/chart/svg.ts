import { xmlText } from "../xml-text.js";
import { fillAt, fills, inks, steps } from "./palette.js";

/** A picture: its svg stands on its own, in pixels. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** What is drawn, from the top left, and how high it came to be. */
export interface Drawn {
  readonly marks: readonly string[];
  readonly height: number;
}

export const SIZE = 14;
export const SMALL = 12;

/** Fonts that are about as wide as each other; `letters.ts` measures the widest. */
const FONTS = "Carlito, Calibri, 'Segoe UI', 'Liberation Sans', Arial, sans-serif";

/** So far out nothing is seen, and renderers still know where it is. */
const FAR = 100_000;

export const px = (length: number): string =>
  String(Math.round(Math.max(-FAR, Math.min(FAR, length)) * 100) / 100 || 0);

/** A class of the page's style sheet with the colour it has without one. */
export type Ink =
  { readonly fill: number } | { readonly step: number } | "text" | "soft" | "axis" | "grid" | "ground";

function inked(ink: Ink, as: "fill" | "stroke"): string {
  const mark = as === "fill" ? "f" : "l";
  if (typeof ink === "string") return `class="${mark}-${ink}" ${as}="${inks.light[ink]}"`;
  if ("step" in ink) return `class="${mark}s${ink.step}" ${as}="${steps.light[ink.step]!}"`;
  const at = fillAt(ink.fill);
  return `class="${mark}${at}" ${as}="${fills.light[at]!}"`;
}

export interface Written {
  readonly anchor?: "middle" | "end";
  readonly size?: number;
  readonly bold?: true;
  readonly ink?: "text" | "soft";
  /** Words that lie over lines keep a little ground around them. */
  readonly halo?: true;
}

/** A line of words with its base at `y`. */
export function words(text: string, x: number, y: number, how: Written = {}): string {
  const { anchor, size = SIZE, bold, ink = "text", halo } = how;
  return [
    `<text class="f-${ink}${halo ? " l-ground" : ""}" fill="${inks.light[ink]}" x="${px(x)}" y="${px(y)}"`,
    size === SIZE ? "" : ` font-size="${size}"`,
    bold ? ' font-weight="600"' : "",
    anchor === undefined ? "" : ` text-anchor="${anchor}"`,
    halo
      ? ` stroke="${inks.light.ground}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`
      : "",
    `>${xmlText(text)}</text>`,
  ].join("");
}

/** Where the base of a line stands that is to be in the middle of a bar. */
export const baseAt = (middle: number, size: number = SIZE): number => middle + size * 0.35;

export const line = (
  from: readonly [number, number],
  to: readonly [number, number],
  ink: Ink,
  more: { readonly width?: number; readonly dash?: string } = {},
): string =>
  `<line ${inked(ink, "stroke")} x1="${px(from[0])}" y1="${px(from[1])}" x2="${px(to[0])}" y2="${px(to[1])}"${stroke(more)}/>`;

export const rect = (
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  ink: Ink,
  more = "",
): string =>
  `<rect ${inked(ink, "fill")} x="${px(box.x)}" y="${px(box.y)}" width="${px(Math.max(0, box.width))}" height="${px(Math.max(0, box.height))}"${more}/>`;

/** A line through points. */
export const path = (
  points: readonly (readonly [number, number])[],
  ink: Ink,
  more: { readonly width?: number; readonly dash?: string } = {},
): string =>
  `<path ${inked(ink, "stroke")} fill="none" d="${through(points)}" stroke-linejoin="round"${stroke({ width: 2, ...more })}/>`;

/** What lies between points. */
export const area = (points: readonly (readonly [number, number])[], ink: Ink, more = ""): string =>
  `<path ${inked(ink, "fill")} d="${through(points)}Z"${more}/>`;

export const dot = (x: number, y: number, ink: Ink, radius = 4): string =>
  `<circle ${inked(ink, "fill")} cx="${px(x)}" cy="${px(y)}" r="${radius}"/>`;

export const through = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${px(x)} ${px(y)}`).join("");

const stroke = ({ width, dash }: { readonly width?: number; readonly dash?: string }): string =>
  `${width === undefined ? "" : ` stroke-width="${width}"`}${dash === undefined ? "" : ` stroke-dasharray="${dash}"`}`;

/** Lines that a second series of the same colour is striped with; of the ground's colour. */
export const STRIPES = "stripes";
export const stripesOf = (id: string): string =>
  `<pattern id="${id}-${STRIPES}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">${line([0, 0], [0, 6], "ground", { width: 3 })}</pattern>`;

/** The picture with its name and all that it says. `id` keeps the ids of a page apart. */
export function drawing(
  { marks, height }: Drawn,
  { width, id, title, description }: { width: number; id: string; title: string; description: string },
): Drawing {
  const high = Math.max(1, Math.ceil(height));
  const striped = marks.some((mark) => mark.includes(`#${id}-${STRIPES}`));
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${px(width)} ${high}" width="${px(width)}" height="${high}"`,
    ` role="img" aria-labelledby="${id}-title ${id}-description" font-family="${FONTS}" font-size="${SIZE}">`,
    `<title id="${id}-title">${xmlText(title)}</title>`,
    `<desc id="${id}-description">${xmlText(description)}</desc>`,
    ...(striped ? [`<defs>${stripesOf(id)}</defs>`] : []),
    ...marks,
    "</svg>",
  ].join("");
  return { svg, width, height: high };
}
