import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { readTable } from "../../tabular/read-table.js";
import { BoundedRows } from "../bounded.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { outcomeColumns } from "./flow-columns.js";
import type { OutcomeDefinition } from "../item.js";
import { readWhen } from "./when.js";
import { folded } from "../../core/names.js";

/** Reads `utfall.csv`. Its states and formulas are checked later (`checkItems`). */
export async function readOutcomes(source: Source, problems: Problems): Promise<OutcomeDefinition[]> {
  const outcomes = new BoundedRows<OutcomeDefinition>("outcomes", problems);
  const seen = new Map<string, OutcomeDefinition>();
  await readTable(source, outcomeColumns, { unknownColumns: "refuse" }, problems, (header) => (row) => {
    const cells = new RowCells(header, row, problems);
    const id = cells.filled("id");
    const name = cells.filled("name");
    const when = readWhen(cells);
    const formula = cells.filled("formula");
    if (id === undefined || name === undefined || when === undefined || formula === undefined) return;
    const nameEn = cells.text("nameEn");
    const outcome: OutcomeDefinition = {
      id,
      name,
      ...(nameEn && { nameEn }),
      when,
      statesAt: cells.at("states"),
      formula,
      formulaAt: cells.at("formula"),
      unit: cells.text("unit"),
      unitAt: cells.at("unit"),
      at: cells.at("id"),
    };
    const other = seen.get(folded(id));
    if (other === undefined) {
      seen.set(folded(id), outcome);
      outcomes.add(outcome, outcome.at);
    } else cells.tell("id", { code: "rad-dubbel", name: id, other: other.at });
  });
  return outcomes.rows;
}
