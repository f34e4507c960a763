import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { readOptionalGrade } from "../../rulebook/read/evidence.js";
import { monthAsked } from "../cells/target-month.js";
import { groupAt, type KnownNames } from "../scenario/known-names.js";
import type { FormulaCell } from "../scenario/scenario.js";
import type { PopulationRow } from "../scenario/target.js";
import type { ScenarioTable } from "./file-kind.js";
import { readRows } from "./read-rows.js";
import { readSex } from "./targets.js";

type PopulationColumn = "date" | "sex" | "group" | "adults" | "perHousehold" | "source" | "grade" | "note";

/** A row as written; names may be wrong. */
export interface PopulationText extends Omit<PopulationRow, "date" | "group"> {
  readonly date: FormulaCell;
  readonly group: FormulaCell;
}

/** `befolkning.csv`: how many adults there are, to make shares of, and how many a household has. */
export const populationFile: ScenarioTable<
  PopulationColumn,
  readonly PopulationText[],
  KnownNames,
  PopulationRow[]
> = {
  id: "population",
  names: ["befolkning.csv", "population.csv"],
  about: "help.file.population",
  more: "help.file.population.more",
  columns: [
    {
      id: "date",
      names: ["datum", "date"],
      required: true,
      holds: "period",
      about: "column.population.date",
    },
    { id: "sex", names: ["kön", "sex"], holds: "name", about: "column.population.sex" },
    { id: "group", names: ["grupp", "group"], holds: "name", of: "group", about: "column.population.group" },
    { id: "adults", names: ["vuxna", "adults"], holds: "number", about: "column.population.adults" },
    {
      id: "perHousehold",
      names: ["vuxna per hushåll", "adults per household"],
      holds: "number",
      about: "column.population.perHousehold",
    },
    { id: "source", names: ["källa", "source"], holds: "text", about: "column.source" },
    { id: "grade", names: ["säkerhet", "grade"], holds: "grade", about: "column.grade" },
    { id: "note", names: ["anmärkning", "note"], holds: "text", about: "column.note" },
  ],
  otherColumns: "refuse",
  needed: false,
  none: [],
  read: readPopulation,
  check: checkPopulation,
};

function readPopulation(source: Source, problems: Problems): Promise<readonly PopulationText[] | undefined> {
  return readRows(source, { ...populationFile, what: "population" }, problems, (cells, at) => {
    const date = cells.filled("date");
    const sex = readSex(cells, (column, fault) => {
      cells.tell(column, { code: "mal-olasligt", fault });
    });
    const numbers = (["adults", "perHousehold"] as const).map((id) => {
      const number = cells.number(id);
      if (number === undefined || Number(number) > 0) return number;
      cells.tell(id, { code: "mal-olasligt", fault: { kind: "notPositive", text: cells.text(id) } });
      return "wrong";
    });
    const [adults, perHousehold] = numbers;
    if (cells.text("adults") === "" && cells.text("perHousehold") === "")
      cells.tell("adults", { code: "cell-tom" });
    const grade = readOptionalGrade(cells, "grade");
    if (date === undefined || sex === "wrong" || numbers.includes("wrong") || grade === undefined)
      return undefined;
    return {
      date: cells.cell("date"),
      ...(sex === undefined ? {} : { sex }),
      group: cells.cell("group"),
      ...(adults === undefined ? {} : { adults }),
      ...(perHousehold === undefined ? {} : { perHousehold }),
      source: cells.text("source"),
      at,
    };
  });
}

/** Told besides: rows that say the same of the same people at the same time. */
function checkPopulation(
  rows: readonly PopulationText[],
  known: KnownNames,
  problems: Problems,
): PopulationRow[] {
  const seen = new Map<string, Place>();
  return rows.flatMap(({ date: written, group: cell, ...row }) => {
    // The population is counted on some day, within the horizon or not.
    const asked = monthAsked(written.text, undefined);
    const group = cell.text === "" ? "every" : groupAt(cell, known, problems);
    if (asked.kind !== "month") problems.add({ code: "period-olaslig", at: written.at, text: written.text });
    if (asked.kind !== "month" || group === undefined) return [];
    for (const what of ["adults", "perHousehold"] as const) {
      if (row[what] === undefined) continue;
      const key = JSON.stringify([what, asked.month, row.sex, group]);
      const other = seen.get(key);
      if (other === undefined) seen.set(key, row.at);
      else problems.add({ code: "rad-dubbel", at: row.at, name: written.text, other });
    }
    return [{ ...row, date: asked.month, ...(group === "every" ? {} : { group }) }];
  });
}
