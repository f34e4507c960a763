import { runScenario } from "../analysis/run/run.js";
import { folded } from "../core/names.js";
import type { Label } from "../core/explanation.js";
import { type Problem, Problems } from "../core/problem.js";
import { textSource } from "../core/source.js";
import { checkScenario } from "../input/check/check-scenario.js";
import { readScenario } from "../input/scenario/read-scenario.js";
import type { Rulebook } from "../rulebook/rulebook.js";
import { say } from "../texts/say.js";
import type { NewFile } from "./assemble.js";

/** A name of the model that has no value. */
export interface LackingForScenario {
  readonly name: string;
  readonly unit: string;
  readonly about: Label;
}

/** A scenario's files, tried as `lonsam run` would. */
export interface Tried {
  readonly files: readonly NewFile[];
  /** What it uses and nothing gives: inputs of the model, and parameters whose last value has run out. */
  readonly lacking: readonly LackingForScenario[];
  /** What stands in the way of running it, but for those. */
  readonly problems: Problems;
}

export async function tryScenario(
  files: readonly NewFile[],
  folder: string,
  rulebook: Rulebook,
): Promise<Tried> {
  const problems = new Problems();
  const sources = files.map(({ name, text }) => textSource(`${folder}/${name}`, text));
  const read = await readScenario({ path: folder, files: sources }, {}, problems);
  const scenario = read && checkScenario(read, rulebook, problems);
  if (scenario !== undefined) await runScenario(scenario, rulebook, problems);
  return { files, lacking: problems.told.flatMap((p) => lackingIn(p, rulebook)), problems };
}

function lackingIn(problem: Problem, { inputs, models }: Rulebook): LackingForScenario[] {
  if (problem.code === "indata-att-ange")
    return problem.names.flatMap(({ name }) => inputs.find((i) => folded(i.name) === folded(name)) ?? []);
  if (problem.code !== "varde-saknas") return [];
  const { name, day, held } = problem;
  const parameter = models.flatMap((m) => m.parameters).find((p) => folded(p.name) === folded(name));
  const hasRunOut = held.length > 0 && held.every(({ to }) => to !== undefined && to < day);
  if (parameter === undefined || !hasRunOut) return [];
  return [{ name: parameter.name, unit: parameter.unit ?? "", about: say("init.help.value", { held }) }];
}
