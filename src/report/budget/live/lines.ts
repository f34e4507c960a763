import { accountParts } from "../../../core/account-string.js";
import { kronor, type Money, noMoney, product, roundTo, same } from "../../../core/decimal.js";
import type { Computed } from "../../../input/files/budget-line.js";
import { perWord } from "../../../input/prices/price-per.js";
import { say } from "../../../texts/say.js";
import {
  amountCell,
  amountColumn,
  amountUnits,
  countCell,
  emptyCell,
  shareCell,
  shareColumn,
  textCell,
  textColumn,
  yearCell,
} from "../../cells.js";
import type { Cell, CellFormula, Column, ReportRow, Table } from "../../report.js";
import { changeable } from "./inputs.js";
import type { Here, LineColumn, LinesOf } from "./line-column.js";
import { inKindMark } from "./marks.js";
import { cofundedColumn, overheadColumns } from "./overhead-columns.js";
import { amountsOf, raisedColumns } from "./raised-columns.js";
import type { Row } from "./row.js";

const id = "lines";
const kr = amountUnits.kr;
const ore = kronor("0.01");
/** Room for what somebody wants to add. */
const SPARE = 20;

const blank: Cell = { ...emptyCell, input: true };

/** All rows of the budget, each with what is computed of it, and room for more. */
export function linesTable(of: LinesOf): Table {
  const columns = lineColumns(of);
  const at =
    (row: number): Here =>
    (column) => ({ table: id, row, column });
  const rows = of.rows.map((row, r): ReportRow => ({
    role: "body",
    cells: columns.map(({ cell }) => cell(row, at(r))),
  }));
  const spare = Array.from({ length: SPARE }, (_, i): ReportRow => ({
    role: "body",
    spare: true,
    cells: columns.map((c) => c.spare(at(rows.length + i))),
  }));
  return {
    id,
    title: say("live.lines"),
    hint: of.summed ? say("live.hint.summed") : say("live.hint.lines"),
    columns: columns.map(({ column }) => column),
    rows: [...rows, ...spare],
    notes: [],
  };
}

function lineColumns(of: LinesOf): LineColumn[] {
  const { rows, view } = of;
  const amountOf = amountsOf(of);
  const has = (what: (row: Row) => boolean): boolean => rows.some(what);
  const when = (is: boolean, ...columns: LineColumn[]): LineColumn[] => (is ? columns : []);
  const codes = accountParts.filter((part) => has((r) => (r.codes[part] ?? "") !== ""));
  return [
    texts("measure", say("budget.dimension.measure"), (r) => r.measure),
    {
      column: textColumn("year", say("budget.year")),
      cell: (r) => changeable(yearCell(r.year)),
      spare: () => blank,
    },
    ...when(
      has((r) => r.resources !== ""),
      texts("resources", say("budget.resources"), (r) => r.resources),
    ),
    ...when(
      has((r) => r.costType !== "") || view.by === "costType",
      texts("costType", say("budget.dimension.costType"), (r) => r.costType),
    ),
    ...when(
      has((r) => r.funder !== "") || view.funding || view.by === "funder",
      texts("funder", say("budget.dimension.funder"), (r) => r.funder),
    ),
    ...when(
      has((r) => r.responsible !== "") || view.by === "responsible",
      texts("responsible", say("budget.dimension.responsible"), (r) => r.responsible),
    ),
    ...accountParts
      .filter((part) => codes.includes(part) || view.by === part)
      .map((part) => texts(part, say(`budget.dimension.${part}`), (r) => r.codes[part] ?? "")),
    ...when(
      has((r) => r.computed !== undefined),
      ...factors(of),
    ),
    ...when(has((r) => r.posts !== undefined) || view.posts, postsColumn),
    amounts,
    ...when(
      has((r) => r.actual !== undefined),
      {
        column: amountColumn("actual", say("live.lines.actual"), kr),
        cell: (r) => (r.actual === undefined ? blank : changeable(amountCell(r.actual, kr))),
        spare: () => blank,
      },
    ),
    ...when(of.follows === true, ...forecastColumns),
    ...when(
      has((r) => r.inKind),
      {
        column: textColumn("inKind", say("live.lines.inKind")),
        cell: (r) => (r.inKind ? changeable(textCell(inKindMark)) : blank),
        spare: () => blank,
      },
    ),
    ...when(
      has((r) => r.ownOverhead !== undefined),
      {
        column: shareColumn("ownOverhead", say("live.lines.ownOverhead")),
        cell: (r) => (r.ownOverhead === undefined ? blank : changeable(shareCell(r.ownOverhead))),
        spare: () => blank,
      },
    ),
    ...when(
      has((r) => r.note !== ""),
      texts("note", say("budget.footnote"), (r) => r.note),
    ),
    ...when(view.index !== undefined, ...raisedColumns(of, amountOf)),
    ...when(view.withOverhead, ...overheadColumns(of, amountOf)),
    ...when(view.funding, cofundedColumn(of)),
  ];
}

