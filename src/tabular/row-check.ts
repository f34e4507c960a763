import { columnLetters } from "../core/column-letters.js";
import { withoutInertMark } from "../core/inert.js";
import { saysNoPersonnummer } from "../core/personnummer/personnummer.js";
import type { Problems } from "../core/problem.js";
import type { Layout } from "./header.js";
import { hasPersonnummer } from "./cells/personnummer.js";
import type { RawRow } from "./text/records.js";

/** Trims the cells where they are, and tells whether any has content. */
export function trim(cells: string[]): boolean {
  let content = false;
  for (let i = 0; i < cells.length; i++) {
    let cell = cells[i]!.trim();
    if (cell.charCodeAt(0) === 39) cell = withoutInertMark(cell);
    cells[i] = cell;
    if (cell !== "") content = true;
  }
  return content;
}

/** What must hold for each row under a header. */
export class RowCheck {
  private readonly unnamed: number[];
  private readonly toldUnnamed = new Set<number>();

  constructor(
    private readonly file: string,
    private readonly layout: Omit<Layout<string>, "header">,
    private readonly problems: Problems,
  ) {
    this.unnamed = layout.names.flatMap((name, index) => (name === undefined ? [index] : []));
  }

  /** Whether a trimmed row has a personnummer in it, and no cell says that it is none; that is added. */
  namesPerson({ line, cells }: RawRow): boolean {
    const { names, kinds } = this.layout;
    let found = false;
    let isSaid: boolean | undefined;
    for (let i = 0; i < cells.length; i++) {
      if (cells[i]!.length >= 10 && hasPersonnummer(cells[i]!, kinds[i] ?? "text")) {
        if ((isSaid ??= cells.some(saysNoPersonnummer))) return false;
        this.problems.add({
          code: "personnummer",
          at: { file: this.file, line, column: names[i] ?? columnLetters(i) },
        });
        found = true;
      }
    }
    return found;
  }

  /** Makes a trimmed row as wide as the header, or adds what is wrong with it. */
  passes(row: RawRow): boolean {
    const { line, cells } = row;
    const { names, fewestCells } = this.layout;
    const ok = !this.namesPerson(row);
    const columns = names.length;
    if (cells.length !== columns) {
      if (cells.length < fewestCells || cells.slice(columns).some((cell) => cell !== "")) {
        this.problems.add({ code: "rad-ojamn", at: { file: this.file, line }, cells: cells.length, columns });
        return false;
      }
      cells.length = Math.min(cells.length, columns);
      while (cells.length < columns) cells.push("");
    }
    return (this.unnamed.length === 0 || this.unnamedAreEmpty(line, cells)) && ok;
  }

  private unnamedAreEmpty(line: number, cells: readonly string[]): boolean {
    const filled = this.unnamed.filter((index) => cells[index] !== "");
    for (const index of filled.filter((i) => !this.toldUnnamed.has(i))) {
      this.toldUnnamed.add(index);
      this.problems.add({ code: "kolumn-utan-namn", at: { file: this.file, line }, number: index + 1 });
    }
    return filled.length === 0;
  }
}
