import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Problems } from "../src/core/problem.js";
import { bytesSource } from "../src/core/source.js";
import { checkScenario } from "../src/input/check/check-scenario.js";
import { readScenario } from "../src/input/scenario/read-scenario.js";
import type { ScenarioText } from "../src/input/scenario/scenario-text.js";
import type { Scenario } from "../src/input/scenario/scenario.js";
import { loadRulebook } from "../src/rulebook/load/load-rulebook.js";
import type { Rulebook } from "../src/rulebook/rulebook.js";
import { shippedFolder, shippedIds } from "../test/rulebook/folders.js";
import { root } from "./measure.js";

export async function shippedRulebook(): Promise<Rulebook> {
  const problems = new Problems();
  const rulebook = await loadRulebook(shippedIds.map(shippedFolder), problems);
  if (rulebook === undefined) throw new Error(JSON.stringify(problems.told));
  return rulebook;
}

/** The files of a scenario of `examples/`, with other values where some are given. */
export async function exampleText(
  name: string,
  set: Readonly<Record<string, string>> = {},
  problems = new Problems(),
): Promise<ScenarioText | undefined> {
  const path = join(root, "examples", name);
  const files = readdirSync(path)
    .filter((file) => file.endsWith(".csv"))
    .map((file) => bytesSource(`${name}/${file}`, readFileSync(join(path, file))));
  const overrides = Object.entries(set).map(([word, text]) => ({ name: word, text, at: { file: "bench" } }));
  return readScenario({ path: name, files }, { overrides }, problems);
}

/** A scenario of `examples/`, with another horizon where one is given. */
export async function exampleScenario(rulebook: Rulebook, name: string, horizon?: string): Promise<Scenario> {
  const problems = new Problems();
  const text = await exampleText(name, horizon === undefined ? {} : { horisont: horizon }, problems);
  const scenario = text && checkScenario(text, rulebook, problems);
  if (scenario === undefined) throw new Error(JSON.stringify(problems.told));
  return scenario;
}
