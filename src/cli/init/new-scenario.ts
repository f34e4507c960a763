import { runScenario } from "../../analysis/run/run.js";
import { folded } from "../../core/names.js";
import type { Label } from "../../core/explanation.js";
import { type Problem, Problems } from "../../core/problem.js";
import { textSource } from "../../core/source.js";
import {
  assembleScenario,
  type NamedValue,
  type NewFile,
  type ScenarioAnswers,
} from "../../input/new-scenario/assemble.js";
import { checkScenario } from "../../input/check/check-scenario.js";
import { readScenario } from "../../input/scenario/read-scenario.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { say } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import { childrenOf } from "../household/child-ages.js";
import { type Answers, type AnswerId, type KnownAnswers, noChildren } from "./questions.js";

/** The answers as what a scenario is made of. All that apply must be there. */
export function scenarioAnswers(
  answers: Answers,
  others: readonly NamedValue[],
  { facts, rulebook }: KnownAnswers,
): ScenarioAnswers {
  const get = (id: AnswerId) => answers.get(id)!;
  const children = get("children") === noChildren ? undefined : childrenOf(rulebook, get("children"));
  const [po, supervision, cost] = [answers.get("po"), get("supervision"), get("cost")];
  return {
    municipality: get("municipality"),
    start: get("start"),
    horizon: Number(get("horizon")),
    people: get("people"),
    adults: get("adults") === "2" ? "2" : "1",
    childAges: children?.ages ?? [],
    children: children?.counts ?? new Map(),
    rent: get("rent"),
    job: get("job"),
    countsForAkassa: facts.countsForAkassa(get("job"), get("start")),
    months: Number(get("months")),
    wage: get("wage"),
    ...(po === undefined ? {} : { po }),
    ...(supervision === "0 %" ? {} : { supervision: { share: supervision, wage: get("supervisorWage") } }),
    ...(cost === "0" ? {} : { cost }),
    others,
  };
}

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
  answers: ScenarioAnswers,
  folder: string,
  rulebook: Rulebook,
  language: Language,
): Promise<Tried> {
  const files = assembleScenario(answers, language);
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
