import { normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { statesOf, withUsed } from "../../rulebook/load/closure.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { checkAssumptions } from "./assumptions.js";
import { checkEntries, type KnownNames } from "./entries.js";
import { checkFlows } from "./flows.js";
import { checkFormulas } from "./formulas.js";
import { checkOverrides, checkSupplied, tellTwice } from "./given.js";
import { checkGroups } from "./groups.js";
import { tellUnreached } from "./reach.js";
import { ModelNames } from "../scenario/model-names.js";
import { NameIndex } from "../cells/name-index.js";
import type { Scenario } from "../scenario/scenario.js";
import { scenarioLibrary } from "../scenario/model.js";
import type { ScenarioText } from "../scenario/scenario-text.js";

/**
 * Holds a scenario against its models: every state, group, measure and name is one that there is, formulas come out in
 * their units, and nothing that is needed lacks a value. All that is wrong is told at once; undefined when anything
 * is an error, in the files too.
 */
export function checkScenario(
  text: ScenarioText,
  rulebook: Rulebook,
  problems: Problems,
): Scenario | undefined {
  const before = problems.errors;
  const known = new NameIndex(rulebook.models.map((m) => m.id));
  for (const { id, at } of text.models)
    if (known.place(id) === undefined)
      problems.add({ code: "scenariomodell-okand", at, name: id, ...known.near(id) });
  const models = withUsed(
    text.models.flatMap(({ id }) => known.names[known.place(id) ?? -1] ?? []),
    rulebook.models,
  );
  // Without all its files and models nothing in the scenario can be judged.
  if (problems.errors > before || models.length === 0 || !text.whole) return undefined;

  const names = new ModelNames(models);
  const states = statesOf(models);
  const { columns, groups, sound } = checkGroups(text, names, problems);
  const assumptions = checkAssumptions(text, names, problems);
  const supplied = checkSupplied(text, names, problems);
  const overrides = checkOverrides(text, names, columns, assumptions, problems);
  if (sound)
    tellTwice(
      [...supplied.map(({ name, value }) => ({ name, at: value.at })), ...columns, ...assumptions],
      problems,
    );
  const rows: KnownNames = {
    states: new NameIndex(states.map((s) => s.name)),
    groups: new NameIndex(groups.map((g) => g.name)),
    measures: new NameIndex(measuresOf(text)),
  };
  const entries = checkEntries(text, rows, text.settings, problems);
  const flows = checkFlows(text, rows, text.settings, problems);
  const found = {
    path: text.path,
    models: models.map((m) => normalized(m.id)),
    states,
    measures: rows.measures.names,
    groups,
    groupColumns: columns,
    entries,
    flows,
    compared: text.entries.some((e) => e.comparison.text !== ""),
    assumptions,
    supplied,
    overrides,
    ...(text.budget === undefined ? {} : { budget: text.budget }),
  };
  // It would complain of what was left out above.
  if (problems.errors === 0) tellUnreached(text, found, problems);
  if (sound) checkFormulas(text, found, models, scenarioLibrary(found, rulebook, problems), problems);
  return text.settings === undefined || problems.errors > 0
    ? undefined
    : { ...found, settings: text.settings };
}

/** As they are first written. */
function measuresOf(text: ScenarioText): string[] {
  const index = new Map(text.entries.map(({ measure }) => [normalized(measure), measure] as const).reverse());
  return text.entries
    .flatMap(({ measure }) => (index.get(normalized(measure)) === measure ? [measure] : []))
    .filter((measure, i, all) => all.indexOf(measure) === i);
}
