import { normalized } from "../../core/names.js";
import { once } from "../../core/once.js";
import { fade, taxCost, wageGrowth } from "../../input/scenario/long-run-assumptions.js";
import { topOf } from "../../ledger/actors.js";
import { explainSum } from "../../ledger/explain-sum.js";
import { Ledger } from "../../ledger/ledger.js";
import type { Posting } from "../../ledger/posting.js";
import { resources } from "../../rulebook/actor.js";
import { assumptionsAsSet } from "./assumptions-as-set.js";
import { type Evaluation, evaluation, type PlannedRun, type Posted } from "../plan/evaluation.js";
import type { Values } from "../plan/named.js";
import type { Plan } from "../plan/plan.js";
import type { UnitPlan } from "../plan/posting-plan.js";
import type { Only } from "../plan/stock-run.js";
import { varied } from "../plan/varied.js";
import { longestOf } from "../plan/longest.js";
import { longRunOf } from "./long-run.js";
import { displacedRuns, displacementIn } from "./displacement.js";
import { cameInto } from "./came.js";
import { Explaining, type Explainable } from "./explaining.js";
import { keyFigures } from "./figures.js";
import { byMunicipality, sharedValue } from "./municipality-shares.js";
import { People } from "./people.js";
import type { RunCohort } from "./run-cohort.js";
import type { OutcomeResult, RunResult, StockResult } from "./run-result.js";
import { effectsAlone } from "./effects-alone.js";
import { receiversOf } from "./receivers.js";
import { shortRunOf } from "./short-run.js";
import { suppliesOf } from "./supplies.js";
import { targetResults } from "./targets.js";
import { taxCostPostings } from "./tax-cost.js";
import { usedIn } from "./uses.js";
import type { Valued } from "./valued.js";
import { Workings } from "./workings.js";

