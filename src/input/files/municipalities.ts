import type { Rate } from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import type { Grade } from "../../rulebook/evidence.js";
import { type DaysHeld, readDays } from "../../rulebook/read/days-held.js";
import type { FormulaCell } from "../scenario/scenario.js";
import type { ScenarioTable } from "./file-kind.js";
import { readRows } from "./read-rows.js";
import { readSharedEvidence, sharedColumns, type SharedColumn } from "./shared-evidence.js";

type MunicipalityColumn = "name" | "share" | "population" | SharedColumn;

/** A row as written: a municipality in the project, and what its share of the shared cost follows from. */
export interface MunicipalityText extends DaysHeld {
  readonly name: FormulaCell;
  readonly share?: Rate;
  readonly shareAt: Place;
  /** Plain decimal. */
  readonly population?: string;
  readonly populationAt: Place;
  /** Whether what is written of its share and population could be read; what could not has been told. */
  readonly isRead: boolean;
  readonly source: string;
  readonly grade: Grade;
  readonly at: Place;
}

/** `kommuner.csv`: the municipalities that share a project. They are held against the groups by `checkMunicipalities`. */
export const municipalitiesFile: ScenarioTable<
  MunicipalityColumn,
  readonly MunicipalityText[],
  unknown,
  readonly MunicipalityText[]
> = {
  id: "municipalities",
  names: ["kommuner.csv", "municipalities.csv"],
  about: "help.file.municipalities",
  more: "help.file.municipalities.more",
  columns: [
    {
      id: "name",
      names: ["kommun", "municipality"],
      required: true,
      holds: "name",
      of: "municipality",
      about: "column.municipalities.name",
    },
    { id: "share", names: ["andel", "share"], holds: "share", about: "column.municipalities.share" },
    {
      id: "population",
      names: ["invånare", "population"],
      holds: "number",
      about: "column.municipalities.population",
    },
    ...sharedColumns,
  ],
  otherColumns: "refuse",
  needed: false,
  none: [],
  read: readMunicipalities,
  check: (rows) => rows,
};

function readMunicipalities(
  source: Source,
  problems: Problems,
): Promise<readonly MunicipalityText[] | undefined> {
  return readRows(source, { ...municipalitiesFile, what: "municipalities" }, problems, (cells, at) => {
    const name = cells.filled("name");
    const share = cells.share("share");
    const population = cells.number("population");
    const days = readDays(cells);
    const evidence = readSharedEvidence(cells);
    if (name === undefined || days === undefined || evidence === undefined) return undefined;
    return {
      name: { text: name, at: cells.at("name") },
      ...(share === undefined ? {} : { share }),
      shareAt: cells.at("share"),
      ...(population === undefined ? {} : { population }),
      populationAt: cells.at("population"),
      isRead:
        (share !== undefined || cells.text("share") === "") &&
        (population !== undefined || cells.text("population") === ""),
      ...days,
      ...evidence,
      at,
    };
  });
}
