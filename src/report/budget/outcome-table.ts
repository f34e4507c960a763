import type { OutcomeYear } from "../../budget/outcome.js";
import { isZero, type Money, percent, ratio, roundTo } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import type { Operand, Where } from "../cell-formula.js";
import type { BudgetView, Live } from "./context.js";
import type { Trace } from "./explanations.js";
import { partNameCell, partsTableHeading } from "./parts.js";
import {
  amountCell,
  amountColumn,
  type AmountUnit,
  bodyRow,
  emptyCell,
  shareCell,
  shareColumn,
  textCell,
  textColumn,
  totalRow,
  yearCell,
} from "../cells.js";
import { explainOutcome, type ExplainedOutcome } from "./outcome-explanations.js";
import { estimatedUnit, type OutcomeFigures, outcomeFigures } from "./outcome-figures.js";
import { linesFormula, ofPart, ofYear } from "./live/formulas.js";
import type { Cell, CellFormula, CellRef, Column, Explain, ReportRow, Table } from "../report.js";

const tenth = percent("0.1");
/** What part of the year's budget has been spent; nothing to say when there is no budget. */
function usedCell(outcome: Money, budget: Money, formula: CellFormula | undefined): Cell {
  if (!isZero(budget)) return shareCell(roundTo(ratio(outcome, budget), tenth), { formula });
  return formula === undefined ? emptyCell : { kind: "empty", formula };
}

export interface OutcomeTable {
  readonly table: Table;
  /** The deviations that `--explain` explains: one per year. */
  readonly explained: readonly Explain[];
}

/**
 * Budget and outcome, a row per measure (or funder …) and a total for each year. With `months` the same for the months
 * passed, and a forecast for the year.
 */
export function outcomeTable(
  years: readonly OutcomeYear[],
  view: BudgetView,
  unit: AmountUnit,
  months: number | undefined,
  trace: Trace,
  title: Label,
  live?: Live,
): OutcomeTable {
  const columns = months === undefined ? compared(unit) : followed(unit, estimatedUnit(unit, months));
  const rows: ReportRow[] = [];
  const explained: Explain[] = [];
  for (const year of years) {
    const first = rows.length;
    const cells = (
      name: Cell,
      of: ExplainedOutcome,
      figures: OutcomeFigures,
      sumOf: readonly number[],
      part?: string,
    ): Cell[] => {
      const ways = explainOutcome(of, figures, unit, months, trace);
      const label = { table: "outcome", row: rows.length, column: "part" };
      const at: At = {
        row: rows.length,
        sumOf,
        explain: ways,
        ...(live === undefined ? {} : { live }),
        where: part === undefined ? [] : [ofPart(view.by, part, label), ofYear(year.year)],
      };
      return [name, yearCell(year.year), ...columns.flatMap((c) => [c.cell(figures, of, at)])];
    };
    year.parts.forEach((part) => {
      rows.push(
        bodyRow(...cells(partNameCell(part.name), part, outcomeFigures(part, months), [], part.name)),
      );
    });
    const parts = year.parts.map((_, i) => first + i);
    const total = outcomeFigures(year, months);
    explained.push(deviationOf(year, total, unit, months, trace));
    rows.push(totalRow(...cells(textCell(say("budget.total")), year, total, parts)));
  }
  const table: Table = {
    id: "outcome",
    title,
    columns: [
      textColumn("part", partsTableHeading(view.by)),
      textColumn("year", say("budget.year")),
      ...columns.map((c) => c.column),
    ],
    sections: "year",
    rows,
    notes: [],
  };
  return { table, explained };
}

function deviationOf(
  year: OutcomeYear,
  total: OutcomeFigures,
  unit: AmountUnit,
  months: number | undefined,
  trace: Trace,
): Explain {
  const ways = explainOutcome(year, total, unit, months, trace);
  return months === undefined ? ways.deviation : ways.deviationOfYear;
}

interface At {
  readonly row: number;
  /** The rows that a total sums. */
  readonly sumOf: readonly number[];
  readonly explain: ReturnType<typeof explainOutcome>;
  readonly live?: Live;
  /** The rows of a budget that a part is the sum of. */
  readonly where: readonly Where[];
}

const inRow = ({ row }: At, column: string): CellRef => ({ table: "outcome", row, column });

/** A year's figure times so many months, over so many. */
const paced = (at: At, column: string, months: Operand, over: Operand): CellFormula => ({
  kind: "quotient",
  of: { kind: "product", of: [inRow(at, column), months] },
  by: over,
});

