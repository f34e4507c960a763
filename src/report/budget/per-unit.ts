import { type CubeCell, split, total, totalInYear, totalPosts } from "../../budget/cube.js";
import { wholeOverhead } from "../../budget/overhead.js";
import {
  type Count,
  isZero,
  kronor,
  type Money,
  noMoney,
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
import type { CellFormula, CellRef, Column, Table } from "../report.js";
import { costOf, eachOf, linesFormula, ofPart, ofYear, overheadOfYear, overYears } from "./live/formulas.js";

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
export function participantsTable(context: BudgetContext, participants: Count): Table {
  const { budget, view, live } = context;
  const without = total(budget.cells);
  const rows: readonly (readonly [Label, Money, withOverhead: boolean])[] = [
    [view.withOverhead ? say("budget.without") : say("budget.allMeasures"), without, false],
    ...(view.withOverhead
      ? [[say("budget.with"), plus(without, wholeOverhead(budget.cells, view.rule)), true] as const]
      : []),
  ];
  const number = live?.place("participants");
  return {
    id: "participants",
    title: say("budget.perParticipant"),
    columns: [
      textColumn("of", ""),
      amountColumn("amount", say("budget.amount"), kr),
      countColumn("participants", say("budget.participants"), [participants]),
      perUnitColumn("perParticipant", say("budget.amountPerParticipant")),
    ],
    rows: rows.map(([label, amount, withOverhead], row) =>
      bodyRow(
        textCell(label),
        amountCell(amount, kr, {
          formula: overYears(context, (year) => costOf(context, year, withOverhead)),
        }),
        countCell(participants, {
          formula: number === undefined ? undefined : { kind: "plus", of: [number] },
        }),
        amountCell(each(amount, participants), kr, {
          formula: eachOf({ table: "participants", row, column: "amount" }, number),
        }),
      ),
    ),
    notes: [say("budget.note.perUnit")],
  };
}

/** What each measure and year adds to the cost per participant, undivided amounts divided once; years side by side. */
export function participantsByMeasureTable(context: BudgetContext, participants: Count): Table | undefined {
  const { budget, figures, view, overheadLabel, live } = context;
  const measures = [...split(budget.cells, "measure")];
  if (measures.length < 2 && figures.length < 2) return undefined;
  const years = figures.map((f) => f.year);
  const number = live?.place("participants");
  const cell = (amount: Money, formula: CellFormula | undefined) =>
    amountCell(each(amount, participants), kr, { formula: eachOf(formula, number) });
  type Of = (year: number) => CellFormula | undefined;
  const row = (label: Label, amounts: readonly Money[], of: Of, make: typeof bodyRow) =>
    make(
      textCell(label),
      ...amounts.map((amount, y) => cell(amount, of(years[y]!))),
      cell(sum(amounts), overYears(context, of)),
    );
  const ofSum: Of = (year) => linesFormula(context, "amount", ofYear(year));
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
      ...measures.map(([name, cells], at) =>
        row(
          name,
          years.map((year) => totalInYear(cells, year)),
          (year) =>
            linesFormula(
              context,
              "amount",
              ofPart("measure", name, { table: "participantsByMeasure", row: at, column: "measure" }),
              ofYear(year),
            ),
          bodyRow,
        ),
      ),
      row(
        view.withOverhead ? say("budget.without") : say("budget.allMeasures"),
        sums("sum"),
        ofSum,
        totalRow,
      ),
      ...(view.withOverhead
        ? [
            row(overheadLabel, sums("overhead"), (year) => overheadOfYear(context, year), bodyRow),
            row(say("budget.with"), sums("total"), (year) => costOf(context, year, true), totalRow),
          ]
        : []),
    ].map((r) => (years.length > 1 ? r : { ...r, cells: r.cells.slice(0, -1) })),
    notes: [
      live === undefined
        ? say("budget.note.perParticipantParts", { participants: plain(participants) })
        : say("budget.note.perUnit"),
    ],
  };
}

/** What a full-time post costs, over the lines that count posts. */
export function postsTable(context: BudgetContext): Table {
  const { budget, live } = context;
  const counted = budget.cells.filter((c) => c.countsPosts && !isZero(c.posts));
  const found = split(counted, "measure");
  const measures = (live === undefined ? [...found.keys()] : [...split(budget.cells, "measure").keys()]).map(
    (name): [string, readonly CubeCell[]] => [name, found.get(name) ?? []],
  );
  const here = (row: number, column: string): CellRef => ({ table: "posts", row, column });
  type Of = (column: "posts" | "amount") => CellFormula | undefined;
  const row = (at: number, label: Label, posts: Count, amount: Money, of: Of, make: typeof bodyRow) =>
    make(
      textCell(label),
      countCell(posts, { formula: of("posts") }),
      amountCell(amount, kr, { formula: of("amount") }),
      amountCell(isZero(posts) ? noMoney : each(amount, posts), kr, {
        formula: {
          kind: "rounded",
          of: { kind: "quotient", of: here(at, "amount"), by: here(at, "posts"), none: "zero" },
          step: "1",
        },
      }),
    );
  const ofMeasure =
    (name: string, at: number): Of =>
    (column) =>
      linesFormula(context, column, ofPart("measure", name, here(at, "measure")), {
        column: "posts",
        counts: true,
      });
  const ofAll: Of = (column) =>
    context.live === undefined ? undefined : { kind: "sum", of: measures.map((_, at) => here(at, column)) };
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
      ...measures.map(([name, cells], at) =>
        row(at, name, totalPosts(cells), total(cells), ofMeasure(name, at), bodyRow),
      ),
      ...(measures.length === 0
        ? []
        : [
            row(
              measures.length,
              say("budget.total"),
              sumCounts(measures.map(([, cells]) => totalPosts(cells))),
              sum(measures.map(([, cells]) => total(cells))),
              ofAll,
              totalRow,
            ),
          ]),
    ],
    notes: [say("budget.note.postsOnly")],
  };
}
