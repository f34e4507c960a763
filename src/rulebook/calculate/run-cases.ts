import { normalized } from "../../core/names.js";
import { type Problem, Problems } from "../../core/problem.js";
import type { Day } from "../../formula/graph/library.js";
import { unusedName } from "../../formula/graph/names.js";
import { written as writtenFigure } from "../figure.js";
import { type Answer, Calculator, onDay } from "./calculator.js";
import { meets } from "./expected.js";
import type { GivenText } from "./given.js";
import type { Case, CaseFile } from "../read/cases.js";
import type { Rulebook } from "../rulebook.js";

/** How a case went. */
export type CaseOutcome = Readonly<{ of: Case } & ({ passed: true } | { passed: false; why: Problem })>;

export interface CaseRun {
  readonly passed: number;
  readonly failed: readonly Extract<CaseOutcome, { passed: false }>[];
}

/**
 * Works every case out and compares. `day` is for cases that name none. A column whose name is neither a model's nor
 * written in any expression is told as a problem: its values would be passed over in silence.
 */
export function runCases(
  rulebook: Rulebook,
  file: CaseFile,
  day: Day,
  problems: Problems,
  seen?: (answer: Answer) => void,
): CaseRun {
  const calculator = new Calculator(rulebook);
  const names = new Map(file.names.map((written) => [written, nameOf(rulebook, written)]));
  const used = new Set<string>();
  const failed: Extract<CaseOutcome, { passed: false }>[] = [];
  for (const of of file.cases) {
    const given = new Map<string, GivenText>();
    for (const [written, value] of of.given) given.set(names.get(written)!, value);
    const told = new Problems();
    const question = { formula: of.expression, at: of.at, dates: onDay(of.day ?? day), given };
    const answer = calculator.answer(question, told);
    answer?.used.forEach((name) => used.add(name));
    if (answer !== undefined) seen?.(answer);
    const why = whyFailed(of, answer, told);
    if (why !== undefined) failed.push({ of, passed: false, why });
  }
  for (const [written, name] of names)
    if (!rulebook.knows(name) && !used.has(name) && failed.length < file.cases.length)
      problems.add(unusedName(written, { file: file.file, column: written }, rulebook.names()));
  return { passed: file.cases.length - failed.length, failed };
}

function nameOf(rulebook: Rulebook, written: string): string {
  const found = rulebook.resolve(written);
  return "name" in found ? found.name : normalized(written);
}

/** What only says that there is no value, and so may be what was expected. */
const missing: ReadonlySet<string> = new Set(["varde-saknas", "nyckel-saknas", "indata-saknas"]);

function whyFailed(of: Case, answer: Answer | undefined, told: Problems): Problem | undefined {
  const { expected, at, expression, expectedText } = of;
  const wrong = (found: string): Problem => ({
    code: "fall-stammer-inte",
    at,
    expression,
    expected: expectedText,
    found,
  });
  if (answer === undefined) {
    const first = told.told.find((p) => !missing.has(p.code));
    return expected.kind === "missing" && first === undefined ? undefined : (first ?? told.told[0]);
  }
  if (expected.kind === "number" && meets(answer.value, expected)) return undefined;
  return wrong(writtenFigure(answer.plain, answer.unit));
}
