import { ExactSum, plain } from "../../../src/core/decimal.js";
import { type Problem, Problems, severityOf } from "../../../src/core/problem.js";
import { type Source, textSource } from "../../../src/core/source.js";
import type { LayoutAnswers } from "../../../src/input/budget-layout/layout.js";
import { readBudget } from "../../../src/input/files/budget-file.js";
import type { BudgetLine } from "../../../src/input/files/budget-line.js";

export interface Read {
  /** Kronor by year, or undefined when something must be asked. */
  readonly years: Readonly<Record<string, number>> | undefined;
  readonly lines: readonly BudgetLine[];
  readonly problems: readonly Problem[];
  /** Codes of what is asked or warned about. */
  readonly codes: readonly string[];
  /** Kinds of facts that are told. */
  readonly facts: readonly string[];
}

const textOf = (file: string | readonly string[]): string =>
  typeof file === "string" ? file : `${file.join("\n")}\n`;

/** Reads a budget as a command does: its sums by year, and what is told. */
export async function read(
  file: string | readonly string[] | Source,
  answers: LayoutAnswers = {},
): Promise<Read> {
  const source = typeof file === "object" && "open" in file ? file : textSource("budget.csv", textOf(file));
  const problems = new Problems();
  const lines: BudgetLine[] = [];
  const readings = await readBudget(source, problems, { take: (line) => void lines.push(line) }, answers);
  return {
    years: problems.errors > 0 ? undefined : sumsBy(lines, (line) => String(line.year)),
    lines,
    problems: problems.told,
    codes: problems.told.filter((p) => severityOf(p.code) !== "note").map((p) => p.code),
    facts: readings.flatMap((r) =>
      r.facts.map((f) => (f.kind === "leftOut" ? `${f.kind} ${f.reason}` : f.kind)),
    ),
  };
}

/** Kronor by any name of a line. */
export function sumsBy(
  lines: readonly BudgetLine[],
  by: (line: BudgetLine) => string,
): Record<string, number> {
  const sums = new Map<string, ExactSum>();
  for (const line of lines) {
    const sum = sums.get(by(line)) ?? new ExactSum();
    sum.add(line.amount);
    sums.set(by(line), sum);
  }
  return Object.fromEntries([...sums].map(([name, sum]) => [name, Number(plain(sum.total()))]));
}
