import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { BoundedRows } from "../../rulebook/bounded.js";
import { type DaysHeld, readDays } from "../../rulebook/read/days-held.js";
import { readOptionalGrade } from "../../rulebook/read/evidence.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { readTable } from "../../tabular/read-table.js";
import { type KnownNames, onlyGroupOr, stateAt } from "../scenario/known-names.js";
import type { FormulaCell, InflowRow } from "../scenario/scenario.js";
import type { ScenarioTable } from "./file-kind.js";

type InflowColumn = "state" | "number" | "group" | "validFrom" | "validTo" | "source" | "grade" | "note";

/** A row as written; names may be wrong. */
export interface InflowText extends DaysHeld {
  readonly state: FormulaCell;
  readonly number: FormulaCell;
  readonly group: FormulaCell;
  readonly at: Place;
}

/** `inflode.csv`: those who come to the stock, whatever the measures. */
export const inflowFile: ScenarioTable<InflowColumn, readonly InflowText[], KnownNames, InflowRow[]> = {
  id: "inflow",
  names: ["inflode.csv", "inflow.csv"],
  about: "help.file.inflow",
  more: "help.file.inflow.more",
  columns: [
    {
      id: "state",
      names: ["tillstånd", "state"],
      required: true,
      holds: "name",
      about: "column.inflow.state",
    },
    {
      id: "number",
      names: ["antal", "number"],
      required: true,
      holds: "formula",
      about: "column.inflow.number",
    },
    { id: "group", names: ["grupp", "group"], holds: "name", about: "column.stock.group" },
    { id: "validFrom", names: ["gäller från", "valid from"], holds: "date", about: "column.flows.validFrom" },
    { id: "validTo", names: ["gäller till", "valid to"], holds: "date", about: "column.flows.validTo" },
    { id: "source", names: ["källa", "source"], holds: "text", about: "column.source" },
    { id: "grade", names: ["säkerhet", "grade"], holds: "grade", about: "column.grade" },
    { id: "note", names: ["anmärkning", "note"], holds: "text", about: "column.note" },
  ],
  otherColumns: "refuse",
  needed: false,
  none: [],
  read: readInflow,
  check: (rows, known, problems) => rows.flatMap((row) => checked(row, known, problems) ?? []),
};

async function readInflow(source: Source, problems: Problems): Promise<readonly InflowText[] | undefined> {
  const inflow = new BoundedRows<InflowText>("inflow", problems);
  const header = await readTable(
    source,
    inflowFile.columns,
    { unknownColumns: inflowFile.otherColumns },
    problems,
    (header) => (row) => {
      const cells = new RowCells(header, row, problems);
      const filled = (["state", "number"] as const).map((id) => cells.filled(id));
      const days = readDays(cells);
      const grade = readOptionalGrade(cells, "grade");
      if (filled.includes(undefined) || days === undefined || grade === undefined) return;
      const cell = (id: InflowColumn) => ({ text: cells.text(id), at: cells.at(id) });
      const at = { file: header.file, line: row.line };
      inflow.add({ state: cell("state"), number: cell("number"), group: cell("group"), ...days, at }, at);
    },
  );
  return header && inflow.rows;
}

function checked(row: InflowText, known: KnownNames, problems: Problems): InflowRow | undefined {
  const state = stateAt(row.state, known, problems);
  const group = onlyGroupOr(row.group, known, problems);
  if (state === undefined || group === undefined) return undefined;
  return { ...row, state, group };
}
