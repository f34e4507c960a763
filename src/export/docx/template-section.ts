import { A4, MARGIN, type Side } from "../paper/laid-out.js";
import type { TemplatePlace } from "./template-place.js";
import { attributeOf } from "./xml.js";

/** Between the margins, in twentieths of a point. */
export interface Paper {
  readonly widths: Readonly<Record<Side, number>>;
  readonly heights: Readonly<Record<Side, number>>;
}

const USUAL = `<w:sectPr><w:pgSz w:w="${A4.width}" w:h="${A4.height}"/><w:pgMar w:top="${MARGIN}" w:right="${MARGIN}" w:bottom="${MARGIN}" w:left="${MARGIN}" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>`;

/** What the document says of the section that reports go into. */
export const sectionOf = ({ after, section: { from, to } }: TemplatePlace): string =>
  from === to ? USUAL : after.slice(from, to);

const tagOf = (section: string, name: string): string | undefined =>
  new RegExp(`<w:${name}\\b[^>]*>`).exec(section)?.[0];
const lengthIn = (tag: string | undefined, name: string, otherwise: number): number => {
  const length = Number(tag === undefined ? undefined : attributeOf(tag, `w:${name}`));
  return Number.isFinite(length) && length !== 0 ? Math.abs(Math.round(length)) : otherwise;
};

function sizeOf(section: string): { readonly width: number; readonly height: number } {
  const tag = tagOf(section, "pgSz");
  return { width: lengthIn(tag, "w", A4.width), height: lengthIn(tag, "h", A4.height) };
}

/** Narrower than this no table can stand. */
const LEAST = 3_000;

/** How large the pages of a section are between their margins, as they are and turned. */
export function paperOf(section: string): Paper {
  const { width, height } = sizeOf(section);
  const margins = tagOf(section, "pgMar");
  const gutter = margins === undefined ? undefined : attributeOf(margins, "w:gutter");
  const side = (a: string, b: string): number => lengthIn(margins, a, MARGIN) + lengthIn(margins, b, MARGIN);
  const [across, down] = [side("left", "right") + (Number(gutter) || 0), side("top", "bottom")];
  // A page whose size is not said cannot be turned.
  const isSaid = tagOf(section, "pgSz") !== undefined;
  const [long, short] = isSaid ? [Math.max(width, height), Math.min(width, height)] : [width, height];
  const inside = (length: number, taken: number): number => Math.max(LEAST, length - taken);
  return {
    widths: { portrait: inside(width, across), landscape: inside(long, across) },
    heights: { portrait: inside(height, down), landscape: inside(short, down) },
  };
}

/**
 * The section for pages that lie so. A first page of its own and a number to begin at are those of the first pages only:
 * where pages are turned, the same section goes on.
 */
export function sectionFor(section: string, side: Side, place: "first" | "goes on"): string {
  const { width, height } = sizeOf(section);
  const turned =
    side === "landscape" && height > width
      ? section.replace(/<w:pgSz\b[^>]*>/, `<w:pgSz w:w="${height}" w:h="${width}" w:orient="landscape"/>`)
      : section;
  if (place === "first") return turned;
  const bare = turned
    .replace(/<w:titlePg\b[^>]*\/>/, "")
    .replace(/(<w:pgNumType\b[^>]*?) w:start="[^"]*"/, "$1")
    .replace(/<w:type\b[^>]*\/>/, "");
  return bare.replace(/(?=<w:pgSz\b)/, '<w:type w:val="nextPage"/>');
}
