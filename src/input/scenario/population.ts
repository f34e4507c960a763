import { monthText } from "../cells/periods.js";
import type { YearMonth } from "./scenario.js";
import type { PopulationRow, Sex, Target } from "./target.js";

/** Rows that give one number, by date. */
export type Counted = readonly [PopulationRow, ...PopulationRow[]];

/**
 * The rows that say how many adults a share is of, one list for each that is added up: those of its sex and group; of
 * everybody, where no row is, the two sexes. Undefined when there are none.
 */
export function populationOf(
  rows: readonly PopulationRow[],
  { sex, group }: Pick<Target, "sex" | "group">,
): readonly Counted[] | undefined {
  const of = (whose: Sex | undefined) =>
    counted(rows.filter((row) => row.adults !== undefined && row.sex === whose && row.group === group));
  const own = of(sex);
  if (own !== undefined) return [own];
  const [women, men] = [of("woman"), of("man")];
  return sex === undefined && women !== undefined && men !== undefined ? [women, men] : undefined;
}

const counted = ([first, ...others]: readonly PopulationRow[]): Counted | undefined =>
  first === undefined ? undefined : [first, ...others];

/** The row that holds in a month: the last until then, or the first there is. */
export function rowAt([first, ...others]: Counted, month: YearMonth): PopulationRow {
  const at = monthText(month);
  const byDate = [first, ...others].sort((a, b) => (monthText(a.date) < monthText(b.date) ? -1 : 1));
  return byDate.findLast(({ date }) => monthText(date) <= at) ?? byDate[0]!;
}

/** The rows that say how many adults a household of a group has, of a sex or of both; undefined when none does. */
export function perHouseholdOf(
  rows: readonly PopulationRow[],
  sex: Sex | undefined,
  group: number,
): { readonly named: Counted | undefined; readonly others: Counted | undefined } {
  const of = (whose: number | undefined) =>
    counted(rows.filter((row) => row.perHousehold !== undefined && row.sex === sex && row.group === whose));
  return { named: of(group), others: of(undefined) };
}
