import { type Budget, yearsOf } from "../../budget/cube.js";
import { ownShares, overheadParts } from "../../budget/overhead.js";
import { sumOf } from "../../budget/figures.js";
import { fixed, isZero, percentOf, plain } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import { budgetChart } from "./chart.js";
import { budgetContext, type BudgetContext, type BudgetView } from "./context.js";
import type { Trace } from "./explanations.js";
import { budgetTables } from "./budget-tables.js";
import { liveBudget } from "./live/live-budget.js";
import { pricedTable } from "./priced.js";
import { hasHiddenOre, withNeededDecimals } from "../cells.js";
import { withRoundingNotes } from "../rounding.js";
import type { Provenance, Report } from "../report.js";

/** The appendix: a table per measure (or funder …), the summary, and what else the view asks for. */
export function budgetReport(budget: Budget, view: BudgetView, trace: Trace, provenance: Provenance): Report {
  const context = budgetContext(budget, view, trace);
  const years = yearsOf(budget.cells);
  const covered = {
    measures: new Set(budget.cells.map((c) => c.measure)).size,
    first: years[0] ?? 0,
    last: years.at(-1) ?? 0,
  };
  const { priced } = view;
  const made = budgetTables(context);
  const noted = withRoundingNotes([
    ...made.map((table) => (view.ore === true ? withNeededDecimals(table) : table)),
    // A price per hour may well have öre.
    ...(priced === undefined || priced.all().length === 0 ? [] : [withNeededDecimals(pricedTable(priced))]),
  ]);
  const chart = budgetChart(context, noted[0]!);
  return {
    id: "budget",
    title: say("budget.title"),
    inShort: say("budget.inShort", { ...covered, total: fixed(sumOf(context.figures, "total"), 0) }),
    intro: [say("budget.intro", covered)],
    tables: noted,
    ...(chart === undefined ? {} : { charts: [chart] }),
    notes: [
      ...notesOf(context),
      ...(view.ore !== true && made.some(hasHiddenOre) ? [say("budget.note.wholeKronor")] : []),
    ],
    assumptions: [],
    provenance,
    explained: context.figures.flatMap((f) => {
      const explain = context.explanations.get(f.year);
      return explain === undefined ? [] : [view.withOverhead ? explain.total : explain.sum];
    }),
    live: () => liveBudget(context),
  };
}

/** A figure that others must be able to check is said where the figures are. */
export const euroNote = ({ euro }: BudgetView): Label[] =>
  euro === undefined ? [] : [say("budget.note.euro", { rate: euro })];

function flatRateNote({ rule }: BudgetView, { staff, source }: NonNullable<BudgetView["flatRate"]>): Label {
  const from = source === undefined ? {} : { source: source.text, grade: source.grade };
  return say("budget.note.flatRate", { percent: percentOf(rule.share), staff, ...from });
}

function notesOf({ budget, view, unit, rounded }: BudgetContext): Label[] {
  const { rule } = view;
  const own = ownShares(budget.cells);
  return [
    ...euroNote(view),
    ...(rule.step !== undefined && overheadParts(budget.cells, rule).some((p) => !isZero(p.share))
      ? [say("budget.note.overheadRounded", { step: plain(rule.step), per: rule.roundedPer })]
      : []),
    ...(view.flatRate !== undefined ? [flatRateNote(view, view.flatRate)] : []),
    ...(view.withOverhead && rule.base !== undefined && view.flatRate === undefined
      ? [say("budget.note.overheadBase", { share: percentOf(rule.share), base: rule.base })]
      : []),
    ...(own.length > 0
      ? [
          say("budget.note.overheadOwn", {
            // With a base, the sentence about it has said what the other lines have.
            ...(rule.base === undefined ? { others: percentOf(rule.share) } : {}),
            own: own.map(({ share, measures }) => ({ share: percentOf(share), measures })),
          }),
        ]
      : []),
    ...(rounded
      ? [say("budget.note.unit", { unit: unit.name, step: unit.name === "mnkr" ? "0.1" : "1" })]
      : []),
  ];
}
