import { run } from "../analysis/run.js";
import { folded } from "../core/names.js";
import { Problems } from "../core/problem.js";
import { textSource } from "../core/source.js";
import {
  assembleScenario,
  type NamedValue,
  type NewFile,
  type ScenarioAnswers,
} from "../input/assemble-scenario.js";
import { checkScenario } from "../input/check-scenario.js";
import { readScenario } from "../input/read-scenario.js";
import type { DeclaredInput } from "../rulebook/read-inputs.js";
import type { Rulebook } from "../rulebook/rulebook.js";
import type { Language } from "../texts/words.js";
import { childrenOf } from "./child-ages.js";
import { type Answers, type AnswerId, type Known, noChildren } from "./init-questions.js";

/** The answers as what a scenario is made of. All that apply must be there. */
export function scenarioAnswers(
  answers: Answers,
  others: readonly NamedValue[],
  { facts, rulebook }: Known,
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

/** A scenario's files, tried as `lonsam run` would. */
export interface Tried {
  readonly files: readonly NewFile[];
  /** Inputs of the model that it uses and that nothing gives. */
  readonly lacking: readonly DeclaredInput[];
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
  const names = problems.told.flatMap((p) => (p.code === "indata-att-ange" ? p.names : []));
  const lacking = names.flatMap(
    ({ name }) => rulebook.inputs.find((i) => folded(i.name) === folded(name)) ?? [],
  );
  if (scenario !== undefined) await run(scenario, rulebook, problems);
  return { files, lacking, problems };
}