const actualOf = ({ actual }: Row): Money => actual ?? noMoney;

/** A row's own forecast, and what is carried on of the rows that have none: what they have cost, and were to cost. */
const forecastColumns: readonly LineColumn[] = [
  {
    column: amountColumn("forecast", say("outcome.ownForecast"), kr),
    cell: (r) => (r.forecast === undefined ? blank : changeable(amountCell(r.forecast, kr))),
    spare: () => blank,
  },
  ...(
    [
      ["carried", "actual", say("outcome.carried"), actualOf],
      ["unspent", "amount", say("outcome.unspent"), (r: Row) => r.amount],
    ] as const
  ).map(([id, from, label, value]): LineColumn => {
    const formula = (at: Here): CellFormula => ({
      kind: "if",
      when: { kind: "blank", cell: at("forecast") },
      then: { kind: "plus", of: [at(from)] },
      otherwise: "0",
    });
    return {
      column: amountColumn(id, label, kr),
      cell: (r, at) =>
        amountCell(r.forecast === undefined ? value(r) : noMoney, kr, { formula: formula(at) }),
      spare: (at) => ({ ...emptyCell, formula: formula(at) }),
    };
  }),
];

const texts = (column: string, label: Column["label"], said: (row: Row) => string): LineColumn => ({
  column: textColumn(column, label),
  cell: (r) => (said(r) === "" ? blank : changeable(textCell(said(r)))),
  spare: () => blank,
});

function factors({ rows, prices }: LinesOf): LineColumn[] {
  const listed = rows.some((r) => r.computed?.listed !== undefined);
  return [
    ...(listed
      ? [
          texts("listed", say("live.lines.listed"), (r) => r.computed?.listed?.name ?? ""),
          texts("per", say("live.lines.per"), (r) =>
            r.computed?.listed === undefined ? "" : perWord(r.computed.listed.per),
          ),
        ]
      : []),
    {
      column: { id: "number", label: say("live.lines.number"), unit: "antal", decimals: 0 },
      cell: (r) => (r.computed === undefined ? blank : changeable(countCell(r.computed.number))),
      spare: () => blank,
    },
    {
      column: { ...shareColumn("share", say("live.lines.share")), decimals: 0 },
      cell: (r) => (r.computed?.share === undefined ? blank : changeable(shareCell(r.computed.share))),
      spare: () => blank,
    },
    {
      column: amountColumn("price", say("live.lines.price"), kr),
      cell: ({ computed }) => {
        if (computed === undefined) return blank;
        const price = computed.listed === undefined ? undefined : prices.place(computed);
        return price === undefined
          ? changeable(amountCell(computed.price, kr))
          : amountCell(computed.price, kr, { formula: { kind: "sum", of: [price] } });
      },
      spare: () => blank,
    },
  ];
}

const made = ({ number, share, price }: Computed): Money => product(number, share, price);
/** Number, scope and price, of those that the row has. */
const productOf = ({ share }: Computed, at: Here, ...columns: readonly string[]): CellFormula => ({
  kind: "product",
  of: columns.filter((c) => c !== "share" || share !== undefined).map(at),
});

const postsColumn: LineColumn = {
  column: { id: "posts", label: say("live.lines.posts"), unit: "antal", decimals: 0 },
  cell: (r, at) => {
    const { posts, computed } = r;
    if (posts === undefined) return blank;
    if (computed === undefined) return changeable(countCell(posts));
    return countCell(posts, { formula: productOf(computed, at, "number", "share") });
  },
  spare: () => blank,
};

/** What a row costs: as somebody wrote it, or as its number and price make it. */
const amounts: LineColumn = {
  column: amountColumn("amount", say("live.lines.amount"), kr),
  cell: ({ amount, computed }, at) => {
    if (computed === undefined) return changeable(amountCell(amount, kr));
    const exact = productOf(computed, at, "number", "share", "price");
    if (same(made(computed), amount)) return amountCell(amount, kr, { formula: exact });
    if (!same(roundTo(made(computed), ore), amount)) return changeable(amountCell(amount, kr));
    return amountCell(amount, kr, { formula: { kind: "rounded", of: exact, step: "0.01" } });
  },
  spare: () => blank,
};
