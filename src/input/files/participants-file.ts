import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { BoundedRows } from "../../rulebook/bounded.js";
import { RowCells } from "../../rulebook/read/cells.js";
import { readTable } from "../../tabular/read-table.js";
import { participantColumns } from "./scenario-columns.js";
import type { EntryText } from "../scenario/scenario-text.js";

/** Reads `deltagare.csv`. Undefined when it is no such table, which is told; so with the other files. */
export async function readParticipants(
  source: Source,
  problems: Problems,
): Promise<readonly EntryText[] | undefined> {
  const entries = new BoundedRows<EntryText>("entries", problems);
  const header = await readTable(
    source,
    participantColumns,
    { unknownColumns: "refuse" },
    problems,
    (header) => (row) => {
      const cells = new RowCells(header, row, problems);
      const measure = cells.filled("measure");
      const filled = (["period", "number", "state"] as const).map((id) => cells.filled(id));
      if (measure === undefined || filled.includes(undefined)) return;
      const cell = (id: (typeof participantColumns)[number]["id"]) => ({
        text: cells.text(id),
        at: cells.at(id),
      });
      const at = { file: header.file, line: row.line };
      entries.add(
        {
          measure,
          period: cell("period"),
          number: cell("number"),
          state: cell("state"),
          group: cell("group"),
          comparison: cell("comparison"),
          at,
        },
        at,
      );
    },
  );
  return header && entries.rows;
}
