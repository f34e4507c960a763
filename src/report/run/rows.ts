import { type Money, negated, sum } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import type { Query } from "../../ledger/query.js";
import { say } from "../../texts/say.js";
import { amountCell, amountColumn, textCell } from "../cells.js";
import type { CellFormula, Column, Explain, ReportRow } from "../report.js";
import type { RunContext } from "./context.js";

/** One column per year that is shown, then all of them. */
export const yearColumns = ({ years, unit }: RunContext): Column[] => [
  ...years.map((year) => amountColumn(yearId(year), String(year), unit)),
  amountColumn("total", say("run.allYears"), unit),
];

export const yearId = (year: number): string => `y${String(year)}`;

/** A row of amounts, with their sum over the years that are shown. Each cell knows the query behind it. */
export function amountRow(
  context: RunContext,
  row: {
    readonly role: ReportRow["role"];
    readonly lead: readonly Label[];
    readonly amounts: readonly Money[];
  },
  at: { readonly table: string; readonly row: number },
  query: Query | undefined,
): ReportRow {
  const { years, unit, result, view } = context;
  const explained = (more: Query): Explain | undefined =>
    query === undefined ? undefined : () => result.explain({ ...query, ...more, view: view.view });
  const whole: CellFormula = { kind: "sum", of: years.map((y) => ({ ...at, column: yearId(y) })) };
  return {
    role: row.role,
    cells: [
      ...row.lead.map(textCell),
      ...row.amounts.map((amount, y) =>
        amountCell(amount, unit, { explain: explained({ year: years[y]! }) }),
      ),
      amountCell(sum(row.amounts), unit, {
        formula: whole,
        explain: years.length === result.horizon.years.length ? explained({}) : undefined,
      }),
    ],
  };
}

export const opposite = (amounts: readonly Money[]): Money[] => amounts.map((a) => negated(a));
