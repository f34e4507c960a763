import { normalized } from "../../core/names.js";
import { Problems } from "../../core/problem.js";
import { outPairs } from "../../flow/stock.js";
import { suppliedNames } from "../../input/scenario/model.js";
import { modelsAsked } from "../../input/check/asked-for.js";
import type { Reached } from "../../input/cells/names-reached.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import { boardsNamed, isPartOf, municipality, type Roles } from "../../ledger/actors.js";
import { builtIns, isBuiltIn } from "../../rulebook/built-in.js";
import { actorsOfModels } from "../../rulebook/load/closure.js";
import type { ModelContent } from "../../rulebook/read/model.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { contributionsTo } from "../run/contributions.js";
import { type Counted, countedItems, countedOutcomes } from "../run/counted-items.js";
import { type Horizon, horizonOf } from "../run/horizon.js";
import { budgetPlan, payerIn, type ReadBudget, readScenarioBudget } from "../run/budget-plan.js";
import { followedItems } from "../run/followed-lines.js";
import { segmentsOf } from "../run/segments.js";
import { builtInColumn } from "../run/supplies.js";
import { dependencies } from "./dependencies.js";
import { type Evaluation, evaluation } from "./evaluation.js";
import type { Turning } from "./formulas.js";
import { fadingOf, likenesses } from "./fading.js";
import { Given } from "./given.js";
import { GroupCells } from "./group-cells.js";
import { Layouts } from "./layouts.js";
import { cyclesOfLongest } from "./longest.js";
import { Memory } from "./memory.js";
import { type Named, noValues } from "./named.js";
import { type CohortPlan, planPeople } from "./people-plan.js";
import type { Plan } from "./plan.js";
import { planUnits } from "./posting-plan.js";
import { bandsOf, type CountedIn, Recordings } from "./recordings.js";
import { everybodyComes, plannedSettings, settingNames } from "./setting-names.js";
import { Sources } from "./sources.js";
import { tellFaults, tellShortfalls } from "./tell-faults.js";
import { tellOverGroup } from "./tell-over-group.js";

/** More than this is refused before anything is worked out: it would take more memory than a small computer has. */
export const mostCells = 5_000_000;

export interface Prepared {
  readonly plan: Plan;
  /** What the plan comes to with the values that the files say. */
  readonly asWritten: Evaluation;
}

/**
 * Lays a scenario out with its models, and tells everything that is wrong with the file and line where it was written:
 * undefined then. Asynchronous because the budget is read, once. What `memory` has of other scenarios is not laid out again.
 */
export async function prepare(
  scenario: Scenario,
  rulebook: Rulebook,
  problems: Problems,
  memory: Memory = new Memory(),
): Promise<Prepared | undefined> {
  const before = problems.errors;
  if (isTooLarge(scenario, problems)) return undefined;
  const actors = actorsOfModels(modelsOf(scenario, rulebook)).map((a) => a.name);
  const aboutBudget = new Problems(); // told after what is wrong with the rest
  const budget = await readScenarioBudget(scenario, actors, aboutBudget);
  const plan = layOut(scenario, rulebook, budget, memory, problems);
  if (plan === undefined) return undefined;
  const asWritten = evaluation(plan, noValues);
  if (asWritten.kind === "faults") tellFaults(plan, noValues, asWritten.faults);
  else {
    tellShortfalls(plan, asWritten);
    tellOverGroup(plan, asWritten);
  }
  tellLongRun(scenario, rulebook, budget, memory, problems);
  for (const problem of aboutBudget.told) problems.add(problem);
  const { leftOut } = plan.budget;
  if (leftOut.length > 0 && scenario.budget !== undefined)
    problems.add({
      code: "budgetar-utanfor",
      at: { file: scenario.budget.name },
      years: leftOut.map((l) => l.year),
    });
  if (asWritten.kind === "faults" || problems.errors > before) return undefined;
  return { plan, asWritten };
}

