import { groupSpaces } from "../core/numerals.js";

/** What a resource is counted in, as far as it can be compared with a number. */
export type Kind = "hours" | "days" | "weeks" | "months" | "pieces";

/** A part of a text such as `2 utredare á 20 %` or `100 timmar à 330 kr`. Plain decimals. */
export interface ResourcePart {
  readonly number: string;
  readonly kind: Kind;
  /** In per cent. */
  readonly percent: string | undefined;
  /** Kronor each. */
  readonly price: string | undefined;
}

const DIGITS = String.raw`\d{1,3}(?:[${groupSpaces}]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[,.]\d+)?`;
const words: Readonly<Record<string, string>> = {
  en: "1", ett: "1", två: "2", tre: "3", fyra: "4", fem: "5", sex: "6", sju: "7", åtta: "8", nio: "9", tio: "10",
  elva: "11", tolv: "12", one: "1", two: "2", three: "3", four: "4", five: "5", six: "6", seven: "7", eight: "8", nine: "9", ten: "10",
}; // prettier-ignore
const NUMBER = String.raw`(${DIGITS}|${Object.keys(words).join("|")})`;
const EACH = String.raw`(?:á|à|å|a|@|x|×|per st|om|på)`;

const PART = new RegExp(
  String.raw`^(?:ca\.?|cirka|totalt|about)?\s*${NUMBER}\s*(?:st\.?\s+)?(\p{L}[^\d%]*?)(?:\s+${EACH})?(?:\s*(${DIGITS})\s?(%|procent|kr|kronor|:-|sek)\.?)?$`,
  "iu",
);
/** Numbers per something are not numbers of something. */
const RATE = /\/|(?<!\p{L})(?:per|i)\s+(?:vecka|månad|år|dag|week|month|year|day)/iu;
const BETWEEN = /\s*(?:[;+]|,(?!\d)|(?<!\p{L})(?:och|samt|and|&)(?!\p{L}))\s*/iu;

/** Longer texts are prose. */
const LONGEST = 300;

/**
 * Reads what a text says of numbers, part by part: `1 IT resurs 20 %, 2 utredare á 20 %`. `others` are
 * parts without numbers. Undefined when a number cannot be placed (`Etapp 2`, `4 timmar per vecka`).
 */
export function readResources(
  text: string,
): { readonly parts: readonly ResourcePart[]; readonly others: boolean } | undefined {
  if (text.length > LONGEST || RATE.test(text)) return undefined;
  const parts = text.split(BETWEEN).map((part) => part.trim());
  const read = parts.map(readPart);
  if (read.some((part, i) => part === undefined && /\d/.test(parts[i]!))) return undefined;
  return {
    parts: read.flatMap((part) => (part === undefined ? [] : [part])),
    others: read.includes(undefined),
  };
}

function readPart(text: string): ResourcePart | undefined {
  const [, number, what, second, unit] = PART.exec(text) ?? [];
  if (number === undefined || what === undefined) return undefined;
  const isShare = unit === "%" || unit === "procent";
  return {
    number: plainNumber(number),
    kind: kindOfResource(what),
    percent: second !== undefined && isShare ? plainNumber(second) : undefined,
    price: second !== undefined && !isShare ? plainNumber(second) : undefined,
  };
}

const plainNumber = (text: string): string =>
  words[text.toLowerCase()] ?? text.replace(new RegExp(`[${groupSpaces}]`, "gu"), "").replace(",", ".");

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:tim\.?|timm(?:e|ar)|h|hours?)(?!\p{L})/iu, "hours"],
  [/^(?:dag|dagar|days?)(?!\p{L})/iu, "days"],
  [/^(?:veck(?:a|or)|v\.|weeks?)(?!\p{L})/iu, "weeks"],
  [/^(?:mån\.?|månad(?:er)?|months?)(?!\p{L})/iu, "months"],
];

/** What a word counts: `timmar`, `mån`, else pieces (people, posts, things). */
export const kindOfResource = (word: string): Kind =>
  kinds.find(([of]) => of.test(word.trim()))?.[1] ?? "pieces";
