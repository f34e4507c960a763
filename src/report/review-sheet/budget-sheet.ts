import { type Budget, type CubeCell, inYear, split, total, yearsOf } from "../../budget/cube.js";
import { sumOf } from "../../budget/figures.js";
import { type OverheadRule, shareOf } from "../../budget/overhead.js";
import { type Money, percentOf, plain, plus, roundTo, sum, times } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import type { BudgetContext } from "../budget/context.js";
import type { Report } from "../report.js";
import type { Identity } from "./identity.js";
import { reviewSheet } from "./review-sheet.js";

/** What was read, before it was raised and before years were chosen. */
export interface BudgetRead {
  readonly budget: Budget;
  /** The amounts of the rows, added up as they were read. */
  readonly rows: { readonly number: number; readonly sum: Money };
}

/** The sheet of a budget whose report is given. */
export function budgetSheet(report: Report, context: BudgetContext, read: BudgetRead): Report {
  return reviewSheet(report, {
    definitions: definitions(
      context,
      report.provenance.inputs.map(({ name }) => name),
    ),
    comparison: [say("reviewSheet.budgetAlone")],
    grades: undefined,
    identities: identities(context, read),
    leftOut: [
      ...leftOut(context, read),
      ...(report.provenance.readings ?? []).flatMap(({ how }) => how),
      ...report.notes,
    ],
  });
}

function definitions({ view }: BudgetContext, files: readonly string[]): Label[] {
  const { rule, withOverhead } = view;
  return [
    say("reviewSheet.define.rows", { files }),
    say("reviewSheet.define.sum"),
    ...(withOverhead
      ? [
          say("reviewSheet.define.overhead", {
            share: percentOf(rule.share),
            step: rule.step === undefined ? "" : plain(rule.step),
            per: rule.roundedPer,
          }),
        ]
      : [say("reviewSheet.define.noOverhead")]),
  ];
}

const ways = ["measure", "funder", "costType", "responsible"] as const;

function identities(
  { budget, figures, view }: BudgetContext,
  { budget: whole, rows }: BudgetRead,
): Identity[] {
  const kr = (says: Label, one: Money, other: Money): Identity => ({ says, unit: "kr", one, other });
  const { cells } = budget;
  const direct = sumOf(figures, "sum");
  return [
    kr(say("reviewSheet.rowsAreSum", { rows: rows.number }), rows.sum, total(whole.cells)),
    ...ways.flatMap((way) => {
      const parts = [...split(cells, way)];
      if (parts.every(([name]) => name === "")) return [];
      return [kr(say(`reviewSheet.ways.${way}`), sum(parts.map(([, part]) => total(part))), direct)];
    }),
    kr(say("reviewSheet.yearsAreSum"), direct, total(cells)),
    ...(view.withOverhead
      ? [
          kr(
            say("reviewSheet.sumAndOverhead"),
            plus(direct, overheadByCell(cells, view.rule)),
            sumOf(figures, "total"),
          ),
        ]
      : []),
  ];
}

/** Overhead put on cell by cell, where figures have it share by share; rounded where the rule says. */
function overheadByCell(cells: readonly CubeCell[], rule: OverheadRule): Money {
  const { step, roundedPer } = rule;
  const together = yearsOf(cells).flatMap((year) => {
    const ofYear = inYear(cells, year);
    return roundedPer === "year" ? [ofYear] : [...split(ofYear, "measure").values()];
  });
  return sum(
    together.map((some) => {
      const exact = sum(some.map((cell) => times(cell.amount, shareOf(cell, rule))));
      return step === undefined ? exact : roundTo(exact, step);
    }),
  );
}

/** What the files have and the tables do not. */
function leftOut({ budget }: BudgetContext, { budget: whole }: BudgetRead): Label[] {
  const shown = yearsOf(budget.cells);
  const years = yearsOf(whole.cells).filter((year) => !shown.includes(year));
  const amount = total(whole.cells.filter((c) => years.includes(c.year)));
  return years.length === 0
    ? []
    : [say("reviewSheet.yearsLeftOut", { years: years.map(String), amount: plain(amount) })];
}
