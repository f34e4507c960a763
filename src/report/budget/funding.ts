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
import { say } from "../../texts/say.js";
import { isCofunder } from "./cofunder.js";
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
import type { Where } from "../cell-formula.js";
import type { CellFormula, Table } from "../report.js";
import { linesFormula, ofPart, ofYear, overYears } from "./live/formulas.js";
import { cofundedMark, inKindMark } from "./live/marks.js";
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
  // Where the rows can be changed, somebody may become a co-funder.
  const showsOwn = own.length > 0 || context.live !== undefined;
  const { figures } = context;
  const years = figures.length > 1 ? figures.map((f) => f.year) : [];
  const yearColumns = years.map(String);
  const cellsByYear = (cells: readonly BudgetCell[], where: Where) =>
    years.map((year) =>
      amountCell(totalInYear(cells, year), unit, {
        formula: linesFormula(context, "amount", where, ofYear(year)),
      }),
    );
  const allYears = (row: number, where: Where): CellFormula | undefined =>
    years.length === 0 || context.live === undefined
      ? overYears(context, (year) => linesFormula(context, "amount", where, ofYear(year)))
      : { kind: "sum", of: yearColumns.map((column) => ({ table: "funding", row, column })) };
  const amountRow = (row: number, label: Label, cells: readonly BudgetCell[], where: Where) =>
    bodyRow(
      textCell(label),
      ...cellsByYear(cells, where),
      amountCell(total(cells), unit, { formula: allYears(row, where) }),
      share(total(cells), row),
    );
  const sumRow = funders.length;
  const sumOfFunders = (column: string): CellFormula => ({
    kind: "sum",
    of: funders.map((_, row) => ({ table: "funding", row, column })),
  });
  const share = (part: Money, row: number) =>
    shareCell(shareOfWhole(part, sum(exact)), {
      formula: {
        kind: "rounded",
        of: {
          kind: "quotient",
          of: { table: "funding", row, column: "amount" },
          by: { table: "funding", row: sumRow, column: "amount" },
          none: "zero",
        },
        step: "0.001",
      },
    });
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
          ...cellsByYear(cells, ofPart("funder", name, { table: "funding", row: i, column: "funder" })),
          amountCell(exact[i]!, unit, {
            explain: explain(name, cells),
            formula: allYears(i, ofPart("funder", name, { table: "funding", row: i, column: "funder" })),
          }),
          share(exact[i]!, i),
        ),
      ),
      totalRow(
        textCell(view.withOverhead ? say("budget.sum") : say("budget.total")),
        ...years.map((year) =>
          amountCell(totalInYear(budget.cells, year), unit, { formula: sumOfFunders(String(year)) }),
        ),
        amountCell(sum(exact), unit, { formula: sumOfFunders("amount") }),
        share(sum(exact), sumRow),
      ),
      ...(showsOwn
        ? [amountRow(sumRow + 1, say("budget.cofinancing"), own, { column: "cofunded", says: cofundedMark })]
        : []),
      ...(inKind.length > 0
        ? [
            amountRow(sumRow + 2, say("budget.cofinancing.inKind"), inKind, {
              column: "inKind",
              says: inKindMark,
            }),
          ]
        : []),
      ...overheadRows(
        context,
        [textCell(overheadPaidBy(context))],
        {
          table: "funding",
          sumAt: sumRow,
          overheadAt: sumRow + 1 + Number(showsOwn) + Number(inKind.length > 0),
          all: "amount",
          years: yearColumns,
        },
        [emptyCell],
      ),
    ],
    notes: [say("budget.note.shares"), ...(context.live === undefined ? cofinancingNotes(context) : [])],
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
