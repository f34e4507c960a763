import { Problems } from "../../core/problem.js";
import type { Day } from "../../formula/graph/library.js";
import { withUsed } from "./closure.js";
import { fileOf, modelFiles } from "../folder.js";
import { readCases } from "../read/cases.js";
import type { ModelContent } from "../read/model.js";
import { runCases } from "../calculate/run-cases.js";
import { Rulebook } from "../rulebook.js";

/**
 * What loading leaves out because it takes its time: that each model has a README and cases, that its cases hold, and
 * that each wording of a rule is tried by one. All that is wrong is told, with every model or
 * with those that are asked for.
 */
export async function checkModels(
  rulebook: Rulebook,
  day: Day,
  problems: Problems,
  asked: readonly ModelContent[] = rulebook.models,
): Promise<void> {
  const tried = new Set<unknown>();
  for (const model of asked) {
    for (const file of ["readme", "cases"] as const)
      if (fileOf(model.folder, file) === undefined)
        problems.add({ code: "modellfil-saknas", at: { file: model.folder.path }, name: modelFiles[file] });
    const source = fileOf(model.folder, "cases");
    if (source === undefined) continue;
    const cases = await readCases(source, problems);
    // A column that sets a name sets it as this model means it, whatever other models call so.
    const own = rulebook.only(withUsed([model.id], rulebook.models));
    const run = runCases(own, cases, day, problems, (answer) => {
      for (const use of answer.uses()) if (use.kind === "rule") tried.add(use.stated);
    });
    for (const { why } of run.failed) problems.add(why);
  }
  for (const model of asked) tellUntried(model, tried, problems);
}

function tellUntried(model: ModelContent, tried: ReadonlySet<unknown>, problems: Problems): void {
  for (const { name, versions } of model.rules)
    for (const version of versions)
      if (!tried.has(version)) problems.add({ code: "regel-utan-fall", at: version.at, name });
}