/** An evaluation as everything a run comes to. Figures, outcomes and explanations are worked out when first asked for. With `only`, of the budget too what is that measure's. */
export function resultOf(plan: Plan, values: Values, evaluated: Evaluation, only?: Only): RunResult {
  const { horizon, actors: known } = plan;
  const scenario = varied(plan, values);
  const cohorts = runCohorts(plan, scenario, evaluated);
  const states = scenario.states.map((s) => s.name);
  const people = new People(cohorts, states, horizon, scenario.settings.counting);
  const { postings: all, leftOut, budget } = plan.budget;
  const budgeted = only === undefined ? all : all.filter((p) => isOfMeasure(scenario, p.measure, only));
  const posted = [...evaluated.items.keys(), ...budgeted];
  const taxed = taxCostPostings(scenario, posted, horizon.cycles);
  const ledger = new Ledger([...posted, ...taxed], horizon.years, horizon.cycles);
  const { municipalities: several } = scenario.sharedCost;
  const shared = once(() => several && byMunicipality(several, ledger.postings, scenario, horizon, people));
  const municipalities = once(() => new Ledger(shared()!.postings, horizon.years, horizon.cycles));
  const actors = once(() => actorsIn(ledger, known));
  const topActors = once(() => [...new Set(actors().map(topOf))]);
  const figures = once(() => keyFigures(scenario, horizon, ledger, people, topActors()));
  const outcomes = once(() => outcomeResults(plan, evaluated.outcomes));
  const targets = once(() =>
    targetResults(
      {
        scenario,
        horizon,
        people,
        supplies: (group) => cohorts.find((c) => c.group === group)?.supplies,
        receivers: (wanted, alternative) => receiversOf(plan, evaluated, wanted, alternative),
      },
      (id, groups) => outcomeIn(outcomes(), id, groups),
    ),
  );
  const workings = new Workings(plan.layouts);
  const counted = once((): Explainable[] => [
    explainable(plan.items, evaluated.items, cohorts),
    explainable(plan.outcomes, evaluated.outcomes, cohorts),
  ]);
  const explaining = once(() => new Explaining(scenario, horizon, workings, cohorts, counted()));
  const used = once(() => usedIn(scenario, horizon, workings, cohorts, counted()));
  const paidAfter = once(() =>
    topActors()
      .map((actor) => ({ actor, amount: ledger.paidAfter({ actor }) }))
      .filter(({ amount }) => amount !== 0),
  );
  const lags = new Set(scenario.optional.map(({ item, counted }) => (counted ? (item.lagBy ?? "") : "")));
  const assumptions = once(() =>
    assumptionsAsSet(scenario).filter(
      ({ name }) => used().names.has(normalized(name)) || isKnown(name) || lags.has(name),
    ),
  );
  const displaced = once(() => displacedRuns(plan, scenario, result, again));
  const again = (others: Values): RunResult | undefined => {
    const together = new Map([...values, ...others]);
    const other = evaluation(plan, together);
    return other.kind === "faults" ? undefined : resultOf(plan, together, other);
  };
  const alone = (): ReturnType<StockResult["alone"]> =>
    effectsAlone(scenario.measures, (measure) => {
      const one = evaluation(plan, values, measure);
      return one.kind === "faults" ? undefined : resultOf(plan, values, one, measure);
    });
  const long = once(() => {
    const { longRun } = scenario.settings;
    const longest = longRun === undefined ? undefined : longestOf(plan);
    if (longRun === undefined || longest === undefined) return undefined;
    if (longest.horizon.cycles === horizon.cycles) return longRunOf(result, longRun);
    const other = evaluation(longest, values, only);
    return other.kind === "faults" ? undefined : longRunOf(resultOf(longest, values, other, only), longRun);
  });
  const short = once(() => shortRunOf(result));
  const result: RunResult = {
    scenario,
    horizon,
    people,
    ledger,
    get actors() {
      return actors();
    },
    get topActors() {
      return topActors();
    },
    get outcomes() {
      return outcomes();
    },
    get targets() {
      return targets();
    },
    get figures() {
      return figures();
    },
    ...(evaluated.stock === undefined ? {} : { stock: { ...evaluated.stock, alone } }),
    figuresIn: (view) =>
      view === "earned" ? figures() : keyFigures(scenario, horizon, ledger, people, topActors(), view),
    longRun: () => long(),
    shortRun: () => short(),
    displacementIn: (view) => displacementIn(view, displaced()),
    get paidAfter() {
      return paidAfter();
    },
    ...(budget === undefined ? {} : { budget }),
    budgetLeftOut: leftOut,
    uses: () => used().uses(),
    get assumptions() {
      return assumptions();
    },
    ...(several && {
      get municipalities() {
        return municipalities();
      },
    }),
    explain: (query, label = query.actor ?? "") => {
      const isShared = several !== undefined && (query.municipality !== undefined || query.shared === true);
      if (!isShared) return explainSum(ledger, query, label, explaining());
      const sources = explaining();
      const valueOf = (posting: Posting, cycle: number) => sources.value(posting, cycle);
      return explainSum(municipalities(), query, label, {
        cycleName: sources.cycleName,
        quantity: (posting, cycle) => sources.quantity(posting, cycle),
        value: (posting, cycle) => {
          const share = shared()!.shares.get(posting);
          return share === undefined ? valueOf(posting, cycle) : sharedValue(share, cycle, valueOf);
        },
      });
    },
    explainOutcome: (id, query) => {
      const result = outcomes().find((r) => r.outcome.id === id);
      if (result === undefined) throw new RangeError(`no such outcome: ${id}`);
      return explainSum(result.ledger, query, result.outcome.name, explaining());
    },
    explainPeople: (question) => explaining().people(question),
  };
  return result;
}

/** Whether the program itself counts by it. */
const isKnown = (name: string): boolean => [fade, taxCost, wageGrowth].includes(name);

