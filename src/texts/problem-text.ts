import type { Place } from "../core/explanation.js";
import { type Problem, type ProblemCode, severityOf } from "../core/problem.js";
import type { Severity } from "../core/severity.js";
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

/** What stands before what is no error; an error stands as it is. */
const marks: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { sv: "", en: "" },
  warning: { sv: "varning: ", en: "warning: " },
  note: { sv: "att veta: ", en: "note: " },
};

/** Two lines: where, how grave it is when it is no error, and what; then the remedy indented by two. */
export function problemText(found: Problem, language: Language): string {
  const problem = quotable(found);
  const w = wordsFor(problem.code, language);
  const mark = marks[severityOf(problem.code)][language];
  return `${placeText(problem.at)}: ${mark}${w.says(problem)}\n  ${w.remedy(problem)}\n`;
}
