import type { Place } from "../../core/explanation.js";
import { Problems } from "../../core/problem.js";
import type { Dates } from "../../formula/graph/library.js";
import type { ReadValue } from "../../input/cells/read-value.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import type { Calculator } from "../../rulebook/calculate/calculator.js";
import type { GivenText } from "../../rulebook/calculate/given.js";

export type GivenToGroup = ReadonlyMap<string, GivenText>;

/** What a scenario gives whatever the group. */
export const givenForAll = (scenario: Scenario): GivenToGroup =>
  textsOf([...scenario.assumptions, ...scenario.supplied, ...scenario.overrides]);

/**
 * What a scenario gives for a group: its own cells go before what is common, and the command line before both. A cell
 * that is a formula sees those to the left of it.
 */
export function givenForGroup(
  scenario: Scenario,
  group: number,
  calculator: Calculator,
  dates: Dates,
): GivenToGroup {
  const given = new Map(givenForAll(scenario));
  scenario.groups[group]!.cells.forEach((cell, i) => {
    if (cell === undefined) return;
    const written = cell.kind === "formula" ? worked(cell.text, cell.at, given) : textOf(cell);
    if (written.text !== "") given.set(scenario.groupColumns[i]!.name, written);
  });
  for (const [name, value] of textsOf(scenario.overrides)) given.set(name, value);
  return given;

  function worked(formula: string, at: Place, seen: GivenToGroup): GivenText {
    const answer = calculator.answer({ formula, at, dates, given: seen }, new Problems());
    return { text: String(answer?.value ?? ""), at };
  }
}

const textsOf = (values: readonly { readonly name: string; readonly value: ReadValue }[]) =>
  new Map(values.map(({ name, value }) => [name, textOf(value)] as const));

const textOf = (value: ReadValue): GivenText => ({
  text: value.kind === "key" ? value.key : value.text,
  at: value.at,
});
