import { type CubeCell as BudgetCell, split, total, totalInYear } from "../../budget/cube.js";
import type { Label } from "../../core/explanation.js";
import { type Cofinancing, cofinancing } from "../../budget/cofinancing.js";
import {
  fixed,
  inPercent,
  isZero,
  type Money,
  noRate,
  percent,
  percentOf,
  ratio,
  type Rate,
  roundTo,
  sum,
} from "../../core/decimal.js";
import { folded } from "../../core/names.js";
import { say } from "../../texts/say.js";
import type { BudgetContext } from "./context.js";
import { explainBudgetSum } from "./explanations.js";
import {
  amountCell,
  amountColumn,
  bodyRow,
  shareCell,
  shareColumn,
  emptyCell,
  textCell,
  textColumn,
  totalRow,
} from "../cells.js";
import type { CellFormula, Table } from "../report.js";
import { overheadPaidBy, overheadRows } from "./overhead-rows.js";

const tenth = percent("0.1");
const shareOfWhole = (part: Money, whole: Money): Rate =>
  isZero(whole) ? noRate : roundTo(ratio(part, whole), tenth);

/** Kronor and share per funder, and what part of it is co-financing. */
export function fundingTable(context: BudgetContext): Table {
  const { budget, view, unit, trace } = context;
  const funders = [...split(budget.cells, "funder")];
  const exact = funders.map(([, cells]) => total(cells));
  const own = budget.cells.filter((c) => c.inKind || isCofunder(c.funder, view.cofunders));
  const inKind = own.filter((c) => c.inKind);
  const { figures } = context;
  const years = figures.length > 1 ? figures.map((f) => f.year) : [];
  const yearColumns = years.map(String);
  const cellsByYear = (cells: readonly BudgetCell[]) =>
    years.map((year) => amountCell(totalInYear(cells, year), unit));
  const amountRow = (label: Label, cells: readonly BudgetCell[]) =>
    bodyRow(textCell(label), ...cellsByYear(cells), amountCell(total(cells), unit), share(total(cells)));
  const sumRow = funders.length;
  const sumOfFunders = (column: string): CellFormula => ({
    kind: "sum",
    of: funders.map((_, row) => ({ table: "funding", row, column })),
  });
  const share = (part: Money) => shareCell(shareOfWhole(part, sum(exact)));
  const explain = (label: string, cells: readonly BudgetCell[]) => () =>
    explainBudgetSum(label, cells, trace);
  return {
    id: "funding",
    title: say("budget.funding"),
    columns: [
      textColumn("funder", say("budget.dimension.funder")),
      ...yearColumns.map((year) => amountColumn(year, year, unit)),
      amountColumn("amount", years.length === 0 ? say("budget.amount") : say("budget.allYears"), unit),
      shareColumn("share", say("budget.share")),
    ],
    rows: [
      ...funders.map(([name, cells], i) =>
        bodyRow(
          textCell(name === "" ? say("budget.notStated") : name),
          ...cellsByYear(cells),
          amountCell(exact[i]!, unit, { explain: explain(name, cells) }),
          share(exact[i]!),
        ),
      ),
      totalRow(
        textCell(view.withOverhead ? say("budget.sum") : say("budget.total")),
        ...years.map((year) =>
          amountCell(totalInYear(budget.cells, year), unit, { formula: sumOfFunders(String(year)) }),
        ),
        amountCell(sum(exact), unit, { formula: sumOfFunders("amount") }),
        share(sum(exact)),
      ),
      ...(own.length > 0 ? [amountRow(say("budget.cofinancing"), own)] : []),
      ...(inKind.length > 0 ? [amountRow(say("budget.cofinancing.inKind"), inKind)] : []),
      ...overheadRows(
        context,
        [textCell(overheadPaidBy(context))],
        {
          table: "funding",
          sumAt: sumRow,
          overheadAt: sumRow + 1 + Number(own.length > 0) + Number(inKind.length > 0),
          all: "amount",
          years: yearColumns,
        },
        [emptyCell],
      ),
    ],
    notes: [say("budget.note.shares"), ...cofinancingNotes(context)],
  };
}

/** The co-financing of the budget against the call's; undefined where nothing is asked for. */
export function cofinancingOf({ budget, view }: BudgetContext): Cofinancing | undefined {
  if (view.cofinancing === undefined) return undefined;
  const rule = view.withOverhead ? view.rule : undefined;
  return cofinancing(budget.cells, (name) => isCofunder(name, view.cofunders), rule, view.cofinancing.share);
}

function cofinancingNotes(context: BudgetContext): Label[] {
  const found = cofinancingOf(context);
  const { cofinancing: asked, withOverhead } = context.view;
  if (found === undefined || asked === undefined) return [];
  const from = asked.source === undefined ? {} : { source: asked.source.text, grade: asked.source.grade };
  const percent = percentOf(asked.share);
  const decimals = Math.max(1, percent.split(".")[1]?.length ?? 0);
  const own = fixed(inPercent(found.share), decimals);
  return [say("budget.note.cofinancing", { share: own, asked: percent, overhead: withOverhead, ...from })];
}

const isCofunder = (name: string, cofunders: ReadonlySet<string> | undefined): boolean =>
  cofunders === undefined ? folded(name).startsWith("medfinansi") : cofunders.has(folded(name));
