import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { type DaysHeld, readDays } from "../../rulebook/read/days-held.js";
import type { KnownNames } from "../scenario/known-names.js";
import type { InflowRow } from "../scenario/scenario.js";
import type { ScenarioTable } from "./file-kind.js";
import { readRows } from "./read-rows.js";
import { readStanding, type StandingPeople, whereStanding } from "./standing.js";

type InflowColumn = "state" | "number" | "group" | "validFrom" | "validTo" | "source" | "grade" | "note";

/** A row as written; names may be wrong. */
export type InflowText = StandingPeople & DaysHeld;

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
      of: "state",
      about: "column.inflow.state",
    },
    {
      id: "number",
      names: ["antal", "number"],
      required: true,
      holds: "formula",
      about: "column.inflow.number",
    },
    { id: "group", names: ["grupp", "group"], holds: "name", of: "group", about: "column.stock.group" },
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

function readInflow(source: Source, problems: Problems): Promise<readonly InflowText[] | undefined> {
  return readRows(source, { ...inflowFile, what: "inflow" }, problems, (cells, at) => {
    const people = readStanding(cells, at);
    const days = readDays(cells);
    return people && days && { ...people, ...days };
  });
}

function checked(row: InflowText, known: KnownNames, problems: Problems): InflowRow | undefined {
  const where = whereStanding(row, known, problems);
  return where && { ...row, ...where };
}
