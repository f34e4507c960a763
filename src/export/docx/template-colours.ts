import { fills, steps } from "../chart/palette.js";
import { looks } from "./styles.js";

/** The colours of a template, in place of ours. */
export interface TemplateColours {
  /** The same xml or svg in them. */
  of(xml: string): string;
}

type Colour = readonly [number, number, number];
const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];

/** What lines and surfaces must have against their ground (WCAG 2.1, 1.4.11). */
const CONTRAST = 3;
/** Nearer to each other than this, two colours of a picture cannot be told apart. */
const APART = 60;

/** The colours of its headings and of its theme, as dark as they must be on paper; ours where it has none. */
export function templateColours(styles: string, theme: string): TemplateColours {
  const accents = [1, 2, 3, 4, 5, 6]
    .map((n) => themeColour(theme, `accent${n}`))
    .filter((colour) => colour !== undefined);
  const main = headingColour(styles, theme) ?? accents[0];
  const swaps = new Map<string, string>();
  if (main !== undefined) {
    const dark = readable(main);
    swaps.set(looks.dark, hex(dark));
    swaps.set(looks.light, hex(mixed(dark, WHITE, 0.9)));
    swaps.set(looks.rule, hex(mixed(dark, WHITE, 0.65)));
  }
  const own = fills.light.map((fill) => colourOf(bare(fill))!);
  const themed = accents.map(readable);
  const first = main === undefined ? own : [readable(main), ...own.slice(1)];
  const series = [themed, first].find(
    (found) => found.length === fills.light.length && areApart(found.slice(0, 4)),
  );
  if (series !== undefined && series[0] !== own[0]) {
    fills.light.forEach((fill, i) => swaps.set(bare(fill), hex(series[i]!)));
    const base = series[0]!;
    const pale = palest(base);
    steps.light.forEach((step, i) => {
      const share = i / (steps.light.length - 1);
      swaps.set(`step ${bare(step)}`, hex(mixed(pale, mixed(base, BLACK, 0.55), share)));
    });
  }
  return { of: (xml) => swapped(xml, swaps) };
}

/** Steps in time are known by their class: one of them is a fill too. */
function swapped(xml: string, swaps: ReadonlyMap<string, string>): string {
  if (swaps.size === 0) return xml;
  const stepped = xml.replace(
    /(class="[fl]s\d+" (?:fill|stroke)=")#([0-9a-fA-F]{6})"/g,
    (whole, before: string, colour: string) => {
      const step = swaps.get(`step ${colour.toUpperCase()}`);
      return step === undefined ? whole : `${before}#!${step}"`;
    },
  );
  return stepped
    .replace(
      /((?:fill|stroke)="#|w:(?:val|color|fill)=")([0-9a-fA-F]{6})"/g,
      (whole, before: string, colour: string) => {
        const other = swaps.get(colour.toUpperCase());
        return other === undefined ? whole : `${before}${other}"`;
      },
    )
    .replaceAll('="#!', '="#');
}

const bare = (colour: string): string => colour.replace("#", "").toUpperCase();

function headingColour(styles: string, theme: string): Colour | undefined {
  const heading = [...styles.matchAll(/<w:style\b[^>]*>.*?<\/w:style>/gs)]
    .map(([xml]) => xml)
    .find((xml) => /<w:name w:val="heading 1"/i.test(xml));
  const tag = heading === undefined ? undefined : /<w:color\b[^>]*>/.exec(heading)?.[0];
  if (tag === undefined) return undefined;
  const said = colourOf(/ w:val="([0-9a-fA-F]{6})"/.exec(tag)?.[1]);
  const name = / w:themeColor="(\w+)"/.exec(tag)?.[1];
  const found = said ?? (name === undefined ? undefined : themeColour(theme, wordNames[name] ?? name));
  // Black headings say nothing of which colours a municipality has.
  return found === undefined || contrast(found, BLACK) < 1.3 ? undefined : found;
}

/** What Word calls colours of the theme, where the theme has other names. */
const wordNames: Readonly<Record<string, string>> = {
  text1: "dk1",
  text2: "dk2",
  background1: "lt1",
  background2: "lt2",
};

function themeColour(theme: string, name: string): Colour | undefined {
  const own = new RegExp(`<a:${name}>\\s*<a:(?:srgbClr val|sysClr [^>]*?lastClr)="([0-9a-fA-F]{6})"`).exec(
    theme,
  );
  return colourOf(own?.[1]);
}

const colourOf = (written: string | undefined): Colour | undefined =>
  written === undefined
    ? undefined
    : ([0, 2, 4].map((at) => Number.parseInt(written.slice(at, at + 2), 16)) as unknown as Colour);

const hex = (colour: Colour): string =>
  colour
    .map((part) => Math.round(part).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();

const mixed = (a: Colour, b: Colour, share: number): Colour =>
  a.map((part, i) => Math.round(part + (b[i]! - part) * share)) as unknown as Colour;

/** As it is, or as much darker as it must be to be seen on white. */
function readable(colour: Colour): Colour {
  for (let share = 0; share < 1; share += 0.05) {
    const darker = mixed(colour, BLACK, share);
    if (contrast(darker, WHITE) >= CONTRAST) return darker;
  }
  return BLACK;
}

/** As pale as it can be and still be seen on white. */
function palest(colour: Colour): Colour {
  for (let share = 0.6; share > 0; share -= 0.05) {
    const paler = mixed(colour, WHITE, share);
    if (contrast(paler, WHITE) >= CONTRAST) return paler;
  }
  return colour;
}

const areApart = (colours: readonly Colour[]): boolean =>
  colours.every((a, i) =>
    colours.every((b, j) => i === j || Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) >= APART),
  );

/** The contrast of two colours (WCAG 2.1, contrast ratio). */
function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
