import type { RunResult } from "../../analysis/run/run-result.js";
import { minus, type Money, same, sum } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import {
  type AmountUnit,
  amountCell,
  amountColumn,
  bodyRow,
  countCell,
  textCell,
  textColumn,
} from "../cells.js";
import type { Column, ReportRow, Table } from "../report.js";
import { amountsPerYear, hasMoney, runContext, type RunContext, type RunView } from "./context.js";
import { people } from "./people.js";

/** What a run comes to with the values that somebody has put, beside what it comes to as written: the sums one looks at first. */
export function turnedTable(now: RunResult, asWritten: RunResult, view: RunView): Table {
  const [own, base] = [now, asWritten].map((result) => runContext(result, view)) as [RunContext, RunContext];
  const money = hasMoney(own) || hasMoney(base) ? moneyFigures(own, base) : [];
  // Years in work are of the whole horizon.
  const extra = [now, asWritten].map(({ figures }) => figures.extraInWork.years) as [number, number];
  return besideAsWritten(
    say("turned.table"),
    money,
    own.unit,
    view.years === undefined ? { id: "extraYears", label: say("run.extraYears"), values: extra } : undefined,
  );
}

/** A figure now, and as written. */
export interface TurnedFigure<T> {
  readonly id: string;
  readonly label: Label;
  readonly values: readonly [now: T, asWritten: T];
}

/** Figures with the values that somebody has put, as written, and the difference; a number of people or years last. */
export function besideAsWritten(
  title: Label,
  money: readonly TurnedFigure<Money>[],
  unit: AmountUnit,
  counted?: TurnedFigure<number>,
): Table {
  const columns: Column[] = [
    textColumn("values", say("turned.values")),
    ...money.map(({ id, label }) => amountColumn(id, label, unit)),
    ...(counted === undefined
      ? []
      : [{ id: counted.id, label: counted.label, unit: "antal" as const, decimals: 1 }]),
  ];
  const row = (label: "now" | "asWritten" | "difference") => {
    const of = <T>([a, b]: readonly [T, T], less: (a: T, b: T) => T): T =>
      label === "now" ? a : label === "asWritten" ? b : less(a, b);
    return bodyRow(
      textCell(say(`turned.${label}`)),
      ...money.map(({ values }) => amountCell(of(values, minus), unit)),
      ...(counted === undefined ? [] : [countCell(people(of(counted.values, (a, b) => a - b)))]),
    );
  };
  const rows = [row("now"), row("asWritten"), row("difference")];
  return {
    id: "turned",
    title,
    columns,
    rows,
    notes: rows[0]!.cells.some((_, i) => misses(rows, i)) ? [say("report.note.rounded")] : [],
  };
}

/** Whether the printed difference is another than that of the printed figures. */
function misses(rows: readonly ReportRow[], column: number): boolean {
  const [now, before, less] = rows.map(({ cells }) => cells[column]!);
  return (
    now?.kind === "amount" &&
    before?.kind === "amount" &&
    less?.kind === "amount" &&
    !same(minus(now.value, before.value), less.value)
  );
}

function moneyFigures(own: RunContext, base: RunContext) {
  const { publicActors } = own.figures;
  const ofBooks = ({ books }: RunContext): Money => sum(books ?? []);
  const ofPublic = (context: RunContext): Money => sum(amountsPerYear(context, { actors: publicActors }));
  const figures = [
    ...(own.books === undefined
      ? []
      : [{ id: "municipality", label: say("turned.municipality"), of: ofBooks }]),
    ...(publicActors.length > 0 ? [{ id: "public", label: say("run.publicFinances"), of: ofPublic }] : []),
    { id: "society", label: say("run.society"), of: ({ society }: RunContext): Money => sum(society) },
  ];
  return figures.map(({ id, label, of }) => ({ id, label, values: [of(own), of(base)] as const }));
}
