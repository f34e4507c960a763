import type { Place } from "../../core/explanation.js";
import { normalized } from "../../core/names.js";
import { Problems } from "../../core/problem.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import { Calculator, onDay } from "../../rulebook/calculate/calculator.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { type GivenToGroup, givenForAll, givenForGroup } from "./group-values.js";
import { firstDay } from "./horizon.js";

/** The aid of a model beside that of a municipality's own books, on average for the people of a scenario. */
export interface OwnBooks {
  /** Kronor a household and month. */
  readonly model: number;
  readonly books: number;
  /** How many months of the year households get it, by the books. */
  readonly months: number;
  /** The level at which the model pays what the books do over a year: 0.85 is 85 per cent of the norm. */
  readonly level: { readonly name: string; readonly value: number };
  /** What is off now, over a year: −0.15 is that the books have 15 per cent less. */
  readonly difference: number;
  /** Where the books are stated. */
  readonly at: Place;
}

/** Undefined when the scenario states nothing of its books, or the model has no such aid. */
export function ownBooks(scenario: Scenario, rulebook: Rulebook): OwnBooks | undefined {
  const { called, entries, standing } = scenario;
  const [model, level] = [called.get("aidByModel"), called.get("aidLevel")];
  const stated = scenario.supplied.find((s) => normalized(s.name) === called.get("aidByBooks"))?.value;
  if (stated?.kind !== "number" || model === undefined || level === undefined) return undefined;
  const calculator = new Calculator(rulebook);
  const dates = onDay(firstDay(scenario.settings.start));
  const work = (formula: string, at: Place, given: GivenToGroup): number | undefined =>
    calculator.answer({ formula, at, dates, given }, new Problems())?.value;
  const common = givenForAll(scenario);
  let [people, aid] = [0, 0];
  // Those who are followed beside a stock are of it.
  for (const { group, number } of standing.length > 0 ? standing : entries) {
    const given = givenForGroup(scenario, group, calculator, dates);
    const [many, each] = [work(number.text, number.at, given), work(model, stated.at, given)];
    if (many === undefined || each === undefined) return undefined;
    people += many;
    aid += many * each;
  }
  if (people === 0 || aid === 0) return undefined;
  const value = (name: string | undefined, otherwise: number): number =>
    (name === undefined ? undefined : work(name, stated.at, common)) ?? otherwise;
  const [whole, months] = [aid / people, value(called.get("aidMonths"), 12)];
  const share = (stated.value * months) / (whole * 12);
  return {
    model: whole,
    books: stated.value,
    months,
    level: { name: level, value: value(level, 1) * share },
    difference: share - 1,
    at: stated.at,
  };
}
