import type { OutcomeYear, Pace } from "../../budget/outcome.js";
import {
  compare,
  isNegative,
  isZero,
  kronor,
  type Money,
  negated,
  percent,
  plain,
  type Rate,
  ratio,
  roundTo,
  times,
} from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import type { Operand, Where } from "../cell-formula.js";
import type { BudgetView, Live } from "./context.js";
import type { Trace } from "./explanations.js";
import { asSentence, partNameCell, partsTableHeading } from "./parts.js";
import {
  amountCell,
  amountColumn,
  type AmountUnit,
  bodyRow,
  emptyCell,
  optionalColumn,
  shareCell,
  shareColumn,
  textCell,
  textColumn,
  totalRow,
  yearCell,
} from "../cells.js";
import { explainOutcome, type Passed } from "./outcome-explanations.js";
import { estimatedUnit, type Followed, type OutcomeFigures, outcomeFigures } from "./outcome-figures.js";
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

/** What a table is made with. */
interface Making {
  readonly trace: Trace;
  readonly title: Label;
  /** What the lines of a measure remark in a year. */
  readonly notes: (measure: string, year: number) => readonly string[];
  readonly live?: Live;
}

/** From here on a deviation is told in words, unless a reader says otherwise. */
export const usualLimit = percent("5");

const ore = kronor("0.01");

/** Whether what a year comes to is far from its budget. */
function markColumn(view: BudgetView, pace: Pace | undefined, live: Live | undefined): OutcomeColumn {
  const limit = view.largeDeviation ?? usualLimit;
  return {
    // Where figures may change it must be there to say so.
    column: (live === undefined ? optionalColumn : textColumn)("mark", say("outcome.mark")),
    cell: ({ budget, deviation, forecast }, _, at) => {
      const off = roundTo(pace === undefined ? deviation : (forecast?.deviation ?? deviation), ore);
      const large = times(isNegative(budget) ? negated(budget) : budget, limit);
      const formula = at.live && markFormula(at, limit);
      if (isZero(off)) return textCell("", { formula });
      if (compare(off, negated(large)) <= 0) return textCell(say("outcome.muchMore"), { formula });
      return textCell(compare(off, large) >= 0 ? say("outcome.muchLess") : "", { formula });
    },
  };
}

function markFormula(at: At, limit: Rate): CellFormula {
  const budget = inRow(at, "budget");
  const off: CellFormula = { kind: "rounded", of: inRow(at, "deviation"), step: plain(ore) };
  const share = plain(limit);
  const large: CellFormula = {
    kind: "if",
    when: { kind: "atMost", a: "0", b: budget },
    then: { kind: "product", of: [budget, share] },
    otherwise: { kind: "product", of: [budget, `-${share}`] },
  };
  const none: CellFormula = { kind: "words", text: "" };
  return {
    kind: "if",
    when: { kind: "is", a: off, b: "0" },
    then: none,
    otherwise: {
      kind: "if",
      when: { kind: "atMost", a: { kind: "plus", of: [off, large] }, b: "0" },
      then: { kind: "words", text: say("outcome.muchMore") },
      otherwise: {
        kind: "if",
        when: { kind: "atMost", a: large, b: off },
        then: { kind: "words", text: say("outcome.muchLess") },
        otherwise: none,
      },
    },
  };
}

/** What the lines of a measure remark; a workbook that computes has it with its rows. */
const noteColumn = (notes: Making["notes"]): OutcomeColumn => ({
  column: { ...optionalColumn("note", say("outcome.comment")), footnotes: true },
  cell: (_, __, { part, year }) =>
    textCell(part === undefined ? "" : notes(part, year).map(asSentence).join(" ")),
});

/**
 * Budget and outcome, a row per measure (or funder …) and a total for each year. With `months` the same for the months
 * passed, and a forecast for the year.
 */
