import { split } from "../../budget/cube.js";
import type { PartFigures, YearFigures } from "../../budget/figures.js";
import type { BudgetDimension } from "../../budget/dimension.js";
import { type Money, noMoney, plus, sum } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import type { BudgetContext } from "./context.js";
import { indexNotes } from "./index-note.js";
import { linesFormula, ofPart, ofYear, overheadOf, overheadOfYear } from "./live/formulas.js";
import {
  amountCell,
  allYearsColumn,
  amountColumn,
  bodyRow,
  emptyCell,
  optionalColumn,
  textCell,
  textColumn,
  totalRow,
  yearCell,
} from "../cells.js";
import type { Cell, CellFormula, CellRef, Column, ReportRow, Table } from "../report.js";

/** The table that has a row per measure (or funder …) and year. */
export const partsTableIds: Readonly<Record<BudgetDimension, string>> = {
  measure: "measures",
  funder: "funders",
  costType: "costTypes",
  responsible: "responsibles",
  account: "accounts",
  costCentre: "costCentres",
  operations: "operations",
  project: "projects",
};

export const partTitles: Readonly<Record<BudgetDimension, Label>> = {
  measure: say("budget.measures"),
  funder: say("budget.by.funder"),
  costType: say("budget.by.costType"),
  responsible: say("budget.by.responsible"),
  account: say("budget.by.account"),
  costCentre: say("budget.by.costCentre"),
  operations: say("budget.by.operations"),
  project: say("budget.by.project"),
};
const headings: Readonly<Record<BudgetDimension, Label>> = {
  measure: say("budget.dimension.measure"),
  funder: say("budget.dimension.funder"),
  costType: say("budget.dimension.costType"),
  responsible: say("budget.dimension.responsible"),
  account: say("budget.dimension.account"),
  costCentre: say("budget.dimension.costCentre"),
  operations: say("budget.dimension.operations"),
  project: say("budget.dimension.project"),
};

export const partsTableHeading = (by: BudgetDimension): Label => headings[by];

export const partNameCell = (name: string): Cell => textCell(name === "" ? say("budget.notStated") : name);

/** A part in one year, in the order parts first stand in the files and years count up. */
interface PartYear {
  readonly part: PartFigures;
  readonly year: YearFigures;
}

/** Where somebody may change the rows, every part has a place for every year. */
export function partYears({ budget, figures, view, live }: BudgetContext): PartYear[] {
  const known = figures.map((year) => ({ year, byName: new Map(year.parts.map((p) => [p.name, p])) }));
  return [...split(budget.cells, view.by).keys()].flatMap((name) =>
    known.flatMap(({ year, byName }) => {
      const part = byName.get(name) ?? (live === undefined ? undefined : nothingIn(name));
      return part === undefined ? [] : [{ part, year }];
    }),
  );
}

const nothingIn = (name: string): PartFigures => ({ name, cells: [], amount: noMoney, overhead: noMoney });

/** A small table per part: år, resurser, summa, and OH and totalt where OH is rounded per measure. */
export function budgetPartsTable(context: BudgetContext): Table {
  const { view, unit, overheadLabel } = context;
  const withOverhead = overheadPerPart(context);
  const columns: Column[] = [
    textColumn(view.by, headings[view.by]),
    textColumn("year", say("budget.year")),
    ...(view.by === "measure" ? [optionalColumn("resources", say("budget.resources"))] : []),
    amountColumn("amount", say("budget.amount"), unit),
    ...(withOverhead
      ? [amountColumn("overhead", overheadLabel, unit), amountColumn("total", say("budget.total"), unit)]
      : []),
    ...noteColumn(context),
  ];
  return {
    id: partsTableIds[view.by],
    title: partTitles[view.by],
    columns,
    sections: view.by,
    rows: partYears(context).map((at, i) => partRow(context, at, i)),
    notes: [],
  };
}

export const overheadPerPart = ({ view }: BudgetContext): boolean =>
  view.withOverhead && view.by === "measure" && view.rule.roundedPer === "measure";

function partRow(context: BudgetContext, { part, year }: PartYear, index: number): ReportRow {
  const { view, unit, explanations } = context;
  const explain = part.cells.length === 0 ? undefined : explanations.get(year.year)?.part(part.name);
  const here = (column: string): CellRef => ({ table: partsTableIds[view.by], row: index, column });
  const overhead = part.overhead ?? noMoney;
  const where = [ofPart(view.by, part.name, here(view.by)), ofYear(year.year)];
  return bodyRow(
    partNameCell(part.name),
    yearCell(year.year),
    ...(view.by === "measure" ? [textCell(resourcesLabel(context, part.name, year.year))] : []),
    amountCell(part.amount, unit, { explain, formula: linesFormula(context, "amount", ...where) }),
    ...(overheadPerPart(context)
      ? [
          amountCell(overhead, unit, { formula: overheadOf(context, ...where) }),
          amountCell(plus(part.amount, overhead), unit, {
            formula: { kind: "sum", of: [here("amount"), here("overhead")] },
          }),
        ]
      : []),
    ...(context.hasNotes ? [noteCell(context, part.name, [year.year])] : []),
  );
}

