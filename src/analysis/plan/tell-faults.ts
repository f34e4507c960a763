import type { FlowFault } from "../../flow/fault.js";
import { shortfalls } from "../../flow/shortfall.js";
import { tidy } from "../../formula/explain.js";
import type { Problem } from "../../core/problem.js";
import { periodsOf } from "../../formula/graph/dates.js";
import { dayOf, monthsIn } from "../run/horizon.js";
import { suppliesOf } from "../run/supplies.js";
import { Workings } from "../run/workings.js";
import type { Evaluation } from "./evaluation.js";
import type { Fault, Formula } from "./faults.js";
import { Given } from "./given.js";
import type { Batch } from "./layouts.js";
import type { Values } from "./named.js";
import type { CohortPlan } from "./people-plan.js";
import type { Plan } from "./plan.js";
import { oncePerKey, whereWritten } from "./unknown-keys.js";

/** Tells why the values that the files say cannot be evaluated, with the file and line where each was written. */
export function tellFaults(plan: Plan, values: Values, faults: readonly Fault[]): void {
  const first = faults.filter((f) => f.kind !== "closed" || f === firstOf(faults, f.state));
  const problems = first.flatMap((fault) => problemsOf(plan, values, fault));
  for (const problem of oncePerKey(problems)) plan.layouts.tell(problem);
}

/** The earliest cycle in which somebody is in a closed state. */
const firstOf = (faults: readonly Fault[], state: number): Fault | undefined =>
  faults
    .flatMap((f) => (f.kind === "closed" && f.state === state ? [f] : []))
    .reduce((first, f) => (f.cycle < first.cycle ? f : first));

/** Tells the durations whose shares come to less than everybody. */
export function tellShortfalls(plan: Plan, { cohorts }: Evaluation): void {
  const { scenario, horizon, layouts } = plan;
  for (const { plan: cohort, layout, shares } of cohorts) {
    const moves = layout.shape.moves.map((way, i) => ({ ...way, share: shares[i]! }));
    for (const { state, after, total } of shortfalls({ cycles: horizon.cycles, moves })) {
      const way = layout.shape.moves.findIndex(
        (w) => w.kind === "duration" && w.from === state && w.after === after,
      );
      layouts.tell({
        code: "andelar-under-100",
        at: cohort.ways[way]!.row.share.at,
        state: scenario.states[state]!.name,
        months: after * monthsIn(horizon.cycle),
        total: tidy(total),
      });
    }
  }
}

function problemsOf(plan: Plan, values: Values, fault: Fault): readonly Problem[] {
  const { scenario } = plan;
  switch (fault.kind) {
    case "missing": {
      const given = new Given(1, plan.base, values);
      plan.cells.evaluate(fault.group, given, () => undefined);
      const supplies = suppliesOf(scenario, plan.horizon, fault.group, (column) =>
        given.cell(fault.group, column),
      );
      const workings = new Workings(plan.layouts);
      return workings
        .whyMissing(batchOf(plan, fault.formula), fault.wording, supplies, fault.cycle)
        .map((problem) => whereWritten(problem, supplies, plan));
    }
    case "number": {
      const { text, at } = plan.people.cells.numbers.wordings[fault.entry]!;
      return [{ code: "antal-negativt", at, text, number: tidy(fault.people) }];
    }
    case "months": {
      const { move } = scenario.flows[fault.row]!;
      if (move.kind !== "duration") return [];
      const { text, at } = move.after;
      return Number.isInteger(fault.months) && fault.months >= 1
        ? [{ code: "manader-hela-ar", at, text }]
        : [{ code: "manader-olasliga", at, text: `${text} = ${tidy(fault.months)}`, least: 1 }];
    }
    case "settings":
      // What the files say was told where it was read.
      return [];
    case "closed": {
      const { name, at, versions } = scenario.states[fault.state]!;
      const day = dayOf(plan.horizon, fault.cycle);
      return [{ code: "tillstand-utanfor-datum", at, state: name, day, held: periodsOf(versions) }];
    }
    case "flow":
      return flowProblems(plan, values, plan.people.cohorts[fault.cohort]!, fault.fault);
  }
}

function batchOf({ cells, people, items, outcomes }: Plan, formula: Formula): Batch {
  switch (formula.kind) {
    case "cell":
      return cells.columns.find((c) => c.place === formula.column)!.batch;
    case "number":
      return people.cells.numbers;
    case "share":
      return people.cells.shares;
    case "months":
      return people.cells.months;
    case "item":
      return items.batch;
    case "outcome":
      return outcomes.batch;
  }
}

function flowProblems(plan: Plan, values: Values, cohort: CohortPlan, fault: FlowFault): Problem[] {
  const { scenario } = plan;
  if (fault.kind === "entry") {
    const inflow = cohort.inflows.find((i) => i.state === fault.state);
    if (inflow === undefined) return [];
    const { text, at } = inflow.entry.number;
    return [{ code: "antal-negativt", at, text, number: tidy(fault.people) }];
  }
  const { exit } = fault;
  const given = new Given(1, plan.base, values);
  plan.cells.evaluate(cohort.group, given, () => undefined);
  const months = plan.people.months.evaluate(cohort.group, given);
  const shares = plan.people.shares.evaluate(cohort.group, given);
  const cycles = plan.people.cyclesOf(cohort, months, () => undefined);
  const together = cohort.ways.filter((way, i) => {
    const after = way.row.move.kind === "duration" ? cycles[i] : undefined;
    const held = way.holds === undefined || way.holds[fault.cycle] === 1;
    return (
      way.row.from === fault.state &&
      after === (exit.kind === "duration" ? exit.after : undefined) &&
      held &&
      shares[plan.people.shares.pointAt(way.place, fault.cycle)] !== 0
    );
  });
  if (fault.kind === "share") {
    const shareOf = ({ place }: CohortPlan["ways"][number]): number =>
      shares[plan.people.shares.pointAt(place, fault.cycle)]!;
    const there = together.filter((way) => way.row.to === fault.to);
    const wrong = there.find((way) => !(shareOf(way) >= 0)) ?? there[0] ?? together[0]!;
    const { at, text } = wrong.row.share;
    const came = tidy(shareOf(wrong));
    // A number says itself what it comes to.
    return [{ code: "andel-utanfor", at, text, ...(came === "" || !/\p{L}/u.test(text) ? {} : { came }) }];
  }
  const [first, ...others] = together.map((way) => way.row.share.at);
  const state = scenario.states[fault.state]!.name;
  return [{ code: "andelar-over-100", at: first!, state, total: tidy(fault.total), others }];
}
