import type { Place } from "../core/explanation.js";
import type { Problem, ProblemCode } from "../core/problem.js";
import { problems as english } from "./en/problems.js";
import { problems as swedish } from "./sv/problems.js";
import type { AllProblemWords, Language } from "./words.js";

const words: Readonly<Record<Language, AllProblemWords>> = { sv: swedish, en: english };

type AnyWords = Readonly<{ title: string; says: (p: Problem) => string; remedy: (p: Problem) => string }>;
const wordsFor = (code: ProblemCode, language: Language): AnyWords =>
  words[language][code] as unknown as AnyWords;

export const problemTitle = (code: ProblemCode, language: Language): string => wordsFor(code, language).title;

/** `budget.csv:7 (belopp)`: the parts that are known. */
export function placeText(place: Place): string {
  const line = place.line === undefined ? "" : `:${place.line}`;
  return `${place.file}${line}${place.column === undefined ? "" : ` (${place.column})`}`;
}

/** Two lines: where and what, then the remedy indented by two. */
export function problemText(problem: Problem, language: Language): string {
  const w = wordsFor(problem.code, language);
  return `${placeText(problem.at)}: ${w.says(problem)}\n  ${w.remedy(problem)}\n`;
}
