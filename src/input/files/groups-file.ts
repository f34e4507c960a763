import { normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { BoundedRows, onceEach } from "../../rulebook/bounded.js";
import { RowCells } from "../../rulebook/read/cells.js";
import { readTable } from "../../tabular/read-table.js";
import { groupColumns } from "./scenario-columns.js";
import type { GroupHeader, GroupText } from "../scenario/scenario-text.js";

/** Reads `grupper.csv`: besides the name, a column for each thing that differs, perhaps with its unit in brackets. */
export async function readGroups(
  source: Source,
  problems: Problems,
): Promise<{ readonly headers: readonly GroupHeader[]; readonly groups: readonly GroupText[] } | undefined> {
  const groups = new BoundedRows<GroupText>("groups", problems);
  let headers: readonly GroupHeader[] = [];
  const header = await readTable(source, groupColumns, { unknownColumns: "allow" }, problems, (header) => {
    headers = header.extra.map(({ name }) => headerOf(header.file, name));
    return (row) => {
      const cells = new RowCells(header, row, problems);
      const name = cells.filled("group");
      if (name === undefined) return;
      const values = header.extra.map(({ name: column, index }) => ({
        text: row.cells[index] ?? "",
        at: { file: header.file, line: row.line, column },
      }));
      groups.add({ name, cells: values, at: cells.at("group") }, cells.at("group"));
    };
  });
  return header && { headers, groups: onceEach(groups.rows, problems) };
}

function headerOf(file: string, written: string): GroupHeader {
  const [, name, unit] = /^(.*?)\s*(?:\(([^()]*)\))?$/u.exec(written)!;
  const at = { file, line: 1, column: written };
  return { name: normalized(name!), written, at, ...(unit === undefined ? {} : { unit }) };
}
