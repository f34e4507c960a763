import type { Explanation } from "../../core/explanation.js";
import type { Scenario } from "../../input/scenario/scenario.js";
import type { SumSources } from "../../ledger/explain-sum.js";
import type { Posting } from "../../ledger/posting.js";
import { valueIn } from "../../ledger/steps.js";
import type { Batch } from "../plan/layouts.js";
import { peopleCells } from "../plan/people-plan.js";
import { PeopleExplainer } from "./explain-people.js";
import { cycleName, type Horizon } from "./horizon.js";
import type { RunCohort } from "./run-cohort.js";
import type { PeopleQuestion } from "./run-result.js";
import { valueExplanation } from "./value-explanation.js";
import type { Valued } from "./valued.js";
import type { Workings } from "./workings.js";

/** Postings whose values are formulas of one batch. */
export interface Explainable {
  readonly batch: Batch;
  readonly postings: ReadonlyMap<Posting, Valued>;
}

/** Everything a run can say of how it came about, made when somebody asks. */
export class Explaining implements SumSources {
  private readonly explainer: PeopleExplainer;

  constructor(
    private readonly scenario: Scenario,
    private readonly horizon: Horizon,
    private readonly workings: Workings,
    private readonly cohorts: readonly RunCohort[],
    private readonly counted: readonly Explainable[],
  ) {
    this.explainer = new PeopleExplainer(scenario, horizon, workings, peopleCells(scenario));
  }

  readonly cycleName = (cycle: number): string => cycleName(this.horizon, cycle);

  value(posting: Posting, cycle: number): Explanation | undefined {
    for (const { batch, postings } of this.counted) {
      const valued = postings.get(posting);
      const value = valueIn(posting.value, cycle);
      if (valued !== undefined)
        return valueExplanation(valued, batch, value, cycle, this.horizon, this.workings);
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
