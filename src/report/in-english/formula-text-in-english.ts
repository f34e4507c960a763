import { normalized } from "../../core/names.js";
import { parse } from "../../formula/language/parse.js";
import type { EnglishNames } from "../../texts/english-names.js";

/** Words and functions of formulas. */
export const formulaWords: ReadonlyMap<string, string> = new Map([
  ["och", "and"],
  ["eller", "or"],
  ["inte", "not"],
  ["om", "if"],
  ["avrunda", "round"],
  ["nedåt", "round_down"],
  ["uppåt", "round_up"],
  ["per_år", "per_year"],
  ["per_månad", "per_month"],
  ["potens", "power"],
  ["ja", "yes"],
  ["nej", "no"],
  ...["min", "max", "abs", "exp", "ln"].map((same) => [same, same] as const),
]);

/** A text in quotation marks, or a name, perhaps with the model that has it. */
const PARTS = /'[^']*'|[\p{L}_][\p{L}\p{M}\d_]*/gu;

/**
 * A formula with its names and words in English, for the eye: the model has it in Swedish, and only that can be worked
 * out. What is no formula is left as it is; with `whole` also one that has a name nobody has translated.
 */
export function formulaTextInEnglish(
  formula: string,
  names: EnglishNames,
  how: "as far as known" | "whole" = "as far as known",
): string {
  if (!/[-+*/%()<>=]|\s(?:och|eller)\s|^inte\s/u.test(formula) || !parse(formula).ok) return formula;
  if (how === "whole" && !namesOf(formula).every((name) => formulaWords.has(name) || names.has(name)))
    return formula;
  return formula.replace(/(\d),(\d)/gu, "$1.$2").replace(PARTS, (part) => {
    if (part.startsWith("'")) return part;
    const english = formulaWords.get(normalized(part)) ?? names.get(normalized(part));
    return english === undefined ? part : inFormula(english);
  });
}

const namesOf = (formula: string): string[] =>
  [...formula.matchAll(PARTS)]
    .map(([part]) => part)
    .filter((part) => !part.startsWith("'"))
    .map(normalized);

/** A name as formulas write it. */
export const inFormula = (english: string): string => english.replace(/['’,]/gu, "").replace(/[\s-]+/gu, "_");
