import { folded } from "../../core/names.js";
import type { Day } from "../../formula/graph/library.js";
import type { RowCells } from "../../tabular/cells/row-cells.js";
import { isNamedDay } from "../../core/calendar.js";
import { type Evidence, type Grade, grades, type Verified } from "../evidence.js";

type EvidenceColumn = "from" | "to" | "source" | "grade" | "checked" | "settled" | "verified" | "note";

/** When something holds, and what it stands on. */
export interface Dating extends Evidence {
  readonly from: Day;
  readonly to?: Day;
}

/** Reads the dates and the evidence of a row. Undefined when something is missing or unreadable; all of it is told. */
export function readDating<Id extends EvidenceColumn>(cells: RowCells<Id>, name: string): Dating | undefined {
  const column = (id: EvidenceColumn) => id as Id;
  const told = [
    readDay(cells, column("from")),
    readOptionalDay(cells, column("to")),
    readSource(cells, column("source"), name),
    readGrade(cells, column("grade"), name),
    readChecked(cells, column("checked"), name),
    readOptionalDay(cells, column("settled")),
    readVerified(cells, column("verified")),
  ] as const;
  const [from, to, source, grade, checked, settled, verified] = told;
  if (from !== undefined && to !== undefined && to !== "" && to < from) {
    cells.tell(column("to"), { code: "datum-ombytta", from, to });
    return undefined;
  }
  if (from === undefined || to === undefined || source === undefined || grade === undefined) return undefined;
  if (checked === undefined || settled === undefined || verified === undefined) return undefined;
  const note = cells.text(column("note"));
  const dating: Mutable<Dating> = { from, source, grade, checked, verified, note };
  if (to !== "") dating.to = to;
  if (settled !== "") dating.settled = settled;
  return dating;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The last day something without an end is known to hold; after it, it is carried forward. What is decided for a time
 * holds no longer for having been looked at later.
 */
export const knownUntil = ({ checked, settled }: Dating): Day => settled ?? checked;

function readDay<Id extends string>(cells: RowCells<Id>, id: Id): Day | undefined {
  return cells.filled(id) === undefined ? undefined : readOptionalDay(cells, id);
}

/** Empty when the cell is. */
export function readOptionalDay<Id extends string>(cells: RowCells<Id>, id: Id): Day | undefined {
  const text = cells.text(id);
  if (text === "" || isNamedDay(text)) return text;
  cells.tell(id, { code: "datum-olasligt", text });
  return undefined;
}

function readSource<Id extends string>(cells: RowCells<Id>, id: Id, name: string): string | undefined {
  const text = cells.text(id);
  if (text !== "") return text;
  cells.tell(id, { code: "belagg-saknas", name, missing: "source" });
  return undefined;
}

function readGrade<Id extends string>(cells: RowCells<Id>, id: Id, name: string): Grade | undefined {
  const grade = readOptionalGrade(cells, id);
  if (grade !== "") return grade;
  cells.tell(id, { code: "belagg-saknas", name, missing: "grade" });
  return undefined;
}

const gradeWords = new Map(grades.map((grade) => [folded(grade), grade]));

/** Empty when the cell is. */
export const readOptionalGrade = <Id extends string>(cells: RowCells<Id>, id: Id): Grade | "" | undefined =>
  cells.text(id) === "" ? "" : cells.word(id, gradeWords, grades);

function readChecked<Id extends string>(cells: RowCells<Id>, id: Id, name: string): Day | undefined {
  if (cells.text(id) !== "") return readOptionalDay(cells, id);
  cells.tell(id, { code: "belagg-saknas", name, missing: "checked" });
  return undefined;
}

const verifiedWords: ReadonlyMap<string, Verified> = new Map([
  ["", "yes"],
  ["ja", "yes"],
  ["yes", "yes"],
  ["harledd", "derived"],
  ["derived", "derived"],
  ["nej", "no"],
  ["no", "no"],
]);

/** Whether somebody has read it in its source: `yes` where the cell is empty. */
export function readVerified<Id extends string>(cells: RowCells<Id>, id: Id): Verified | undefined {
  return cells.word(id, verifiedWords, ["ja", "härledd", "nej"]);
}
