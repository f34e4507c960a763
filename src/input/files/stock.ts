import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { BoundedRows } from "../../rulebook/bounded.js";
import { readOptionalGrade } from "../../rulebook/read/evidence.js";
import { readMonths } from "../../rulebook/read/when.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { readTable } from "../../tabular/read-table.js";
import { type KnownNames, onlyGroupOr, stateAt } from "../scenario/known-names.js";
import type { FormulaCell, StandingRow } from "../scenario/scenario.js";
import type { ScenarioTable } from "./file-kind.js";

type StockColumn = "state" | "number" | "group" | "months" | "source" | "grade" | "note";

/** A row as written; names may be wrong. */
export interface StandingText {
  readonly state: FormulaCell;
  readonly number: FormulaCell;
  readonly group: FormulaCell;
  readonly months: number;
  readonly at: Place;
}

/** `bestand.csv`: everybody there is when the scenario begins. */
export const stockFile: ScenarioTable<StockColumn, readonly StandingText[], KnownNames, StandingRow[]> = {
  id: "stock",
  names: ["bestand.csv", "stock.csv"],
  about: "help.file.stock",
  more: "help.file.stock.more",
  columns: [
    {
      id: "state",
      names: ["tillstånd", "state"],
      required: true,
      holds: "name",
      about: "column.stock.state",
    },
    {
      id: "number",
      names: ["antal", "number"],
      required: true,
      holds: "formula",
      about: "column.stock.number",
    },
    { id: "group", names: ["grupp", "group"], holds: "name", about: "column.stock.group" },
    { id: "months", names: ["månader", "months"], holds: "months", about: "column.stock.months" },
    { id: "source", names: ["källa", "source"], holds: "text", about: "column.source" },
    { id: "grade", names: ["säkerhet", "grade"], holds: "grade", about: "column.grade" },
    { id: "note", names: ["anmärkning", "note"], holds: "text", about: "column.note" },
  ],
  otherColumns: "refuse",
  needed: false,
  none: [],
  read: readStock,
  check: (rows, known, problems) => rows.flatMap((row) => checked(row, known, problems) ?? []),
};

async function readStock(source: Source, problems: Problems): Promise<readonly StandingText[] | undefined> {
  const stock = new BoundedRows<StandingText>("stock", problems);
  const header = await readTable(
    source,
    stockFile.columns,
    { unknownColumns: stockFile.otherColumns },
    problems,
    (header) => (row) => {
      const cells = new RowCells(header, row, problems);
      const filled = (["state", "number"] as const).map((id) => cells.filled(id));
      const months = readMonths(cells, "months", 0);
      const grade = readOptionalGrade(cells, "grade");
      if (filled.includes(undefined) || months === undefined || grade === undefined) return;
      const cell = (id: StockColumn) => ({ text: cells.text(id), at: cells.at(id) });
      const at = { file: header.file, line: row.line };
      stock.add(
        {
          state: cell("state"),
          number: cell("number"),
          group: cell("group"),
          months: months === "" ? 0 : months,
          at,
        },
        at,
      );
    },
  );
  return header && stock.rows;
}

function checked(row: StandingText, known: KnownNames, problems: Problems): StandingRow | undefined {
  const state = stateAt(row.state, known, problems);
  const group = onlyGroupOr(row.group, known, problems);
  if (known.settings?.cycle === "year") problems.add({ code: "bestand-per-ar", at: row.at });
  if (state === undefined || group === undefined) return undefined;
  return { state, group, number: row.number, months: row.months, at: row.at };
}
