import type { Place } from "../core/explanation.js";
import { folded } from "../core/names.js";
import type { Problems } from "../core/problem.js";
import type { Source } from "../core/source.js";
import { lastPart } from "../rulebook/folder.js";
import { RowCells } from "../tabular/cells/row-cells.js";
import type { ColumnSpec } from "../tabular/table.js";
import { readTable } from "../tabular/read-table.js";
import type { Language } from "../texts/words.js";

/** A text with gaps: `Lön i stället för bidrag, {kommun}`. */
export interface GapText {
  readonly sv: string;
  readonly en: string;
  readonly at: Place;
}

/** A file to fill in: rows that are there when what `om` says is so, each cell in both languages. */
export interface Template {
  /** The file's own name. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly TemplateRow[];
}

export interface TemplateRow {
  /** A formula with gaps; empty for always. */
  readonly when: GapText;
  /** One per column. */
  readonly cells: readonly GapText[];
}

const whenColumn: readonly ColumnSpec<"when">[] = [{ id: "when", names: ["om", "if"] }];
/** After a column's name: the same in English. Empty cells there are as the Swedish ones. */
const ENGLISH = "_en";

/** Reads a file to fill in. Undefined when it is no table, which is told. */
export async function readTemplate(source: Source, problems: Problems): Promise<Template | undefined> {
  const rows: TemplateRow[] = [];
  let columns: readonly Column[] = [];
  const header = await readTable(source, whenColumn, { unknownColumns: "allow" }, problems, (header) => {
    const english = header.extra.filter(({ name }) => name.endsWith(ENGLISH));
    columns = header.extra
      .filter((column) => !english.includes(column))
      .map(({ name, index }) => ({
        name,
        index,
        english: english.find((e) => folded(e.name) === folded(`${name}${ENGLISH}`))?.index,
      }));
    return (row) => {
      const at = (column: string) => ({ file: header.file, line: row.line, column });
      const sv = ({ index }: Column) => row.cells[index] ?? "";
      const en = (column: Column): string => {
        const cell = column.english === undefined ? "" : row.cells[column.english];
        return cell === undefined || cell === "" ? sv(column) : cell;
      };
      const cells = new RowCells(header, row, problems);
      const when = { sv: cells.text("when"), en: cells.text("when"), at: cells.at("when") };
      const filled = columns.map((c) => ({ sv: sv(c), en: en(c), at: at(c.name) }));
      rows.push({ when, cells: filled });
    };
  });
  return header && { name: lastPart(source.name), columns: columns.map((c) => c.name), rows };
}

interface Column {
  readonly name: string;
  readonly index: number;
  readonly english: number | undefined;
}

/** The cell of a row in a column, by the column's name. */
export function cellOf(template: Template, row: TemplateRow, column: string): GapText | undefined {
  const index = template.columns.findIndex((name) => folded(name) === folded(column));
  return row.cells[index];
}

const GAP = /\{([^{}]*)\}/gu;

/** What stands in the gaps of a text, in order. */
export const gapsIn = (text: string): string[] => [...text.matchAll(GAP)].map((found) => found[1]!);

/** The text with its gaps filled; undefined when one of them has nothing to fill it. */
export function filled(
  text: GapText,
  fill: (gap: string) => string | undefined,
  language: Language,
): string | undefined {
  const said = text[language];
  const values = new Map(gapsIn(said).map((gap) => [gap, fill(gap)]));
  if ([...values.values()].includes(undefined)) return undefined;
  return said.replace(GAP, (_, gap: string) => values.get(gap)!);
}
