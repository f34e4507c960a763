import type { Budget } from "../../budget/cube.js";
import { type BudgetDifference, budgetDifference } from "../../budget/difference.js";
import type { BudgetDimension } from "../../budget/dimension.js";
import { hasOwnOverhead } from "../../budget/overhead.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import type { Trace } from "../budget/explanations.js";
import { type AmountUnit, amountUnits, withNeededDecimals } from "../cells.js";
import type { Provenance, Report } from "../report.js";
import { withRoundingNotes } from "../rounding.js";
import { budgetChanges } from "./budget-changes.js";
import { changesTable, explainedChange } from "./changes-table.js";

/** One of the two budgets: what it is called, its sums, and the lines behind them. */
export interface ComparedBudget {
  readonly name: string;
  readonly budget: Budget;
  readonly trace: Trace;
  /** The day it was decided, when it is a copy that was kept with its digest; `changed`: its bytes are others now. */
  readonly decided?: { readonly day?: string; readonly changed: boolean };
}

export interface DiffView {
  readonly by: BudgetDimension;
  readonly unit: AmountUnit["name"];
}

/** What changed between two budgets: in words, then by measure (or funder …) and year, and by funder. */
export function budgetDiffReport(
  before: ComparedBudget,
  after: ComparedBudget,
  view: DiffView,
  provenance: Provenance,
): Report {
  const unit = amountUnits[view.unit];
  const by = budgetDifference(before.budget.cells, after.budget.cells, view.by);
  const funders = budgetDifference(before.budget.cells, after.budget.cells, "funder");
  const traces = { before: before.trace, after: after.trace };
  const shown = [by, ...(view.by !== "funder" && namesFunders(funders) ? [funders] : [])];
  const tables = shown.map((one) => withNeededDecimals(changesTable(one, unit, traces)));
  return {
    id: "diff",
    title: say("diff.title"),
    intro: [say("diff.intro", { before: before.name, after: after.name })],
    lead: { heading: say("diff.heading"), paragraphs: budgetChanges(by, shown[1], view.unit) },
    tables: withRoundingNotes(tables),
    notes: notesOf([before, after], unit),
    assumptions: [],
    provenance,
    explained: [explainedChange(by.whole, unit, traces)],
  };
}

const namesFunders = ({ parts }: BudgetDifference): boolean => parts.some(({ name }) => name !== "");

function notesOf(budgets: readonly [ComparedBudget, ComparedBudget], unit: AmountUnit): Label[] {
  return [
    say("diff.note.compared", { before: budgets[0].name, after: budgets[1].name }),
    ...budgets.flatMap(({ name, decided }) =>
      decided === undefined || decided.changed
        ? []
        : [say("diff.note.decided", { file: name, day: decided.day ?? "" })],
    ),
    ...(budgets.some(({ budget }) => hasOwnOverhead(budget.cells)) ? [say("outcome.note.noOverhead")] : []),
    ...(unit.step === undefined
      ? []
      : [say("budget.note.unit", { unit: unit.name, step: unit.name === "mnkr" ? "0.1" : "1" })]),
  ];
}
