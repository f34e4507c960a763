import { plain } from "../../core/decimal.js";
import type { Explanation, Label } from "../../core/explanation.js";
import { folded } from "../../core/names.js";
import type { Cell, Table } from "../../report/report.js";
import { presentValueId } from "../../report/run/rows.js";
import { readableIn } from "../../texts/numbers.js";
import { type Reader, spoken } from "../in-language.js";

/** A figure of a table, by the names people see beside and above it. */
export interface ReportFigure {
  /** The table's title, the row's words, and the column's: `Kommunens kalkyl: Skatt 2027`. */
  readonly table: string;
  readonly row: readonly string[];
  readonly column: string;
  /** The column's id, and the table's. */
  readonly id: string;
  readonly tableId: string;
  readonly cell: Cell;
  readonly explain: () => Explanation;
}

/** Every figure of some tables that can be explained. */
export function* figuresOf(tables: Iterable<Table>, reader: Reader): Generator<ReportFigure> {
  const words = (label: Label): string => spoken(reader, label);
  for (const table of tables) {
    const columns = table.columns.map(({ label }) => words(label));
    const named = table.rows.map(({ cells }) => {
      const first = cells.findIndex((cell) => cell.kind !== "text" || cell.explain !== undefined);
      const row = cells.slice(0, first).flatMap((cell) => (cell.kind === "text" ? [words(cell.text)] : []));
      return { cells, share: cells[first], row, key: JSON.stringify(row) };
    });
    const times = new Map<string, number>();
    for (const { key } of named) times.set(key, (times.get(key) ?? 0) + 1);
    for (const { cells, share, row, key } of named) {
      // Rows that are told apart by a share, as displacement's are.
      if (share?.kind === "share" && times.get(key)! > 1)
        row.push(readableIn(plain(share.value), "%", reader.language, " "));
      for (const [i, cell] of cells.entries())
        if (cell.explain !== undefined)
          yield {
            table: words(table.title),
            row,
            column: columns[i]!,
            id: table.columns[i]!.id,
            tableId: table.id,
            cell,
            explain: cell.explain,
          };
    }
  }
}

/** Their rows are called as actors and months, of which there is more to ask than what stands last in these. */
const ofOther: ReadonlySet<string> = new Set([
  "shortRunDepth",
  "shortRunSettled",
  "shortRunByBoard",
  "shortRunOfAll",
  "frames",
]);

/** Names as people write them: without marks between the words. */
const plainName = (name: string): string => folded(exact(name)).replace(/[_,:]+/gu, "_");

const exact = (name: string): string =>
  name
    .normalize("NFC")
    .trim()
    .replace(/(?:[.,]0)?\s*%/gu, " %")
    .replace(/[\s,:]+/gu, " ");

/**
 * Figures by their whole names: what stands beside and above them, perhaps after the title of their table; without the
 * column it is the row's total, or its only figure. Where several have the name, it is the first's.
 */
export class FigureNames {
  private readonly exact = new Map<string, ReportFigure>();
  private readonly folded = new Map<string, ReportFigure>();
  private readonly parts = new Map<string, ReportFigure>();

  constructor(figures: Iterable<ReportFigure>) {
    const totals = new Map<string, ReportFigure>();
    for (const figure of figures) {
      const row = figure.row.join(" ");
      for (const name of [row, `${figure.table} ${row}`]) {
        this.add(`${name} ${figure.column}`, figure);
        if (name === row && ofOther.has(figure.tableId)) continue;
        const key = JSON.stringify([figure.table, name]);
        // What it is worth today is asked for by name: it stands beside the sum, and is not what a row comes to.
        if (figure.id !== presentValueId || !totals.has(key)) totals.set(key, figure);
      }
      for (const part of figure.row.length > 1 ? figure.row : [])
        for (const name of [`${part} ${figure.column}`, part]) first(this.parts, plainName(name), figure);
      // As one says it: the internal rate over 20 years.
      for (const part of [row, `${figure.table} ${row}`, ...(figure.row.length > 1 ? figure.row : [])])
        first(this.parts, plainName(`${figure.column} ${part}`), figure);
    }
    for (const [name, figure] of totals) this.add((JSON.parse(name) as [string, string])[1], figure);
  }

  /** Letter by letter, so that a state and an item may differ in a capital only. */
  written(name: string): ReportFigure | undefined {
    return this.exact.get(exact(name));
  }

  /** However it is written, and at last by one of the words beside it. */
  meant(name: string): ReportFigure | undefined {
    return this.folded.get(plainName(name)) ?? this.parts.get(plainName(name));
  }

  private add(name: string, figure: ReportFigure): void {
    first(this.exact, exact(name), figure);
    first(this.folded, plainName(name), figure);
  }
}

function first<T>(known: Map<string, T>, name: string, value: T): void {
  if (!known.has(name)) known.set(name, value);
}
