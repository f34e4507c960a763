import type { Amount, Rate } from "../core/decimal.js";
import type { Place } from "../core/explanation.js";
import type { Problems } from "../core/problem.js";
import { readAmount } from "../tabular/amounts.js";
import { readNumber, readShare, readYear } from "../tabular/numbers.js";
import { type CellFault, isFault } from "../tabular/numerals.js";
import type { MoneyUnit } from "../tabular/money-unit.js";
import type { Header, Row } from "../tabular/table.js";

/** Where a column stands in one file. */
export interface Column {
  /** Undefined when the file lacks it. */
  readonly index: number | undefined;
  readonly written: string;
  readonly unit: MoneyUnit | undefined;
}

/** Reads the cells of one file's rows. What cannot be read is added to the problems with its place. */
export class CellReader<Id extends string> {
  readonly file: string;
  /** Found once and not again in every row. */
  readonly columns: Readonly<Record<Id, Column>>;

  constructor(
    header: Header<Id>,
    private readonly problems: Problems,
    columns: readonly { readonly id: Id }[],
  ) {
    this.file = header.file;
    this.columns = Object.fromEntries(
      columns.map(({ id }): [Id, Column] => [
        id,
        { index: header.index(id), written: header.written(id), unit: header.unit(id) },
      ]),
    ) as Record<Id, Column>;
  }

  text(row: Row, { index }: Column): string {
    return index === undefined ? "" : row.cells[index]!;
  }
  place(row: Row, { written }: Column): Place {
    return { file: this.file, line: row.line, column: written };
  }

  /** Undefined when the cell is empty, or when it cannot be read (and that is told). */
  amount(row: Row, column: Column): Amount | undefined {
    return this.read(row, column, readAmount);
  }
  /** As a plain decimal. */
  number(row: Row, column: Column): string | undefined {
    return this.read(row, column, readNumber);
  }
  share(row: Row, column: Column): Rate | undefined {
    return this.read(row, column, readShare);
  }
  year(row: Row, column: Column): number | undefined {
    return this.read(row, column, readYear);
  }
  /** Adds the problem of an empty cell that must be filled in. */
  required(row: Row, column: Column): string | undefined {
    const text = this.text(row, column);
    if (text !== "") return text;
    this.problems.add({ code: "cell-tom", at: this.place(row, column) });
    return undefined;
  }

  private read<T>(
    row: Row,
    column: Column,
    reader: (text: string, unit: MoneyUnit | undefined) => T | CellFault,
  ): T | undefined {
    const text = this.text(row, column);
    if (text === "") return undefined;
    const read = reader(text, column.unit);
    if (!isFault(read)) return read;
    this.problems.add({ ...read, at: this.place(row, column) });
    return undefined;
  }
}
