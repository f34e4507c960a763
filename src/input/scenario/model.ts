import type { Problems } from "../../core/problem.js";
import type { InputDefinition, Model } from "../../formula/graph/library.js";
import { isWritable } from "../../formula/graph/names.js";
import type { Library } from "../../formula/graph/load.js";
import { builtInInputs } from "../../rulebook/built-in.js";
import { withUsed } from "../../rulebook/load/closure.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { ModelNames } from "./model-names.js";
import { type Assumption, type GroupColumn, type Scenario, scenarioId } from "./scenario.js";

type Named = Pick<Scenario, "models" | "groupColumns" | "assumptions">;

/**
 * The scenario as one more model, in whose names its formulas are read: what groups and assumptions name and its models
 * do not, and what a run says of each cycle. What they do name is the same input or parameter as theirs.
 */
export function scenarioModel(scenario: Named, rulebook: Rulebook): Model {
  const names = new ModelNames(withUsed(scenario.models, rulebook.models));
  const own = (given: GroupColumn | Assumption, at: InputDefinition["at"]): InputDefinition[] =>
    names.find(given.name) === undefined && isWritable(given.name)
      ? [{ name: given.name, unit: given.unit, at }]
      : [];
  const inputs = [
    ...scenario.assumptions.flatMap((a) => own(a, a.at)),
    ...scenario.groupColumns.flatMap((c) => own(c, c.at)),
  ];
  const each = new Map(inputs.map((i) => [i.name, i]));
  return {
    id: scenarioId,
    uses: scenario.models,
    inputs: [...each.values(), ...builtInInputs(new Set(each.keys()))],
    parameters: [],
    tables: [],
    rules: [],
  };
}

/** Every name that the scenario supplies a value for: a preset that is a formula gives way to it. */
export const suppliedNames = (
  scenario: Pick<Scenario, "groupColumns" | "assumptions" | "supplied" | "overrides">,
): string[] => [
  ...new Set(
    [scenario.groupColumns, scenario.assumptions, scenario.supplied, scenario.overrides].flatMap((given) =>
      given.map((g) => g.name),
    ),
  ),
];

/** The library in which the formulas of a scenario and of its models are worked out. */
export const scenarioLibrary = (
  scenario: Named & Pick<Scenario, "supplied" | "overrides">,
  rulebook: Rulebook,
  problems: Problems,
): Library => rulebook.libraryAnd(scenarioModel(scenario, rulebook), suppliedNames(scenario), problems);
