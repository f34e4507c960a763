import type { Label } from "../core/explanation.js";

/** Where a cell stands, by ids, so that a workbook can compute it from the same cells. */
export interface CellRef {
  readonly table: string;
  /** Counted from 0 among the rows of the table. */
  readonly row: number;
  readonly column: string;
}

/** What a formula works on: a cell, another formula, or a plain decimal. */
export type Operand = CellRef | CellFormula | string;

/** How a workbook computes the cell. Exporters that have no formulas ignore it. */
export type CellFormula =
  | { readonly kind: "sum"; readonly of: readonly CellRef[] }
  | { readonly kind: "plus"; readonly of: readonly Operand[] }
  | { readonly kind: "difference"; readonly from: Operand; readonly minus: Operand }
  | { readonly kind: "product"; readonly of: readonly Operand[] }
  /** `none` is what a quotient with nothing is; without it that is a fault that the workbook shows. */
  | {
      readonly kind: "quotient";
      readonly of: Operand;
      readonly by: Operand;
      readonly none?: "zero" | "nothing";
    }
  /** To whole steps, halves away from zero. */
  | { readonly kind: "rounded"; readonly of: Operand; readonly step: Operand }
  /** The sum of a table's column over the rows that all conditions hold for. */
  | {
      readonly kind: "sumWhere";
      readonly table: string;
      readonly column: string;
      readonly where: readonly Where[];
    }
  /** The same of the rows down to one, which is among them: those that have in these columns what it has. */
  | { readonly kind: "sumSoFar"; readonly of: CellRef; readonly same: readonly Same[] }
  /** The smallest number of a table's column. */
  | { readonly kind: "least"; readonly table: string; readonly column: string }
  | { readonly kind: "if"; readonly when: Test; readonly then: Operand; readonly otherwise: Operand }
  | { readonly kind: "words"; readonly text: Label }
  /** As a spreadsheet writes it: English names, commas, decimal points. */
  | { readonly kind: "written"; readonly parts: readonly FormulaPart[] };

/** A piece of a formula: text as it is, a cell, or the cells from one to another. */
export type FormulaPart = string | CellRef | CellRange;

/** Of one table, the corners in it. */
export interface CellRange {
  readonly from: CellRef;
  readonly to: CellRef;
}

/** A column, or whether there is anything in it. */
export type Same = string | { readonly filled: string };

/** What must hold for a row of a table. */
export type Where = { readonly column: string } &
  /** The column says this text, in signs that differ neither in case nor accents; `at` is a cell that says it too. */
  (
    | { readonly says: string; readonly at?: CellRef }
    | { readonly number: number }
    | { readonly number: CellRef }
    /** It says exactly what the cell says, whatever that is. */
    | { readonly sameAs: CellRef }
    /** A number that is not zero. */
    | { readonly counts: true }
  );

/** Yes or no of some cells. */
export type Test =
  | { readonly kind: "blank"; readonly cell: CellRef }
  | { readonly kind: "says"; readonly cell: CellRef; readonly text: string }
  | { readonly kind: "begins"; readonly cell: CellRef; readonly text: string }
  /** The cell says exactly what one of the others says. */
  | { readonly kind: "oneOf"; readonly cell: CellRef; readonly among: readonly CellRef[] }
  | { readonly kind: "is"; readonly a: Operand; readonly b: Operand }
  | { readonly kind: "atMost"; readonly a: Operand; readonly b: Operand }
  | { readonly kind: "any"; readonly of: readonly Test[] }
  | { readonly kind: "all"; readonly of: readonly Test[] }
  | { readonly kind: "not"; readonly of: Test };

export const isCell = (operand: Operand): operand is CellRef =>
  typeof operand !== "string" && !("kind" in operand);

/** The tables that a formula takes cells from. */
export function tablesOf(operand: Operand): readonly string[] {
  if (typeof operand === "string") return [];
  if (isCell(operand)) return [operand.table];
  switch (operand.kind) {
    case "sum":
    case "plus":
    case "product":
      return operand.of.flatMap(tablesOf);
    case "difference":
      return [operand.from, operand.minus].flatMap(tablesOf);
    case "quotient":
      return [operand.of, operand.by].flatMap(tablesOf);
    case "rounded":
      return [operand.of, operand.step].flatMap(tablesOf);
    case "sumWhere":
    case "least":
      return [operand.table];
    case "sumSoFar":
      return [operand.of.table];
    case "if":
      return [operand.then, operand.otherwise].flatMap(tablesOf);
    case "words":
      return [];
    case "written":
      return operand.parts.flatMap((part) =>
        typeof part === "string" ? [] : ["from" in part ? part.from.table : part.table],
      );
  }
}