/** Horizons that the scenario asks to see may be longer than its own: what keeps them from being worked out is told. */
function tellLongRun(
  scenario: Scenario,
  rulebook: Rulebook,
  budget: ReadBudget | undefined,
  memory: Memory,
  problems: Problems,
): void {
  const { settings } = scenario;
  const cycles = cyclesOfLongest(settings);
  if (cycles <= settings.cycles) return;
  const longer = { ...scenario, settings: { ...settings, cycles } };
  const aboutLonger = new Problems();
  const plan = isTooLarge(longer, aboutLonger)
    ? undefined
    : layOut(longer, rulebook, budget, memory, aboutLonger);
  const evaluated = plan && evaluation(plan, noValues);
  if (evaluated?.kind === "faults") tellFaults(plan!, noValues, evaluated.faults);
  for (const problem of aboutLonger.told) if (aboutLonger.isError(problem)) problems.add(problem);
}

/** The budget over the horizon, and the same plan with other settings: laid out when first asked for, and remembered. */
function withBudget(
  scenario: Scenario,
  rulebook: Rulebook,
  { actors, horizon }: Plan,
  budget: ReadBudget | undefined,
  memory: Memory,
): Pick<Plan, "budget" | "withSettings"> {
  const known = new Map<string, Plan | undefined>();
  const roles = rolesOf(scenario, modelsOf(scenario, rulebook));
  return {
    budget: budgetPlan(scenario, budget, actors, roles, horizon),
    withSettings: (settings) => {
      const key = JSON.stringify(settings);
      if (!known.has(key)) {
        const other = { ...scenario, settings };
        const problems = new Problems();
        const fits = !isTooLarge(other, problems) && everybodyComes(other);
        known.set(key, fits ? layOut(other, rulebook, budget, memory, problems) : undefined);
      }
      return known.get(key);
    },
  };
}

function isTooLarge(scenario: Scenario, problems: Problems): boolean {
  const { states, groups, measures, standing, settings, compared } = scenario;
  const kinds = measures.length + (standing.length > 0 ? 1 : 0);
  const cells = states.length * settings.cycles * groups.length * kinds * (compared ? 2 : 1);
  if (cells <= mostCells) return false;
  problems.add({ code: "korning-for-stor", at: { file: scenario.path }, cells, limit: mostCells });
  return true;
}

function modelsOf(scenario: Scenario, rulebook: Rulebook): ModelContent[] {
  const byId = new Map(rulebook.models.map((m) => [normalized(m.id), m]));
  return modelsAsked(
    scenario.models.flatMap((id) => byId.get(normalized(id)) ?? []),
    scenario,
  );
}

function rolesOf({ settings }: Scenario, models: readonly ModelContent[]): Roles {
  const actors = actorsOfModels(models);
  // Accounts of another country have employers, and no municipality that could be one of them.
  const hasMunicipality = actors.some(({ name }) => isPartOf(name, municipality));
  const unsaid = settings.employerUnsaid === true && !hasMunicipality;
  return {
    employer: unsaid ? "private" : settings.employer,
    projectOwner: settings.projectOwner ?? municipality,
    boards: boardsNamed(actors, { support: settings.supportBoard, employment: settings.employmentBoard }),
  };
}

