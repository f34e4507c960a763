import { isZero, kronor, type Money, roundTo, sum } from "../../core/decimal.js";
import type { Explanation, Label } from "../../core/explanation.js";
import type { Query } from "../../ledger/query.js";
import { say } from "../../texts/say.js";
import { amountCell, amountColumn, textCell } from "../cells.js";
import type { CellFormula, Column, Explain, ReportRow } from "../report.js";
import { presentValueIn, type RunContext } from "./context.js";
import { presentValueOf } from "./explained.js";

/** One column per year that is shown, then all of them. */
export const yearColumns = ({ years, unit, result }: RunContext): Column[] => [
  ...years.map((year) => amountColumn(yearId(year), String(year), unit)),
  amountColumn("total", totalHead(result, years), unit),
];

/** The same, and beside the sum what it is worth today: a sum is never shown without the other. */
export const sumColumns = (context: RunContext): Column[] => [
  ...yearColumns(context),
  amountColumn(presentValueId, say("run.presentValue"), context.unit),
];

export const presentValueId = "presentValue";

/** The years that the sum is of, where it is not all of them. */
function totalHead({ horizon }: RunContext["result"], years: readonly number[]): Label {
  if (years.length === horizon.years.length || years.length === 0) return say("run.allYears");
  const runs = years.reduce<number[][]>((found, year) => {
    if (found.at(-1)?.at(-1) === year - 1) found.at(-1)!.push(year);
    else found.push([year]);
    return found;
  }, []);
  return runs.map((run) => (run.length === 1 ? String(run[0]) : `${run[0]!}–${run.at(-1)!}`)).join(", ");
}

export const yearId = (year: number): string => String(year);

/** The query behind a row, or how its figure in a period came about. */
export type Explained = Query | ((more: Query) => Explanation);

/** A row of amounts, with their sum over the years that are shown. Each cell knows the query behind it. */
export function amountRow(
  context: RunContext,
  row: {
    readonly role: ReportRow["role"];
    readonly lead: readonly Label[];
    readonly amounts: readonly Money[];
    /** The rows of the table that it is the sum of. */
    readonly sumOf?: readonly number[];
    /** In a table of `sumColumns`. */
    readonly presentValue?: WorthToday;
  },
  at: { readonly table: string; readonly row: number },
  query: Explained,
): ReportRow {
  const { years, unit, result, view } = context;
  const explained = (more: Query): Explain =>
    typeof query === "function"
      ? () => query({ ...more, view: view.view })
      : () => result.explain({ ...query, ...more, view: view.view });
  const down = (column: string): CellFormula | undefined =>
    row.sumOf === undefined || row.sumOf.length === 0
      ? undefined
      : { kind: "sum", of: row.sumOf.map((r) => ({ table: at.table, row: r, column })) };
  const along: CellFormula = { kind: "sum", of: years.map((y) => ({ ...at, column: yearId(y) })) };
  return {
    role: row.role,
    ...(row.role === "body" ? { leftOutWhenZero: true } : {}),
    cells: [
      ...row.lead.map((label) => textCell(label)),
      ...row.amounts.map((amount, y) =>
        amountCell(amount, unit, {
          explain: explained({ year: years[y]! }),
          formula: down(yearId(years[y]!)),
        }),
      ),
      amountCell(sum(row.amounts), unit, {
        formula: along,
        explain: years.length === result.horizon.years.length ? explained({}) : undefined,
      }),
      ...(row.presentValue === undefined
        ? []
        : [
            amountCell(row.presentValue.amount, unit, {
              formula: down(presentValueId),
              explain: row.presentValue.explain,
            }),
          ]),
    ],
  };
}

/** What a row comes to today. */
export interface WorthToday {
  readonly amount: Money;
  readonly explain: Explain;
}

/** A query's, over the years that are shown. */
export const discounted = (context: RunContext, query: Query, label: Label): WorthToday => ({
  amount: presentValueIn(context, query),
  explain: () => presentValueOf(context, query, label, { years: context.years }),
});

const ore = kronor("0.01");

/** Whether there is anything to tell: an öre somewhere. */
export const changes = (amounts: readonly Money[]): boolean => amounts.some((a) => !isZero(roundTo(a, ore)));

/** The places of some rows of a table, from one up to another, which is not included. */
export const rowsFrom = (from: number, until: number): number[] =>
  Array.from({ length: until - from }, (_, i) => from + i);
