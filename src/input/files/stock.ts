import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { readMonths } from "../../rulebook/read/when.js";
import type { KnownNames } from "../scenario/known-names.js";
import type { StandingRow } from "../scenario/scenario.js";
import type { ScenarioTable } from "./file-kind.js";
import { readRows } from "./read-rows.js";
import { readStanding, type StandingPeople, whereStanding } from "./standing.js";

type StockColumn = "state" | "number" | "group" | "months" | "source" | "grade" | "note";

/** A row as written; names may be wrong. */
export type StandingText = StandingPeople & { readonly months: number };

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
      of: "state",
      about: "column.stock.state",
    },
    {
      id: "number",
      names: ["antal", "number"],
      required: true,
      holds: "formula",
      about: "column.stock.number",
    },
    { id: "group", names: ["grupp", "group"], holds: "name", of: "group", about: "column.stock.group" },
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

function readStock(source: Source, problems: Problems): Promise<readonly StandingText[] | undefined> {
  return readRows(source, { ...stockFile, what: "stock" }, problems, (cells, at) => {
    const people = readStanding(cells, at);
    const months = readMonths(cells, "months", 0);
    return people && months !== undefined ? { ...people, months: months === "" ? 0 : months } : undefined;
  });
}

function checked(row: StandingText, known: KnownNames, problems: Problems): StandingRow | undefined {
  if (known.settings?.cycle === "year") problems.add({ code: "bestand-per-ar", at: row.at });
  const where = whereStanding(row, known, problems);
  return where && { ...row, ...where };
}
