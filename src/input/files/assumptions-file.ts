import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { BoundedRows, onceEach } from "../../rulebook/bounded.js";
import { RowCells } from "../../rulebook/read/cells.js";
import { grades } from "../../rulebook/evidence.js";
import { readTable } from "../../tabular/read-table.js";
import { type AssumptionColumn, assumptionColumns } from "./scenario-columns.js";
import type { AssumptionText } from "../scenario/scenario-text.js";

/** Reads `antaganden.csv`. What says nothing of how sure it is, is an assumption and no more: D. */
export async function readAssumptions(
  source: Source,
  problems: Problems,
): Promise<readonly AssumptionText[] | undefined> {
  const assumptions = new BoundedRows<AssumptionText>("assumptions", problems);
  const header = await readTable(
    source,
    assumptionColumns,
    { unknownColumns: "refuse" },
    problems,
    (header) => (row) => {
      const cells = new RowCells(header, row, problems);
      const name = cells.filled("name");
      const value = cells.filled("value");
      const written = cells.text("grade");
      const grade = written === "" ? "D" : grades.find((g) => g === written.toUpperCase());
      if (grade === undefined) cells.tell("grade", { code: "ord-okant", text: written, known: grades });
      if (name === undefined || value === undefined) return;
      const cell = (id: AssumptionColumn) => ({ text: cells.text(id), at: cells.at(id) });
      assumptions.add(
        {
          name,
          value: cell("value"),
          unit: cell("unit"),
          low: cell("low"),
          high: cell("high"),
          distribution: cells.text("distribution"),
          source: cells.text("source"),
          grade: grade ?? "D",
          note: cells.text("note"),
          at: cells.at("name"),
        },
        cells.at("name"),
      );
    },
  );
  return header && onceEach(assumptions.rows, problems);
}