export function outcomeTable(
  years: readonly OutcomeYear[],
  view: BudgetView,
  unit: AmountUnit,
  passed: Passed,
  { trace, title, notes, live }: Making,
): OutcomeTable {
  const { months, pace } = passed;
  const columns = [
    ...(pace === undefined ? compared(unit) : followed(unit, estimatedUnit(unit, months), pace)),
    markColumn(view, pace, live),
    ...(live === undefined && view.by === "measure" ? [noteColumn(notes)] : []),
  ];
  const rows: ReportRow[] = [];
  const explained: Explain[] = [];
  for (const year of years) {
    const first = rows.length;
    const cells = (
      name: Cell,
      of: Followed & { readonly year?: number; readonly name?: string },
      figures: OutcomeFigures,
      sumOf: readonly number[],
      part?: string,
    ): Cell[] => {
      const ways = explainOutcome(of, figures, unit, passed, trace);
      const label = { table: "outcome", row: rows.length, column: "part" };
      const at: At = {
        row: rows.length,
        sumOf,
        explain: ways,
        ...(live === undefined ? {} : { live }),
        where: part === undefined ? [] : [ofPart(view.by, part, label), ofYear(year.year)],
        part,
        year: year.year,
      };
      return [name, yearCell(year.year), ...columns.flatMap((c) => [c.cell(figures, of, at)])];
    };
    year.parts.forEach((part) => {
      rows.push(bodyRow(...cells(partNameCell(part.name), part, outcomeFigures(part, pace), [], part.name)));
    });
    const parts = year.parts.map((_, i) => first + i);
    const total = outcomeFigures(year, pace);
    explained.push(deviationOf(year, total, unit, passed, trace));
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
  passed: Passed,
  trace: Trace,
): Explain {
  const ways = explainOutcome(year, total, unit, passed, trace);
  return passed.pace === undefined ? ways.deviation : ways.deviationOfYear;
}

interface At {
  readonly row: number;
  /** The rows that a total sums. */
  readonly sumOf: readonly number[];
  readonly explain: ReturnType<typeof explainOutcome>;
  readonly live?: Live;
  /** The part that the row is of; a total is of none. */
  readonly part: string | undefined;
  readonly year: number;
  /** The rows of a budget that a part is the sum of. */
  readonly where: readonly Where[];
}

const inRow = ({ row }: At, column: string): CellRef => ({ table: "outcome", row, column });

/** A year's figure times so many months, over so many. */
const paced = (of: Operand, months: Operand, over: Operand): CellFormula => ({
  kind: "quotient",
  of: { kind: "product", of: [of, months] },
  by: over,
});

/** How much of the year has passed: the cell that says how many months, unless a profile says it. */
const passedIn = (at: At, pace: Pace): Operand => at.live?.place("months") ?? plain(pace.passed);

/** What lines forecast themselves, and what the others have cost carried on. */
function forecastFormula(at: At, pace: Pace): CellFormula | undefined {
  const own = linesFormula(at, "forecast", ...at.where);
  const rest = linesFormula(at, "carried", ...at.where);
  if (own === undefined || rest === undefined) return undefined;
  const passed = passedIn(at, pace);
  if (isZero(pace.passed))
    return { kind: "plus", of: [own, rest, linesFormula(at, "unspent", ...at.where)!] };
  return { kind: "plus", of: [own, paced(rest, plain(pace.whole), passed)] };
}

interface OutcomeColumn {
  readonly column: Column;
  cell(figures: OutcomeFigures, of: Followed, at: At): Cell;
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
const followed = (unit: AmountUnit, estimated: AmountUnit, pace: Pace): OutcomeColumn[] => [
  amounts(
    "budgetToDate",
    say("outcome.toDate"),
    estimated,
    (f) => f.toDate?.budget ?? f.budget,
    (at) => at.explain.toDate,
    (at) => at.live && paced(inRow(at, "budget"), passedIn(at, pace), plain(pace.whole)),
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
    (at) => forecastFormula(at, pace),
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
