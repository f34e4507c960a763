import { normalized } from "../../core/names.js";
import { wageGrowth } from "../../input/scenario/long-run-assumptions.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import type { Horizon } from "../run/horizon.js";

/** Wages that are more from one calendar year to the next. */
export interface Growing {
  /** Of wages, as formulas write them. */
  readonly names: ReadonlySet<string>;
  /** By cycle: calendar years since the start. */
  readonly years: Float64Array;
  /** The first cycle of each calendar year but the first. */
  readonly turns: readonly number[];
}

/** Undefined where no wages grow: the scenario gives no growth, or its models have no wages that could. */
export function growingIn(
  { assumptions, called }: Pick<Scenario, "assumptions" | "called">,
  { years, cycles }: Horizon,
): Growing | undefined {
  const names = growingNames(called);
  if (names.size === 0 || !assumptions.some(({ name }) => normalized(name) === wageGrowth)) return undefined;
  const since = new Float64Array(cycles);
  for (const { year, from, until } of years) since.fill(year - years[0]!.year, from, until);
  return { names, years: since, turns: years.slice(1).map(({ from }) => from) };
}

/** The names that a model says are wages, with commas between. */
export function growingNames(called: Scenario["called"]): ReadonlySet<string> {
  const written = called.get("growingWages");
  const names = (written ?? "").split(",").map((name) => name.replace(/^[_\s]+|[_\s]+$/gu, ""));
  return new Set(names.filter((name) => name !== "").map(normalized));
}

/** A wage of the first year, so many years on. */
export const grown = (wage: number, growth: number, years: number): number =>
  years === 0 ? wage : wage * (1 + growth) ** years;
