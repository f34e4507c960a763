import type { Grade } from "../../rulebook/evidence.js";
import { readOptionalGrade } from "../../rulebook/read/evidence.js";
import type { RowCells } from "../../tabular/cells/row-cells.js";
import type { FileColumn } from "./file-kind.js";

export type SharedColumn = "validFrom" | "validTo" | "source" | "grade" | "note";

/** When a share of a cost holds, and who says so: somebody is to pay by it. */
export const sharedColumns: readonly FileColumn<SharedColumn>[] = [
  { id: "validFrom", names: ["gäller från", "valid from"], holds: "date", about: "column.flows.validFrom" },
  { id: "validTo", names: ["gäller till", "valid to"], holds: "date", about: "column.flows.validTo" },
  { id: "source", names: ["källa", "source"], required: true, holds: "text", about: "column.source" },
  { id: "grade", names: ["säkerhet", "grade"], required: true, holds: "grade", about: "column.grade" },
  { id: "note", names: ["anmärkning", "note"], holds: "text", about: "column.note" },
];

/** Undefined when either is missing or cannot be read, which is told. */
export function readSharedEvidence<Id extends string>(
  cells: RowCells<Id | SharedColumn>,
): { readonly source: string; readonly grade: Grade } | undefined {
  const source = cells.filled("source");
  const isGraded = cells.filled("grade") !== undefined;
  const grade = isGraded ? readOptionalGrade(cells, "grade") : undefined;
  return source === undefined || grade === undefined || grade === "" ? undefined : { source, grade };
}
