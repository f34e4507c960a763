import type { MoneyUnit } from "./cells/money-unit.js";

/** A table people write: which columns it may have, and how its rows are handed over. */

export interface ColumnSpec<Id extends string> {
  readonly id: Id;
  /** The Swedish header first, then other words for it (its English name among them). Compared folded. */
  readonly names: readonly [string, ...string[]];
  /** `required`: the header must have it. */
  readonly required?: true;
  /** The header may carry a unit of money, as `Belopp (tkr)` or `belopp tkr`. */
  readonly money?: true;
}

/** Where a column stands in one file. */
export interface HeaderColumn {
  /** Among a row's cells; undefined when the file lacks the column. */
  readonly index: number | undefined;
  /** As the file writes it, for messages; the first name when the file lacks it. */
  readonly written: string;
  /** The unit in the header of a money column, for `readAmount`; undefined when the header names none. */
  readonly unit: MoneyUnit | undefined;
}

/** Where the columns of one file stand. */
export interface Header<Id extends string> {
  readonly file: string;
  readonly columns: Readonly<Record<Id, HeaderColumn>>;
  /** Columns outside the specification, where those are allowed: written name and index. */
  readonly extra: readonly { readonly name: string; readonly index: number }[];
}

export interface TableRow {
  /** The line the row begins on, counted from 1, quoted line breaks included. */
  readonly line: number;
  /** Texts, trimmed, one per column of the header; empty when the cell is. */
  readonly cells: readonly string[];
}

export interface TableOptions {
  /** Unknown columns: an error with the nearest name, or handed over as `extra`. */
  readonly unknownColumns: "refuse" | "allow";
  /** What the sheet is called in a workbook that holds a whole project. */
  readonly sheet?: string;
}
