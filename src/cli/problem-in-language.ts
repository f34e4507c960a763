import type { Problem, ProblemCode } from "../core/problem.js";
import { inEnglish } from "../texts/english-names.js";
import type { Reader } from "./in-language.js";

/** Of names that may be written in English as well as in Swedish. */
const ofNames: ReadonlySet<ProblemCode> = new Set(["namn-oanvant", "installning-okand", "tillstand-okant"]);

/** The same with what it proposes in the reader's language. */
export function problemIn({ language, english }: Reader, problem: Problem): Problem {
  if (language === "sv" || !ofNames.has(problem.code)) return problem;
  const { near, known } = problem as { readonly near?: string; readonly known?: readonly string[] };
  return {
    ...problem,
    ...(near === undefined ? {} : { near: inEnglish(near, english) }),
    ...(known === undefined ? {} : { known: known.map((name) => inEnglish(name, english)) }),
  } as Problem;
}
