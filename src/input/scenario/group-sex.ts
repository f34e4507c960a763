import { normalized } from "../../core/names.js";
import { sexOf } from "../cells/sex-words.js";
import type { Scenario } from "./scenario.js";
import type { Sex } from "./target.js";

/** By group, what its column `kön` says; undefined where it says nothing. */
export function sexesOfGroups({
  groups,
  groupColumns,
}: Pick<Scenario, "groups" | "groupColumns">): (Sex | undefined)[] {
  const column = groupColumns.findIndex(({ name }) => normalized(name) === "kön");
  return groups.map(({ cells: { [column]: cell } }) => (cell?.kind === "key" ? sexOf(cell.key) : undefined));
}

/** Places of the groups that are of a sex. */
export const groupsOfSex = (scenario: Pick<Scenario, "groups" | "groupColumns">, sex: Sex): number[] =>
  sexesOfGroups(scenario).flatMap((own, group) => (own === sex ? [group] : []));
