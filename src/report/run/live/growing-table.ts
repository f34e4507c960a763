import { count, fromFloat, type Money, plain } from "../../../core/decimal.js";
import type { Label } from "../../../core/explanation.js";
import { amountCell, amountUnits, emptyCell } from "../../cells.js";
import type { CellRef } from "../../cell-formula.js";
import type { Cell, Column, ReportRow, Table } from "../../report.js";
import { ofCell, type Term } from "./term.js";

/** A table that gets its rows and columns as they are needed; its cells can be used in formulas from then on. */
export class GrowingTable {
  private readonly columns: Column[] = [];
  private readonly places = new Map<string, number>();
  private readonly rows: (Cell | undefined)[][] = [];
  private readonly roles: ReportRow["role"][] = [];
  formulas = 0;
  /** Whether some formula may be longer than a spreadsheet takes. */
  hasTooLong = false;

  constructor(
    readonly id: string,
    readonly about: {
      readonly title: Label;
      readonly hint?: Label;
      readonly notes?: readonly Label[];
      readonly keptInSight?: number;
    },
    columns: readonly Column[] = [],
  ) {
    for (const column of columns) this.column(column);
  }

  column(column: Column): void {
    if (this.places.has(column.id)) return;
    this.places.set(column.id, this.columns.length);
    this.columns.push(column);
  }

  has(column: string): boolean {
    return this.places.has(column);
  }

  get length(): number {
    return this.rows.length;
  }

  /** The place of a new row. */
  row(cells: Readonly<Record<string, Cell | undefined>> = {}, role: ReportRow["role"] = "body"): number {
    const row = this.rows.push([]) - 1;
    this.roles.push(role);
    for (const [column, cell] of Object.entries(cells)) if (cell !== undefined) this.put(row, column, cell);
    return row;
  }

  put(row: number, column: string, cell: Cell): void {
    const place = this.places.get(column);
    if (place === undefined) throw new RangeError(`no such column: ${this.id}.${column}`);
    if ("formula" in cell) this.formulas += 1;
    this.rows[row]![place] = cell;
  }

  ref(row: number, column: string): CellRef {
    return { table: this.id, row, column };
  }

  /** Puts a formula in a cell, in a shape; what stands for it from then on. */
  set(row: number, column: string, term: Term, shape: Shape): Term {
    this.put(row, column, cellOf(term, shape));
    this.hasTooLong ||= mostSigns(term) > longest;
    return ofCell(this.ref(row, column), term.value);
  }

  table(): Table {
    const { columns, rows, roles, about, id } = this;
    return {
      id,
      title: about.title,
      ...(about.hint === undefined ? {} : { hint: about.hint }),
      ...(about.keptInSight === undefined ? {} : { keptInSight: about.keptInSight }),
      columns,
      rows: rows.map((cells, r) => ({
        role: roles[r]!,
        cells: columns.map((_, c) => cells[c] ?? emptyCell),
      })),
      notes: about.notes ?? [],
    };
  }
}

/** Excel takes 8,192 signs. */
const longest = 8000;
/** Of a cell in another sheet, and of a range there: a name of 31 signs in quotes, and the place. */
const signsOfCell = 46;
const signsOfRange = 56;

const mostSigns = ({ parts }: Term): number =>
  parts.reduce(
    (sum, part) =>
      sum + (typeof part === "string" ? part.length : "from" in part ? signsOfRange : signsOfCell),
    0,
  );

/** How the value of a formula is shown. */
export type Shape = "people" | "kronor" | { readonly unit: string };

export function cellOf({ parts, value }: Term, shape: Shape): Cell {
  const formula = { kind: "written", parts } as const;
  if (!Number.isFinite(value)) return { kind: "empty", formula };
  if (shape === "people") return { kind: "count", value: count(plain(fromFloat(value))), formula };
  if (shape === "kronor") return amountCell(asMoney(value), amountUnits.kr, { formula });
  return { kind: "figure", plain: plain(fromFloat(value)), unit: shape.unit, formula };
}

const asMoney = (value: number): Money => fromFloat(value);

/** Somebody put it in, and may put in another. */
export const inputFigure = (value: number, unit: string): Cell => ({
  kind: "figure",
  plain: plain(fromFloat(value)),
  unit,
  input: true,
});

export const lockedFigure = (value: number, unit = ""): Cell => ({
  kind: "figure",
  plain: plain(fromFloat(value)),
  unit,
});
