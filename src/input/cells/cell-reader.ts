import type { Amount, Rate } from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import { readAmount } from "../../tabular/cells/amounts.js";
import { readNumber, readShare, readYear } from "../../tabular/cells/numbers.js";
import { type CellFault, isFault } from "../../tabular/cells/numerals.js";
import type { MoneyUnit } from "../../tabular/cells/money-unit.js";
import type { Header, TableRow } from "../../tabular/table.js";

/** Where a column stands in one file. */
export interface CellColumn {
  /** Undefined when the file lacks it. */
  readonly index: number | undefined;
  readonly written: string;
  readonly unit: MoneyUnit | undefined;
}

/** Reads the cells of one file's rows. What cannot be read is added to the problems with its place. */
export class CellReader<Id extends string> {
  readonly file: string;
  /** Found once and not again in every row. */
  readonly columns: Readonly<Record<Id, CellColumn>>;

  constructor(
    header: Header<Id>,
    private readonly problems: Problems,
    columns: readonly { readonly id: Id }[],
  ) {
    this.file = header.file;
    this.columns = Object.fromEntries(
      columns.map(({ id }): [Id, CellColumn] => [
        id,
        { index: header.index(id), written: header.written(id), unit: header.unit(id) },
      ]),
    ) as Record<Id, CellColumn>;
  }

  text(row: TableRow, { index }: CellColumn): string {
    return index === undefined ? "" : row.cells[index]!;
  }
  place(row: TableRow, { written }: CellColumn): Place {
    return { file: this.file, line: row.line, column: written };
  }

  /** Undefined when the cell is empty, or when it cannot be read (and that is told). */
  amount(row: TableRow, column: CellColumn): Amount | undefined {
    return this.read(row, column, readAmount);
  }
  /** As a plain decimal. */
  number(row: TableRow, column: CellColumn): string | undefined {
    return this.read(row, column, readNumber);
  }
  share(row: TableRow, column: CellColumn): Rate | undefined {
    return this.read(row, column, readShare);
  }
  year(row: TableRow, column: CellColumn): number | undefined {
    return this.read(row, column, readYear);
  }
  /** Adds the problem of an empty cell that must be filled in. */
  required(row: TableRow, column: CellColumn): string | undefined {
    const text = this.text(row, column);
    if (text !== "") return text;
    this.problems.add({ code: "cell-tom", at: this.place(row, column) });
    return undefined;
  }

  private read<T>(
    row: TableRow,
    column: CellColumn,
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
