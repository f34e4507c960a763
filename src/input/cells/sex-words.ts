import { folded } from "../../core/names.js";
import type { Sex } from "../scenario/target.js";

const words: Readonly<Record<Sex, readonly string[]>> = {
  woman: ["kvinnor", "kvinna", "k", "women", "woman", "female", "f"],
  man: ["män", "man", "m", "men", "male"],
};

/** The words that a message lists. */
export const knownSexes = [words.woman[0]!, words.man[0]!];

const bySpelling: ReadonlyMap<string, Sex> = new Map(
  (["woman", "man"] as const).flatMap((sex) => words[sex].map((word) => [folded(word), sex] as const)),
);

export const sexOf = (word: string): Sex | undefined => bySpelling.get(folded(word));
