import { folded } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { askedItems, type GivenFor, optionalItems } from "../../rulebook/load/asked-items.js";
import type { ModelContent } from "../../rulebook/read/model.js";
import { plainOf } from "../cells/read-value.js";
import type { Scenario } from "../scenario/scenario.js";

type Giving = Pick<Scenario, "assumptions" | "supplied" | "overrides" | "groupColumns">;

/** What a scenario gives for names of its models: the command line goes before its files. */
function givenIn({ assumptions, supplied, overrides }: Omit<Giving, "groupColumns">): GivenFor {
  const values = new Map(
    [...assumptions, ...supplied, ...overrides].map(({ name, value }) => [folded(name), plainOf(value)]),
  );
  return (name) => values.get(folded(name));
}

/** The models of a scenario without the items that it does not ask for. */
export const modelsAsked = (
  models: readonly ModelContent[],
  scenario: Omit<Giving, "groupColumns">,
): ModelContent[] => askedItems(models, givenIn(scenario));

/** The items that are counted only where a scenario asks for them, and whether it does. */
export const optionalIn = (
  models: readonly ModelContent[],
  scenario: Omit<Giving, "groupColumns">,
): Scenario["optional"] => optionalItems(models, givenIn(scenario));

/**
 * What is counted only with a source has one, in `antaganden.csv`, where sources are; and what is given for an item that
 * needs more than one value is given whole. Anything else is told: a price would stand there and not count.
 */
export function checkAskedFor(
  models: readonly ModelContent[],
  scenario: Giving,
  optional: Scenario["optional"],
  problems: Problems,
): void {
  const sourced = models.flatMap((m) => m.inputs).filter((input) => input.sourced === true);
  const reasons = new Map(scenario.assumptions.map((a) => [folded(a.name), a]));
  for (const { name } of sourced) {
    const assumption = reasons.get(folded(name));
    if (assumption !== undefined) {
      if (assumption.source !== "") continue;
      problems.add({ code: "varde-utan-kalla", at: assumption.at, name, where: "assumption" });
      continue;
    }
    const value = [...scenario.supplied, ...scenario.overrides].find((v) => folded(v.name) === folded(name));
    const column = scenario.groupColumns.find((c) => folded(c.name) === folded(name));
    const at = value?.value.at ?? column?.at;
    if (at !== undefined) problems.add({ code: "varde-utan-kalla", at, name, where: "elsewhere" });
  }
  const given = givenIn(scenario);
  for (const { item, requires, counted } of optional) {
    const missing = requires.filter(({ name }) => given(name) === undefined).map(({ name }) => name);
    if (counted || missing.length === requires.length) continue;
    const one = requires.map(({ name }) => reasons.get(folded(name))).find((a) => a !== undefined);
    if (one !== undefined) problems.add({ code: "post-halv", at: one.at, name: item.name, missing });
  }
}
