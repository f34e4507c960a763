import { Problems } from "../../../src/core/problem.js";
import { runScenario } from "../../../src/analysis/run/run.js";
import type { RunResult } from "../../../src/analysis/run/run-result.js";
import type { Scenario } from "../../../src/input/scenario/scenario.js";
import type { Rulebook } from "../../../src/rulebook/rulebook.js";
import { placeText } from "../../../src/texts/problem-text.js";
import { type Files, read } from "../../input/small-scenario.js";
import { folderOf, sound } from "../../rulebook/folders.js";

export interface Told {
  readonly result: RunResult | undefined;
  readonly told: readonly string[];
}

/** A scenario run, with what was told when it was read and run. */
export async function tried(model: Files, files: Files): Promise<Told> {
  const rulebook = await sound(folderOf("prov", model));
  const { scenario, told } = await read(files, {}, rulebook);
  if (scenario === undefined) return { result: undefined, told };
  const problems = new Problems();
  const result = await runScenario(scenario, rulebook, problems);
  return { result, told: [...told, ...problems.told.map((p) => `${p.code} ${placeText(p.at)}`)] };
}

/** A scenario in which nothing may be wrong. */
export async function ran(model: Files, files: Files): Promise<RunResult> {
  const { result, told } = await tried(model, files);
  if (result === undefined) throw new Error(told.join("\n"));
  return result;
}

/** The same of a scenario as values. */
export async function ranScenario(scenario: Scenario, rulebook: Rulebook): Promise<RunResult> {
  const problems = new Problems();
  const result = await runScenario(scenario, rulebook, problems);
  if (result === undefined) throw new Error(JSON.stringify(problems.told));
  return result;
}

/** A table as a file of a model or scenario. */
export const csv = (...rows: readonly (readonly string[])[]): string =>
  rows.map((r) => `${r.join(";")}\n`).join("");