function layOut(
  scenario: Scenario,
  rulebook: Rulebook,
  budget: ReadBudget | undefined,
  memory: Memory,
  problems: Problems,
): Plan | undefined {
  const horizon = horizonOf(scenario.settings);
  const models = modelsOf(scenario, rulebook);
  const roles = rolesOf(scenario, models);
  const actors = actorsOfModels(models).map((a) => a.name);
  const library = memory.library(scenario, rulebook, problems);
  const cutUp = (reached: Reached) => segmentsOf(scenario, reached, horizon, library);
  const layouts = new Layouts(library, suppliedNames(scenario), cutUp, problems, memory);
  const sources = new Sources(scenario, horizon, library, memory.ids);
  const cells = GroupCells.layOut(scenario, layouts, sources, turningOf(horizon));
  if (cells === undefined) return undefined;
  const turning = growingTurns(cells.turning, sources);
  const followed = followedItems(
    budget?.followed ?? [],
    scenario,
    payerIn(actors, roles, scenario.sharedCost),
    roles.projectOwner,
    horizon,
  );
  const paid = [...countedItems(models, roles, horizon), ...followed];
  const allItems = [...paid, ...contributionsTo(scenario.sharedCost.associations, paid)];
  const allOutcomes = countedOutcomes(models, horizon);
  const bands = bandsOf([...allItems, ...allOutcomes], scenario, horizon);
  const people = planPeople(scenario, horizon, bands, layouts, sources, turning);
  if (people === undefined) return undefined;

  // Ways are laid out by the durations that the files say; which pairs of states there are does not follow from them.
  const given = new Given(1, sources.base, noValues);
  const wrong: unknown[] = [];
  const months = scenario.groups.map((_, group) => {
    cells.evaluate(group, given, (fault) => wrong.push(fault));
    return wrong.length > 0 ? undefined : people.months.evaluate(group, given);
  });
  const recordings = new Recordings(scenario, horizon, bands);
  const countedIn = (counted: Counted, cohort: CohortPlan): CountedIn[] => {
    const own = months[cohort.group];
    if (own === undefined) return [];
    const pairs = likenesses(cohort).flatMap((like) => {
      const after = people.cyclesOf(like, own, (fault) => wrong.push(fault));
      return wrong.length > 0 ? [] : people.layout(like, after).pairs;
    });
    if (wrong.length > 0) return [];
    return recordings.of(counted, cohort, {
      pairs: cohort.stock === undefined ? pairs : [...pairs, ...outPairs(scenario.starts)],
    });
  };
  const units = (id: string, all: readonly Counted[]) =>
    planUnits(id, all, people.cohorts, countedIn, horizon, layouts, sources, turning);
  const items = units("items", allItems);
  const outcomes = units("outcomes", allOutcomes);
  if (items === undefined || outcomes === undefined) return undefined;
  // Key figures count them, whether any item or outcome does.
  const lasting = scenario.states.flatMap(({ selfSupport }, i) => (selfSupport === "lasting" ? [i] : []));
  for (const cohort of people.cohorts) recordings.inStates(cohort, lasting);
  const definitions = models.flatMap((m) => m.outcomes);
  const fading = fadingOf(scenario, sources);
  const parts = {
    scenario,
    horizon,
    sources,
    base: sources.base,
    layouts,
    cells,
    people,
    items,
    outcomes,
    ...(fading === undefined ? {} : { fading }),
  };
  const dependsOn = dependencies(parts);
  const structural = dependsOn({ kind: "durations" });
  const named = sources.names.map((name): Named =>
    structural.has(name.id) ? { ...name, effect: "structure" } : name,
  );
  const plan = {
    ...parts,
    actors,
    names: [...named, ...settingNames(scenario, memory.ids)],
    settings: plannedSettings(memory.ids),
    keys: sources.keys,
    recordings: recordings.all,
    outcomeDefinitions: allOutcomes.map(({ item }, i) => ({ item, outcome: definitions[i]! })),
    dependsOn,
    budget: { postings: [], leftOut: [] },
    withSettings: () => undefined,
  };
  return { ...plan, ...withBudget(scenario, rulebook, plan, budget, memory) };
}

/** The same where wages grow: they are others from one calendar year to the next. */
function growingTurns(turning: Turning, { growing }: Sources): Turning {
  if (growing === undefined) return turning;
  const { names, turns } = growing;
  return (name) => (names.has(name) ? [...turns, ...Array.from(turning(name) ?? [])] : turning(name));
}

/** The cycles in which what a run says of its cycles becomes another. */
function turningOf(horizon: Horizon): Turning {
  const turns = new Map(
    builtIns.map(({ name }) => {
      const column = builtInColumn(name, horizon);
      const cycles = [...column.keys()].filter((cycle) => cycle > 0 && column[cycle] !== column[cycle - 1]);
      return [name, cycles] as const;
    }),
  );
  return (name) => (isBuiltIn(name) ? turns.get(name) : undefined);
}
