import { normalized } from "../../core/names.js";
import type { Place } from "../../core/explanation.js";
import { sexesOfGroups } from "../../input/scenario/group-sex.js";
import { perHouseholdOf, populationOf, rowAt } from "../../input/scenario/population.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import type { PopulationRow, Sex, Target } from "../../input/scenario/target.js";
import { type Horizon, monthOf } from "./horizon.js";
import type { Supplies, Supply } from "./supplies.js";

/** How many adults each of some people stands for, and where that is said. */
export interface Weight {
  readonly adults: number;
  /** Undefined: who takes part counts as one. */
  readonly place?: Place;
}

/** The groups that a target is about: of its sex, and the one that it names. */
export function groupsIn(scenario: Scenario, { sex, group }: Pick<Target, "sex" | "group">): number[] {
  const sexes = sexesOfGroups(scenario);
  return [...scenario.groups.keys()].filter(
    (g) => (sex === undefined || sexes[g] === sex) && (group === undefined || group === g),
  );
}

/** How many adults the household of somebody in a group has, of a sex or of both, in each cycle. */
export function weightsOf(
  scenario: Scenario,
  horizon: Horizon,
  group: number,
  sex: Sex | undefined,
  supplies: Supplies | undefined,
): (cycle: number) => Weight {
  const { named, others } = perHouseholdOf(scenario.population, sex, group);
  const isOfSex = sex === undefined || sexesOfGroups(scenario)[group] === sex;
  const rows = named ?? (isOfSex ? others : undefined);
  if (rows !== undefined)
    return (cycle) => {
      const row = rowAt(rows, monthOf(horizon, cycle));
      return { adults: Number(row.perHousehold), place: row.at };
    };
  if (!isOfSex) return () => ({ adults: 0 });
  const own = sex === undefined ? supplies?.get(normalized("vuxna")) : undefined;
  return (cycle) => weightIn(own, cycle);
}

function weightIn(own: Supply | undefined, cycle: number): Weight {
  switch (own?.kind) {
    case "number":
      return own.value > 0 ? { adults: own.value, place: own.at } : { adults: 1 };
    case "column": {
      const adults = typeof own.column === "number" ? own.column : own.column[cycle]!;
      return adults > 0 ? { adults } : { adults: 1 };
    }
    default:
      return { adults: 1 };
  }
}

/** The rows that make up the adults of the population that a target is a share of, in a month. */
export function populationIn(
  { population }: Scenario,
  target: Target,
  year: number,
): readonly PopulationRow[] {
  const month = { year, month: 12 };
  return (populationOf(population, target) ?? []).map((rows) => rowAt(rows, month));
}

export const adultsIn = (rows: readonly PopulationRow[]): number =>
  rows.reduce((total, { adults = "0" }) => total + Number(adults), 0);
