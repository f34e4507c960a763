import type { Place } from "../core/explanation.js";
import type { Problem, ProblemCode } from "../core/problem.js";
import { problems } from "./problems.js";
import { quotable } from "./quotable.js";
import type { Language, WordsOf } from "./words.js";

const wordsFor = (code: ProblemCode, language: Language): WordsOf<Problem> =>
  problems[code][language] as unknown as WordsOf<Problem>;

export const problemTitle = (code: ProblemCode, language: Language): string => wordsFor(code, language).title;

/** `budget.csv:7 (belopp)`: the parts that are known. */
export function placeText(place: Place): string {
  const line = place.line === undefined ? "" : `:${place.line}`;
  return `${place.file}${line}${place.column === undefined ? "" : ` (${place.column})`}`;
}

/** Two lines: where and what, then the remedy indented by two. */
export function problemText(found: Problem, language: Language): string {
  const problem = quotable(found);
  const w = wordsFor(problem.code, language);
  return `${placeText(problem.at)}: ${w.says(problem)}\n  ${w.remedy(problem)}\n`;
}
