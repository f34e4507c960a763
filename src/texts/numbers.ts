import { percentOf, rate } from "../core/decimal.js";
import type { Language } from "./words.js";

/** A mark between groups of three digits: a plain space on a terminal, a no-break space in documents. */
export type GroupMark = " " | "\u00a0";

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * A plain decimal as people read it: `-2700000.5` is `−2 700 000,5` in Swedish and `−2,700,000.5` in English.
 * Digits are never lost or added. Throws RangeError on anything but a plain decimal.
 */
export function readable(plain: string, language: Language, group: GroupMark = "\u00a0"): string {
  const match = PLAIN.exec(plain);
  if (match === null) throw new RangeError(`not a plain decimal: ${JSON.stringify(plain)}`);
  const [, sign, whole, decimals] = match;
  const mark = language === "sv" ? group : ",";
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, mark);
  const tail = decimals === undefined ? "" : `${language === "sv" ? "," : "."}${decimals}`;
  return `${sign === "" ? "" : "\u2212"}${grouped}${tail}`;
}

/** A plain decimal in its unit: `0.1` in `%` is `10 %`, `1` in `ja/nej` is `ja`. What is no number is left as it is. */
export function readableIn(
  plain: string,
  unit: string,
  language: Language,
  group: GroupMark = "\u00a0",
): string {
  if (unit === "ja/nej") return yesOrNo[language][plain === "1" ? 0 : 1];
  if (!PLAIN.test(plain)) return plain;
  if (unit === "%")
    return `${readable(percentOf(rate(plain)), language, group)}${language === "sv" ? " %" : "%"}`;
  return `${readable(plain, language, group)}${unit === "" ? "" : ` ${unitIn(unit, language)}`}`;
}

const unitsEn: ReadonlyMap<string, string> = new Map([
  ["månad", "month"],
  ["år", "year"],
  ["dag", "day"],
  ["timme", "hour"],
  ["antal", "number"],
  ["ja/nej", "yes/no"],
]);

/** A unit as people read it: `kr/månad` is `kr/month` in English. */
export const unitIn = (unit: string, language: Language): string =>
  language === "sv"
    ? unit
    : (unitsEn.get(unit) ??
      unit
        .split("/")
        .map((part) => unitsEn.get(part) ?? part)
        .join("/"));

const yesOrNo: Readonly<Record<Language, readonly [string, string]>> = {
  sv: ["ja", "nej"],
  en: ["yes", "no"],
};

/** Words in a row: `a, b och c`. */
export const listed = (words: readonly string[], language: Language): string =>
  joined(words, language === "sv" ? "och" : "and");

/** The first of some words, and how many there are besides. */
export type Some = Readonly<{ names: readonly string[]; more: number }>;

/** The first of some words, and how many more: `a, b och 2 till`. */
export const listedSome = ({ names, more }: Some, language: Language): string =>
  listed(more > 0 ? [...names, `${String(more)} ${language === "sv" ? "till" : "more"}`] : names, language);

/** Words in a row, each between the language's quotation marks: `”a” och ”b”`. */
export const quoted = (words: readonly string[], language: Language): string =>
  listed(
    words.map((word) => (language === "sv" ? `”${word}”` : `“${word}”`)),
    language,
  );

/** Words to choose among: `a, b eller c`. */
export const either = (words: readonly string[], language: Language): string =>
  joined(words, language === "sv" ? "eller" : "or");

function joined(words: readonly string[], last: string): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)!}`;
}

const numerals: Readonly<Record<Language, string>> = {
  sv: "noll en två tre fyra fem sex sju åtta nio tio elva tolv",
  en: "no one two three four five six seven eight nine ten eleven twelve",
};

/** A number of things in running text: in letters up to twelve. */
export const numbered = (n: number, language: Language): string =>
  numerals[language].split(" ")[n] ?? readable(String(n), language);
