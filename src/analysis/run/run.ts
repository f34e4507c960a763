import { normalized } from "../../core/names.js";
import type { Explanation } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import { scenarioLibrary, suppliedNames } from "../../input/scenario/model.js";
import { boardsNamed, municipality, type Roles, topOf } from "../../ledger/actors.js";
import { explainSum, type Sources } from "../../ledger/explain-sum.js";
import { Ledger } from "../../ledger/ledger.js";
import type { Posting } from "../../ledger/posting.js";
import { valueIn } from "../../ledger/steps.js";
import { resources } from "../../rulebook/actor.js";
import { actorsOfModels } from "../../rulebook/load/closure.js";
import type { ModelContent } from "../../rulebook/read/model.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { bandsOf, Quantities } from "./quantities.js";
import { cellsOf, type RunCohort, runCohorts } from "./cohorts.js";
import { type Counted, countedItems, countedOutcomes } from "./counted-items.js";
import { PeopleExplainer } from "./explain-people.js";
import { displacement, keyFigures } from "./figures.js";
import { groupSupplies } from "./group-supplies.js";
import { cycleName, type Horizon, horizonOf } from "./horizon.js";
import { People } from "./people.js";
import { batchOf, type CountedBatch, countedBySome, postItems, type Valued } from "./post-items.js";
import { readBudgetPostings } from "./read-budget.js";
import type { OutcomeResult, PeopleQuestion, RunResult } from "./run-result.js";
import type { Reached } from "../../input/cells/names-reached.js";
import { segmentsOf } from "./segments.js";
import { usedIn } from "./uses.js";
import { valueExplanation } from "./value-explanation.js";
import { Workings } from "./workings.js";

/** More than this is refused before anything is worked out: it would take more memory than a small computer has. */
export const mostCells = 5_000_000;

/**
 * Runs a scenario: people through states with and without its measures, who pays whom, and what it comes to. Undefined
 * when something is wrong, which is told with the file and line where it was written.
 */
export async function runScenario(
  scenario: Scenario,
  rulebook: Rulebook,
  problems: Problems,
): Promise<RunResult | undefined> {
  const before = problems.errors;
  if (isTooLarge(scenario, problems)) return undefined;
  const horizon = horizonOf(scenario.settings);
  const models = modelsOf(scenario, rulebook);
  const library = scenarioLibrary(scenario, rulebook, problems);
  const cutUp = (reached: Reached) => segmentsOf(scenario, reached, horizon);
  const workings = new Workings(library, suppliedNames(scenario), cutUp, horizon.cycles, problems);
  const groups = groupSupplies(scenario, horizon, workings);
  if (groups === undefined) return undefined;

  const roles = rolesOf(scenario, models);
  const allItems = countedItems(models, roles, horizon);
  const allOutcomes = countedOutcomes(models, horizon);
  const bands = bandsOf(
    [...allItems, ...allOutcomes].map((counted) => counted.when),
    scenario,
    horizon,
  );
  const cohorts = runCohorts(scenario, horizon, groups, bands, workings, () => problems.errors);
  if (cohorts === undefined) return undefined;
  const names = scenario.states.map((s) => s.name);
  const people = new People(cohorts, names, horizon, scenario.settings.counting);
  const quantities = new Quantities(scenario, horizon, people, bands);
  const batch = (id: string, all: readonly Counted[]): CountedBatch =>
    batchOf(id, countedBySome(all, cohorts, quantities, horizon));
  const items = batch("items", allItems);
  const outcomes = batch("outcomes", allOutcomes);
  const posted = postItems(items, cohorts, quantities, horizon, workings);
  const counted = postItems(outcomes, cohorts, quantities, horizon, workings);
  const known = actorsOfModels(models).map((a) => a.name);
  const budgeted = await readBudgetPostings(scenario, known, roles, horizon, problems);
  if (posted === undefined || counted === undefined || problems.errors > before) return undefined;

  const budgetPostings = budgeted.postings.map((b) => b.posting);
  const ledger = new Ledger([...posted.keys(), ...budgetPostings], horizon.years, horizon.cycles);
  const actors = actorsIn(ledger, known);
  const topActors = [...new Set(actors.map(topOf))];
  const figures = keyFigures(scenario, horizon, ledger, people, topActors);
  const { low, high } = scenario.settings.displacement;
  const results = outcomeResults(allOutcomes, counted, models, horizon);
  const both = [
    { batch: items, postings: posted },
    { batch: outcomes, postings: counted },
  ];
  const explainer = new Explaining(scenario, horizon, workings, cohorts, both);
  const used = usedIn(scenario, horizon, workings, cohorts, both);
  return {
    scenario,
    horizon,
    people,
    ledger,
    actors,
    topActors,
    outcomes: results,
    figures,
    displacement: [displacement(Number(low), ledger, figures), displacement(Number(high), ledger, figures)],
    paidAfter: topActors
      .map((actor) => ({ actor, amount: ledger.paidAfter({ actor }) }))
      .filter(({ amount }) => amount !== 0),
    budgetLeftOut: budgeted.leftOut,
    uses: used.uses,
    assumptions: scenario.assumptions.filter(({ name }) => used.names.has(normalized(name))),
    explain: (query, label = query.actor ?? "") => explainSum(ledger, query, label, explainer),
    explainOutcome: (id, query) => {
      const result = results.find((r) => r.outcome.id === id);
      if (result === undefined) throw new RangeError(`no such outcome: ${id}`);
      return explainSum(result.ledger, query, result.outcome.name, explainer);
    },
    explainPeople: (question) => explainer.people(question),
  };
}

