import { folded, normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { englishOf } from "../../rulebook/english.js";
import { withUsed } from "../../rulebook/load/closure.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { TypedNames } from "../../texts/typed-names.js";
import { ModelNames } from "./model-names.js";
import type { ScenarioText } from "./scenario-text.js";

/**
 * A scenario in which values are given to names as the models have them: the command line, alternatives and rows of
 * `scenario.csv` may name them as they are printed in English. One that may mean two things is told.
 */
export function withNamesOfModels(text: ScenarioText, rulebook: Rulebook, problems: Problems): ScenarioText {
  if (text.overrides.length === 0 && text.others.length === 0) return text;
  const ids = text.models.map(({ id }) => normalized(id));
  const models = withUsed(ids, rulebook.models);
  const ofModels = new ModelNames(models).open().filter((name) => !name.includes("."));
  const ofScenario = [...text.tables.groups.headers, ...text.tables.assumptions];
  const own = new Set(ofScenario.map(({ name }) => folded(name)));
  const names = new TypedNames(ofModels, englishOf(models));
  const overrides = text.overrides.flatMap((override) => {
    const { name, at } = override;
    // What the scenario itself calls something means that.
    const found = own.has(folded(name)) ? undefined : names.find(name);
    if (found?.kind === "one") return [{ ...override, name: found.name }];
    if (found?.kind !== "two") return [override];
    problems.add({ code: "namn-pa-tva-sprak", at, name, own: found.own, english: found.english });
    return [];
  });
  const others = text.others.map((row) => {
    const name = names.meant(row.written);
    return name === undefined ? row : { ...row, name, written: name };
  });
  return { ...text, overrides, others };
}
