import { normalized } from "../../core/names.js";
import type { Assumption, Scenario } from "../../input/scenario/scenario.js";

/** Assumptions with what the command line sets instead, whose source it is then. */
export function assumptionsAsSet({ assumptions, overrides }: Scenario): Assumption[] {
  const set = new Map(overrides.map(({ name, value }) => [normalized(name), value]));
  return assumptions.map((assumption) => {
    const value = set.get(normalized(assumption.name));
    if (value === undefined) return assumption;
    return { ...assumption, value, grade: "D", source: `--set ${assumption.written}` };
  });
}