function isTooLarge(scenario: Scenario, problems: Problems): boolean {
  const { states, groups, measures, settings, compared } = scenario;
  const cells = states.length * settings.cycles * groups.length * measures.length * (compared ? 2 : 1);
  if (cells <= mostCells) return false;
  problems.add({ code: "korning-for-stor", at: { file: scenario.path }, cells, limit: mostCells });
  return true;
}

function modelsOf(scenario: Scenario, rulebook: Rulebook): ModelContent[] {
  const byId = new Map(rulebook.models.map((m) => [normalized(m.id), m]));
  return scenario.models.flatMap((id) => byId.get(normalized(id)) ?? []);
}

const rolesOf = ({ settings }: Scenario, models: readonly ModelContent[]): Roles => ({
  employer: settings.employer,
  projectOwner: settings.projectOwner ?? municipality,
  boards: boardsNamed(actorsOfModels(models), {
    support: settings.supportBoard,
    employment: settings.employmentBoard,
  }),
});

/** In the order of the models, and then those that only the scenario's words bring in. */
function actorsIn(ledger: Ledger, known: readonly string[]): string[] {
  const found = new Set(ledger.items.flatMap(({ payer, receiver }) => [payer, receiver]));
  found.delete(resources);
  return [...new Set([...known.filter((actor) => found.has(actor)), ...found])];
}

function outcomeResults(
  all: readonly Counted[],
  postings: ReadonlyMap<Posting, Valued>,
  models: readonly ModelContent[],
  horizon: Horizon,
): OutcomeResult[] {
  const outcomes = models.flatMap((m) => m.outcomes);
  return all.map(({ item }, i) => {
    const own = [...postings.keys()].filter((p) => p.item === item);
    const ledger = new Ledger(own, horizon.years, horizon.cycles);
    return {
      outcome: outcomes[i]!,
      ledger,
      with: ledger.perYear({ alternative: "with" }),
      without: ledger.perYear({ alternative: "without" }),
      effect: ledger.perYear({ alternative: "effect" }),
    };
  });
}

/** Everything a run can say of how it came about, made when somebody asks. */
class Explaining implements Sources {
  private readonly explainer: PeopleExplainer;

  constructor(
    private readonly scenario: Scenario,
    private readonly horizon: Horizon,
    private readonly workings: Workings,
    private readonly cohorts: readonly RunCohort[],
    private readonly counted: readonly {
      readonly batch: CountedBatch;
      readonly postings: ReadonlyMap<Posting, Valued>;
    }[],
  ) {
    this.explainer = new PeopleExplainer(scenario, horizon, workings, cellsOf(scenario));
  }

  readonly cycleName = (cycle: number): string => cycleName(this.horizon, cycle);

  value(posting: Posting, cycle: number): Explanation | undefined {
    for (const { batch, postings } of this.counted) {
      const valued = postings.get(posting);
      if (valued !== undefined)
        return valueExplanation(
          valued,
          batch.batch,
          valueIn(posting.value, cycle),
          cycle,
          this.horizon,
          this.workings,
        );
    }
    return undefined;
  }

  /** People in a state at the start of a cycle; what is counted otherwise has no more to say. */
  quantity(posting: Posting, cycle: number): Explanation | undefined {
    const state = this.scenario.states.findIndex((s) => s.name === posting.state);
    const cohort = this.counted.map((c) => c.postings.get(posting)).find((v) => v !== undefined)?.cohort;
    if (state < 0 || cohort === undefined) return undefined;
    if (posting.quantity[cycle] !== cohort.flow.start[state * cohort.flow.cycles + cycle]) return undefined;
    const plain = posting.item.counts === "personMonths" || posting.item.counts === "personYears";
    return plain ? this.explainer.of([cohort], state, cycle) : undefined;
  }

  people({ state, cycle, alternative, group, measure }: PeopleQuestion): Explanation {
    const place = this.scenario.states.findIndex((s) => s.name === state);
    const cohorts = this.cohorts.filter(
      (c) =>
        c.alternative === alternative &&
        (group === undefined || c.groupName === group) &&
        (measure === undefined || c.measure === measure),
    );
    return this.explainer.of(cohorts, place, cycle);
  }
}
