import { type Budget, type CubeCell } from "../../budget/cube.js";
import { figuresByYear, type YearFigures } from "../../budget/figures.js";
import type { Profile } from "../../budget/outcome.js";
import type { BudgetDimension } from "../../budget/dimension.js";
import { type OverheadRule, singleShare } from "../../budget/overhead.js";
import { type Count, type Money, isWhole, percentOf, type Rate } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import { explainYear, type Trace, type YearExplanations } from "./explanations.js";
import type { IndexRule } from "../../budget/indexing.js";
import { type AmountUnit, amountUnits } from "../cells.js";
import type { CellRef } from "../report.js";
import type { PricedResources } from "./priced.js";

/** What the reader asked to see of a budget. */
export interface BudgetView {
  readonly by: BudgetDimension;
  readonly layout: "rows" | "columns";
  readonly unit: AmountUnit["name"];
  readonly rule: OverheadRule;
  /** Whether overhead was asked for at all: `OH 0 %` is shown, no overhead is not. */
  readonly withOverhead: boolean;
  readonly funding: boolean;
  /** Funders whose part is co-financing, folded; those named `medfinansiering…` when undefined. */
  readonly cofunders: ReadonlySet<string> | undefined;
  /** Who pays the overhead, where somebody said so: it has no line of its own to say it. */
  readonly overheadFunder?: string | undefined;
  readonly participants: Count | undefined;
  readonly posts: boolean;
  /** Whether öre are shown; else whole kronor, with every digit in the formats for programs. */
  readonly ore?: boolean;
  /** Kronor for a euro, when the file has amounts in euro. */
  readonly euro?: string | undefined;
  /** How a year's costs fall over it, where that is not evenly: for a follow-up. */
  readonly profile?: Profile | undefined;
  /** From which share of the budget a deviation is marked. */
  readonly largeDeviation?: Rate | undefined;
  /** The share is a flat rate of a programme, put on staff; where the programme has it from. */
  readonly flatRate?: { readonly staff: readonly string[]; readonly source?: RuleSource } | undefined;
  readonly index?: IndexRule | undefined;
  /** Nobody said whose year's prices the budget is in: it is the first of all its years. */
  readonly baseIsFirst?: boolean;
  readonly priced?: PricedResources | undefined;
  /** What a call asks its parties to put in. */
  readonly cofinancing?:
    { readonly share: Rate; readonly area?: string; readonly source?: RuleSource } | undefined;
}

export interface RuleSource {
  readonly text: string;
  readonly grade: string;
}

/** What the tables of one report share. */
export interface BudgetContext {
  readonly budget: Budget;
  readonly view: BudgetView;
  readonly unit: AmountUnit;
  /** Exact; cells round them. */
  readonly figures: readonly YearFigures[];
  /** Whether the unit made any figure another than it is. */
  readonly rounded: boolean;
  readonly explanations: ReadonlyMap<number, YearExplanations>;
  readonly overheadLabel: Label;
  /** Whether any line has a remark; measures only have lines of their own to remark on. */
  readonly hasNotes: boolean;
  readonly trace: Trace;
  /** Where a workbook has what its figures are computed of; only for tables that are made for one. */
  readonly live?: Live;
}

/** The rows and inputs of a workbook. */
export interface Live {
  /** The column of the table `lines` that amounts are taken from. */
  readonly amount: "amount" | "raised";
  /** An input by its name; undefined where nobody gave it. */
  readonly place: (name: string) => CellRef | undefined;
}

export function budgetContext(budget: Budget, view: BudgetView, trace: Trace): BudgetContext {
  const unit = amountUnits[view.unit];
  const figures = figuresByYear(budget.cells, view.by, view.rule);
  const explanations = new Map(figures.map((f) => [f.year, explainYear(f, view.rule, unit, trace)]));
  return {
    budget,
    view,
    unit,
    figures,
    rounded: unit.step !== undefined && figures.some((f) => isRounded(f, unit.step!)),
    explanations,
    overheadLabel: overheadLabel(budget.cells, view),
    hasNotes:
      view.by === "measure" &&
      figures.some(({ year, parts }) => parts.some(({ name }) => budget.notes(name, year).length > 0)),
    trace,
  };
}

const isRounded = ({ sum, overhead, parts }: YearFigures, step: Money): boolean =>
  [sum, overhead, ...parts.map((p) => p.amount)].some((amount) => !isWhole(amount, step));

/** Without the share where it can be changed. */
export const liveOverheadLabel = ({ flatRate }: BudgetView): Label =>
  flatRate === undefined ? say("budget.overhead") : say("live.flatRate");

function overheadLabel(cells: readonly CubeCell[], { rule, flatRate }: BudgetView): Label {
  if (flatRate !== undefined) return say("budget.flatRateShare", { percent: percentOf(rule.share) });
  const share = singleShare(cells, rule);
  return share === undefined
    ? say("budget.overhead")
    : say("budget.overheadShare", { percent: percentOf(share) });
}
