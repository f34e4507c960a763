import type { Amount, Rate } from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import { folded } from "../../core/names.js";
import type { Problem, Problems } from "../../core/problem.js";
import type { Header, HeaderColumn, TableRow } from "../table.js";
import { readAmount } from "./amounts.js";
import type { MoneyUnit } from "./money-unit.js";
import { readNumber, readShare, readYear } from "./numbers.js";
import { type CellFault, isFault } from "./numerals.js";

type WithoutPlace<P> = P extends unknown ? Omit<P, "at"> : never;

/** A column by its id; or as its header has it, which saves looking it up in each of a million rows. */
export type ColumnAsked<Id extends string> = Id | HeaderColumn;

/** The cells of one row, by column. What cannot be read is told with its place, and is undefined, as an empty cell is. */
export class RowCells<Id extends string> {
  constructor(
    private readonly header: Header<Id>,
    private readonly row: TableRow,
    private readonly problems: Problems,
  ) {}

  get file(): string {
    return this.header.file;
  }
  get line(): number {
    return this.row.line;
  }
  /** Empty when the cell is, or the file lacks the column. */
  text(column: ColumnAsked<Id>): string {
    const { index } = this.found(column);
    return index === undefined ? "" : (this.row.cells[index] ?? "");
  }
  at(column: ColumnAsked<Id>): Place {
    return { file: this.header.file, line: this.row.line, column: this.found(column).written };
  }
  /** The text, and where it stands. */
  cell(column: ColumnAsked<Id>): { readonly text: string; readonly at: Place } {
    return { text: this.text(column), at: this.at(column) };
  }
  /** The text, or undefined when the cell is empty, which is told. */
  filled(column: ColumnAsked<Id>): string | undefined {
    const text = this.text(column);
    if (text !== "") return text;
    this.tell(column, { code: "cell-tom" });
    return undefined;
  }

  amount(column: ColumnAsked<Id>): Amount | undefined {
    return this.read(column, readAmount);
  }
  /** As a plain decimal. */
  number(column: ColumnAsked<Id>): string | undefined {
    return this.read(column, readNumber);
  }
  share(column: ColumnAsked<Id>): Rate | undefined {
    return this.read(column, readShare);
  }
  year(column: ColumnAsked<Id>): number | undefined {
    return this.read(column, readYear);
  }
  /** What one of some words stands for. Words compare folded; `known` are those a message lists. */
  word<T>(column: ColumnAsked<Id>, words: ReadonlyMap<string, T>, known: readonly string[]): T | undefined {
    const text = this.text(column);
    const found = words.get(folded(text));
    if (found === undefined && text !== "") this.tell(column, { code: "ord-okant", text, known });
    return found;
  }

  tell(column: ColumnAsked<Id>, problem: WithoutPlace<Problem>): void {
    this.problems.add({ ...problem, at: this.at(column) });
  }

  private found(column: ColumnAsked<Id>): HeaderColumn {
    return typeof column === "string" ? this.header.columns[column] : column;
  }

  private read<T>(
    column: ColumnAsked<Id>,
    reader: (text: string, unit: MoneyUnit | undefined) => T | CellFault,
  ): T | undefined {
    const { index, unit } = this.found(column);
    const text = index === undefined ? "" : (this.row.cells[index] ?? "");
    if (text === "") return undefined;
    const read = reader(text, unit);
    if (!isFault(read)) return read;
    this.tell(column, read);
    return undefined;
  }
}