const noteColumn = ({ hasNotes }: BudgetContext): Column[] =>
  hasNotes ? [{ ...optionalColumn("note", say("budget.footnote")), footnotes: true }] : [];

const noteCell = ({ budget }: BudgetContext, measure: string, years: readonly number[]): Cell =>
  textCell([...new Set(years.flatMap((year) => budget.notes(measure, year)))].map(asSentence).join(" "));

/** A remark as it stands among others. */
export const asSentence = (words: string): string => (/[.!?…:]$/u.test(words) ? words : `${words}.`);

function resourcesLabel({ budget }: BudgetContext, measure: string, year: number): Label {
  const { texts, more } = budget.resources(measure, year);
  const joined = texts.join(", ");
  return more === 0 ? joined : say("budget.resourcesMore", { texts: joined, more });
}

/** Where the same figures stand in tables above, when they do: a workbook has them from there. */
export interface Above {
  readonly part: (name: string, year: number) => CellRef | undefined;
  readonly overhead: (year: number) => CellRef;
}

const asIn = (cell: CellRef | undefined): CellFormula | undefined =>
  cell === undefined ? undefined : { kind: "sum", of: [cell] };

/** Years side by side: a row per part, then Summa, OH and Totalt. */
export function partsByYearTable(context: BudgetContext, above?: Above): Table {
  const { budget, figures, view, unit } = context;
  const id = `${partsTableIds[view.by]}ByYear`;
  const noteless = above !== undefined || !context.hasNotes;
  const notesOf = (name: string): Cell[] =>
    noteless
      ? []
      : [
          noteCell(
            context,
            name,
            figures.map((f) => f.year),
          ),
        ];
  const noNote = noteless ? [] : [emptyCell];
  const names = [...split(budget.cells, view.by).keys()];
  const yearColumns = figures.map((f) => String(f.year));
  const row = (
    name: Cell,
    values: readonly Money[],
    make: typeof bodyRow,
    at: number,
    formulas?: readonly (CellFormula | undefined)[],
    note: readonly Cell[] = noNote,
  ): ReportRow =>
    make(
      name,
      ...values.map((v, i) => amountCell(v, unit, { formula: formulas?.[i] })),
      amountCell(sum(values), unit, {
        formula: { kind: "sum", of: yearColumns.map((column) => ({ table: id, row: at, column })) },
      }),
      ...note,
    );
  const amounts = figures.map(amountsOf);
  const body = names.map((name, place) =>
    row(
      partNameCell(name),
      amounts.map((of) => of.get(name) ?? noMoney),
      bodyRow,
      place,
      figures.map((f) => {
        const at = { table: id, row: place, column: view.by };
        return (
          asIn(above?.part(name, f.year)) ??
          linesFormula(context, "amount", ofPart(view.by, name, at), ofYear(f.year))
        );
      }),
      notesOf(name),
    ),
  );
  const columnSum = (column: string, rows: readonly number[]): CellFormula => ({
    kind: "sum",
    of: rows.map((r) => ({ table: id, row: r, column })),
  });
  const bodyRows = names.map((_, i) => i);
  const sumAt = names.length;
  const totals = [
    row(
      textCell(say("budget.sum")),
      figures.map((f) => f.sum),
      totalRow,
      sumAt,
      yearColumns.map((c) => columnSum(c, bodyRows)),
    ),
    ...(view.withOverhead
      ? [
          row(
            textCell(context.overheadLabel),
            figures.map((f) => f.overhead),
            bodyRow,
            sumAt + 1,
            figures.map((f) => asIn(above?.overhead(f.year)) ?? overheadOfYear(context, f.year)),
          ),
          row(
            textCell(say("budget.total")),
            figures.map((f) => f.total),
            totalRow,
            sumAt + 2,
            yearColumns.map((c) => columnSum(c, [sumAt, sumAt + 1])),
          ),
        ]
      : []),
  ];
  return {
    id,
    title: above === undefined ? partTitles[view.by] : say("budget.totals"),
    columns: [
      textColumn(view.by, headings[view.by]),
      ...figures.map((f, i) => amountColumn(yearColumns[i]!, String(f.year), unit)),
      allYearsColumn("total", unit, figures.length),
      ...(noteless ? [] : noteColumn(context)),
    ],
    rows: [...body, ...totals],
    notes: above === undefined && context.live === undefined ? indexNotes(context) : [],
  };
}

const amountsOf = ({ parts }: YearFigures): ReadonlyMap<string, Money> =>
  new Map(parts.map((p) => [p.name, p.amount]));
