import type { Problems } from "../../core/problem.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { noValues } from "../plan/named.js";
import { prepare } from "../plan/prepare.js";
import { resultOf } from "./result-of.js";
import type { RunResult } from "./run-result.js";

/**
 * Runs a scenario: people through states with and without its measures, who pays whom, and what it comes to. Undefined
 * when something is wrong, which is told with the file and line where it was written.
 */
export async function runScenario(
  scenario: Scenario,
  rulebook: Rulebook,
  problems: Problems,
): Promise<RunResult | undefined> {
  const prepared = await prepare(scenario, rulebook, problems);
  return prepared && resultOf(prepared.plan, noValues, prepared.asWritten);
}
