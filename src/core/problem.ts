import { type BudgetProblem, budgetSeverity } from "./problems/budget.js";
import { type DocumentProblem, documentSeverity } from "./problems/document.js";
import { type FileProblem, fileSeverity } from "./problems/file.js";
import { type FollowupProblem, followupSeverity } from "./problems/followup.js";
import { type FormulaProblem, formulaSeverity } from "./problems/formula.js";
import { type LayoutProblem, layoutSeverity } from "./problems/layout.js";
import { type PricingProblem, pricingSeverity } from "./problems/pricing.js";
import { type ReviewProblem, reviewSeverity } from "./problems/review.js";
import { type RulebookProblem, rulebookSeverity } from "./problems/rulebook.js";
import { type RunProblem, runSeverity } from "./problems/run.js";
import { type ScenarioProblem, scenarioSeverity } from "./problems/scenario.js";
import { type TableProblem, tableSeverity } from "./problems/table.js";
import { type TargetProblem, targetSeverity } from "./problems/targets.js";
import { type UncertaintyProblem, uncertaintySeverity } from "./problems/uncertainty.js";
import { type WorkbookProblem, workbookSeverity } from "./problems/workbook.js";

import type { Severity } from "./severity.js";

/**
 * What can be wrong with what people write. A variant that is added here does not compile until both languages have
 * words for it, and a test fails until `test/errors/<code>/` shows it. Codes are Swedish: users type them after
 * `lonsam help`.
 */
export type Problem =
  | FileProblem
  | TableProblem
  | WorkbookProblem
  | BudgetProblem
  | LayoutProblem
  | PricingProblem
  | DocumentProblem
  | ReviewProblem
  | FormulaProblem
  | RulebookProblem
  | ScenarioProblem
  | TargetProblem
  | UncertaintyProblem
  | RunProblem
  | FollowupProblem;
export type ProblemCode = Problem["code"];

const severities: Readonly<Record<ProblemCode, Severity>> = {
  ...fileSeverity,
  ...tableSeverity,
  ...workbookSeverity,
  ...budgetSeverity,
  ...layoutSeverity,
  ...pricingSeverity,
  ...documentSeverity,
  ...reviewSeverity,
  ...formulaSeverity,
  ...rulebookSeverity,
  ...scenarioSeverity,
  ...targetSeverity,
  ...uncertaintySeverity,
  ...runSeverity,
  ...followupSeverity,
};

export const problemCodes = Object.keys(severities) as readonly ProblemCode[];
export const severityOf = (code: ProblemCode): Severity => severities[code];

/** At most this many problems of a severity are told in full; the rest are counted. */
export const toldInFull = 20;

const isSame = (a: Problem, b: Problem): boolean =>
  a.code === b.code &&
  a.at.file === b.at.file &&
  a.at.line === b.at.line &&
  JSON.stringify(a) === JSON.stringify(b);

/** Collects what is wrong: keeps the first ones and counts the rest, so that a million bad lines need no memory. */
export class Problems {
  private readonly kept: Problem[] = [];
  private readonly counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };

  /** What was told already, word for word, is one problem: a file may be read for more than one reason. */
  add(problem: Problem): void {
    if (this.kept.some((other) => isSame(other, problem))) return;
    const severity = severityOf(problem.code);
    this.counts[severity] += 1;
    if (this.counts[severity] <= toldInFull) this.kept.push(problem);
  }
  get told(): readonly Problem[] {
    return this.kept;
  }
  count(severity: Severity): number {
    return this.counts[severity];
  }
  /** How many were added, kept or not. */
  get all(): number {
    return this.counts.error + this.counts.warning + this.counts.note;
  }
  get errors(): number {
    return this.counts.error;
  }
  /** How many of a severity were counted but not kept. */
  notTold(severity: Severity): number {
    return Math.max(0, this.counts[severity] - toldInFull);
  }
  isError(problem: Problem): boolean {
    return severityOf(problem.code) === "error";
  }
}
