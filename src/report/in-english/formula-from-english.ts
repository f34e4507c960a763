import { normalized } from "../../core/names.js";
import { formulaWords } from "./formula-text-in-english.js";

const swedish = new Map([...formulaWords].map(([sv, en]) => [en, sv]));
const own: ReadonlySet<string> = new Set(formulaWords.keys());

/** A text in quotation marks, or a name, perhaps with the model that has it. */
const PARTS = /'[^']*'|[\p{L}_][\p{L}\p{M}\d_]*(?:\.[\p{L}_][\p{L}\p{M}\d_]*)?/gu;

/** A formula as it is printed in English, as models write it; `nameOf` says what a name is there, undefined where it stays. */
export const formulaFromEnglish = (formula: string, nameOf: (name: string) => string | undefined): string =>
  formula.replace(PARTS, (part) => {
    const name = normalized(part);
    if (part.startsWith("'") || own.has(name)) return part;
    return nameOf(name) ?? swedish.get(name) ?? part;
  });
