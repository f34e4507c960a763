import { total } from "../../budget/cube.js";
import {
  type BudgetDifference,
  type ChangeKind,
  type Difference,
  hasChanged,
  type YearDifference,
} from "../../budget/difference.js";
import { isWhole, kronor, type Money } from "../../core/decimal.js";
import type { Explanation, Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import { explainBudgetSum, node, roundedOnce, type Trace } from "../budget/explanations.js";
import { partNameCell, partsTableHeading } from "../budget/parts.js";
import {
  amountCell,
  amountColumn,
  type AmountUnit,
  emptyCell,
  textCell,
  textColumn,
  yearCell,
} from "../cells.js";
import type { Cell, CellFormula, Explain, ReportRow, Table } from "../report.js";

type Side = "before" | "after";
export type Traces = Readonly<Record<Side, Trace>>;

/** A row for each part that changed, one for all that did not, and the year's sum. The rows make the sum. */
export function changesTable(of: BudgetDifference, unit: AmountUnit, traces: Traces): Table {
  const id = of.by === "funder" ? "funders" : "changes";
  const rows: ReportRow[] = [];
  for (const year of of.years) {
    const first = rows.length;
    for (const { name, difference } of rowsOf(year)) rows.push(rowOf(name, difference, year, []));
    const parts = rows.map((_, i) => i).slice(first);
    rows.push({ ...rowOf(textCell(say("budget.total")), year, year, parts), role: "total" });
  }
  function rowOf(name: Cell, one: Difference, { year }: YearDifference, sumOf: readonly number[]): ReportRow {
    const row = rows.length;
    const amount = (side: Side): Cell =>
      one[side].length === 0
        ? emptyCell
        : amountCell(total(one[side]), unit, {
            explain: asShown(unit, () => explainedSide(one, side, traces)),
            formula: sumOf.length === 0 ? undefined : sumOfRows(id, side, sumOf),
          });
    return {
      role: "body",
      cells: [
        name,
        yearCell(year),
        amount("before"),
        amount("after"),
        amountCell(one.change, unit, {
          explain: explainedChange(one, unit, traces),
          formula: {
            kind: "difference",
            from: { table: id, row, column: "after" },
            minus: { table: id, row, column: "before" },
          },
        }),
        textCell(kinds[one.kind]),
      ],
    };
  }
  return {
    id,
    title: of.by === "funder" ? say("diff.funderTable") : say("diff.table"),
    columns: [
      textColumn("part", partsTableHeading(of.by)),
      textColumn("year", say("budget.year")),
      amountColumn("before", say("diff.before"), unit),
      amountColumn("after", say("diff.after"), unit),
      amountColumn("change", say("diff.change"), unit),
      textColumn("what", say("diff.what")),
    ],
    sections: "year",
    rows,
    notes: [],
  };
}

const kinds: Readonly<Record<ChangeKind, Label>> = {
  new: say("diff.kind.new"),
  gone: say("diff.kind.gone"),
  raised: say("diff.kind.raised"),
  lowered: say("diff.kind.lowered"),
  unchanged: say("diff.kind.unchanged"),
};

function rowsOf({ parts }: YearDifference): { name: Cell; difference: Difference }[] {
  const changed = parts.filter(hasChanged);
  const same = parts.filter((p) => !hasChanged(p));
  const rest: Difference = {
    before: same.flatMap((p) => p.before),
    after: same.flatMap((p) => p.after),
    kind: "unchanged",
    change: kronor("0"),
  };
  const [only] = same;
  return [
    ...changed.map((part) => ({ name: partNameCell(part.name), difference: part })),
    ...(only === undefined
      ? []
      : [
          {
            name:
              same.length === 1
                ? partNameCell(only.name)
                : textCell(say("diff.others", { number: same.length })),
            difference: rest,
          },
        ]),
  ];
}

const sumOfRows = (table: string, column: string, rows: readonly number[]): CellFormula => ({
  kind: "sum",
  of: rows.map((row) => ({ table, row, column })),
});

const explainedSide = (one: Difference, side: Side, traces: Traces): Explanation =>
  explainBudgetSum(say(side === "before" ? "diff.before" : "diff.after"), one[side], traces[side]);

/** After less before, each down to the lines of its file. */
export const explainedChange = (one: Difference, unit: AmountUnit, traces: Traces): Explain =>
  asShown(unit, () =>
    node(say("diff.change"), one.change, { kind: "difference" }, () => [
      explainedSide(one, "after", traces),
      explainedSide(one, "before", traces),
    ]),
  );

/** A figure as it is printed, where that is not what it is. */
const asShown =
  ({ step }: AmountUnit, make: () => Explanation): Explain =>
  () => {
    const exact = make();
    const value: Money = kronor(exact.value);
    return step === undefined || isWhole(value, step) ? exact : roundedOnce(value, step, exact);
  };
