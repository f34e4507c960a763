import type { Alternative } from "../../../src/analysis/many/alternative.js";
import { Memory } from "../../../src/analysis/plan/memory.js";
import { noValues } from "../../../src/analysis/plan/named.js";
import { prepare } from "../../../src/analysis/plan/prepare.js";
import { resultOf } from "../../../src/analysis/run/result-of.js";
import { Problems } from "../../../src/core/problem.js";
import { textSource } from "../../../src/core/source.js";
import { checkScenario } from "../../../src/input/check/check-scenario.js";
import { readScenario } from "../../../src/input/scenario/read-scenario.js";
import type { Rulebook } from "../../../src/rulebook/rulebook.js";
import { type Files, praktik } from "../../input/small-scenario.js";

/** A scenario as one of several, in which nothing may be wrong. */
export async function alternative(
  id: string,
  files: Files,
  set: Readonly<Record<string, string>> = {},
  memory = new Memory(),
  models?: Rulebook,
): Promise<Alternative> {
  const problems = new Problems();
  const rulebook = models ?? (await praktik());
  const sources = Object.entries(files).map(([name, text]) => textSource(`mitt/${name}`, text));
  const overrides = Object.entries(set).map(([name, text], i) => ({
    name,
    text,
    at: { file: "alternativ.csv", line: i + 2 },
  }));
  const text = await readScenario({ path: "mitt", files: sources }, { overrides }, problems);
  const scenario = text && checkScenario(text, rulebook, problems);
  const prepared = scenario && (await prepare(scenario, rulebook, problems, memory));
  if (text === undefined || prepared === undefined) throw new Error(JSON.stringify(problems.told));
  const { plan, asWritten } = prepared;
  const budget = files["budget.csv"];
  return {
    id,
    title: id,
    text,
    ...(budget === undefined ? {} : { budgetDigest: budget }),
    plan,
    result: resultOf(plan, noValues, asWritten),
  };
}
