import { split, total, totalInYear, totalPosts } from "../../budget/cube.js";
import { wholeOverhead } from "../../budget/overhead.js";
import {
  type Count,
  isZero,
  kronor,
  type Money,
  per,
  plain,
  plus,
  roundTo,
  sum,
  sumCounts,
} from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import type { BudgetContext } from "./context.js";
import {
  amountCell,
  amountColumn,
  amountUnits,
  bodyRow,
  countCell,
  textCell,
  textColumn,
  totalRow,
} from "../cells.js";
import type { Column, Table } from "../report.js";

const kr = amountUnits.kr;
const each = (amount: Money, number: Count): Money => roundTo(per(amount, number), kronor("1"));
/** As many decimals as the counts have, but not more than two. */
const countColumn = (id: string, label: Label, counts: readonly Count[]): Column => ({
  id,
  label,
  unit: "antal",
  decimals: Math.max(0, ...counts.map((c) => Math.min(2, plain(c).split(".")[1]?.length ?? 0))),
});
const perUnitColumn = (id: string, label: Label): Column => ({ ...amountColumn(id, label, kr), whole: true });

/** What the whole budget comes to per participant, with overhead when there is any. */
export function participantsTable({ budget, view }: BudgetContext, participants: Count): Table {
  const rows: readonly (readonly [Label, Money])[] = [
    [view.withOverhead ? say("budget.without") : say("budget.allMeasures"), total(budget.cells)],
    ...(view.withOverhead
      ? [[say("budget.with"), plus(total(budget.cells), wholeOverhead(budget.cells, view.rule))] as const]
      : []),
  ];
  return {
    id: "participants",
    title: say("budget.perParticipant"),
    columns: [
      textColumn("of", ""),
      amountColumn("amount", say("budget.amount"), kr),
      countColumn("participants", say("budget.participants"), [participants]),
      perUnitColumn("perParticipant", say("budget.amountPerParticipant")),
    ],
    rows: rows.map(([label, amount]) =>
      bodyRow(
        textCell(label),
        amountCell(amount, kr),
        countCell(participants),
        amountCell(each(amount, participants), kr),
      ),
    ),
    notes: [say("budget.note.perUnit")],
  };
}

/** What each measure and year adds to the cost per participant, undivided amounts divided once; years side by side. */
export function participantsByMeasureTable(
  { budget, figures, view, overheadLabel }: BudgetContext,
  participants: Count,
): Table | undefined {
  const measures = [...split(budget.cells, "measure")];
  if (measures.length < 2 && figures.length < 2) return undefined;
  const years = figures.map((f) => f.year);
  const cell = (amount: Money) => amountCell(each(amount, participants), kr);
  const row = (label: Label, amounts: readonly Money[], make: typeof bodyRow) =>
    make(textCell(label), ...amounts.map(cell), cell(sum(amounts)));
  const sums = (of: "sum" | "overhead" | "total") => figures.map((f) => f[of]);
  return {
    id: "participantsByMeasure",
    title: say("budget.perParticipantByMeasure"),
    columns: [
      textColumn("measure", say("budget.dimension.measure")),
      ...years.map((year) => perUnitColumn(String(year), String(year))),
      ...(years.length > 1 ? [perUnitColumn("total", say("budget.allYears"))] : []),
    ],
    rows: [
      ...measures.map(([name, cells]) =>
        row(
          name,
          years.map((year) => totalInYear(cells, year)),
          bodyRow,
        ),
      ),
      row(view.withOverhead ? say("budget.without") : say("budget.allMeasures"), sums("sum"), totalRow),
      ...(view.withOverhead
        ? [row(overheadLabel, sums("overhead"), bodyRow), row(say("budget.with"), sums("total"), totalRow)]
        : []),
    ].map((r) => (years.length > 1 ? r : { ...r, cells: r.cells.slice(0, -1) })),
    notes: [say("budget.note.perParticipantParts", { participants: plain(participants) })],
  };
}

/** What a full-time post costs, over the lines that count posts. */
export function postsTable({ budget }: BudgetContext): Table {
  const counted = budget.cells.filter((c) => c.countsPosts && !isZero(c.posts));
  const measures = [...split(counted, "measure")];
  const row = (label: Label, posts: Count, amount: Money, make: typeof bodyRow) =>
    make(textCell(label), countCell(posts), amountCell(amount, kr), amountCell(each(amount, posts), kr));
  return {
    id: "posts",
    title: say("budget.perPost"),
    columns: [
      textColumn("measure", say("budget.dimension.measure")),
      countColumn(
        "posts",
        say("budget.posts"),
        measures.map(([, cells]) => totalPosts(cells)),
      ),
      amountColumn("amount", say("budget.amount"), kr),
      perUnitColumn("perPost", say("budget.amountPerPost")),
    ],
    rows: [
      ...measures.map(([name, cells]) => row(name, totalPosts(cells), total(cells), bodyRow)),
      ...(measures.length === 0
        ? []
        : [
            row(
              say("budget.total"),
              sumCounts(measures.map(([, cells]) => totalPosts(cells))),
              sum(measures.map(([, cells]) => total(cells))),
              totalRow,
            ),
          ]),
    ],
    notes: [say("budget.note.postsOnly")],
  };
}