/** Whether a line of the budget is a measure's; those of no measure of the scenario are nobody's, with an empty name. */
function isOfMeasure({ measures }: Plan["scenario"], name: string, only: string): boolean {
  const own = measures.find((m) => normalized(m) === normalized(name)) ?? "";
  return own === only;
}

/** In the order of the models, and then those that only the scenario's words bring in. */
function actorsIn(ledger: Ledger, known: readonly string[]): string[] {
  const found = new Set(ledger.items.flatMap(({ payer, receiver }) => [payer, receiver]));
  found.delete(resources);
  return [...new Set([...known.filter((actor) => found.has(actor)), ...found])];
}

function runCohorts(
  plan: Plan,
  scenario: Plan["scenario"],
  { cohorts, given, stock }: Evaluation,
): RunCohort[] {
  const supplies = plan.scenario.groups.map((_, group) =>
    once(() => suppliesOf(scenario, plan.horizon, group, (column) => given.cell(group, column))),
  );
  const made = (run: PlannedRun): RunCohort => {
    const { plan: cohort, flow, coming, faded } = run;
    const { measure, group, groupName, alternative, stock: kind } = cohort;
    const rows = once(() => rowsByPair({ plan: cohort, flow: faded?.own ?? flow }));
    const came = once(() => cameInto(plan.people, run, stock));
    return {
      measure,
      group,
      groupName,
      alternative,
      flow,
      entries: coming,
      ...(kind === undefined ? {} : { stock: kind }),
      ...(cohort.came === undefined ? {} : { cameIn: cohort.came }),
      get came() {
        return came();
      },
      get rows() {
        return rows();
      },
      get supplies() {
        return supplies[group]!();
      },
    };
  };
  return cohorts.map((run): RunCohort => {
    const { faded } = run;
    if (faded === undefined) return made(run);
    const { own, towards, kept } = faded;
    const other = made(cohorts[towards]!);
    return Object.assign(made(run), { faded: { own: made({ ...run, flow: own }), towards: other, kept } });
  });
}

const rowsByPair = ({ plan, flow }: Pick<PlannedRun, "plan" | "flow">): RunCohort["rows"] =>
  flow.pairs.map(({ from, to, out }) => [
    ...new Set(out ? [] : plan.ways.flatMap(({ row }) => (row.from === from && row.to === to ? [row] : []))),
  ]);

function explainable({ batch, rows }: UnitPlan, posted: Posted, cohorts: readonly RunCohort[]): Explainable {
  const postings = new Map<Posting, Valued>();
  for (const [posting, { row, cohort }] of posted) {
    const { counted, first } = rows[row]!;
    postings.set(posting, { counted, first, cohort: cohorts[cohort.place]! });
  }
  return { batch, postings };
}

/** An outcome by year, of some groups or of all. */
function outcomeIn(outcomes: readonly OutcomeResult[], id: string, groups: readonly string[] | undefined) {
  const found = outcomes.find(({ outcome }) => outcome.id === id);
  if (found === undefined || groups === undefined) return found;
  const of = (alternative: "with" | "without"): Float64Array => {
    const [first, ...others] = groups.map((group) => found.ledger.perYear({ alternative, group }));
    return others.reduce(
      (sum, own) => sum.map((n, year) => n + own[year]!),
      first ?? found.with.map(() => 0),
    );
  };
  return { with: of("with"), without: of("without") };
}

function outcomeResults({ outcomeDefinitions, horizon }: Plan, posted: Posted): OutcomeResult[] {
  return outcomeDefinitions.map(({ item, outcome }) => {
    const own = [...posted.keys()].filter((p) => p.item === item);
    const ledger = new Ledger(own, horizon.years, horizon.cycles);
    return {
      outcome,
      ledger,
      with: ledger.perYear({ alternative: "with" }),
      without: ledger.perYear({ alternative: "without" }),
      effect: ledger.perYear({ alternative: "effect" }),
    };
  });
}