interface OutcomeColumn {
  readonly column: Column;
  cell(figures: OutcomeFigures, of: ExplainedOutcome, at: At): Cell;
}

/** A column of amounts: totals are the sums of their rows. */
const amounts = (
  id: string,
  label: Label,
  unit: AmountUnit,
  value: (figures: OutcomeFigures) => Money,
  explain: (at: At) => Explain,
  live: (at: At) => CellFormula | undefined,
): OutcomeColumn => ({
  column: amountColumn(id, label, unit),
  cell: (figures, _, at) =>
    amountCell(value(figures), unit, {
      explain: explain(at),
      formula: at.sumOf.length === 0 ? live(at) : sumOfRows(id, at.sumOf),
    }),
});

/** A column that is the difference of two others. */
const differences = (
  id: string,
  label: Label,
  unit: AmountUnit,
  value: (figures: OutcomeFigures) => Money,
  [from, minus]: readonly [string, string],
  explain: (at: At) => Explain,
): OutcomeColumn => ({
  column: amountColumn(id, label, unit),
  cell: (figures, _, at) =>
    amountCell(value(figures), unit, {
      explain: explain(at),
      formula: {
        kind: "difference",
        from: { table: "outcome", row: at.row, column: from },
        minus: { table: "outcome", row: at.row, column: minus },
      },
    }),
});

const sumOfRows = (column: string, rows: readonly number[]): CellFormula => ({
  kind: "sum",
  of: rows.map((row) => ({ table: "outcome", row, column })),
});

const used = (): OutcomeColumn => ({
  column: shareColumn("used", say("outcome.used")),
  cell: (_, of, at) =>
    usedCell(
      of.outcome,
      of.budget,
      at.live === undefined
        ? undefined
        : {
            kind: "if",
            when: { kind: "is", a: inRow(at, "budget"), b: "0" },
            then: { kind: "words", text: "" },
            otherwise: {
              kind: "rounded",
              of: { kind: "quotient", of: inRow(at, "outcome"), by: inRow(at, "budget") },
              step: "0.001",
            },
          },
    ),
});

const budgetColumn = (label: Label, unit: AmountUnit): OutcomeColumn =>
  amounts(
    "budget",
    label,
    unit,
    (f) => f.budget,
    (at) => at.explain.budget,
    (at) => linesFormula(at, "amount", ...at.where),
  );
const outcomeColumn = (unit: AmountUnit): OutcomeColumn =>
  amounts(
    "outcome",
    say("outcome.outcome"),
    unit,
    (f) => f.outcome,
    (at) => at.explain.outcome,
    (at) => linesFormula(at, "actual", ...at.where),
  );

/** Whole years: budget, outcome, deviation, share used. */
const compared = (unit: AmountUnit): OutcomeColumn[] => [
  budgetColumn(say("outcome.budget"), unit),
  outcomeColumn(unit),
  differences(
    "deviation",
    say("outcome.deviation"),
    unit,
    (f) => f.deviation,
    ["budget", "outcome"],
    (at) => at.explain.deviation,
  ),
  used(),
];

/** A year in progress: the months passed, then the whole year. */
const followed = (unit: AmountUnit, estimated: AmountUnit): OutcomeColumn[] => [
  amounts(
    "budgetToDate",
    say("outcome.toDate"),
    estimated,
    (f) => f.toDate?.budget ?? f.budget,
    (at) => at.explain.toDate,
    (at) => at.live && paced(at, "budget", at.live.place("months")!, "12"),
  ),
  outcomeColumn(unit),
  differences(
    "deviationToDate",
    say("outcome.deviation"),
    estimated,
    (f) => f.toDate?.deviation ?? f.deviation,
    ["budgetToDate", "outcome"],
    (at) => at.explain.deviationToDate,
  ),
  budgetColumn(say("outcome.budgetOfYear"), unit),
  used(),
  amounts(
    "forecast",
    say("outcome.forecast"),
    estimated,
    (f) => f.forecast?.outcome ?? f.outcome,
    (at) => at.explain.forecast,
    (at) => at.live && paced(at, "outcome", "12", at.live.place("months")!),
  ),
  differences(
    "deviation",
    say("outcome.deviationOfYear"),
    estimated,
    (f) => f.forecast?.deviation ?? f.deviation,
    ["budget", "forecast"],
    (at) => at.explain.deviationOfYear,
  ),
];
