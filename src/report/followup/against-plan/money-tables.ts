import type { MoneyRow } from "../../../analysis/against-plan/money.js";
import { kronor, minus, type Money, noMoney, plus, roundTo } from "../../../core/decimal.js";
import type { Label } from "../../../core/explanation.js";
import { exactly } from "../../../ledger/kronor.js";
import { say } from "../../../texts/say.js";
import { amountCell, amountColumn, bodyRow, textCell, textColumn, totalRow } from "../../cells.js";
import type { Cell, ReportRow, Table } from "../../report.js";
import { shownCell } from "../cells.js";
import { type AgainstContext, nameOf } from "./context.js";

/** A row to the krona: its parts make its difference, and lines make their net. */
export interface ExactRow {
  readonly row: MoneyRow;
  readonly plan: Money;
  readonly came: Money | undefined;
  readonly difference: Money | undefined;
  readonly split: { readonly volume: Money; readonly effect: Money; readonly price: Money } | undefined;
}

export function exactRows({ found: { money } }: AgainstContext): ExactRow[] {
  const rows: ExactRow[] = [];
  for (const row of money?.rows ?? []) {
    const of = rows.filter(({ row: other }) => other.unit === row.unit);
    rows.push(row.line === "net" ? netOf(row, of) : lineOf(row));
  }
  return rows;
}

const krona = kronor("1");
const inWholeKronor = (amount: number): Money => roundTo(exactly(amount), krona);

function lineOf(row: MoneyRow): ExactRow {
  const plan = inWholeKronor(row.plan ?? 0);
  const came = row.came === undefined ? undefined : inWholeKronor(row.came);
  const difference = came === undefined ? undefined : minus(came, plan);
  if (row.split === undefined || difference === undefined)
    return { row, plan, came, difference, split: undefined };
  const volume = inWholeKronor(row.split.volume);
  const effect = inWholeKronor(row.split.effect);
  const price = minus(minus(difference, volume), effect);
  return { row, plan, came, difference, split: { volume, effect, price } };
}

function netOf(row: MoneyRow, of: readonly ExactRow[]): ExactRow {
  const total = (part: (line: ExactRow) => Money | undefined): Money | undefined => {
    const parts = of.map(part);
    return parts.some((p) => p === undefined)
      ? undefined
      : parts.reduce<Money>((sum, p) => plus(sum, p!), noMoney);
  };
  const volume = total(({ split }) => split?.volume);
  const effect = total(({ split }) => split?.effect);
  const price = total(({ split }) => split?.price);
  return {
    row,
    plan: total(({ plan }) => plan)!,
    came: total(({ came }) => came),
    difference: total(({ difference }) => difference),
    split:
      volume === undefined || effect === undefined || price === undefined
        ? undefined
        : { volume, effect, price },
  };
}

/** Money to the same month, and why it is other than planned. */
export function moneyTables(context: AgainstContext): Table[] {
  const { money } = context.found;
  if (money === undefined) return [];
  const rows = exactRows(context);
  const isCompared = context.found.planned.isCompared && context.found.observed.has.has("aid");
  const rounded = context.unit === "kr" ? [] : [say("report.note.rounded")];
  const split = rows.filter((row) => row.split !== undefined);
  return [
    {
      id: "money",
      title: say("against.money"),
      columns: columnsOf(context, ["plan", "outcome", "difference"]),
      rows: rows.map((row) => rowOf(row, context, [row.plan, row.came, row.difference])),
      notes: [
        say("against.money.note", { isCompared }),
        ...(context.isPrivate ? [say("against.money.private")] : []),
        ...rounded,
      ],
    },
    {
      id: "split",
      title: say("against.split"),
      columns: columnsOf(context, ["volume", "effect", "price", "difference"]),
      rows:
        money.splitBy === undefined
          ? []
          : split.map((row) =>
              rowOf(row, context, [row.split!.volume, row.split!.effect, row.split!.price, row.difference]),
            ),
      notes: [
        say("against.split.definition"),
        ...(money.splitBy === undefined ? [] : [say("against.split.by", { by: money.splitBy })]),
        ...rounded,
      ],
    },
  ];
}

const headings = {
  plan: say("against.plan"),
  outcome: say("against.outcome"),
  difference: say("against.difference"),
  volume: say("against.split.volume"),
  effect: say("against.split.effect"),
  price: say("against.split.price"),
} as const satisfies Readonly<Record<string, Label>>;

const columnsOf = (
  { amounts }: AgainstContext,
  ids: readonly (keyof typeof headings)[],
): Table["columns"] => [
  textColumn("what", say("against.what")),
  textColumn("who", say("against.who")),
  ...ids.map((id) => amountColumn(id, headings[id], amounts)),
];

function rowOf(
  { row }: ExactRow,
  context: AgainstContext,
  values: readonly (Money | undefined)[],
): ReportRow {
  const { money } = context.found;
  const cells: Cell[] = [
    textCell(say("against.line", { line: row.line, aidIsPaid: money!.aidIsPaid })),
    textCell(nameOf(row.unit, context)),
    ...values.map((value) =>
      value === undefined ? shownCell(undefined) : amountCell(value, context.amounts),
    ),
  ];
  return row.line === "net" ? totalRow(...cells) : bodyRow(...cells);
}
