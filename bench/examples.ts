import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Problems } from "../src/core/problem.js";
import { bytesSource, type Source } from "../src/core/source.js";
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
  const files = sourcesIn(join(root, "examples", name), name);
  const overrides = Object.entries(set).map(([word, text]) => ({ name: word, text, at: { file: "bench" } }));
  return readScenario({ path: name, files }, { overrides }, problems);
}

/** A scenario of `examples/`, with another horizon where one is given. */
export async function exampleScenario(rulebook: Rulebook, name: string, horizon?: string): Promise<Scenario> {
  const problems = new Problems();
  const text = await exampleText(name, horizon === undefined ? {} : { horisont: horizon }, problems);
  return checked(text, rulebook, problems);
}

/** `bench/reference`, with the model in it. */
export async function referenceScenario(): Promise<{ scenario: Scenario; rulebook: Rulebook }> {
  const path = join(root, "bench/reference");
  const problems = new Problems();
  const folder = { id: "modell", path: "modell", files: sourcesIn(join(path, "modell"), "modell") };
  const rulebook = await loadRulebook([folder], problems);
  if (rulebook === undefined) throw new Error(JSON.stringify(problems.told));
  const files = sourcesIn(path, "reference");
  const text = await readScenario({ path: "reference", files }, {}, problems);
  return { scenario: checked(text, rulebook, problems), rulebook };
}

const sourcesIn = (path: string, name: string): Source[] =>
  readdirSync(path)
    .filter((file) => file.endsWith(".csv"))
    .map((file) => bytesSource(`${name}/${file}`, readFileSync(join(path, file))));

function checked(text: ScenarioText | undefined, rulebook: Rulebook, problems: Problems): Scenario {
  const scenario = text && checkScenario(text, rulebook, problems);
  if (scenario === undefined) throw new Error(JSON.stringify(problems.told));
  return scenario;
}
