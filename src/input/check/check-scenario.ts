import { normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { namesByRole, statesOf, withUsed } from "../../rulebook/load/closure.js";
import { englishOf } from "../../rulebook/english.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { assumptionsFile } from "../files/assumptions.js";
import { groupsFile } from "../files/groups.js";
import { checkRows } from "../files/scenario-tables.js";
import { checkDisplacement, displacedShares } from "../scenario/displacement.js";
import type { KnownNames } from "../scenario/known-names.js";
import { checkAskedFor, modelsAsked, optionalIn } from "./asked-for.js";
import { checkAssumptions } from "./assumptions-together.js";
import { checkComparison } from "./comparison.js";
import { checkFormulas } from "./formulas.js";
import { checkOverrides, checkSupplied, tellTwice } from "./given.js";
import { tellUnreached } from "./reach.js";
import { checkSharedCost } from "./shared-cost.js";
import { checkStock } from "./stock.js";
import { checkTargets } from "./targets.js";
import { tellUnchanging } from "./unchanging-amounts.js";
import { ModelNames } from "../scenario/model-names.js";
import { MunicipalityNames } from "../cells/municipality-name.js";
import { NameIndex } from "../cells/name-index.js";
import type { NamedValue, Scenario } from "../scenario/scenario.js";
import { scenarioLibrary } from "../scenario/model.js";
import { checkLongRunAssumptions, withoutNoFade } from "../scenario/long-run-assumptions.js";
import { withRateOfModels } from "../scenario/rate-of-models.js";
import { checkHaircut, cutBack, haircutOf } from "../scenario/volume-haircut.js";
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
  const ids = new NameIndex(rulebook.models.map((m) => m.id));
  for (const { id, at } of text.models)
    if (ids.place(id) === undefined)
      problems.add({ code: "scenariomodell-okand", at, name: id, ...ids.near(id) });
  const models = withUsed(
    text.models.flatMap(({ id }) => ids.names[ids.place(id) ?? -1] ?? []),
    rulebook.models,
  );
  // Without all its files and models nothing in the scenario can be judged.
  if (problems.errors > before || models.length === 0 || !text.whole) return undefined;

  const names = new ModelNames(models);
  const states = statesOf(models);
  const { tables, tableFiles } = text;
  const municipalities = new MunicipalityNames(models);
  const asKeys = <T extends NamedValue>(given: readonly T[]): T[] =>
    given.map((one) => ({ ...one, value: municipalities.asKey(one.name, one.value) }));
  const read = groupsFile.check(tables.groups, { names, tableFiles }, problems);
  const { columns, sound } = read;
  const groups = read.groups.map((group) => ({
    ...group,
    cells: group.cells.map((cell, i) =>
      cell?.kind === "key" ? municipalities.asKey(columns[i]!.name, cell) : cell,
    ),
  }));
  const assumptions = withoutNoFade(asKeys(assumptionsFile.check(tables.assumptions, { names }, problems)));
  const supplied = asKeys(checkSupplied(text, names, problems));
  const overrides = asKeys(checkOverrides(text, names, columns, assumptions, problems));
  if (sound)
    tellTwice(
      [...supplied.map(({ name, value }) => ({ name, at: value.at })), ...columns, ...assumptions],
      problems,
    );
  const known: KnownNames = {
    states: new NameIndex(
      states.map((s) => s.name),
      englishOf(models),
    ),
    groups: new NameIndex(groups.map((g) => g.name)),
    measures: new NameIndex(measuresOf(text)),
    settings: text.settings,
  };
  checkComparison(text, problems);
  const rows = checkRows(tables, known, problems);
  const sharedCost = checkSharedCost(text, groups, columns, models, municipalities, problems);
  const optional = optionalIn(models, { assumptions, supplied, overrides });
  checkAskedFor(models, { assumptions, supplied, overrides, groupColumns: columns }, optional, problems);
  const called = namesByRole(models);
  const settings = withRateOfModels(text, called, models, problems);
  const displacement = displacedShares(text, called, models, problems);
  const aimed = { states, standing: rows.stock, groups, groupColumns: columns, population: rows.population };
  const outcomes = models.flatMap((m) => m.outcomes);
  const found = {
    path: text.path,
    models: models.map((m) => normalized(m.id)),
    states,
    measures: known.measures.names,
    groups,
    groupColumns: columns,
    entries: rows.participants,
    flows: rows.flows.moves,
    standing: rows.stock,
    inflow: rows.inflow,
    starts: rows.flows.starts,
    compared: rows.stock.length > 0 || tables.participants.some((e) => e.comparison.text !== ""),
    assumptions,
    optional,
    ...comparisonIn(text),
    supplied,
    overrides,
    called,
    ...(displacement === undefined ? {} : { displacement }),
    targets: checkTargets(rows.targets, outcomes, aimed, problems),
    population: rows.population,
    sharedCost,
    indicators: tables.indicators,
    frames: rows.frames,
    questions: tables.questions,
    ...(text.budget === undefined ? {} : { budget: text.budget, budgetAnswers: text.budgetAnswers ?? {} }),
  };
  checkDisplacement(found, problems);
  const haircut = haircutOf(assumptions);
  if (haircut !== undefined) checkHaircut(haircut, problems);
  checkLongRunAssumptions(found, problems);
  checkStock(text, problems);
  checkAssumptions(assumptions, rows.flows.moves, problems);
  // It would complain of what was left out above.
  if (problems.errors === 0) tellUnreached(text, found, problems);
  tellUnchanging(text, found, names, problems);
  if (sound) {
    const asked = modelsAsked(models, found);
    checkFormulas(text, found, asked, names, scenarioLibrary(found, rulebook, problems), problems);
  }
  if (settings === undefined || problems.errors > 0) return undefined;
  const scenario = { ...found, settings };
  return haircut === undefined ? scenario : cutBack(scenario);
}

function comparisonIn({ comparisons }: ScenarioText): Pick<Scenario, "comparison"> {
  const chosen = comparisons?.all.find(({ id }) => id === comparisons.chosen);
  if (chosen === undefined) return {};
  const { id, kind, source, grade } = chosen;
  return { comparison: { id, kind, source, grade } };
}

/** As they are first written. */
function measuresOf({ tables }: ScenarioText): string[] {
  const first = new Map<string, string>();
  const written = [
    ...tables.participants.map(({ measure }) => measure),
    ...tables.flows.starts.map(({ measure }) => measure.text),
  ];
  for (const measure of written) if (!first.has(normalized(measure))) first.set(normalized(measure), measure);
  return [...first.values()];
}
