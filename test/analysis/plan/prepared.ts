import { Problems } from "../../../src/core/problem.js";
import { type Prepared, prepare } from "../../../src/analysis/plan/prepare.js";
import { evaluate, isFaults } from "../../../src/analysis/plan/evaluate.js";
import type { Named, Values } from "../../../src/analysis/plan/named.js";
import type { Plan } from "../../../src/analysis/plan/plan.js";
import type { RunResult } from "../../../src/analysis/run/run-result.js";
import type { ScenarioOptions } from "../../../src/input/scenario/read-scenario.js";
import type { Rulebook } from "../../../src/rulebook/rulebook.js";
import { type Files, read } from "../../input/small-scenario.js";
import { folderOf, sound } from "../../rulebook/folders.js";

/** A scenario and its model laid out, in which nothing may be wrong. */
export async function prepared(model: Files, files: Files, options: ScenarioOptions = {}): Promise<Prepared> {
  return preparedWith(await sound(folderOf("prov", model)), files, options);
}

export async function preparedWith(
  rulebook: Rulebook,
  files: Files,
  options: ScenarioOptions = {},
): Promise<Prepared> {
  const { scenario, told } = await read(files, options, rulebook);
  const problems = new Problems();
  const made = scenario && (await prepare(scenario, rulebook, problems));
  if (made === undefined)
    throw new Error([...told, ...problems.told.map((p) => JSON.stringify(p))].join("\n"));
  return made;
}

/** What a plan comes to with values by name, which must be possible. */
export function evaluated(plan: Plan, values: Values): RunResult {
  const result = evaluate(plan, values);
  if (isFaults(result)) throw new Error(JSON.stringify(result.faults));
  return result;
}

export function named(plan: Plan, name: string): Named {
  const found = plan.names.find((n) => n.name === name);
  if (found === undefined)
    throw new Error(`no ${name}; there are ${plan.names.map((n) => n.name).join(", ")}`);
  return found;
}

/** Every amount of a run, and the people it counts, to the bit. */
export function bitsOf({ ledger, people, outcomes, figures, topActors }: RunResult): unknown {
  return {
    amounts: ledger.by(["year", "item", "measure", "group", "state", "alternative"]),
    cycles: topActors.map((actor) => [...ledger.perCycle({ actor })]),
    paid: topActors.map((actor) => [...ledger.perYear({ actor, view: "paid" })]),
    people: people.cohorts.map(({ flow }) => [...flow.start, ...flow.end, ...flow.moved]),
    outcomes: outcomes.map(({ effect }) => [...effect]),
    value: figures.society.presentValue,
  };
}
