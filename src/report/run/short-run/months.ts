import type { Liquidity, ShortRun } from "../../../analysis/run/short-run.js";
import { cycleName } from "../../../analysis/run/horizon.js";
import { compensatedSum } from "../../../core/compensated-sum.js";
import type { Explanation, Label } from "../../../core/explanation.js";
import { exactly } from "../../../ledger/kronor.js";
import type { Query } from "../../../ledger/query.js";
import { say } from "../../../texts/say.js";
import { amountCell, amountColumn, emptyCell, textCell, textColumn } from "../../cells.js";
import type { Cell, Column, ReportRow, Table } from "../../report.js";
import type { RunContext } from "../context.js";

const parts = ["cost", "support", "effect"] as const;

/** Whose a row or a column is. */
export const nameOf = ({ kind, actor }: Liquidity): Label =>
  kind === "rest" ? say("run.restOf", { actor }) : actor;

/** What somebody's money comes to, or a part of it. */
export const moneyOf = (
  { result }: RunContext,
  whose: Liquidity,
  more: Query,
  label: Label = nameOf(whose),
): Explanation => result.explain({ ...whose.query, ...more }, label);

/** The municipality's months: what it costs now, what comes back later, what is saved later, and what that has come to. */
export function shortRunTable(context: RunContext, short: ShortRun): Table | undefined {
  const { municipality } = short;
  if (municipality === undefined) return undefined;
  const id = "shortRun";
  return {
    id,
    title: say("shortRun.title"),
    columns: [textColumn("month", say("shortRun.month")), ...monthColumns(context)],
    rows: monthRows(context, short, municipality, { table: id, row: 0 }, []),
    notes: [say("shortRun.note.month", { late: isLate(context) })],
  };
}

/** Whether any of it is paid before the end. */
export const isPaid = ({ net }: Liquidity): boolean => net.some((amount) => Math.abs(amount) >= 0.005);

/** Whether anything is paid later than it is earned. */
const isLate = ({ result }: RunContext): boolean => result.ledger.items.some(({ lag }) => lag > 0);

/** The same of each board and every other actor. */
export function shortRunOfAllTable(context: RunContext, short: ShortRun): Table | undefined {
  const id = "shortRunOfAll";
  const rows: ReportRow[] = [];
  for (const whose of [...short.boards, ...short.others].filter(isPaid))
    rows.push(
      ...monthRows(context, short, whose, { table: id, row: rows.length }, [textCell(nameOf(whose))]),
    );
  if (rows.length === 0) return undefined;
  return {
    id,
    title: say("shortRun.byActor"),
    columns: [
      textColumn("month", say("shortRun.month")),
      textColumn("whose", say("shortRun.whose")),
      ...monthColumns(context),
    ],
    sections: "whose",
    rows,
    notes: [],
  };
}

const monthColumns = ({ unit }: RunContext): Column[] => [
  amountColumn("cost", say("shortRun.cost"), unit),
  amountColumn("support", say("shortRun.support"), unit),
  amountColumn("effect", say("shortRun.effect"), unit),
  amountColumn("net", say("shortRun.net"), unit),
  amountColumn("reached", say("shortRun.reached"), unit),
];

/** A row for each month and one for all of them. What is reached is the month's net upon what was reached before. */
function monthRows(
  context: RunContext,
  short: ShortRun,
  whose: Liquidity,
  at: { readonly table: string; readonly row: number },
  named: readonly Cell[],
): ReportRow[] {
  const { unit, result } = context;
  const of = (more: Query) => () => moneyOf(context, whose, { ...more, view: "paid" });
  const rows = [...whose.net.keys()].map((cycle): ReportRow => {
    const row = at.row + cycle;
    const ref = (column: string, r = row) => ({ table: at.table, row: r, column });
    const month = { from: cycle, until: cycle + 1 };
    return {
      role: "body",
      cells: [
        textCell(cycleName(result.horizon, cycle)),
        ...named,
        ...parts.map((role) =>
          amountCell(exactly(whose[role][cycle]!), unit, { explain: of({ ...month, role }) }),
        ),
        amountCell(exactly(whose.net[cycle]!), unit, {
          explain: of(month),
          formula: { kind: "sum", of: parts.map((part) => ref(part)) },
        }),
        amountCell(exactly(whose.reached[cycle]!), unit, {
          explain: of({ from: 0, until: cycle + 1 }),
          formula: { kind: "sum", of: [...(cycle === 0 ? [] : [ref("reached", row - 1)]), ref("net")] },
        }),
      ],
    };
  });
  const all = { from: 0, until: short.until };
  const total = (column: (typeof parts)[number] | "net", more: Query): Cell =>
    amountCell(exactly(compensatedSum(whose[column])), unit, {
      explain: of({ ...all, ...more }),
      formula: { kind: "sum", of: rows.map((_, i) => ({ table: at.table, row: at.row + i, column })) },
    });
  const sums = [...parts.map((role) => total(role, { role })), total("net", {})];
  return [...rows, { role: "total", cells: [textCell(say("shortRun.sum")), ...named, ...sums, emptyCell] }];
}

/** What it has come to for the municipality and each board, month by month. */
export function shortRunByBoardTable(context: RunContext, short: ShortRun): Table | undefined {
  const { municipality, boards } = short;
  if (municipality === undefined || boards.filter(isPaid).length < 2) return undefined;
  const { unit, result } = context;
  const all = [...boards.filter(isPaid), municipality];
  const id = "shortRunByBoard";
  return {
    id,
    title: say("shortRun.byBoard"),
    columns: [
      textColumn("month", say("shortRun.month")),
      ...all.map((whose) => amountColumn(boardId(whose), nameOf(whose), unit)),
    ],
    rows: [...municipality.net.keys()].map((cycle, row) => ({
      role: "body",
      cells: [
        textCell(cycleName(result.horizon, cycle)),
        ...all.map((whose) =>
          amountCell(exactly(whose.reached[cycle]!), unit, {
            explain: () => moneyOf(context, whose, { view: "paid", from: 0, until: cycle + 1 }),
            ...(whose === municipality
              ? {
                  formula: {
                    kind: "sum",
                    of: boards.filter(isPaid).map((b) => ({ table: id, row, column: boardId(b) })),
                  },
                }
              : {}),
          }),
        ),
      ],
    })),
    notes: [],
  };
}

/** The actor's name; of what is nobody's board's `kommun/`, as parts of a file's name are empty. */
export const boardId = ({ kind, actor }: Liquidity): string => (kind === "rest" ? `${actor}/` : actor);
