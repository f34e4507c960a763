import type { Problems } from "../../core/problem.js";
import type { NameIndex } from "../cells/name-index.js";
import type { FormulaCell, ScenarioSettings } from "./scenario.js";

/** What rows of a scenario may name, and when it runs. */
export interface KnownNames {
  readonly states: NameIndex;
  readonly groups: NameIndex;
  readonly measures: NameIndex;
  /** Undefined when something in them is wrong, which was told. */
  readonly settings: ScenarioSettings | undefined;
}

/** A state's place, told when there is none. */
export function stateAt(cell: FormulaCell, { states }: KnownNames, problems: Problems): number | undefined {
  const place = states.place(cell.text);
  if (place === undefined)
    problems.add({
      code: "tillstand-okant",
      at: cell.at,
      name: cell.text,
      known: states.names.slice(0, 12),
      ...states.near(cell.text),
    });
  return place;
}

export function groupAt(cell: FormulaCell, { groups }: KnownNames, problems: Problems): number | undefined {
  const place = groups.place(cell.text);
  if (place === undefined)
    problems.add({ code: "grupp-okand", at: cell.at, name: cell.text, ...groups.near(cell.text) });
  return place;
}

/** The group may be left out where there is only one. */
export function onlyGroupOr(cell: FormulaCell, known: KnownNames, problems: Problems): number | undefined {
  if (cell.text !== "") return groupAt(cell, known, problems);
  const { names } = known.groups;
  if (names.length === 1) return 0;
  problems.add({ code: "grupp-oklar", at: cell.at, groups: names.slice(0, 12) });
  return undefined;
}

export function measureAt(
  cell: FormulaCell,
  { measures }: KnownNames,
  problems: Problems,
): number | undefined {
  const place = measures.place(cell.text);
  if (place === undefined)
    problems.add({ code: "insats-okand", at: cell.at, name: cell.text, ...measures.near(cell.text) });
  return place;
}
