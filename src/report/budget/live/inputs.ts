import { ratesOf } from "../../../budget/indexing.js";
import type { CubeCell } from "../../../budget/cube.js";
import { count, type Count, noMoney, type Rate } from "../../../core/decimal.js";
import type { Label } from "../../../core/explanation.js";
import { folded } from "../../../core/names.js";
import { say } from "../../../texts/say.js";
import {
  amountCell,
  amountUnits,
  countCell,
  shareCell,
  textCell,
  textColumn,
  yearCell,
} from "../../cells.js";
import type { Cell, CellFormula, CellRef, Table } from "../../report.js";
import type { BudgetView } from "../context.js";

const id = "inputs";

/** What stands in a cell of its own beside the rows, since it holds for many of them. */
export interface Input {
  readonly name: string;
  readonly label: Label;
  readonly cell: Cell;
  readonly about: Label;
}

/** Inputs by name, as cells of their table. */
export interface Inputs {
  readonly list: readonly Input[];
  readonly place: (name: string) => CellRef | undefined;
  /** Those whose names begin so, which stand one under the other. */
  readonly places: (beginning: string) => readonly CellRef[];
}

export const changeable = (cell: Cell): Cell => (cell.kind === "figure" ? cell : { ...cell, input: true });

export function inputsOf(list: readonly Input[]): Inputs {
  const at = (row: number): CellRef => ({ table: id, row, column: "value" });
  return {
    list,
    place: (name) => {
      const row = list.findIndex((input) => input.name === name);
      return row < 0 ? undefined : at(row);
    },
    places: (beginning) => list.flatMap((input, row) => (input.name.startsWith(beginning) ? [at(row)] : [])),
  };
}

export const inputsTable = ({ list }: Inputs): Table => ({
  id,
  title: say("live.inputs"),
  hint: say("live.hint.inputs"),
  columns: [
    textColumn("what", say("live.inputs.what")),
    { ...textColumn("value", say("live.inputs.value")) },
    textColumn("about", say("live.inputs.about")),
  ],
  rows: list.map(({ label, cell, about }) => ({
    role: "body",
    cells: [textCell(label), cell, textCell(about)],
  })),
  notes: [],
});

/** What a budget is computed of beside its rows, in the order it is asked for. */
export function budgetInputs(view: BudgetView, cells: readonly CubeCell[]): Input[] {
  return [...overheadInputs(view, cells), ...otherInputs(view, cells), ...indexInputs(view)];
}

function overheadInputs({ rule, withOverhead, flatRate }: BudgetView, cells: readonly CubeCell[]): Input[] {
  if (!withOverhead) return [];
  const base = rule.base?.map(folded);
  const names = namesOf(cells, "costType").filter((name) => base?.includes(folded(name)) === true);
  const about =
    flatRate !== undefined
      ? say("live.flatRate.about")
      : base === undefined
        ? say("live.overhead.about")
        : say("live.overheadOn.about");
  return [
    {
      name: "overhead",
      label: flatRate === undefined ? say("live.overhead") : say("live.flatRate"),
      cell: changeable(shareCell(rule.share)),
      about,
    },
    ...(base === undefined ? [] : names).map((name, i) => named(`base ${String(i)}`, say("live.base"), name)),
    ...(rule.step === undefined
      ? []
      : [
          {
            name: "step",
            label: say("live.step"),
            cell: changeable(amountCell(rule.step, amountUnits.kr)),
            about: say("live.step.about", { per: rule.roundedPer }),
          },
        ]),
  ];
}

function otherInputs(
  { participants, cofunders, cofinancing }: BudgetView,
  cells: readonly CubeCell[],
): Input[] {
  const known = namesOf(cells, "funder").filter((name) => cofunders?.has(folded(name)) === true);
  return [
    ...(participants === undefined
      ? []
      : [counted("participants", participants, say("live.participants"), say("live.participants.about"))]),
    ...known.map((name, i) => named(`cofunder ${String(i)}`, say("live.cofunder"), name)),
    ...(cofinancing === undefined
      ? []
      : [
          {
            name: "cofinancing",
            label: say("live.cofinancing"),
            cell: changeable(shareCell(cofinancing.share)),
            about: say("live.cofinancing.about"),
          },
        ]),
  ];
}

function indexInputs({ index, baseIsFirst }: BudgetView): Input[] {
  if (index === undefined) return [];
  return [
    {
      name: "baseYear",
      label: say("live.baseYear"),
      cell:
        baseIsFirst === true
          ? { kind: "year", year: index.base, formula: { kind: "least", table: "lines", column: "year" } }
          : changeable(yearCell(index.base)),
      about: say("live.baseYear.about"),
    },
    ...everyYear(index.rates).map(({ costType, rate }) => ({
      name: `raise ${folded(costType)}`,
      label: say("live.raise", { costType }),
      cell: changeable(shareCell(rate)),
      about: say("live.raise.about"),
    })),
  ];
}

/** The rates that hold for every year that has none of its own. */
const everyYear = (
  rates: NonNullable<BudgetView["index"]>["rates"],
): readonly { readonly costType: string; readonly rate: Rate }[] => {
  const known = new Map<string, { costType: string; rate: Rate }>();
  for (const { costType, rate, year } of rates)
    if (year === undefined && !known.has(folded(costType))) known.set(folded(costType), { costType, rate });
  return [...known.values()];
};

/** The name of the input that a type of cost is raised by in a year without a rate of its own; undefined where there is none. */
export function raiseOf(
  rates: NonNullable<BudgetView["index"]>["rates"],
  costType: string,
): string | undefined {
  const every = ratesOf(rates, costType).find((r) => r.year === undefined);
  return every === undefined ? undefined : `raise ${folded(every.costType)}`;
}

export const monthsInput = (months: number): Input =>
  counted("months", count(String(months)), say("live.months"), say("live.months.about"));

const counted = (name: string, value: Count, label: Label, about: Label): Input => ({
  name,
  label,
  cell: changeable(countCell(value)),
  about,
});

const named = (name: string, label: Label, value: string): Input => ({
  name,
  label,
  cell: changeable(textCell(value)),
  about: say("live.base.about"),
});

/** The last of all: what no table has a place for. `shown` is what the tables have of the column. */
export const outsideInput = (column: string, shown: CellFormula): Input => ({
  name: "outside",
  label: say("live.outside"),
  cell: amountCell(noMoney, amountUnits.kr, {
    formula: {
      kind: "difference",
      from: { kind: "sumWhere", table: "lines", column, where: [] },
      minus: shown,
    },
  }),
  about: say("live.outside.about"),
});

/** As they first stand in the files, in every way they are written. */
export const namesOf = (cells: readonly CubeCell[], by: "costType" | "funder"): string[] => [
  ...new Set(cells.map((cell) => cell[by]).filter((name) => name !== "")),
];
