import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import type { FileKind } from "./file-kind.js";
import { readRows } from "./read-rows.js";

export interface StatusState {
  readonly status: string;
  readonly state: { readonly text: string; readonly at: Place };
  readonly at: Place;
}

/** `statusar.csv`: what a case system's statuses are in a plan. */
export const statusStatesFile: FileKind<"status" | "state"> = {
  id: "statusStates",
  names: ["statusar.csv", "statuses.csv"],
  about: "help.file.statusStates",
  more: "help.file.statusStates.more",
  columns: [
    { id: "status", names: ["status"], required: true, holds: "name", about: "column.statusStates.status" },
    {
      id: "state",
      names: ["tillstånd", "state"],
      required: true,
      holds: "name",
      of: "state",
      about: "column.statusStates.state",
    },
  ],
  otherColumns: "refuse",
};

/** Undefined when it cannot be read; all that is wrong is told. */
export async function readStatusStates(
  source: Source,
  problems: Problems,
): Promise<readonly StatusState[] | undefined> {
  const before = problems.errors;
  const rows = await readRows(source, { ...statusStatesFile, what: "statuses" }, problems, (cells, at) => {
    const status = cells.filled("status");
    const state = cells.filled("state");
    return status === undefined || state === undefined
      ? undefined
      : { status, state: cells.cell("state"), at };
  });
  return problems.errors > before ? undefined : rows;
}
