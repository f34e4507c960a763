import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import { readOptionalGrade } from "../../rulebook/read/evidence.js";
import type { RowCells } from "../../tabular/cells/row-cells.js";
import { type KnownNames, onlyGroupOr, stateAt } from "../scenario/known-names.js";
import type { FormulaCell } from "../scenario/scenario.js";

/** How many stand in a state, of a group or of the only one, as written; names may be wrong. */
export interface StandingPeople {
  readonly state: FormulaCell;
  readonly number: FormulaCell;
  readonly group: FormulaCell;
  readonly at: Place;
}

/** What rows of people in states have in common. Undefined when anything is missing, which is told. */
export function readStanding(
  cells: RowCells<"state" | "number" | "group" | "grade">,
  at: Place,
): StandingPeople | undefined {
  const filled = (["state", "number"] as const).map((id) => cells.filled(id));
  if (readOptionalGrade(cells, "grade") === undefined || filled.includes(undefined)) return undefined;
  return { state: cells.cell("state"), number: cells.cell("number"), group: cells.cell("group"), at };
}

/** The state and the group that a row names; undefined when there is no such, which is told. */
export function whereStanding(row: StandingPeople, known: KnownNames, problems: Problems) {
  const state = stateAt(row.state, known, problems);
  const group = onlyGroupOr(row.group, known, problems);
  return state === undefined || group === undefined ? undefined : { state, group };
}
