import type { Place } from "../../core/explanation.js";
import type { Problem, Problems } from "../../core/problem.js";
import type { Header, TableRow } from "../../tabular/table.js";

type WithoutPlace<P> = P extends unknown ? Omit<P, "at"> : never;

/** The cells of one row, by column, with their places for messages. */
export class RowCells<Id extends string> {
  constructor(
    private readonly header: Header<Id>,
    private readonly row: TableRow,
    private readonly problems: Problems,
  ) {}

  /** Empty when the cell is, or the file lacks the column. */
  text(id: Id): string {
    const index = this.header.index(id);
    return index === undefined ? "" : (this.row.cells[index] ?? "");
  }

  at(id: Id): Place {
    return { file: this.header.file, line: this.row.line, column: this.header.written(id) };
  }

  /** The text, or undefined when the cell is empty, which is told. */
  filled(id: Id): string | undefined {
    const text = this.text(id);
    if (text !== "") return text;
    this.tell(id, { code: "cell-tom" });
    return undefined;
  }

  tell(id: Id, problem: WithoutPlace<Problem>): void {
    this.problems.add({ ...problem, at: this.at(id) });
  }
}
