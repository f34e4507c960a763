import type { Amount, Rate } from "../core/decimal.js";
import type { Place } from "../core/explanation.js";
import type { Problems } from "../core/problem.js";
import { readAmount } from "../tabular/amounts.js";
import { readNumber, readShare, readYear } from "../tabular/numbers.js";
import { type CellFault, isFault } from "../tabular/numerals.js";
import type { Header, Row } from "../tabular/table.js";

/** Reads the cells of one file's rows. What cannot be read is added to the problems with its place. */
export class CellReader<Id extends string> {
  private readonly indexes = new Map<Id, number | undefined>();

  constructor(
    private readonly header: Header<Id>,
    private readonly problems: Problems,
    columns: readonly { readonly id: Id }[],
  ) {
    for (const { id } of columns) this.indexes.set(id, header.index(id));
  }

  get file(): string {
    return this.header.file;
  }
  text(row: Row, id: Id): string {
    const index = this.indexes.get(id);
    return index === undefined ? "" : row.cells[index]!;
  }
  place(row: Row, id: Id): Place {
    return { file: this.header.file, line: row.line, column: this.header.written(id) };
  }

  /** Undefined when the cell is empty, or when it cannot be read (and that is told). */
  amount(row: Row, id: Id): Amount | undefined {
    return this.read(row, id, (text) => readAmount(text, this.header.unit(id)));
  }
  /** As a plain decimal. */
  number(row: Row, id: Id): string | undefined {
    return this.read(row, id, readNumber);
  }
  share(row: Row, id: Id): Rate | undefined {
    return this.read(row, id, readShare);
  }
  year(row: Row, id: Id): number | undefined {
    return this.read(row, id, readYear);
  }
  /** Adds the problem of an empty cell that must be filled in. */
  required(row: Row, id: Id): string | undefined {
    const text = this.text(row, id);
    if (text !== "") return text;
    this.problems.add({ code: "cell-tom", at: this.place(row, id) });
    return undefined;
  }

  private read<T>(row: Row, id: Id, reader: (text: string) => T | CellFault): T | undefined {
    const text = this.text(row, id);
    if (text === "") return undefined;
    const read = reader(text);
    if (!isFault(read)) return read;
    this.problems.add({ ...read, at: this.place(row, id) });
    return undefined;
  }
}
