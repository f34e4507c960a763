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

type AssociationColumn = "association" | "member" | "share" | SharedColumn;

/** A row as written: a member of an association, and its share of what that pays. */
export interface AssociationText extends DaysHeld {
  readonly association: FormulaCell;
  readonly member: FormulaCell;
  readonly share: Rate;
  readonly source: string;
  readonly grade: Grade;
  readonly at: Place;
}

/** `samordningsforbund.csv`: funders that have their money from members. Held against actors by `checkAssociations`. */
export const associationsFile: ScenarioTable<
  AssociationColumn,
  readonly AssociationText[],
  unknown,
  readonly AssociationText[]
> = {
  id: "associations",
  names: ["samordningsforbund.csv", "associations.csv"],
  about: "help.file.associations",
  more: "help.file.associations.more",
  columns: [
    {
      id: "association",
      names: ["samordningsförbund", "association"],
      required: true,
      holds: "name",
      about: "column.associations.association",
    },
    {
      id: "member",
      names: ["medlem", "member"],
      required: true,
      holds: "name",
      of: "municipality",
      about: "column.associations.member",
    },
    {
      id: "share",
      names: ["andel", "share"],
      required: true,
      holds: "share",
      about: "column.associations.share",
    },
    ...sharedColumns,
  ],
  otherColumns: "refuse",
  needed: false,
  none: [],
  read: readAssociations,
  check: (rows) => rows,
};

function readAssociations(
  source: Source,
  problems: Problems,
): Promise<readonly AssociationText[] | undefined> {
  return readRows(source, { ...associationsFile, what: "associations" }, problems, (cells, at) => {
    const association = cells.filled("association");
    const member = cells.filled("member");
    const share = cells.filled("share") === undefined ? undefined : cells.share("share");
    const days = readDays(cells);
    const evidence = readSharedEvidence(cells);
    if (association === undefined || member === undefined || share === undefined) return undefined;
    if (days === undefined || evidence === undefined) return undefined;
    return {
      association: { text: association, at: cells.at("association") },
      member: { text: member, at: cells.at("member") },
      share,
      ...days,
      ...evidence,
      at,
    };
  });
}
